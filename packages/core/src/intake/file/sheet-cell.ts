import type { SharedStrings } from "./shared-strings.ts";
import { momentText, type NumberKind } from "./sheet-day.ts";

/** What a sheet says of one cell. */
export interface RawCell {
  /** `s` shared text, `str` text of a formula, `inlineStr`, `b`, `e`, `d` or a number. */
  type: string;
  style: number;
  /** The stored value; `null` without one. */
  value: string | null;
  formula: boolean;
}

export interface CellContext {
  strings: SharedStrings;
  kinds: readonly NumberKind[];
  date1904: boolean;
}

/** A cell's value as a text file would have it, or what is wrong with it. */
export type CellText = { text: string } | { found: string; expected: string };

/** Reads a cell: what stands in it, of a formula what it came to when the workbook was saved. */
export function cellText({ type, style, value, formula }: RawCell, context: CellContext): CellText {
  if (value === null)
    return formula ? { found: "=…", expected: "a formula with its stored result" } : { text: "" };
  switch (type) {
    case "s": {
      const text = context.strings.get(Number(value));
      return text === undefined ? { found: `text ${value}`, expected: "a text of the workbook" } : { text };
    }
    case "str":
    case "inlineStr":
      return { text: value };
    case "b":
      return { text: value.trim() === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { found: value, expected: "a value, no error" };
    case "d":
      return { text: value.replace(/T00:00:00(\.0+)?Z?$/, "") };
    default:
      return numberText(value, context.kinds[style] ?? "number", context.date1904);
  }
}

function numberText(raw: string, kind: NumberKind, date1904: boolean): CellText {
  const value = raw.trim() === "" ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return { found: raw, expected: "0…9" };
  if (kind === "number") return { text: plainNumber(value) };
  const text = momentText(value, date1904);
  return text === null ? { found: raw, expected: "YYYY-MM-DD" } : { text };
}

/** Without the digits that only binary fractions have, and never as a power of ten where people write it out. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return /e\+/.test(text) && Math.abs(value) < 1e21 ? BigInt(value).toString() : text;
}

/** Column of a reference such as `BC12`, from 0; −1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}
