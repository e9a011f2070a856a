import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture, pieces, readAll } from "../../test/read-survey.ts";
import { NOT_MET, SKIPPED, WEIGHT_UNIT } from "../visit/visit.ts";
import { readVisits } from "./intake.ts";
import { parseSurvey } from "./parse-survey.ts";
import { FileProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

const { journey } = fixture("golden");

/** A small survey of the reference hotel: two touchpoints, a weight, a person, one segment. */
const small = {
  code: "small",
  version: 1,
  name: { en: "Small survey", zh: "小调查" },
  source: "us",
  licence: "MIT",
  journey: { code: "golden", version: 1 },
  key: ["id"],
  customer: "guest",
  weight: "weight",
  day: { format: "iso", column: "date" },
  venue: { column: "hotel", values: { N: "north", S: "south" } },
  venues: [
    { code: "north", name: { en: "North", zh: "北店" }, sector: "hotel", timeZone: "Asia/Shanghai" },
    { code: "south", name: { en: "South", zh: "南店" }, sector: "hotel", timeZone: "Asia/Shanghai" },
  ],
  outcomes: { overall: { column: "overall", scale: { low: 1, high: 5 }, notMet: ["6"] } },
  ratings: { scale: { low: 1, high: 5 }, notMet: ["6"] },
  touchpoints: { t01: "booking", t09: { column: "wait", scale: { low: 1, high: 5, better: "lower" } } },
  segments: {
    purpose: {
      name: { en: "Purpose", zh: "目的" },
      column: "purpose",
      values: {
        work: { name: { en: "Work", zh: "出差" }, raw: ["W"] },
        fun: { name: { en: "Fun", zh: "休闲" }, raw: ["F"] },
      },
    },
  },
};
const survey = (changes: object = {}): Survey =>
  parseSurvey(JSON.stringify({ ...small, ...changes }), "small.json");

const header = "id,guest,weight,date,hotel,overall,booking,wait,purpose";
const file = (...rows: string[]) => [header, ...rows].join("\n");
const good = "1,ann,1.5,2026-05-11,N,5,4,1,W";
const read = (text: string | Uint8Array, changes: object = {}) => readAll(text, survey(changes), journey);

async function refusal(text: string | Uint8Array, changes: object = {}): Promise<FileProblem> {
  try {
    await read(text, changes);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("the file was not refused");
}

describe("a good row", () => {
  test("becomes a visit, its answers packed from the low end of their scales", async () => {
    const { visits, problems } = await read(file(good));
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({
      key: "1",
      venue: "north",
      day: "2026-05-11",
      weight: 1.5 * WEIGHT_UNIT,
      segments: { purpose: "work" },
    });
    const expected = Array(5 + 12).fill(NOT_MET);
    expected[0] = 4; // overall 5 of 1–5
    expected[5] = 3; // t01: 4 of 1–5
    expected[13] = 4; // t09: 1 of 1–5, where lower is better
    expect([...(visits[0]?.answers ?? [])]).toEqual(expected);
  });

  test("keeps blank and not applicable apart, and a blank segment absent", async () => {
    const { visits } = await read(file("1,ann,1,2026-05-11,N,,6,,"));
    expect([0, 5, 13].map((at) => visits[0]?.answers[at])).toEqual([SKIPPED, NOT_MET, SKIPPED]);
    expect(visits[0]?.segments).toEqual({});
  });

  test("may have blanks around its values, numbers written as 5.0 and a time behind the day", async () => {
    const { visits, problems } = await read(file(" 1 ,ann, 1.0 ,2026-05-11T09:30:00, N ,5.0, 04 ,+1,W "));
    expect(problems).toEqual([]);
    expect(visits[0]).toMatchObject({ key: "1", venue: "north", day: "2026-05-11" });
    expect([0, 5, 13].map((at) => visits[0]?.answers[at])).toEqual([4, 3, 4]);
  });

  test("shares its jackknife group with the same person's other visits", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i},${i % 2 === 0 ? "ann" : `g${i}`},1,2026-05-11,N,5,4,1,W`,
    );
    const { visits } = await read(file(...rows));
    expect(new Set(visits.filter((_, i) => i % 2 === 0).map((v) => v.jackknifeGroup)).size).toBe(1);
    expect(new Set(visits.map((v) => v.jackknifeGroup)).size).toBeGreaterThan(5);
  });

  test("weighs one when the survey has no weights", async () => {
    const { visits } = await read(file("1,ann,heavy,2026-05-11,N,5,4,1,W"), { weight: undefined });
    expect(visits[0]?.weight).toBe(WEIGHT_UNIT);
  });
});

describe("a bad value rejects its row and says row, column, found and expected", () => {
  test.each([
    ["unknown code", "1,ann,1,2026-05-11,N,5,good,1,W", "booking", "good", '1…5 | "" | 6'],
    ["number out of scale", "1,ann,1,2026-05-11,N,9,4,1,W", "overall", "9", '1…5 | "" | 6'],
    ["half a point", "1,ann,1,2026-05-11,N,4.5,4,1,W", "overall", "4.5", '1…5 | "" | 6'],
    ["unknown venue", "1,ann,1,2026-05-11,X,5,4,1,W", "hotel", "X", "N | S"],
    ["no venue", "1,ann,1,2026-05-11,,5,4,1,W", "hotel", "", "N | S"],
    ["unknown segment value", "1,ann,1,2026-05-11,N,5,4,1,Q", "purpose", "Q", 'W | F | ""'],
    ["a day the calendar lacks", "1,ann,1,2026-02-30,N,5,4,1,W", "date", "2026-02-30", "YYYY-MM-DD"],
    ["a day in another format", "1,ann,1,11/05/2026,N,5,4,1,W", "date", "11/05/2026", "YYYY-MM-DD"],
    ["no day", "1,ann,1,,N,5,4,1,W", "date", "", "YYYY-MM-DD"],
    ["no key", " ,ann,1,2026-05-11,N,5,4,1,W", "id", "", "a…z, 0…9"],
    ["negative weight", "1,ann,-1,2026-05-11,N,5,4,1,W", "weight", "-1", "0…2000"],
    ["weight that is no number", "1,ann,heavy,2026-05-11,N,5,4,1,W", "weight", "heavy", "0…2000"],
    ["no weight", "1,ann,,2026-05-11,N,5,4,1,W", "weight", "", "0…2000"],
    ["endless weight", "1,ann,1e999,2026-05-11,N,5,4,1,W", "weight", "1e999", "0…2000"],
  ])("%s", async (_, row, column, found, expected) => {
    const { visits, problems, read: rows, rejected } = await read(file("0,bob,1,2026-05-10,S,3,3,3,F", row));
    expect(visits.map(({ key }) => key)).toEqual(["0"]);
    expect([rows, rejected]).toEqual([2, 1]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 3, column, found, expected });
    expect(problems[0]?.message.en).toContain(
      `row 3, ${column}: found ${found === "" ? "nothing" : `"${found}"`}`,
    );
    expect(problems[0]?.message.zh).toContain(`第 3 行“${column}”列`);
  });

  test("a row with several bad values tells them all and counts once", async () => {
    const { problems, rejected } = await read(file("1,ann,x,2026-13-01,Q,9,9,9,Q"));
    expect(problems.map(({ column }) => column).sort()).toEqual([
      "booking",
      "date",
      "hotel",
      "overall",
      "purpose",
      "wait",
      "weight",
    ]);
    expect(rejected).toBe(1);
  });

  test("a ragged row, with the number of fields", async () => {
    const { visits, problems } = await read(file(good, "2,bob,1", "3,cy,1,2026-05-11,N,5,4,1,W,extra"));
    expect(visits).toHaveLength(1);
    expect(problems.map(({ row, column, found, expected }) => ({ row, column, found, expected }))).toEqual([
      { row: 3, column: null, found: "3", expected: "9" },
      { row: 4, column: null, found: "10", expected: "9" },
    ]);
  });

  test("a key used twice in the file, naming the row that has it", async () => {
    const { visits, problems } = await read(file(good, good.replace(",5,", ",1,")));
    expect(visits).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 3, column: "id", found: "1" });
    expect(problems[0]?.message.en).toContain("row 2");
  });

  test("rows after a value with line breaks keep their line in the file", async () => {
    const { visits, problems } = await read(
      file('"1","ann\nof\n""X""",1,2026-05-11,N,5,4,1,W', "", "2,bob,1,2026-05-11,N,9,4,1,W"),
    );
    expect(visits).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 6, column: "overall" });
  });
});

describe("a file that cannot be read at all is refused", () => {
  test("an empty file", async () => {
    expect(await refusal("")).toMatchObject({ code: "EMPTY_FILE", file: "answers.csv", found: "0" });
  });

  test("a header and no rows", async () => {
    expect(await refusal(`${header}\n`)).toMatchObject({ code: "NO_ROWS", row: 1 });
    expect(await refusal(`${header}\n\n\n`)).toMatchObject({ code: "NO_ROWS" });
  });

  test("a missing mapped column, with the columns found and the nearest names", async () => {
    const problem = await refusal(file(good).replace("overall", "overal"));
    expect(problem).toMatchObject({ code: "MISSING_COLUMN", row: 1, column: "overall", expected: "overall" });
    expect(problem.found).toBe(header.replace("overall", "overal").replaceAll(",", ", "));
    expect(problem.text.en).toContain("nearest: overal");
    expect(problem.text.zh).toContain("表头缺少“overall”");
  });

  test("a mapped column that is there twice", async () => {
    expect(await refusal(file(good).replace("id,guest", "overall,guest"), { key: ["guest"] })).toMatchObject({
      code: "DUPLICATE_COLUMN",
      column: "overall",
    });
  });

  test("a GB18030 file read as UTF-8, with row and byte", async () => {
    const gb18030 = new Uint8Array([
      ...new TextEncoder().encode(`${file(good)}\n2,`),
      0xd6,
      0xd0,
      0xce,
      0xc4,
    ]);
    const problem = await refusal(gb18030, { file: { encoding: "utf-8" } });
    expect(problem).toMatchObject({
      code: "WRONG_ENCODING",
      row: 3,
      found: "d6 d0 ce c4",
      expected: "utf-8",
    });
    expect(problem.text.en).toContain(`byte ${file(good).length + 4}`);
  });

  test("a UTF-16 file read as UTF-8, by its byte order mark or by its NULs", async () => {
    const utf16 = new Uint8Array(new Uint16Array([...file(good)].map((c) => c.charCodeAt(0))).buffer);
    const asUtf8 = { file: { encoding: "utf-8" } };
    expect(await refusal(new Uint8Array([0xff, 0xfe, ...utf16]), asUtf8)).toMatchObject({
      code: "WRONG_ENCODING",
      found: "utf-16le",
    });
    expect(await refusal(utf16, asUtf8)).toMatchObject({ code: "NUL_BYTE", row: 1 });
  });

  test("a UTF-8 file with a mark, declared as GB18030", async () => {
    expect(await refusal(`\ufeff${file(good)}`, { file: { encoding: "gb18030" } })).toMatchObject({
      code: "WRONG_ENCODING",
      found: "utf-8",
      expected: "gb18030",
    });
  });

  test("a quotation mark that is never closed, with the row that opens it", async () => {
    expect(await refusal(file(good, '2,"bob,1,2026-05-11,N,5,4,1,W', good))).toMatchObject({
      code: "UNCLOSED_QUOTE",
      row: 3,
    });
    const long = file(
      good,
      '2,"bob',
      ...Array.from({ length: 60_000 }, (_, i) => good.replace("1", String(i + 10))),
    );
    expect(await refusal(long)).toMatchObject({ code: "UNCLOSED_QUOTE", row: 3 });
  });

  test("a line without end", async () => {
    expect(await refusal("x".repeat(3 * 1024 * 1024))).toMatchObject({ code: "LINE_TOO_LONG" });
  });
});

describe("files as spreadsheets write them", () => {
  test("with a byte order mark, CRLF line ends, stars and blanks in the header, blanks lines at the end", async () => {
    const text = `\ufeff*${header.replace("overall", " overall ")}\n${good}\n${good.replace("1", "2")}\n\n`;
    const { visits, problems } = await read(text.replaceAll("\n", "\r\n"));
    expect(problems).toEqual([]);
    expect(visits.map(({ key }) => key)).toEqual(["1", "2"]);
  });

  test("in GB18030 and in UTF-16 with Chinese codes", async () => {
    const chinese = {
      segments: {
        purpose: {
          ...small.segments.purpose,
          values: { work: { name: { en: "Work", zh: "出差" }, raw: ["出差"] } },
        },
      },
    };
    const gb18030 = new Uint8Array([
      ...new TextEncoder().encode(file(good).slice(0, -1)),
      0xb3,
      0xf6,
      0xb2,
      0xee,
    ]);
    const one = await read(gb18030, { ...chinese, file: { encoding: "gb18030" } });
    expect(one.visits[0]?.segments).toEqual({ purpose: "work" });
    const text = file(good.replace("W", "出差"), good.replace("W", "出差").replace("1", "2"));
    const utf16 = new Uint8Array(new Uint16Array([...`\ufeff${text}`].map((c) => c.charCodeAt(0))).buffer);
    const two = await readAll(utf16, survey({ ...chinese, file: { encoding: "utf-16le" } }), journey, {
      size: 7,
    });
    expect(two.visits.map(({ key, segments }) => [key, segments.purpose])).toEqual([
      ["1", "work"],
      ["2", "work"],
    ]);
  });

  test("with semicolons", async () => {
    const { visits } = await read(file(good).replaceAll(",", ";"), { file: { delimiter: ";" } });
    expect(visits).toHaveLength(1);
  });
});

test("the pieces a file comes in never matter, nor does where they are cut", async () => {
  const cell = fc.constantFrom("1", "5", "9", "", " 3", '"4"', '"a\nb"', "出差", '"x,y"', 'a"b');
  const row = fc.array(cell, { minLength: 7, maxLength: 9 }).map((cells) => cells.join(","));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(row, fc.constant(good), fc.constant("")), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const bytes = new TextEncoder().encode(file(good, ...rows));
        const whole = await readAll(bytes, survey(), journey);
        expect(await readAll(bytes, survey(), journey, { size })).toEqual(whole);
        expect(whole.read).toBe(whole.visits.length + whole.rejected + (whole.repeated ?? 0));
        const lines = file(good, ...rows).split("\n");
        for (const { row: line } of whole.problems) expect(lines[line - 1]).not.toBe("");
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});

test("reading stops when it is told to", async () => {
  const controller = new AbortController();
  const rows = Array.from({ length: 5_000 }, (_, i) => good.replace("1", String(i)));
  const reading = readVisits(pieces(new TextEncoder().encode(file(...rows)), 1_000), survey(), journey, "f", {
    signal: controller.signal,
  });
  await reading.next();
  controller.abort();
  await expect(reading.next()).rejects.toThrow(/abort/i);
});

test("a survey that belongs to another journey is refused before a byte is read", async () => {
  await expect(read(file(good), { journey: { code: "golden", version: 2 } })).rejects.toThrow(
    /golden 2.*golden 1/,
  );
});
