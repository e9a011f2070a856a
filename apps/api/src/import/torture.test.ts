import { type Encoding, encodings } from "@touchstone/core/intake/file/encoding";
import { canEncode, encodeText } from "@touchstone/core/testing/encode-text";
import { languagesOf, phrases } from "@touchstone/core/testing/guest-phrases";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readRejectedRows } from "@touchstone/db/read/rejected-rows";
import { testDatabases } from "@touchstone/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import { type Mapping, mappingOf } from "./mapping.ts";
import { folder, mapping as mappingText } from "./testing.ts";

const files = folder();
let database: Database;
let mapping: Mapping;
beforeAll(async () => {
  const engine = testDatabases().find(({ name }) => name === "embedded");
  if (!engine) throw new Error("there is no embedded engine to test on");
  database = await engine.open();
  mapping = await mappingOf(mappingText, "noodle-house.yaml", database);
});
afterAll(async () => {
  await database.close();
  files.remove();
});

const hard = [
  "５点１２３",
  "👩‍👩‍👧‍👦 😀",
  "Zoe\u0308 cafe\u0301",
  "Zoë café",
  "שלום",
  "ｱｲｳ①②③",
  '“quoted” it\'s "here"',
  "a\\b ~|`",
  "=1+1",
  "  padded  ",
  "first\n\nsecond, third",
  "\u3000表示功能",
];

/** Texts of one encoding, the longest a cell of tens of kilobytes. */
function textsOf(encoding: Encoding): string[] {
  const sentences = languagesOf[encoding].flatMap((language) => phrases[language]);
  const texts = [...sentences, ...hard].filter((text) => canEncode(text, encoding));
  return [...texts, (sentences.find((text) => canEncode(text, encoding)) ?? "long").repeat(300)];
}

const cases = encodings.flatMap((encoding) =>
  (encoding.startsWith("utf") ? [false, true] : [false]).map((bom) => [encoding, bom] as const),
);

describe("texts of rows that are stored as they were rejected", () => {
  it.each(cases)("come out of the store as they went into a file in %s (mark: %s)", async (encoding, bom) => {
    const texts = textsOf(encoding);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = [
      "id,day,branch,overall,greeting,comment",
      ...texts.map((text, at) => `${at},2026-03-01,north,99,5,${quoted(text)}`),
      "good,2026-03-01,north,5,5,x",
    ];
    const name = `${encoding}-${bom}.csv`;
    const path = files.write(name, encodeText(`${lines.join("\n")}\n`, encoding, { bom }));
    const report = await importFile(database, mapping, path, { declared: { encoding } });
    expect(report).toMatchObject({ read: texts.length + 1, rejected: texts.length });
    const rows = await database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) =>
      readRejectedRows(tx, { batchId: report.batchId, first: 1_000, after: null }),
    );
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual(texts);
    expect(rows.every(({ line, problems }) => problems[0]?.message.en.includes(`row ${line},`))).toBe(true);
  });
});
