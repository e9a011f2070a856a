import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pieces } from "../../test/read-survey.ts";
import type { DailySurvey, InviteSurvey } from "./count-survey.ts";
import { type RowBatch, readDaily, readInvites } from "./intake.ts";
import { parseMapping, parseSurvey } from "./parse-survey.ts";
import { FileProblem, SurveyProblems } from "./problem.ts";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const cells = (path: string) =>
  text(path)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(","));
const invites = parseMapping(text("fixtures/golden-invites.survey.yaml"), "invites.yaml") as InviteSurvey;
const daily = parseMapping(text("fixtures/golden-daily.survey.yaml"), "daily.yaml") as DailySurvey;

async function all<Row>(batches: AsyncGenerator<RowBatch<Row>>): Promise<RowBatch<Row>> {
  const sum: RowBatch<Row> = { rows: [], problems: [], read: 0, rejected: 0, rejectedRows: [] };
  for await (const { rows, problems, read, rejected, rejectedRows } of batches) {
    sum.rows.push(...rows);
    sum.problems.push(...problems);
    sum.rejectedRows.push(...rejectedRows);
    sum.read += read;
    sum.rejected += rejected;
  }
  return sum;
}
const bytes = (file: string) => pieces(new TextEncoder().encode(file), 500);

describe("the reference counts", () => {
  test("of invitations are read whole, weeks as their Mondays", async () => {
    const { rows, problems } = await all(
      readInvites(bytes(text("golden/invites.csv")), invites, "invites.csv"),
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ row: _, ...rest }) => rest)).toEqual(
      cells("golden/invites.csv").map(([venue, week, segment, invited, responded]) => ({
        venue: venue?.toLowerCase(),
        day: new Date(Date.UTC(2026, 2, 2 + 7 * (Number(week) - 1))).toISOString().slice(0, 10),
        segments: { segment },
        invited: Number(invited),
        responded: Number(responded),
      })),
    );
    expect(rows.map(({ day }) => day).sort()[0]).toBe("2026-03-02");
  });

  test("of days are read whole", async () => {
    const { rows, problems } = await all(readDaily(bytes(text("golden/daily.csv")), daily, "daily.csv"));
    expect(problems).toEqual([]);
    expect(rows.map(({ row: _, ...rest }) => rest)).toEqual(
      cells("golden/daily.csv").map(([venue, day, n, count]) => ({
        venue: venue?.toLowerCase(),
        day,
        indicator: "satisfied",
        n: Number(n),
        count: Number(count),
      })),
    );
  });
});

