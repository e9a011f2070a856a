import traditional from "./traditional.json" with { type: "json" };

/** Traditional characters that occur in the dictionaries' words, by their simplified form: one unit each. */
const simplified = new Map<string, string>(
  Object.entries(traditional).flatMap(([simple, forms]) => [...forms].map((form) => [form, simple] as const)),
);

const FULL_WIDTH = 0xfee0;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
    return code === 0x0a || code > 0x20 ? unit : " ";
  }
  if (code >= 0xff01 && code <= 0xff5e) return foldUnit(String.fromCharCode(code - FULL_WIDTH));
  if (unit === "‘" || unit === "’" || unit === "`" || unit === "´") return "'";
  if (unit === "‐" || unit === "‑") return "-";
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return " ";
  const simple = simplified.get(unit);
  if (simple !== undefined) return simple;
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/**
 * The form in which the dictionaries are written: small letters, half-width, plain apostrophes, simplified characters.
 * Every UTF-16 unit becomes exactly one unit, so that an offset in the folded text is the same offset in the original.
 * Line ends stay, other white space becomes a space.
 */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text.split("")) folded += foldUnit(unit);
  return folded;
}

/** How many of the text's characters are written in a way that only traditional Chinese has. */
export function traditionalCharacters(text: string): number {
  let count = 0;
  for (const unit of text.split("")) if (simplified.has(unit)) count++;
  return count;
}
