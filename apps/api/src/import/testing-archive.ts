import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip archive, with what may be wrong with it. */
export interface TestEntry {
  name: string;
  content: string | Uint8Array;
  /** Size that the archive says it has, where that is a lie. */
  claimed?: number;
  encrypted?: boolean;
}

/** A zip archive, byte by byte, so that it can also be one that no program would write. */
export function zipOf(entries: readonly TestEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, encrypted = false } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(claimed ?? bytes.length, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), about, title, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), about, central, title]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end]);
}

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const column = (at: number): string => String.fromCharCode(65 + at);
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The parts of a workbook but for its sheet: one sheet, days in style 1. */
export const workbookParts: readonly TestEntry[] = [
  { name: "[Content_Types].xml", content: "<Types/>" },
  {
    name: "xl/workbook.xml",
    content: `<workbook xmlns:r="${relations}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: "xl/styles.xml",
    content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  },
];

/** Rows as the XML of a sheet: numbers as numbers, days (`YYYY-MM-DD`) as days, the rest as text. */
export function sheetXml(rows: readonly (readonly string[])[], first = 1): string {
  return rows
    .map(
      (cells, at) =>
        `<row r="${first + at}">${cells.map((cell, i) => cellXml(cell, `${column(i)}${first + at}`)).join("")}</row>`,
    )
    .join("");
}

function cellXml(cell: string, reference: string): string {
  if (/^-?\d{1,10}(\.\d+)?$/.test(cell)) return `<c r="${reference}"><v>${cell}</v></c>`;
  if (/^\d{4}-\d\d-\d\d$/.test(cell))
    return `<c r="${reference}" s="1"><v>${Date.parse(cell) / 86_400_000 + 25_569}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

/** A workbook with these rows in its only sheet. */
export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  const content = `<worksheet><sheetData>${sheetXml(rows)}</sheetData></worksheet>`;
  return zipOf([...workbookParts, { name: "xl/worksheets/sheet1.xml", content }]);
}
