import type { LocalisedText } from "../../text/text.ts";

const shown = 40;

/** A value of a file in a few words, however large or deep it is. */
export function described(value: unknown): LocalisedText {
  if (value === undefined || value === null) return { en: "nothing", zh: "空" };
  if (typeof value === "string") {
    const text = value.length > shown ? `${value.slice(0, shown)}…` : value;
    return { en: `"${text}"`, zh: `“${text}”` };
  }
  if (typeof value === "number")
    return Number.isFinite(value)
      ? { en: String(value), zh: String(value) }
      : { en: "a number too large to hold", zh: "过大而无法表示的数" };
  if (typeof value === "boolean") return { en: String(value), zh: String(value) };
  if (Array.isArray(value)) return { en: `a list of ${value.length}`, zh: `含 ${value.length} 项的列表` };
  return { en: "an object", zh: "一个对象" };
}

/** "a, b or c"; a、b 或 c. */
export function oneOf(values: readonly string[]): LocalisedText {
  const last = values.at(-1) ?? "";
  const rest = values.slice(0, -1);
  return rest.length === 0
    ? { en: last, zh: last }
    : { en: `${rest.join(", ")} or ${last}`, zh: `${rest.join("、")} 或 ${last}` };
}
