/** An escape of JSON: one of a UTF-16 unit with its code, or any other, which is passed over whole. */
const escapes = /\\(?:u([0-9a-fA-F]{4})|[^u])/g;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The first thing in a JSON text that is no character of text, as itself or as an escape: U+0000, which no database keeps
 * in a text, or one half of a character alone. `null` where there is none.
 */
export function unstorableCharacter(text: string): { at: number; name: string } | null {
  const half = /\p{Cs}/u.exec(text);
  if (half) return { at: half.index, name: nameOf(half[0].charCodeAt(0)) };
  if (!text.includes("\\u")) return null;
  /** A first half, whose second has to follow at once. */
  let open: { at: number; unit: number; end: number } | null = null;
  for (const found of text.matchAll(escapes)) {
    const unit = found[1] === undefined ? -1 : Number.parseInt(found[1], 16);
    const follows = open !== null && open.end === found.index && isLow(unit);
    if (open !== null && !follows) return { at: open.at, name: nameOf(open.unit) };
    if (unit === 0 || (isLow(unit) && !follows)) return { at: found.index, name: nameOf(unit) };
    open = isHigh(unit) ? { at: found.index, unit, end: found.index + found[0].length } : null;
  }
  return open && { at: open.at, name: nameOf(open.unit) };
}

const nameOf = (unit: number): string => `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
