import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pieces } from "../../test/read-survey.ts";
import { sharedData } from "../../test/shared-data.ts";
import { type DaySum, dayMoments, meanOverDays } from "../measurement/day-sums.ts";
import { MEASURE_UNIT, type Measurement } from "../measurement/measurement.ts";
import { medianRatio } from "../measurement/median-ratio.ts";
import { isMeasurementSurvey } from "./any-survey.ts";
import { readMeasurements } from "./intake.ts";
import type { MeasurementSurvey } from "./measurement-survey.ts";
import { parseMapping } from "./parse-survey.ts";
import type { RowProblem } from "./problem.ts";

function measurementMapping(text: string): MeasurementSurvey {
  const found = parseMapping(text, "measurements.yaml");
  if (!isMeasurementSurvey(found)) throw new Error("expected a mapping of measurements");
  return found;
}

const waits = measurementMapping(
  readFileSync(new URL("../../fixtures/touringplans.survey.yaml", import.meta.url), "utf8"),
);

async function read(file: string | Uint8Array, survey: MeasurementSurvey = waits) {
  const all = { rows: [] as Measurement[], problems: [] as RowProblem[], read: 0, rejected: 0 };
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  for await (const batch of readMeasurements(pieces(bytes, 65_536), survey, "measurements.csv")) {
    for (const row of batch.rows) all.rows.push(row);
    all.problems.push(...batch.problems);
    all.read += batch.read;
    all.rejected += batch.rejected;
  }
  return all;
}

const header =
  "park_date,wait_hour,attraction_name,wait_minutes_actual_avg,wait_minutes_posted_avg,attraction_park,park_ticket_season";

describe("waits", () => {
  test("are dated to the day of service and kept in whole thousandths", async () => {
    const { rows, problems } = await read(
      [
        header,
        "2018-07-07,1,Spaceship Earth,NA,12.0833333333333,Epcot,peak",
        "2018-07-07,3,Spaceship Earth,4,5,Epcot,peak",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        venue: "epcot",
        day: "2018-07-06",
        hour: 1,
        place: "Spaceship Earth",
        segments: { season: "peak" },
        values: [12_083, null],
      },
      {
        row: 3,
        venue: "epcot",
        day: "2018-07-07",
        hour: 3,
        place: "Spaceship Earth",
        segments: { season: "peak" },
        values: [5_000, 4_000],
      },
    ]);
  });

  test("that cannot be are left out and told; a row that tells nothing, or what another has told, is rejected", async () => {
    const {
      rows,
      problems,
      read: count,
      rejected,
    } = await read(
      [
        header,
        "2018-07-07,9,Spaceship Earth,45231.5,20,Epcot,peak",
        "2018-07-07,9,Spaceship Earth,5,20,Epcot,peak",
        "2018-07-07,10,Spaceship Earth,NA,-1,Epcot,peak",
        "2018-07-07,31,Spaceship Earth,NA,ten,Epcot,peak",
      ].join("\n"),
    );
    expect(rows.map(({ values }) => values)).toEqual([[20_000, null]]);
    expect([count, rejected]).toEqual([4, 3]);
    expect(problems.map(({ row, column, found, kept }) => [row, column, found, kept])).toEqual([
      [2, "wait_minutes_actual_avg", "45231.5", true],
      [3, "attraction_name", "epcot / 2018-07-07 / 9:00 / Spaceship Earth / season=peak", undefined],
      [4, "wait_minutes_posted_avg", "-1", true],
      [4, "wait_minutes_posted_avg + wait_minutes_actual_avg", "", undefined],
      [5, "wait_hour", "31", undefined],
      [5, "wait_minutes_posted_avg", "ten", undefined],
    ]);
  });
});

