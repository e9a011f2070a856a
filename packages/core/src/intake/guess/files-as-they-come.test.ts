import { describe, expect, test } from "vitest";
import { pieces, readAll } from "../../../test/read-survey.ts";
import { journeyTemplate } from "../../journey/templates/templates.ts";
import { isMeasurementSurvey } from "../any-survey.ts";
import { readMeasurements } from "../intake.ts";
import { parseMapping, parseOwnJourney, parseSurvey } from "../parse-survey.ts";
import { guessedMapping, guessFile } from "./guess-mapping.ts";
import { writeMapping } from "./write-mapping.ts";

/** Points that hang together in a row and differ between rows, the same in every run. */
const mixed = (number: number): number => ((number * 48_271 + 11) % 65_537) / 65_537;
const point = (row: number, column: number, low: number, high: number): number => {
  const place = 0.7 * mixed(row) + 0.3 * mixed(row * 7 + column * 131);
  return low + Math.min(high - low, Math.floor(place * (high - low + 1)));
};
const rows = (cells: (row: number) => (string | number)[], count = 120): string[][] =>
  Array.from({ length: count }, (_, row) => cells(row).map(String));
const day = (row: number) => `2026-0${1 + (row % 9)}-1${row % 9}`;

/** Guesses, and imports by what was guessed. */
async function bring(header: readonly string[], table: string[][]) {
  const guess = guessFile({ header, rows: table }, { fileName: "answers.csv", timeZone: "Asia/Shanghai" });
  const { mapping } = guessedMapping(guess);
  const text = writeMapping(mapping);
  const survey = parseSurvey(text, "answers.yaml");
  const journey = parseOwnJourney(text, "answers.yaml") ?? journeyTemplate(survey.journey.code);
  if (!journey) throw new RangeError("the mapping names no journey");
  const quoted = (line: readonly string[]) => line.map((cell) => `"${cell}"`).join(",");
  const { visits, problems } = await readAll([header, ...table].map(quoted).join("\n"), survey, journey);
  const column = (name: string) => guess.columns.find((each) => each.column === name);
  return { guess, survey, visits, problems, column };
}

describe("scales", () => {
  test.each<[string, string, (row: number, column: number) => string | number, object]>([
    ["in percent", " (%)", (r, c) => `${10 * point(r, c, 0, 10)}%`, { low: 0, high: 100 }],
    [
      "from 0 to 100, any number",
      " (0-100)",
      (r, c) => (point(r, c, 0, 10) * 37 + r) % 101,
      { low: 0, high: 100 },
    ],
    [
      "in half points with a comma",
      "",
      (r, c) => String(point(r, c, 2, 10) / 2).replace(".", ","),
      { low: 2, high: 10 },
    ],
    ["in faces", "", (r, c) => "😡,🙁,😐,🙂,😍".split(",")[point(r, c, 0, 4)] ?? "", { low: 1, high: 5 }],
    ["in full-width digits", "", (r, c) => "１２３４５"[point(r, c, 0, 4)] ?? "", { low: 1, high: 5 }],
    [
      "the wrong way round, as the question says",
      " (1 = very satisfied, 5 = very dissatisfied)",
      (r, c) => 6 - point(r, c, 1, 5),
      { low: 1, high: 5, better: "lower" },
    ],
  ])("%s", async (_, mark, answer, scale) => {
    const asked = ["overall", "staff", "food", "room"].map((name) => name + mark);
    const { survey, visits, problems, column } = await bring(
      ["id", "date", ...asked],
      rows((row) => [`A${row}`, day(row), ...asked.map((_, at) => answer(row, at))]),
    );
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(120);
    expect(survey.outcomes.overall?.scale).toMatchObject(scale);
    for (const name of asked.slice(1))
      expect(column(name)).toMatchObject({ role: "touchpoint", scale: { scale } });
  });

  test("zero of five is the worst of six points where the rest of the answers goes with it", async () => {
    const { column } = await bring(
      ["id", "date", "staff", "food", "room", "price"],
      rows((row) => [`A${row}`, day(row), ...[0, 1, 2, 3].map((at) => point(row, at, 0, 5))], 400),
    );
    expect(column("food")?.scale).toMatchObject({ scale: { low: 0, high: 5 }, notMet: [] });
  });

  test("recommendation is read from 0, although nobody gave it", async () => {
    const { survey, column } = await bring(
      ["id", "date", "nps", "staff", "food"],
      rows((row) => [`A${row}`, day(row), point(row, 0, 1, 10), point(row, 1, 1, 5), point(row, 2, 1, 5)]),
    );
    expect(survey.outcomes.recommend?.scale).toMatchObject({ low: 0, high: 10 });
    expect(
      column("nps")
        ?.warnings.map(({ en }) => en)
        .join(),
    ).toContain("nobody gave an end");
  });

  test("how many came is no rating", async () => {
    const { column } = await bring(
      ["id", "date", "party_size", "overall", "staff", "queue"],
      rows((row) => [`A${row}`, day(row), 1 + (row % 6), ...[1, 2, 3].map((at) => point(row, at, 1, 5))]),
    );
    expect(column("party_size")?.role).toBe("segment");
  });
});

