import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { QuickSplitter } from "./quick-splitter.ts";
import { RowSplitter } from "./row-splitter.ts";
import type { Rows } from "./rows.ts";

/** The text in blocks of whole lines, as many lines in each as told. */
function blocks(text: string, lines: readonly number[]): Uint8Array[] {
  const all = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const cut: Uint8Array[] = [];
  for (let at = 0; all.length > 0; at++)
    cut.push(Buffer.from(all.splice(0, lines[at % lines.length]).join("")));
  return cut;
}

function split(splitter: QuickSplitter | RowSplitter, pieces: readonly Uint8Array[]): Rows | string {
  const found: Rows = { rows: [], lines: [] };
  try {
    for (const piece of [...pieces, null]) {
      const { rows, lines } = piece ? splitter.split(piece) : splitter.finish();
      found.rows.push(...rows);
      found.lines.push(...lines);
    }
  } catch (error) {
    return String(error);
  }
  return found;
}

const word = fc.constantFrom("a", "7", "ünï", "房间", "🙂", " ", "\r", "\\", "'", "thirteen letters or more");
const value = fc.array(word, { maxLength: 3 }).map((words) => words.join(""));
const quoted = fc
  .array(fc.oneof(word, fc.constantFrom(",", "\n", '""')), { maxLength: 4 })
  .map((parts) => `"${parts.join("")}"`);
const good = fc.oneof({ weight: 3, arbitrary: value }, quoted);
const stray = fc.constantFrom('"', 'a"b', '"a"b', '"a" ', '""a', '"');
const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.oneof({ weight: 6, arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }) }, fc.constant([""])),
      {
        maxLength: 8,
      },
    )
    .map((rows) => rows.map((row) => row.join(",")).join("\n"));

const form = { delimiter: "," };
/** Behind it the parser holds no row back, whose line it would then count wrongly. */
const padding = "padding,padding\n";

it("splits as the parser does, wherever blocks end", () => {
  fc.assert(
    fc.property(rowsOf(good), sizes, (text, lines) => {
      const all = `${text}\n${padding}`;
      const expected = split(new RowSplitter(form, "file.csv"), [Buffer.from(all)]);
      expect(split(new QuickSplitter(form, "file.csv"), blocks(all, lines))).toEqual(expected);
    }),
    { seed: 11, numRuns: 400 },
  );
});

it("gives the last row also without a line break behind it", () => {
  const [first, last] = ["a,b\n", '1,"房\n间"'].map((text) => Buffer.from(text)) as [Buffer, Buffer];
  expect(split(new QuickSplitter(form, "file.csv"), [first, last])).toEqual({
    rows: [
      ["a", "b"],
      ["1", "房\n间"],
    ],
    lines: [1, 2],
  });
});

it("hands over to the parser where quotation marks stand in odd places", () => {
  const cell = fc.oneof({ weight: 5, arbitrary: good }, stray);
  fc.assert(
    fc.property(rowsOf(cell), sizes, (text, lines) => {
      const all = `${text}\n${padding}`;
      const expected = split(new RowSplitter(form, "file.csv"), [Buffer.from(all)]);
      expect(split(new QuickSplitter(form, "file.csv"), [Buffer.from(all)])).toEqual(expected);
      const cut = split(new QuickSplitter(form, "file.csv"), blocks(all, lines));
      if (typeof expected === "string") expect(cut).toMatch(/row \d+ opens/);
      else expect(cut).toMatchObject({ rows: expected.rows });
    }),
    { seed: 12, numRuns: 400 },
  );
});

it("tells a quotation mark that is never closed, and a line without end, as the parser does", () => {
  const long = "x".repeat(100_000);
  for (const text of [`a,b\n1,2\n"${`${long}\n`.repeat(12)}`, `a,b\n1,${long.repeat(11)}`]) {
    const pieces = blocks(text, [1]);
    const told = split(new QuickSplitter(form, "file.csv"), pieces);
    expect(told).toMatch(/file\.csv: row/);
    expect(told).toEqual(split(new RowSplitter(form, "file.csv"), pieces));
  }
});

it("divides by any character, and by more than one", () => {
  const twice = { delimiter: "||" };
  const bytes = Buffer.from("a||b\n1||2\n");
  expect(split(new QuickSplitter(twice, "f"), [bytes])).toEqual({
    rows: [
      ["a", "b"],
      ["1", "2"],
    ],
    lines: [1, 2],
  });
  const tabs = { delimiter: "\t", quote: "'" } as const;
  expect(split(new QuickSplitter(tabs, "f"), [Buffer.from("a\t'b\t\nc'\n")])).toEqual({
    rows: [["a", "b\t\nc"]],
    lines: [1],
  });
});
