import { describe, expect, test } from "vitest";
import { fixture, pieces } from "../../test/read-survey.ts";
import { type Journey, journey } from "../journey/journey.ts";
import { NOT_MET } from "../visit/visit.ts";
import { readVisits, type VisitBatch } from "./intake.ts";
import { parseSurvey } from "./parse-survey.ts";
import { SurveyProblems } from "./problem.ts";
import type { Survey } from "./survey.ts";

const way: Journey = journey.parse({
  ...fixture("golden").journey,
  code: "tour",
  version: 1,
});
const [first = "", second = ""] = way.touchpoints.map(({ code }) => code);

const mapping = (more = ""): Survey =>
  parseSurvey(
    `
kind: long
code: answers
version: 1
name: { en: Answers, zh: 回答 }
source: made up
licence: none
journey: { code: tour, version: 1 }
key: [visit]
day: { format: iso, column: day }
venue: {}
venues: [{ code: house, name: { en: House, zh: 馆 }, sector: scenic-area, timeZone: Asia/Shanghai }]
long: { item: question, value: answer }
outcomes: { overall: { column: Q0, scale: { low: 0, high: 10 } } }
ratings: { scale: { low: 1, high: 5 }, skipped: [], notMet: [""] }
touchpoints: { ${first}: Q1, ${second}: Q2 }
segments:
  age: { name: { en: Age, zh: 年龄 }, column: age, values: { young: { name: { en: Young, zh: 年轻 }, raw: [y] } } }
${more}`,
    "answers.yaml",
  );

async function read(text: string, survey = mapping(), mostCells?: number) {
  const all: VisitBatch & { passes: number } = {
    visits: [],
    problems: [],
    read: 0,
    rejected: 0,
    rejectedRows: [],
    passes: 1,
  };
  const content = () => pieces(new TextEncoder().encode(text), 50);
  const options = {
    again: () => {
      all.passes++;
      return content();
    },
    ...(mostCells && { mostCells }),
  };
  for await (const batch of readVisits(content(), survey, way, "answers.csv", options)) {
    all.visits.push(...batch.visits);
    all.problems.push(...batch.problems);
    all.rejectedRows.push(...batch.rejectedRows);
    all.read += batch.read;
    all.rejected += batch.rejected;
  }
  return all;
}

const header = "visit,day,age,question,answer";

describe("a file in which each row is one answer", () => {
  test("gives one visit per key, wherever its rows stand", async () => {
    const rows = ["a,2026-01-02,y,Q0,9", "b,2026-01-03,,Q0,4", "b,2026-01-03,,Q2,1", "a,2026-01-02,y,Q1,5"];
    const { visits, problems, read: count, rejected } = await read([header, ...rows].join("\n"));
    expect(problems).toEqual([]);
    expect([count, rejected]).toEqual([2, 0]);
    expect(visits.map(({ key, row, day, segments }) => ({ key, row, day, segments }))).toEqual([
      { key: "a", row: 2, day: "2026-01-02", segments: { age: "young" } },
      { key: "b", row: 3, day: "2026-01-03", segments: {} },
    ]);
    expect(visits.map(({ answers }) => [answers[0], answers[5], answers[6]])).toEqual([
      [9, 4, NOT_MET],
      [4, NOT_MET, 0],
    ]);
  });

  test("rejects a visit for what is wrong with any of its rows, and names that row", async () => {
    const rows = [
      "a,2026-01-02,y,Q0,9",
      "b,2026-01-03,,Q0,4",
      "a,2026-01-02,y,Q1,7",
      "b,2026-01-04,,Q2,1",
      "c,2026-01-04,,Q9,1",
      ",2026-01-04,,Q1,1",
      "d,2026-01-04,,Q1,1",
      "d,2026-01-04,,Q1,2",
    ];
    const { visits, problems, read: count, rejected } = await read([header, ...rows].join("\n"));
    expect(visits).toEqual([]);
    expect([count, rejected]).toEqual([5, 5]);
    expect(problems.map(({ row, column, found, expected }) => [row, column, found, expected])).toEqual([
      [7, "visit", "", "a…z, 0…9"],
      [4, "Q1", "7", '1…5 | ""'],
      [5, "day", "2026-01-04", '"2026-01-03"'],
      [6, "question", "Q9", "Q0 | Q1 | Q2"],
      [9, "Q1", "d / Q1", "unique"],
    ]);
  });

  test("keeps a visit of which an answer is said twice alike, and leaves out what nobody asked about", async () => {
    const survey = mapping().long as NonNullable<Survey["long"]>;
    const lenient: Survey = { ...mapping(), long: { ...survey, others: "leave-out" } };
    const rows = ["a,2026-01-02,y,Q0,9", "a,2026-01-02,y,Q0,9", "a,2026-01-02,y,Q77,x"];
    const { visits, problems } = await read([header, ...rows].join("\n"), lenient);
    expect(visits).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 3, column: "Q0", kept: true }]);
  });

  test("repeats neither employees nor comments in messages and rejected rows, and masks what is kept", async () => {
    const survey = mapping("staff: who\ncomment: { column: said }");
    const rows = [
      "visit,day,age,question,answer,who,said",
      "a,2026-01-02,y,Q0,9,E-17,Call 13800138000",
      "a,2026-01-02,y,Q1,5,E-18,Call 13900139000",
      "b,2026-01-02,y,Q0,9,E-17,Call 13800138000",
    ];
    const { visits, problems, rejectedRows } = await read(rows.join("\n"), survey);
    expect(visits).toMatchObject([{ key: "b", staff: "E-17" }]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, "who"],
      [3, "said"],
    ]);
    expect(rejectedRows).toHaveLength(2);
    expect(JSON.stringify([problems, rejectedRows, visits[0]?.comment])).not.toMatch(/E-1|13[89]00/);
  });

  test("reads the file again instead of holding more than it may, and finds the same visits", async () => {
    const rows = Array.from({ length: 300 }, (_, n) =>
      ["Q0,7", "Q1,3", "Q2,2"].map((qa) => `v${n},2026-02-01,,${qa}`),
    );
    const mixed = [0, 1, 2].flatMap((part) => rows.map((three) => three[part] as string));
    const text = [header, ...mixed].join("\n");
    const whole = await read(text);
    const parts = await read(text, mapping(), 2_000);
    expect(whole.passes).toBe(1);
    expect(parts.passes).toBeGreaterThan(3);
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(parts.visits.toSorted(byKey)).toEqual(whole.visits.toSorted(byKey));
    expect([parts.read, parts.rejected, parts.problems]).toEqual([300, 0, []]);
  });

  test("wants its two columns named, and no item named like one of its columns", () => {
    const text = (long: string) => () =>
      parseSurvey(JSON.stringify({ ...mapping(), long: JSON.parse(long) }), "answers.yaml");
    expect(text('{"item":"question"}')).toThrow(SurveyProblems);
    const clash = { ...mapping(), outcomes: { overall: { column: "age", scale: { low: 0, high: 10 } } } };
    expect(() => parseSurvey(JSON.stringify(clash), "answers.yaml")).toThrow("long.item");
  });
});