describe("a row of counts is rejected", () => {
  test.each([
    ["V1,1,business,10,11", "responded", "11", "0…10"],
    ["V1,1,business,-1,0", "invited", "-1", "0…2147483647"],
    ["V1,1,business,1.5,0", "invited", "1.5", "0…2147483647"],
    ["V1,1,business,9999999999,0", "invited", "9999999999", "0…2147483647"],
    ["V1,1,business,10,", "responded", "", "0…10"],
    ["V1,0,business,10,1", "week", "0", "1…1043"],
    ["V1,first,business,10,1", "week", "first", "1…1043"],
    ["V9,1,business,10,1", "venue", "V9", "V1 | V2 | V3 | V4 | V5 | V6 | V7 | V8"],
    ["V1,1,nobody,10,1", "segment", "nobody", 'business | leisure | family | ""'],
    ["V1,1,business,10", null, "4", "5"],
  ])("%s", async (row, column, found, expected) => {
    const file = `venue,week,segment,invited,responded\nV1,2,leisure,0,0\n${row}\n`;
    const { rows, problems, read, rejected } = await all(readInvites(bytes(file), invites, "invites.csv"));
    expect(rows).toHaveLength(1);
    expect({ read, rejected }).toEqual({ read: 2, rejected: 1 });
    expect(
      problems.map((p) => ({ row: p.row, column: p.column, found: p.found, expected: p.expected })),
    ).toEqual([{ row: 3, column, found, expected }]);
  });

  test("where another has counted the same, naming that row; a blank segment is one of its own", async () => {
    const file = "venue,week,segment,invited,responded\nV1,1,family,5,1\nV1,1,,5,1\nV1,1.0,family,6,2\n";
    const { rows, problems } = await all(readInvites(bytes(file), invites, "invites.csv"));
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([
      { row: 4, column: "venue + week + segment", found: "v1 / 2026-03-02 / family" },
    ]);
    expect(problems[0]?.message.zh).toContain("第 2 行");
  });

  test("with an indicator that the mapping does not know", async () => {
    const two = parseMapping(
      text("fixtures/golden-daily.survey.yaml").replace(
        /indicator:[\s\S]*?n: n/,
        "indicator: { column: what, values: { quiet: { name: { en: Quiet, zh: 安静 }, raw: [q, 1] }, quick: { name: { en: Quick, zh: 快 }, raw: [k] } } }\nn: n",
      ),
      "two.yaml",
    ) as DailySurvey;
    const file =
      "venue,date,what,n,top2\nV1,2026-03-02,q,3,1\nV1,2026-03-02,k,3,3\nV1,2026-03-03,x,3,3\nV1,2026-03-02,1,3,3\n";
    const { rows, problems } = await all(readDaily(bytes(file), two, "daily.csv"));
    expect(rows.map(({ indicator }) => indicator)).toEqual(["quiet", "quick"]);
    expect(problems).toMatchObject([
      { row: 4, column: "what", found: "x", expected: "q | 1 | k" },
      { row: 5, column: "venue + date + what", found: "v1 / 2026-03-02 / quiet" },
    ]);
  });
});

test("a file without a mapped column, or without rows, is refused whole", async () => {
  const reading = (file: string) => all(readDaily(bytes(file), daily, "daily.csv"));
  await expect(reading("venue,date,n\nV1,2026-03-02,3\n")).rejects.toMatchObject({
    code: "MISSING_COLUMN",
    column: "top2",
  });
  await expect(reading("venue,date,n,top2\n")).rejects.toBeInstanceOf(FileProblem);
});

describe("a mapping", () => {
  const problemsOf = (mapping: string) => {
    try {
      parseMapping(mapping, "m.yaml");
    } catch (error) {
      if (error instanceof SurveyProblems)
        return error.problems.map(({ path, expected }) => [path, expected]);
      throw error;
    }
    return [];
  };
  const file = text("fixtures/golden-daily.survey.yaml");

  test("names its kind, or is one of visits", () => {
    expect(problemsOf(file.replace("kind: daily", "kind: weekly"))).toEqual([
      ["kind", "visits | long | reviews | invites | daily | waits | occupancy | gates | sales | rosters"],
    ]);
    expect(() => parseSurvey(file, "daily.yaml")).toThrow(/kind: found daily, expected visits/);
  });

  test("of counts says everything that is wrong with it at once", () => {
    const wrong = file
      .replace(
        "{ format: iso, column: date }",
        "{ format: week-number, column: date, firstMonday: 2026-03-03 }",
      )
      .replace("V8: v8", "V8: v9")
      .replace("count: top2", "counts: top2");
    expect(problemsOf(wrong)).toEqual([
      ["day.firstMonday", "a Monday such as 2026-03-02"],
      ["count", "string"],
      ["", expect.stringContaining("indicator | n | count")],
    ]);
    expect(problemsOf(file.replace("V8: v8", "V8: v9"))).toEqual([
      ["venue.values.V8", "v1 | v2 | v3 | v4 | v5 | v6 | v7 | v8"],
    ]);
    expect(problemsOf(file.replace(/values:\n {4}satisfied.*\n/, "values: {}\n"))).toEqual([
      ["indicator.values", "{ code: { name } }"],
    ]);
  });
});
