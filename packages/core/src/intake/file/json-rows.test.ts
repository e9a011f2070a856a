import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../../test/encode-text.ts";
import { readWhole } from "../../../test/file-rows.ts";

const objects = [
  { id: 1, guest: { age: 30, from: { city: "北京" } }, note: 'a "quoted"\nline', ok: true },
  { id: 2, guest: { age: null }, note: "", ok: false, extra: "x" },
];
const expected = [
  ["id", "guest.age", "guest.from.city", "note", "ok", "extra"],
  ["1", "30", "北京", 'a "quoted"\nline', "true", ""],
  ["2", "", "", "", "false", "x"],
];

describe("objects become rows, those within them by both names", () => {
  const lines = objects.map((each) => JSON.stringify(each)).join("\n");
  test.each([
    ["one on each line", lines, "ndjson"],
    ["a list", JSON.stringify(objects), "json"],
    ["a list over many lines", JSON.stringify(objects, null, 2), "json"],
    [
      "objects over many lines, one after the other",
      objects.map((each) => JSON.stringify(each, null, 1)).join("\n"),
      "json",
    ],
  ])("%s", async (_, text, format) => {
    for (const size of [3, 65_536]) {
      const { rows, reading, problems } = await readWhole(text, { size });
      expect(reading).toMatchObject({ format, encoding: "utf-8" });
      expect(rows).toEqual(expected);
      expect(problems).toEqual([]);
    }
  });

  test.each(["utf-16le", "gb18030"] as const)("in %s", async (encoding) => {
    const many = Array.from({ length: 30 }, (_, id) => ({ id, note: "房间很干净，排队时间太长" }));
    const { rows } = await readWhole(encodeText(JSON.stringify(many), encoding), { size: 5 });
    expect(rows.at(-1)).toEqual(["29", "房间很干净，排队时间太长"]);
  });
});

describe("nothing is rounded, overwritten or guessed", () => {
  test("long numbers keep their digits", async () => {
    const { rows } = await readWhole('{"id":12345678901234567890,"weight":0.10}\n');
    expect(rows[1]).toEqual(["12345678901234567890", "0.10"]);
  });

  test.each([
    ["a list of values", '{"id":2,"tags":["a"]}', "tags", "[…]"],
    ["a name that is there twice", '{"id":2,"id":3}', "id", "id, id"],
    ["half a character", '{"id":2,"note":"\\ud800"}', "note", '"\\ud800"'],
    ["a line that breaks off", '{"id":2,"no', null, "no"],
    ["what is no object", "[1,2]", null, "[1,2]"],
    ["a number that is none", '{"id":NaN}', "id", "NaN}"],
  ])("%s rejects its row and says where", async (_, line, column, found) => {
    const { rows, problems, rejected } = await readWhole(
      `{"id":1,"note":"a"}\n${line}\n{"id":4,"note":"b"}\n`,
    );
    expect(rows.slice(1).map(([id]) => id)).toEqual(["1", "4"]);
    expect(rejected).toBe(1);
    expect(problems[0]).toMatchObject({ row: 2, found });
    if (column !== null) expect(problems[0]?.column).toBe(column);
    expect(problems[0]?.message.zh).toContain("第 2 行");
  });

  test.each([
    ["breaks off", '[{"id":1},{"id":2}', 1],
    ["breaks off within an object", '[{"id":1},\n{"id":2', 2],
    ["lacks a comma", '[{"id":1}\n{"id":2}]', 2],
    ["holds what is no object", '[{"id":1},\n\n5]', 3],
    ["goes on behind its end", '[{"id":1}]\n{"id":2}', 2],
  ])("a list that %s is refused with its row", async (_, text, row) => {
    await expect(readWhole(text, { format: "json" })).rejects.toMatchObject({ code: "MALFORMED_JSON", row });
  });

  test("a member that only objects further on have is no column; one of the first thousand is", async () => {
    const lines = Array.from({ length: 1_500 }, (_, id) =>
      JSON.stringify(id === 900 || id === 1_400 ? { id, late: id } : { id }),
    );
    lines.push('{"id":1500,"later":1}');
    const { rows } = await readWhole(lines.join("\n"));
    expect(rows[0]).toEqual(["id", "late"]);
    expect([rows[901]?.[1], rows[1_401]?.[1], rows[1_501]?.[1]]).toEqual(["900", "1400", ""]);
  });
});

test("any text comes back as it was, wherever the file is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ a: fc.string({ unit: "grapheme" }), b: fc.string({ unit: "binary" }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.integer({ min: 1, max: 20 }),
      async (rows, size) => {
        const clean = rows.filter(({ a, b }) => !/[\ufffd\0]|\p{Surrogate}/u.test(a + b));
        if (clean.length === 0) return;
        const found = await readWhole(JSON.stringify(clean), { size, format: "json", encoding: "utf-8" });
        expect(found.rows.slice(1)).toEqual(clean.map(({ a, b }) => [a, b]));
      },
    ),
    { numRuns: 150, seed: 3 },
  );
});
