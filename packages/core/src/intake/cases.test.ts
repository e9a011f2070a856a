import { describe, expect, test } from "vitest";
import { fixture, readAll } from "../../test/read-survey.ts";
import { NOT_MET, SKIPPED } from "../visit/visit.ts";
import { checkSurveyJourney } from "./parse-survey.ts";
import { SurveyProblems } from "./problem.ts";
import type { Survey } from "./survey.ts";
import { survey as schema } from "./survey.ts";

const { journey, survey: golden } = fixture("golden");

/** A small survey that tells what became of complaints, in words. */
function telling(change: object = {}): Survey {
  return schema.parse({
    code: "telling",
    version: 1,
    name: { en: "Telling", zh: "测试" },
    source: "tests",
    licence: "none",
    journey: { code: "golden", version: 1 },
    key: ["id"],
    day: { format: "fixed", day: "2026-03-02" },
    venue: {},
    venues: golden.venues.slice(0, 1).map(({ group: _, ...venue }) => venue),
    outcomes: {},
    ratings: { scale: { low: 1, high: 7 } },
    touchpoints: { t01: "first", t02: "second", t03: "third" },
    valence: { scale: { low: 0, high: 10 }, touchpoints: { t02: "felt" } },
    returned: { column: "again", yes: ["yes", "是"], no: ["no"], blank: ["?"] },
    exit: { column: "left", completed: ["-"] },
    staff: "who",
    case: {
      complaint: { column: "complained", yes: ["yes"], no: ["no", ""] },
      touchpoint: { column: "about", values: { website: "t01", lobby: "t04" } },
      closed: { column: "done", yes: ["yes"], no: ["no"] },
      hours: "took",
      after: { column: "then", scale: { low: 0, high: 100, better: "lower" } },
    },
    ...change,
  });
}

const header = "id,first,second,third,felt,again,left,who,complained,about,done,took,then";
const read = (...rows: string[]) => readAll([header, ...rows, ""].join("\n"), telling(), journey);

test("a complaint is read with everything that became of it", async () => {
  const { visits, problems } = await read(
    "1,7,1,,10,是,-, E7 ,yes,lobby,yes,1.50,25",
    "2,7,1,,,?,3,,yes,,no,,",
    "3,,,,,no,2,E7,no,,no,,",
  );
  expect(problems).toEqual([]);
  expect(visits.map(({ staff, case: found }) => ({ staff, found }))).toEqual([
    { staff: "E7", found: { touchpoint: "t04", closed: true, hours: 1.5, after: 25 } },
    { staff: undefined, found: { touchpoint: null, closed: false, hours: null, after: null } },
    { staff: "E7", found: undefined },
  ]);
});

test("who gave up did not meet what lies behind that step; what was rated there stays", async () => {
  const { visits } = await read("1,,,,,no,1,,no,,,,", "2,,,4,5,no,t01,,no,,,,", "3,,,,,yes,-,,no,,,,");
  const [first, rated, whole] = visits.map(({ answers }) => [...answers.slice(5, 8), answers[5 + 12 + 1]]);
  expect(first).toEqual([SKIPPED, NOT_MET, NOT_MET, NOT_MET]);
  expect(rated).toEqual([SKIPPED, NOT_MET, 3, 5]);
  expect(whole).toEqual([SKIPPED, SKIPPED, SKIPPED, SKIPPED]);
  expect(visits.map(({ answers }) => answers.at(-1))).toEqual([0, 0, NOT_MET]);
});

describe("a row is rejected", () => {
  test.each([
    ["1,,,,,?,-,,no,,yes,,", "done", "yes", '""'],
    ["1,,,,,?,-,,no,,,3,", "took", "3", '""'],
    ["1,,,,,?,-,,no,,,,50", "then", "50", '""'],
    ["1,,,,,?,-,,no,lobby,,,", "about", "lobby", '""'],
    ["1,,,,,?,-,,maybe,,,,", "complained", "maybe", 'yes | no | ""'],
    ["1,,,,,?,-,,yes,roof,no,,", "about", "roof", 'website | lobby | ""'],
    ["1,,,,,?,-,,yes,,,,", "done", "", "yes | no"],
    ["1,,,,,?,-,,yes,,yes,-2,", "took", "-2", '0, 0.5, 1 … | ""'],
    ["1,,,,,?,-,,yes,,yes,soon,", "took", "soon", '0, 0.5, 1 … | ""'],
    ["1,,,,,?,-,,yes,,yes,1e999,", "took", "1e999", '0, 0.5, 1 … | ""'],
    ["1,,,,,?,-,,yes,,yes,1,101", "then", "101", '0…100 | ""'],
    ["1,,,,,perhaps,-,,no,,,,", "again", "perhaps", "yes | 是 | no | ?"],
    ["1,,,,11,?,-,,no,,,,", "felt", "11", '0…10 | ""'],
  ])("%s", async (row, column, found, expected) => {
    const { visits, problems } = await read(row);
    expect(visits).toEqual([]);
    expect(
      problems.map((p) => ({ row: p.row, column: p.column, found: p.found, expected: p.expected })),
    ).toEqual([{ row: 2, column, found, expected }]);
    for (const text of Object.values(problems[0]?.message ?? {})) expect(text).toContain(column);
  });

  test("for an exit at a step that the journey does not have", async () => {
    const { problems } = await read("1,,,,,?,13,,no,,,,");
    expect(problems).toMatchObject([{ row: 2, column: "left", found: "13" }]);
  });

  test("for an employee's code that is too long, without repeating it", async () => {
    const code = "Wang".repeat(40);
    const { problems } = await read(`1,,,,,?,-,${code},no,,,,`);
    expect(problems).toMatchObject([{ row: 2, column: "who", found: "…" }]);
    expect(JSON.stringify(problems)).not.toContain("Wang");
  });
});

test("the employee's column is read as nothing else, and touchpoints are those of the journey", () => {
  const wrong = telling({
    key: ["id", "who"],
    valence: { scale: { low: 0, high: 10 }, touchpoints: { t99: "felt" } },
    exit: { column: "left", values: { roof: "t98" } },
  });
  const check = () => checkSurveyJourney(wrong, journey, "telling.yaml");
  expect(check).toThrow(SurveyProblems);
  try {
    check();
  } catch (error) {
    const found = error instanceof SurveyProblems ? error.problems : [];
    expect(found.map(({ path }) => path)).toEqual([
      "valence.touchpoints.t99",
      "exit.values.roof",
      "staff.column",
    ]);
  }
});
