import { describe, expect, test } from "vitest";
import { canEncode, encodeText } from "../../../test/encode-text.ts";
import { readWhole } from "../../../test/file-rows.ts";
import { languagesOf, phrases } from "../../../test/guest-phrases.ts";
import { FileProblem } from "../problem.ts";
import { type Encoding, encodings } from "./encoding.ts";
import { LONGEST_LINE } from "./whole-lines.ts";

/** Texts that files are known to come back wrong with, as far as the encoding can write them. */
const hard = [
  "５点",
  "１２３",
  "👩‍👩‍👧‍👦 😀",
  "Zoe\u0308 cafe\u0301",
  "Zoë café",
  "שלום",
  "ｱｲｳ",
  "①②③",
  "ﬁ",
  "“quoted”",
  "it's",
  "a\\b",
  "~|`",
  "=1+1",
  "  padded  ",
  "null",
  "\u3000",
  "表示",
  "功能",
];
const lineEnds = { lf: "\n", crlf: "\r\n", cr: "\r" } as const;

/** A file in which everything happens that may, and the rows that it holds. */
function tortureFile(encoding: Encoding, mark: '"' | "'", delimiter: string) {
  const sentences = languagesOf[encoding]
    .flatMap((language) => phrases[language])
    .filter((text) => canEncode(text, encoding));
  const texts = [...sentences, ...hard.filter((text) => canEncode(text, encoding))];
  const rows = texts.map((text, at) => [
    String(at + 1),
    text,
    `${mark}${text}${mark}`,
    `${text}\n\n${text}${delimiter}`,
  ]);
  const all = [["id", "text", "text", "comment"], ...rows, ["", "", "", ""]];
  const quoted = (cell: string) => `${mark}${cell.replaceAll(mark, mark + mark)}${mark}`;
  const written = all.map((row) =>
    row
      .map((cell, at) => (at >= 2 || cell.includes(mark) || cell.includes(delimiter) ? quoted(cell) : cell))
      .join(delimiter),
  );
  return { text: `${written.join("\n")}\n`, rows: all };
}

const cases = encodings.flatMap((encoding) =>
  (encoding.startsWith("utf") || encoding === "gb18030" ? [false, true] : [false]).flatMap((bom) =>
    (["lf", "crlf", "cr"] as const).flatMap((end) =>
      (['"', "'"] as const).map((mark) => [encoding, bom, end, mark] as const),
    ),
  ),
);

describe.each(cases)("%s, mark %s, %s, %s", (encoding, bom, end, mark) => {
  const delimiter = { lf: ",", crlf: ";", cr: "\t" }[end];
  const { text, rows } = tortureFile(encoding, mark, delimiter);
  const bytes = encodeText(text.replaceAll("\n", lineEnds[end]), encoding, { bom });

  test("is told by itself, and every text comes out right, wherever the file is cut", async () => {
    for (const size of [13, 65_536]) {
      const found = await readWhole(bytes, { size });
      expect(found.reading).toMatchObject({ encoding, bom, delimiter, quote: mark, header: 1 });
      expect(found.rows).toEqual(rows);
      expect(found.problems).toEqual([]);
    }
  });

  test("with a NUL is refused with its row", async () => {
    const at = text.indexOf("\n") + 1;
    const spoilt = `${text.slice(0, at)}9,a\0b,x,y\n${text.slice(at)}`.replaceAll("\n", lineEnds[end]);
    await expect(
      readWhole(encodeText(spoilt, encoding, { bom }), { encoding, delimiter }),
    ).rejects.toMatchObject({
      code: "NUL_BYTE",
      row: 2,
    });
  });
});

describe.each(encodings)("%s that is damaged", (encoding) => {
  const { text } = tortureFile(encoding, '"', ",");
  const bad: Record<Encoding, number[]> = {
    "utf-8": [0xd6, 0xd0],
    "utf-16le": [0x00, 0xd8],
    "utf-16be": [0xd8, 0x00],
    gb18030: [0xff],
    big5: [0xff],
    shift_jis: [0xfd],
    "euc-kr": [0xff],
    "windows-1252": [0x81],
  };

  test("is refused with row and byte, and told as what it is", async () => {
    const before = encodeText(text, encoding);
    const after = encodeText("\nlast,x,y,z\n", encoding);
    const spoilt = new Uint8Array([...before, ...(bad[encoding] as number[]), ...after]);
    const row = text.split("\n").length;
    for (const size of [5, 65_536])
      await expect(readWhole(spoilt, { size })).rejects.toMatchObject({
        code: "WRONG_ENCODING",
        expected: encoding,
        row,
      });
  });

  test("rows that are ragged stay as they are, to be told by the mapping", async () => {
    const ragged = encodeText(`${text}1,2\n1,2,3,4,5\n`, encoding);
    const { rows } = await readWhole(ragged, { encoding, delimiter: "," });
    expect(rows.slice(-2).map((row) => row.length)).toEqual([2, 5]);
  });

  test("a cell of nearly a megabyte is read, a larger one is refused with its row", async () => {
    const unit = encodeText("12345678\n", encoding).length;
    const lines = Math.floor((LONGEST_LINE * 0.9) / unit);
    const cell = "12345678\n".repeat(lines);
    const { rows } = await readWhole(encodeText(`a,b\n1,"${cell}"\n2,y\n`, encoding), { encoding });
    expect([rows[1]?.[1]?.length, rows[2]?.[1]]).toEqual([cell.length, "y"]);
    const long = encodeText(`a,b\n1,x\n2,${"z".repeat(LONGEST_LINE + 1)}\n`, encoding);
    const refusal = await readWhole(long, { encoding }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileProblem);
    expect(refusal).toMatchObject({ code: "LINE_TOO_LONG", row: 3 });
  });
});

test("rows in which another program has lost a character are rejected one by one, others are read", async () => {
  const { rows, lines, problems, rejected } = await readWhole(
    "id,text\n1,caf\ufffd\n2,good\n3,\ufffd\ufffd\n",
  );
  expect(rows.slice(1)).toEqual([["2", "good"]]);
  expect(lines).toEqual([1, 3]);
  expect([rejected, ...problems.map(({ row }) => row)]).toEqual([2, 2, 4]);
  expect(problems[0]?.message.zh).toMatch(/第 2 行/);
});
