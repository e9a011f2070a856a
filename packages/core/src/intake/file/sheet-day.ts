import type { Workbook } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** What a number of a sheet stands for, by the format in which it is shown. */
export type NumberKind = "number" | "moment";

/** Formats that a workbook need not define: days and times. ECMA-376 part 1, 18.8.30. */
const builtIn = (id: number): NumberKind =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? "moment"
    : "number";

/** What the numbers of each cell style stand for. @throws FileProblem */
export async function readNumberKinds(
  workbook: Workbook,
  part: string | null,
  file: string,
): Promise<NumberKind[]> {
  if (part === null) return [];
  const own = new Map<number, NumberKind>();
  const styles: number[] = [];
  let inCells = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (tag === "numFmt") own.set(Number(attributes.numFmtId), kindOf(attributes.formatCode ?? ""));
    if (tag === "cellXfs") inCells = true;
    if (tag === "xf" && inCells) styles.push(Number(attributes.numFmtId ?? 0));
  };
  const close = (tag: string) => {
    if (tag === "cellXfs") inCells = false;
  };
  for await (const _ of readXml(workbook.open(part), { open, close }, file, part));
  return styles.map((id) => own.get(id) ?? builtIn(id));
}

/** A format shows a day or a time where it has letters of one outside of quotes and brackets: `yyyy"年"m"月"d"日"`. */
export function kindOf(format: string): NumberKind {
  const [first = ""] = format.split(";");
  const bare = first
    .replaceAll(/\\.|_.|\*./g, "")
    .replaceAll(/"[^"]*"/g, "")
    .replaceAll(/\[(?:h+|m+|s+)\]/gi, "h")
    .replaceAll(/\[[^\]]*\]/g, "")
    .replaceAll(/general/gi, "");
  return /[ymdhsge年月日]/i.test(bare.replaceAll(/e[+-]/gi, "")) ? "moment" : "number";
}

const DAY_MS = 86_400_000;
/** The last serial before the day that 1900 did not have, on which the common program counts on. */
const BEFORE_GAP = 59;

/**
 * A serial number as a day (`2026-05-11`), a day and time (`2026-05-11T09:30:00`) or, below 1, a time (`09:30:00`).
 * @returns null for one that is no day: negative, beyond the year 9999, or the 29 February 1900
 */
export function momentText(serial: number, date1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = timeText(seconds - day * 86_400);
  if (!(serial >= 0) || serial >= 2_958_466) return null;
  if (day === 0 && !date1904) return time;
  if (!date1904 && day === BEFORE_GAP + 1) return null;
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > BEFORE_GAP ? 30 : 31);
  const date = new Date(first + day * DAY_MS).toISOString().slice(0, 10);
  return time === "00:00:00" ? date : `${date}T${time}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
