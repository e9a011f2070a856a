/** What became of a form that was sent. */
export type SentDemand =
  | { status: "saved" | "unreachable" | "nameless" | "incomplete" | "changed" }
  | { status: "refused"; reason: string };

/** Text of a field of a form; empty where it has none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A text in both languages; what is not written is `null`, never a copy of the other language. */
export function writtenOf(form: FormData, name: string): { en: string | null; zh: string | null } {
  return { en: textOf(form, `${name}En`) || null, zh: textOf(form, `${name}Zh`) || null };
}

/** A rating from 0 to 100; `null` where the field holds none. */
export function ratingOf(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  const value = Number(text);
  return text !== "" && value >= 0 && value <= 100 ? value : null;
}

/** What a form lacks before it is worth sending; `null` where nothing. */
export function lacking(form: FormData): "nameless" | "incomplete" | null {
  if (textOf(form, "who") === "") return "nameless";
  const kind = textOf(form, "kind");
  const name = writtenOf(form, "name");
  if ((kind === "add" || kind === "change") && name.en === null && name.zh === null) return "incomplete";
  if (kind === "score" && criteria.some((criterion) => ratingOf(form, criterion) === null))
    return "incomplete";
  return null;
}

export const criteria = ["uniqueness", "feasibility", "demand"] as const;
