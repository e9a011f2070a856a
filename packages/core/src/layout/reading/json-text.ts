/** What a JSON text is like before it is parsed. */
export interface JsonShape {
  /** Objects and lists within each other, at the deepest place; reading stops beyond the limit. */
  depth: number;
  /** The first key that an object has twice: parsers keep the last silently. */
  duplicate: { key: string; line: number } | null;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Looks through a text that should be JSON. Never throws, and needs no recursion: it runs before the text is trusted. */
export function jsonShape(text: string, deepest: number): JsonShape {
  const keys: (Set<string> | null)[] = [];
  let depth = 0;
  let expectsKey = false;
  let duplicate: JsonShape["duplicate"] = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      const end = endOfString(text, i);
      const inside = keys.at(-1);
      if (expectsKey && inside && duplicate === null) {
        const key = text.slice(i + 1, end);
        if (inside.has(key)) duplicate = { key, line: lineOf(text, i) };
        inside.add(key);
      }
      expectsKey = false;
      i = end;
    } else if (code === openObject || code === openList) {
      keys.push(code === openObject ? new Set() : null);
      expectsKey = code === openObject;
      depth = Math.max(depth, keys.length);
      if (depth > deepest) break;
    } else if (code === closeObject || code === closeList) {
      keys.pop();
      expectsKey = false;
    } else if (code === comma) expectsKey = keys.at(-1) instanceof Set;
    else if (code === colon) expectsKey = false;
  }
  return { depth, duplicate };
}

/** Index of the closing quotation mark, or of the end of the text. */
function endOfString(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === quote) return i;
  }
  return text.length;
}

/** Line of a place in a text, from 1. */
export function lineOf(text: string, place: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < place; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
