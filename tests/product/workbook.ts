import { inflateRawSync } from "node:zlib";

/** The rows of every sheet of an .xlsx file, by the sheet's name, read without the product's own reader: texts as they stand, numbers in full. */
export function sheetsOf(file: Buffer): Record<string, string[][]> {
  const parts = partsOf(file);
  const part = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const strings = all(part("xl/sharedStrings.xml"), /<si>(.*?)<\/si>/gs).map(([, inner = ""]) =>
    textOf(inner),
  );
  const targets = new Map(
    all(part("xl/_rels/workbook.xml.rels"), /<Relationship [^>]*>/g).map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return Object.fromEntries(
    all(part("xl/workbook.xml"), /<sheet [^>]*>/g).map(([tag]) => {
      const sheet = part(targets.get(attribute(tag, "r:id")) ?? "");
      const rows = all(sheet, /<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs).map(([, cells = ""]) =>
        rowOf(cells, strings),
      );
      return [plain(attribute(tag, "name")), rows];
    }),
  );
}

/** Cells at their columns; what is empty is an empty text. */
function rowOf(cells: string, strings: readonly string[]): string[] {
  const row: string[] = [];
  for (const [, head = "", inner = ""] of all(cells, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const letters = attribute(head, "r").replace(/\d+/, "");
    const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
    while (row.length < column) row.push("");
    const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
    row.push(
      attribute(head, "t") === "s"
        ? (strings[Number(value)] ?? "")
        : value === ""
          ? textOf(inner)
          : plain(value),
    );
  }
  return row;
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const textOf = (xml: string) =>
  all(xml, /<t[^>]*>(.*?)<\/t>/gs)
    .map(([, text = ""]) => plain(text))
    .join("");
const marks: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const plain = (text: string) =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
    name ? (marks[name] ?? "") : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The files of a ZIP archive, by its directory at the end. */
function partsOf(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0) throw new Error("this is no ZIP archive");
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + size);
    parts.set(
      file.subarray(at + 46, at + 46 + name).toString("utf8"),
      method === 0 ? packed : inflateRawSync(packed),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