describe("one answer a row", () => {
  const about = ["Parking", "Breakfast", "Wifi"];
  const guests = Array.from({ length: 60 }, (_, guest) => guest);

  test("tells outcomes and touchpoints apart, each on its own scale", async () => {
    const items = ["员工态度", "环境整洁", "总体满意度", "推荐意愿"];
    const table = guests.flatMap((guest) =>
      items.map((item, at) => [
        `A${guest}`,
        day(guest),
        item,
        String(item === "推荐意愿" ? point(guest, at, 0, 10) : point(guest, at, 1, 5)),
      ]),
    );
    const { survey, visits, problems } = await bring(["答卷编号", "日期", "题目", "得分"], table);
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(60);
    expect(survey).toMatchObject({ kind: "long", long: { item: "题目", value: "得分" } });
    expect(survey.outcomes).toMatchObject({
      overall: { column: "总体满意度", scale: { low: 1, high: 5 } },
      recommend: { column: "推荐意愿", scale: { low: 0, high: 10 } },
    });
    expect(Object.keys(survey.touchpoints)).toHaveLength(2);
  });

  const kano = ["I dislike it", "I can live with it", "I am neutral", "It must be that way", "I like it"];
  const half = (guest: number, at: number, functional: boolean) =>
    (functional ? kano[4 - ((guest + at) % 3)] : kano[(guest + 2 * at) % 3]) as string;

  test.each<[string, string[], () => string[][], object]>([
    [
      "Kano's two questions in a column of their own",
      ["respondent_id", "feature", "question_type", "answer"],
      () =>
        guests.flatMap((guest) =>
          about.flatMap((item, at) => [
            [`A${guest}`, item, "functional", half(guest, at, true)],
            [`A${guest}`, item, "dysfunctional", half(guest, at, false)],
          ]),
        ),
      { item: "feature", part: "question_type", value: "answer" },
    ],
    [
      "Kano's two answers beside each other",
      ["respondent_id", "feature", "functional", "dysfunctional"],
      () =>
        guests.flatMap((guest) =>
          about.map((item, at) => [`A${guest}`, item, half(guest, at, true), half(guest, at, false)]),
        ),
      { item: "feature", value: ["functional", "dysfunctional"] },
    ],
    [
      "Kano's question in the item's name",
      ["编号", "题目", "答案"],
      () =>
        guests.flatMap((guest) =>
          about.flatMap((item, at) => [
            [`A${guest}`, `${item}（正向题）`, half(guest, at, true)],
            [`A${guest}`, `${item}（反向题）`, half(guest, at, false)],
          ]),
        ),
      { item: "题目", value: "答案" },
    ],
  ])("%s", async (_, header, table, long) => {
    const { survey, visits, problems } = await bring(header, table());
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(60);
    expect(survey.long).toEqual(long);
    expect(survey.kano?.recode).toMatchObject({ "I like it": 5, "I dislike it": 1 });
    expect(Object.keys(survey.kano?.functional ?? {})).toHaveLength(3);
  });

  test.each<[string, string[], (guest: number, item: string, at: number) => string[][]]>([
    [
      "expectation and perception in a column of their own",
      ["응답자ID", "문항", "구분", "점수"],
      (guest, item, at) => [
        [`A${guest}`, item, "기대", String(point(guest, at, 4, 7))],
        [`A${guest}`, item, "인식", String(point(guest, at, 1, 7))],
      ],
    ],
    [
      "expectation and perception in the item's name",
      ["id", "item", "score"],
      (guest, item, at) => [
        [`A${guest}`, `E_${item}`, String(point(guest, at, 4, 7))],
        [`A${guest}`, `P_${item}`, String(point(guest, at, 1, 7))],
      ],
    ],
  ])("%s", async (_, header, rowsOf) => {
    const table = guests.flatMap((guest) => about.flatMap((item, at) => rowsOf(guest, item, at)));
    const { survey, visits, problems } = await bring(header, table);
    expect(problems).toEqual([]);
    expect(visits).toHaveLength(60);
    expect(survey.expected).toMatchObject({ scale: { low: 1, high: 7 } });
    expect(Object.keys(survey.expected?.touchpoints ?? {})).toEqual(Object.keys(survey.touchpoints));
    expect(Object.keys(survey.touchpoints)).toHaveLength(3);
  });
});

