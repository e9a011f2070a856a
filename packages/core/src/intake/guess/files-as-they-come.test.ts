import { describe, expect, test } from "vitest";
import { readAll } from "../../../test/read-survey.ts";
import { journeyTemplate } from "../../journey/templates/templates.ts";
import { parseOwnJourney, parseSurvey } from "../parse-survey.ts";
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
    ).toContain("nobody gave 0");
  });

  test("how many came is no rating", async () => {
    const { column } = await bring(
      ["id", "date", "party_size", "overall", "staff", "queue"],
      rows((row) => [`A${row}`, day(row), 1 + (row % 6), ...[1, 2, 3].map((at) => point(row, at, 1, 5))]),
    );
    expect(column("party_size")?.role).toBe("segment");
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
