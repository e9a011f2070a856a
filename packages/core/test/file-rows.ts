import type { FileDeclaration } from "../src/intake/file/declaration.ts";
import { type FileContent, fileRows } from "../src/intake/file/file-rows.ts";
import type { Reading } from "../src/intake/file/reading.ts";
import type { Workbook } from "../src/intake/file/workbook.ts";
import type { RowProblem } from "../src/intake/problem.ts";
import { pieces } from "./read-survey.ts";

/** All that a file holds, and how it was read. */
export interface WholeFile {
  rows: string[][];
  lines: number[];
  problems: RowProblem[];
  rejected: number;
  reading: Reading | undefined;
}

/** Reads a whole file; `size` is the length of the pieces it comes in. */
export async function readWhole(
  content: Uint8Array | string | Workbook,
  {
    columns = [],
    size = 65_536,
    ...declared
  }: FileDeclaration & { columns?: readonly string[]; size?: number } = {},
): Promise<WholeFile> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const given: FileContent = bytes instanceof Uint8Array ? pieces(bytes, size) : bytes;
  const whole: WholeFile = { rows: [], lines: [], problems: [], rejected: 0, reading: undefined };
  const onReading = (reading: Reading) => {
    whole.reading = reading;
  };
  for await (const found of fileRows(given, "answers", { declared, columns, onReading })) {
    whole.rows.push(...found.rows);
    whole.lines.push(...found.lines);
    whole.problems.push(...(found.problems ?? []));
    whole.rejected += found.rejected ?? 0;
  }
  return whole;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook, by what is in its sheets: the rows of each as XML. */
export function workbookParts(
  sheets: Readonly<Record<string, string>>,
  {
    strings = [],
    styles = "",
    properties = "",
    hidden = [],
  }: { strings?: readonly string[]; styles?: string; properties?: string; hidden?: readonly string[] } = {},
): Record<string, string> {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ""}/>`,
  );
  const related = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook ${main} xmlns:r="${relations}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}<Relationship Id="s" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${relations}/styles" Target="/xl/styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((each) => `<si>${each}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${main}><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** Parts as a workbook, given out in pieces. */
export function workbookOf(parts: Readonly<Record<string, string>>, size = 1_000): Workbook {
  return {
    names: Object.keys(parts),
    open: (name) => pieces(new TextEncoder().encode(parts[name]), size),
  };
}