describe("other measurements", () => {
  const heading = `code: made-up
version: 1
name: { en: Made up, zh: 虚构 }
source: made up
licence: none
day: { format: iso, column: day }
venue: {}
venues: [{ code: shop, name: { en: Shop, zh: 店 }, sector: retail, timeZone: Asia/Shanghai }]
place: { column: unit }
`;

  test("sales of units add up by currency, gates count people, rosters keep the code apart from messages", async () => {
    const sales = measurementMapping(
      `${heading}kind: sales\ncurrency: CNY\nmeasures: { revenue: sales, orders: tickets }\n`,
    );
    const sold = await read("day,unit,sales,tickets\n2026-01-02,Noodles,1234.5,61\n", sales);
    expect(sold.rows.map(({ values, hour }) => [values, hour])).toEqual([[[1_234_500, 61_000, null], null]]);
    const gates = measurementMapping(
      `${heading}kind: gates\nhour: { column: hour }\nmeasures: { entries: in, exits: out }\n`,
    );
    const counted = await read(
      "day,hour,unit,in,out\n2026-01-02,08:30,North,12,0\n2026-01-02,25:00,North,,3\n",
      gates,
    );
    expect(counted.rows.map(({ day, hour, values }) => [day, hour, values])).toEqual([
      ["2026-01-02", 8, [12_000, 0]],
      ["2026-01-02", 1, [null, 3_000]],
    ]);
    const rosters = measurementMapping(`${heading}kind: rosters\nstaff: who\nmeasures: { hours: hours }\n`);
    const roster = await read(
      "day,unit,who,hours\n2026-01-02,Desk,E17,8\n2026-01-02,Desk,E17,8\n2026-01-02,Desk,E18,30\n",
      rosters,
    );
    expect(roster.rows.map(({ staff, values }) => [staff, values])).toEqual([["E17", [8_000]]]);
    expect(JSON.stringify(roster.problems)).not.toMatch(/E1[78]/);
  });

  test("counts of the same hour are several, and the time may stand behind the day", async () => {
    const mapping = (hour: string) =>
      measurementMapping(
        `${heading}kind: occupancy\nhour: { column: ${hour} }\nmeasures: { people: people }\n`,
      );
    const apart = await read(
      [
        "day,time,unit,people",
        "2026-01-02,2:00 PM,North,10",
        "2026-01-02,2:30 PM,North,20",
        "2026-01-02,14:30:05,North,30",
        "2026-01-02,14:30,North,40",
        "2026-01-02,half past,North,50",
      ].join("\n"),
      mapping("time"),
    );
    expect(apart.rows.map(({ hour, past, values }) => [hour, past, values])).toEqual([
      [14, undefined, [10_000]],
      [14, 1_800, [20_000]],
      [14, 1_805, [30_000]],
    ]);
    expect(apart.problems.map(({ row, found }) => [row, found])).toEqual([
      [5, "shop / 2026-01-02 / 14:30 / North"],
      [6, "half past"],
    ]);
    const together = await read(
      [
        "day,unit,people",
        "2026-01-02 14:00,North,10",
        "2026-01-02 14:30:00,North,20",
        "2026-01-02,North,30",
        "2026-01-02 31:00,North,40",
      ].join("\n"),
      mapping("day"),
    );
    expect(together.rows.map(({ day, hour }) => [day, hour])).toEqual([
      ["2026-01-02", 14],
      ["2026-01-02", 14],
      ["2026-01-02", null],
    ]);
    expect(together.problems.map(({ row, found }) => [row, found])).toEqual([[5, "2026-01-02 31:00"]]);
  });

  test("a mapping names what it measures, and only that", () => {
    const broken = (more: string) => () => measurementMapping(`${heading}${more}`);
    expect(broken("kind: waits\nmeasures: {}\n")).toThrow("measures");
    expect(broken("kind: waits\nmeasures: { revenue: r }\n")).toThrow("posted | actual");
    expect(broken("kind: sales\nmeasures: { revenue: r }\n")).toThrow("currency");
    expect(broken("kind: rosters\nstaff: unit\nmeasures: { hours: h }\n")).toThrow("staff");
  });
});

describe("the waits of 2018", () => {
  const bytes = sharedData(
    "touringplans/touringplans_2018.csv.gz",
    "mean posted waits, median of actual over posted",
  );
  if (bytes === null) return;

  test("have the reference's means, medians and absurd values", async () => {
    const { rows, problems, rejected } = await read(bytes);
    expect([rows.length, rejected]).toEqual([66_492, 0]);
    expect(problems.map(({ found }) => Number(found)).sort((a, b) => b - a)).toEqual([
      45_231.5, 4_338, 1_079.66666666667,
    ]);
    const posted = (which: (row: Measurement) => boolean) =>
      meanOverDays(dayMoments(daysOf(rows.filter(which))));
    const mean = (which: (row: Measurement) => boolean) => {
      const figure = posted(which);
      return figure.status === "measured" ? Number(figure.value.toFixed(2)) : figure.status;
    };
    expect(mean(({ place }) => place === "Avatar Flight of Passage")).toBe(126.22);
    expect(mean(({ place }) => place === "Spaceship Earth")).toBe(21.07);
    expect(
      ["peak", "regular", "value"].map((season) => mean(({ segments }) => segments.season === season)),
    ).toEqual([65.85, 51.31, 47.21]);
    const ratios = rows.flatMap(({ day, values: [wait, actual] }) =>
      wait && actual != null ? [{ day: Date.parse(day), ratio: actual / wait }] : [],
    );
    const ratio = medianRatio(ratios);
    expect(ratio).toMatchObject({ status: "measured", n: 9_641 });
    if (ratio.status !== "measured") return;
    expect(ratio.value).toBeCloseTo(0.7, 3);
    expect(ratio.interval.low).toBeGreaterThan(0.68);
    expect(ratio.interval.high).toBeLessThan(0.72);
    expect(
      rows
        .filter(({ hour }) => hour !== null && hour < 3)
        .every(({ day, row }) => day < "2018-12-31" && row > 0),
    ).toBe(true);
  });
});

/** Sums of posted waits by day. */
function daysOf(rows: readonly Measurement[]): DaySum[] {
  const days = new Map<string, DaySum>();
  for (const { day, values } of rows) {
    const [posted] = values;
    if (posted == null) continue;
    const sum = days.get(day) ?? { n: 0, sum: 0 };
    days.set(day, { n: sum.n + 1, sum: sum.sum + posted / MEASURE_UNIT });
  }
  return [...days.values()];
}