test("a line of totals is no answer: it is said, changes no scale and is not stored", async () => {
  const table = rows((row) => [`A${row}`, day(row), ...[0, 1, 2].map((at) => point(row, at, 1, 5))]);
  const { guess, visits, problems, column } = await bring(
    ["编号", "日期", "总体满意度", "服务态度", "环境"],
    [...table, ["平均", "", "3.6", "4", "3.75"]],
  );
  expect(guess.warnings.map(({ zh }) => zh)).toContain("“平均”为汇总行，不计入");
  expect(column("服务态度")?.scale?.scale).toMatchObject({ low: 1, high: 5 });
  expect(visits).toHaveLength(120);
  expect(problems.map(({ message }) => message.zh)).toEqual(["第 122 行：“平均”为汇总行，不是一份答卷"]);
});

test.each<[string, string[], (hour: string, half: string) => string]>([
  ["gates", ["时间", "闸机", "进入人次", "离开人次"], (hour, half) => `2026-05-01 ${hour}:${half}:00`],
  [
    "gates",
    ["Timestamp", "Gate", "Entries", "Exits"],
    (hour, half) => `5/13/2026 ${Number(hour) - 12}:${half} PM`,
  ],
  ["occupancy", ["日期时间", "区域", "在场人数"], (hour, half) => `2026年5月1日 ${hour}时${half}分`],
])("counts of %s every half hour with the time behind the day all come in", async (kind, header, when) => {
  const table = ["18", "19", "20", "21"].flatMap((hour) =>
    ["00", "30"].flatMap((half) =>
      ["East", "West"].map((place, at) => [
        when(hour, half),
        place,
        ...header.slice(2).map((_, measure) => String(Number(hour) * 3 + Number(half) + 7 * at + measure)),
      ]),
    ),
  );
  const guess = guessFile({ header, rows: table }, { fileName: "counts.csv", timeZone: "Asia/Shanghai" });
  const mapping = parseMapping(writeMapping(guessedMapping(guess).mapping), "counts.yaml");
  if (!isMeasurementSurvey(mapping))
    throw new Error(`expected measurements, found ${JSON.stringify(mapping)}`);
  expect(mapping.kind).toBe(kind);
  const text = [header, ...table].map((line) => line.join(",")).join("\n");
  const hours: (number | null)[] = [];
  for await (const batch of readMeasurements(
    pieces(new TextEncoder().encode(text), 1_000),
    mapping,
    "counts.csv",
  )) {
    expect(batch.problems).toEqual([]);
    hours.push(...batch.rows.map(({ hour }) => hour));
  }
  expect(hours).toEqual([18, 18, 18, 18, 19, 19, 19, 19, 20, 20, 20, 20, 21, 21, 21, 21]);
});

test("which kind of venue it is, is asked only where nobody said it", () => {
  const table = { header: ["日期", "闸机", "入园人次"], rows: rows((row) => [day(row), "North", row]) };
  const asked = (context: object) =>
    guessFile(table, { fileName: "gates.csv", ...context }).warnings.filter(({ en }) =>
      /kind of venue/.test(en),
    );
  expect(asked({})).toHaveLength(1);
  expect(asked({ sector: "scenic-area" })).toEqual([]);
});
