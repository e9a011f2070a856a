import { describe, expect, test } from "vitest";
import { fixture, readAll } from "../../../test/read-survey.ts";
import { parseSurvey } from "../parse-survey.ts";
import { FileTally } from "./file-tally.ts";

const { journey } = fixture("golden");
const name = { en: "Small", zh: "小" };
const ratings = Object.fromEntries(
  journey.touchpoints.slice(0, 6).map(({ code }, at) => [
    code,
    // One asks the other way round: ticking the same place is then not the same satisfaction.
    at === 5 ? { column: "r6", scale: { low: 1, high: 5, better: "lower" } } : `r${at + 1}`,
  ]),
);
const survey = parseSurvey(
  JSON.stringify({
    code: "small",
    version: 1,
    name,
    source: "us",
    licence: "MIT",
    journey: { code: "golden", version: 1 },
    key: ["id"],
    customer: "guest",
    staff: "clerk",
    day: { format: "iso", column: "date" },
    venue: {},
    venues: [{ code: "north", name, sector: "hotel", timeZone: "Asia/Shanghai" }],
    outcomes: { overall: { column: "overall", scale: { low: 1, high: 5 } } },
    ratings: { scale: { low: 1, high: 5 }, notMet: ["9"] },
    touchpoints: ratings,
    segments: { purpose: { name, column: "purpose", values: { work: { name, raw: ["W"] } } } },
  }),
  "small.json",
);
const header = "id,guest,clerk,date,overall,r1,r2,r3,r4,r5,r6,purpose";

async function judged(rows: readonly string[], latestDay: string | null = null) {
  const tally = new FileTally(latestDay);
  const found = await readAll([header, ...rows].join("\n"), survey, journey, { tally });
  return { quality: tally.report(), found };
}
const column = ({ columns }: ReturnType<FileTally["report"]>, wanted: string) =>
  columns.find(({ column }) => column === wanted);

describe("the columns of a file", () => {
  test("are told blank, not applicable and out of range apart, rejected rows included", async () => {
    const { quality } = await judged([
      "1,ann,c1,2026-05-11,5,1,2,9,,5,1,W",
      "2,,c1,2026-05-11,,1,2,9,9,5,1,",
      "3,bob,,2026-05-11,7,1,2,x,4,5,1,Q",
    ]);
    expect(quality.rows).toBe(3);
    const counts = (wanted: string) => {
      const { missing, notApplicable, outOfRange } = column(quality, wanted) ?? {};
      return [missing, notApplicable, outOfRange];
    };
    expect(counts("overall")).toEqual([1, 0, 1]);
    expect(counts("r1")).toEqual([0, 0, 0]);
    expect(counts("r3")).toEqual([0, 2, 1]);
    expect(counts("r4")).toEqual([1, 1, 0]);
    expect(counts("purpose")).toEqual([1, 0, 1]);
    expect(counts("guest")).toEqual([1, 0, 0]);
    expect(counts("clerk")).toEqual([1, 0, 0]);
  });

  test("count a key that comes again as repeated, not as out of range", async () => {
    const row = "1,ann,c1,2026-05-11,5,1,2,3,4,5,1,W";
    const { quality, found } = await judged([row, row, row.replace("ann", "bob"), "1,,"]);
    // The very same row once more is a duplicate; another one under its key is rejected.
    expect(quality).toMatchObject({ rows: 3, ragged: 1, repeatedRows: 1, repeatedKeys: 1 });
    expect(found.repeated).toBe(1);
    expect(column(quality, "id")?.outOfRange).toBe(0);
    expect(found.rejected).toBe(2);
  });
});

describe("straight-liners", () => {
  test("tick the same place everywhere, on whatever side good is", async () => {
    const { quality } = await judged([
      "1,a,c,2026-05-11,5,3,3,3,3,3,3,W",
      "2,a,c,2026-05-11,5,4,4,4,4,4,4,W",
      "3,a,c,2026-05-11,5,5,5,5,5,5,1,W",
      "4,a,c,2026-05-11,5,5,5,5,5,5,,W",
      "5,a,c,2026-05-11,5,5,5,5,5,,,W",
    ]);
    expect(quality.straightLiners).toMatchObject({ status: "measured", n: 3, of: 4, share: 0.75 });
  });

  test("are not looked for among rejected rows, nor where nobody rated enough", async () => {
    const { quality } = await judged(["1,a,c,2026-05-11,9,3,3,3,3,3,3,W", "2,a,c,2026-05-11,5,3,3,,,,,W"]);
    expect(quality.straightLiners).toEqual({ status: "too-few", of: 0, needed: 1 });
  });
});

test("days that the calendar does not have are spelt out, days to come are counted", async () => {
  const rest = "5,1,2,3,4,5,1,W";
  const days = ["2026-02-30", "", "2026-05-11", "2031-01-01"];
  const { quality } = await judged(
    days.map((day, at) => `${at},a,c,${day},${rest}`),
    "2026-11-23",
  );
  expect(quality.impossibleDays).toEqual({ rows: 1, first: [{ row: 2, found: "2026-02-30" }] });
  expect(quality.futureDays).toEqual({ rows: 1, last: "2031-01-01" });
  expect(column(quality, "date")).toMatchObject({ missing: 1, outOfRange: 1 });
});

test("what stands in columns that nobody reads is kept of rejected rows without what tells who somebody is", async () => {
  const text = `${header},note\n1,ann,c1,2026-05-11,7,1,2,3,4,5,1,W,请打 13800138000 或 a@b.example 找我`;
  const { rejectedRows } = await readAll(text, survey, journey);
  expect(rejectedRows[0]?.cells.at(-1)).toBe("请打 [phone] 或 [email] 找我");
});

test("rejected rows are kept as they stand, but for the values that name people", async () => {
  const { found } = await judged(["1,ann,c1,2026-05-11,7,1,2,3,4,5,1,W", "2,bob,c2"]);
  expect(found.rejectedRows).toEqual([
    {
      row: 2,
      cells: ["1", "***", "***", "2026-05-11", "7", "1", "2", "3", "4", "5", "1", "W"],
      customer: "ann",
      problems: [expect.objectContaining({ row: 2, column: "overall" })],
    },
    { row: 3, cells: [], customer: "bob", problems: [expect.objectContaining({ row: 3, column: null })] },
  ]);
});
