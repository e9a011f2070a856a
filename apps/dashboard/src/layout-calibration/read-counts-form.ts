import { type GivenCounts, LARGEST_COUNTS } from "./sent-counts.ts";

/** Why there are no counts in a form. */
export type NoCounts = "empty" | "large" | "notText";

/** What was pasted into a form, to be shown in it again. */
export function pastedCounts(form: FormData): GivenCounts {
  const pasted = (name: string) => String(form.get(name) ?? "");
  return { counts: pasted("counts"), heldOut: pasted("heldOut") };
}

/** Counts of a form: a file, or what was pasted; or why there are none. */
export async function readCountsForm(form: FormData): Promise<GivenCounts | NoCounts> {
  const texts: string[] = [];
  for (const name of ["counts", "heldOut"]) {
    const file = form.get(`${name}File`);
    const pasted = String(form.get(name) ?? "");
    if (!(file instanceof File) || file.size === 0) {
      texts.push(pasted.trim() === "" ? "" : pasted);
      continue;
    }
    if (file.size > LARGEST_COUNTS) return "large";
    const text = textOf(await file.arrayBuffer());
    if (text === null) return "notText";
    texts.push(text);
  }
  const [counts = "", heldOut = ""] = texts;
  if (counts === "") return "empty";
  // As long as it will be in the request: Chinese takes three bytes a character.
  if (new TextEncoder().encode(counts + heldOut).length > LARGEST_COUNTS) return "large";
  return { counts, heldOut };
}

/** Text in UTF-8; `null` for bytes that are none, rather than a guess. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
