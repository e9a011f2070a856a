import { describe, expect, it } from "vitest";
import { simulatedDays, simulatedStart } from "../../test/simulated-days.ts";
import { random } from "../../test/simulated-visits.ts";
import { dayNumber } from "../calendar/day.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { warningsOf } from "./chart-warnings.ts";
import { controlChart } from "./control-chart.ts";
import { countedSeries, type DailyAnswers, type DailySeries, dailySeries, weekly } from "./daily-series.ts";

const rows = simulatedDays(random(1), { days: 140 });
const chartOf = (days: Parameters<typeof countedSeries>[0], baselineFrom?: number) =>
  controlChart(countedSeries(days), { baselineFrom });
/** A venue with so many answers a day, three of four of them counted, a few more or less from day to day. */
const steady = (days: number, n: number, from = simulatedStart) =>
  Array.from({ length: days }, (_, t) => ({ day: from + t, n, count: Math.round(n * 0.75) + ((t % 3) - 1) }));

describe("a chart is still learning", () => {
  it.each([
    ["no answers at all", [], "no-answers", 0],
    [
      "a venue with five visits",
      [3, 9, 9, 30, 51].map((t) => ({ day: simulatedStart + t, n: 1, count: 1 })),
      "eight-weeks",
      1,
    ],
    [
      "a survey of ten days a year",
      [0, 366, 731, 1096].flatMap((t) => steady(10, 90, simulatedStart + t)),
      "eight-weeks",
      2,
    ],
    ["seven weeks", steady(49, 50), "eight-weeks", 7],
    ["eight weeks but for their last day", steady(55, 50), "eight-weeks", 8],
    ["everybody satisfied", steady(100, 50).map(({ day, n }) => ({ day, n, count: n })), "no-variance", 8],
    ["nobody satisfied", steady(100, 50).map(({ day, n }) => ({ day, n, count: 0 })), "no-variance", 8],
    ["an answer a day", steady(100, 1).map(({ day }, t) => ({ day, n: 1, count: t % 2 })), "too-few", 8],
    [
      "days on which nobody answered",
      steady(100, 50).map(({ day }) => ({ day, n: 0, count: 0 })),
      "no-answers",
      0,
    ],
  ])("on %s", (_, days, reason, weeks) => {
    const chart = chartOf(days);
    expect(chart).toMatchObject({ status: "learning", reason, baseline: { weeks } });
    expect(chart.points.z.every(Number.isNaN)).toBe(true);
    expect(chart.judgedFrom).toBe(chart.points.day.length);
  });
});

describe("the eight weeks that say what is usual", () => {
  it("stay as they are, whatever comes later", () => {
    const short = chartOf(rows.slice(0, 70));
    const long = chartOf(rows);
    expect(long.usual).toEqual(short.usual);
    expect(long.sigma).toBe(short.sigma);
    expect([...long.points.z.slice(0, 70)]).toEqual([...short.points.z]);
  });

  it("change with a late import into them, which their number of answers tells", () => {
    const late = chartOf([...rows, { day: simulatedStart + 10, n: 400, count: 100 }]);
    expect(late.usual?.n).toBe((chartOf(rows).usual?.n as number) + 400);
    expect(late.usual?.mean).toBeLessThan(chartOf(rows).usual?.mean as number);
    expect(late.baseline).toEqual(chartOf(rows).baseline);
  });

  it("do not change with a late import after them, which moves the later points only", () => {
    const late = chartOf([...rows, { day: simulatedStart + 100, n: 400, count: 100 }]);
    expect(late.usual).toEqual(chartOf(rows).usual);
    expect(late.points.n[100]).toBe((rows[100]?.n as number) + 400);
    expect([...late.points.z.slice(0, 100)]).toEqual([...chartOf(rows).points.z.slice(0, 100)]);
  });

  it("begin earlier when earlier days are imported, unless a first day is chosen", () => {
    const earlier = simulatedDays(random(2), { days: 60, share: 0.5 }).map((row) => ({
      ...row,
      day: row.day - 60,
    }));
    const all = [...rows, ...earlier];
    expect(chartOf(all).baseline.from).toBe(simulatedStart - 60);
    const chosen = chartOf(all, simulatedStart);
    expect(chosen.usual).toEqual(chartOf(rows).usual);
    expect([...chosen.points.z]).toEqual([...chartOf(rows).points.z]);
  });

  it("start anew after a pause of a week", () => {
    const paused = [...steady(20, 50), ...steady(100, 50, simulatedStart + 28)];
    expect(chartOf(paused)).toMatchObject({ status: "ok", baseline: { from: simulatedStart + 28 } });
    const closedOnMondays = steady(100, 50).filter(({ day }) => (day - simulatedStart) % 7 !== 0);
    expect(chartOf(closedOnMondays)).toMatchObject({ status: "ok", baseline: { from: simulatedStart + 1 } });
  });

  it("take the order of rows for nothing, and add up rows of one day", () => {
    const halves = rows.flatMap(({ day, n, count }) => [
      { day, n: 10, count: 5 },
      { day, n: n - 10, count: Math.max(0, count - 5) },
    ]);
    const [a, b] = [chartOf(halves.reverse()), chartOf(rows)];
    expect([...a.points.z]).toEqual([...b.points.z]);
  });
});

describe("days without answers", () => {
  const gone = new Set([60, 61, 90]);
  const kept = rows.filter((_, t) => !gone.has(t));
  const zero = rows.map((row, t) => (gone.has(t) ? { ...row, n: 0, count: 0 } : row));

  it("are left out, as if they were not there", () => {
    expect(chartOf(zero)).toEqual(chartOf(kept));
    expect(chartOf(zero).points.day.length).toBe(137);
  });

  it("let the moving average carry over", () => {
    const { z, ewma } = chartOf(zero).points;
    expect(ewma[60]).toBeCloseTo(0.2 * (z[60] as number) + 0.8 * (ewma[59] as number), 12);
  });
});

describe("the expectation", () => {
  it("of a weekday without enough answers is that of all days", () => {
    const quietSundays = rows.map((row, t) => (t % 7 === 6 && t < 56 ? { ...row, n: 1, count: 1 } : row));
    const { usual } = chartOf(quietSundays);
    expect(usual?.weekdayUnknown).toBe(true);
    expect(usual?.weekdays[6]).toBe(usual?.mean);
    expect(usual?.weekdays[0]).not.toBe(usual?.mean);
  });

  it("of a weekday on which all agreed is that of all days, so that limits exist", () => {
    const allHappy = rows.map((row, t) => (t % 7 === 2 && t < 56 ? { ...row, count: row.n } : row));
    const chart = chartOf(allHappy);
    expect(chart.usual?.weekdays[2]).toBe(chart.usual?.mean);
    expect(chart.points.z.every(Number.isFinite)).toBe(true);
  });

  it("and the limits stay within what is possible", () => {
    const { points } = chartOf(simulatedDays(random(3), { days: 100, share: 0.97, answers: [20, 40] }));
    expect(Math.max(...points.high)).toBe(1);
    expect(Math.min(...points.low)).toBeGreaterThanOrEqual(0);
  });
});

describe("weeks", () => {
  it("are watched where a usual day has fewer than twenty answers", () => {
    expect(chartOf(steady(100, 20)).grain).toBe("day");
    const chart = chartOf(steady(100, 19));
    expect(chart).toMatchObject({ grain: "week", status: "ok", judgedFrom: 8 });
    expect(chart.points.n[0]).toBe(7 * 19);
    expect(chart.points.day[0]).toBe(simulatedStart);
  });

  it("begin on Monday, also where the answers do not", () => {
    const chart = chartOf(steady(100, 10, simulatedStart + 3));
    expect(chart.baseline.from).toBe(simulatedStart);
    expect(chart.points.n[0]).toBe(4 * 10);
  });

  it("keep every answer", () => {
    const series = countedSeries(rows);
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(weekly(series).n)).toBe(sum(series.n));
    expect(sum(weekly(series).sum)).toBe(sum(series.sum));
  });
});

describe("charts of means", () => {
  const seven = scaleSchema.parse({ low: 1, high: 7 });
  const answers = (change: (day: number, code: number) => number, scale = seven): DailyAnswers => {
    const codes = scale.high - scale.low + 1;
    const draw = random(5);
    const counts = new Int32Array(140 * codes);
    for (let t = 0; t < 140; t++)
      for (let i = 0; i < 40 + 5 * (t % 7); i++) {
        const code = change(t, Math.floor(codes * draw.uniform()));
        counts[t * codes + code] = (counts[t * codes + code] as number) + 1;
      }
    return { scale, day: Int32Array.from({ length: 140 }, (_, t) => simulatedStart + t), counts };
  };
  const series = dailySeries(indicatorById("satisfaction").estimate, [
    answers((_, code) => code),
  ]) as DailySeries;

  it("measure each point as (x̄ − μ_wd)/(s/√n), over σ_z", () => {
    const { points, usual, sigma } = controlChart(series);
    const t = 77;
    const [n, sum] = [series.n[t] as number, series.sum[t] as number];
    const monday = [...Array(8).keys()].map((week) => 7 * week);
    const total = (of: Float64Array) => monday.reduce((all, day) => all + (of[day] as number), 0);
    const mean = total(series.sum) / total(series.n);
    const z = (sum / n - mean) / Math.sqrt((usual?.variance as number) / n) / sigma;
    expect(points.z[t]).toBeCloseTo(z, 10);
    // Seven codes, each equally likely, on 0–100: variance (100/6)²·(7² − 1)/12.
    expect(usual?.variance).toBeGreaterThan(0.9 * (100 / 6) ** 2 * 4);
    expect(usual?.variance).toBeLessThan(1.1 * (100 / 6) ** 2 * 4);
  });

  it("see a drop", () => {
    const dropped = dailySeries(indicatorById("satisfaction").estimate, [
      answers((t, code) => (t >= 100 ? Math.max(0, code - 1) : code)),
    ]) as DailySeries;
    const { below, above } = controlChart(dropped).points;
    expect(below.slice(100, 106).some((bits) => bits > 0)).toBe(true);
    expect(above.slice(100).some((bits) => bits > 0)).toBe(false);
  });

  it("count promoters and detractors as ±100", () => {
    const eleven = scaleSchema.parse({ low: 0, high: 10 });
    const score = dailySeries(indicatorById("net-promoter-score").estimate, [
      { scale: eleven, day: Int32Array.of(5), counts: Int32Array.of(1, 0, 0, 0, 0, 0, 1, 3, 0, 2, 2) },
    ]) as DailySeries;
    expect(score).toMatchObject({ kind: "mean", range: [-100, 100] });
    expect([score.n[0], score.sum[0], score.squares[0]]).toEqual([9, 200, 60_000]);
    expect(dailySeries(indicatorById("net-promoter-score").estimate, [answers((_, code) => code)])).toBe(
      "not-on-0-to-10",
    );
  });

  it("put scales together on 0–100, and refuse to on the questionnaire’s own", () => {
    const five = scaleSchema.parse({ low: 1, high: 5 });
    const both = [answers((_, code) => code), answers((_, code) => code, five)];
    const joined = dailySeries(indicatorById("satisfied-share").estimate, both) as DailySeries;
    expect(joined.n[0]).toBe(2 * 40);
    expect(dailySeries(indicatorById("overall-mean").estimate, both)).toBe("different-scales");
  });

  it("have no limits where all answers are the same", () => {
    const same = dailySeries(indicatorById("satisfaction").estimate, [answers(() => 3)]) as DailySeries;
    expect(controlChart(same)).toMatchObject({ status: "learning", reason: "no-variance" });
  });
});

it("days are those of the calendar, wherever they were", () => {
  const shifted = chartOf(
    rows.map((row) => ({ ...row, day: row.day + dayNumber("2026-03-02") - simulatedStart })),
  );
  expect([...shifted.points.z]).toEqual([...chartOf(rows).points.z]);
});

describe("what to keep in mind", () => {
  it("is the time of year until two full years are there", () => {
    expect(warningsOf(chartOf(rows))).toContain("season-not-handled");
    const years = simulatedDays(random(6), { days: 3 * 366 });
    expect(warningsOf(chartOf(years))).not.toContain("season-not-handled");
    expect(warningsOf(chartOf(rows.slice(0, 20)))).toEqual([]);
  });

  it("is that the first weeks were not quiet themselves", () => {
    const quiet = chartOf(steady(100, 50));
    expect(warningsOf(quiet)).toEqual(["season-not-handled"]);
    const shaken = steady(100, 50).map((row, t) => (t === 30 ? { ...row, count: 5 } : row));
    expect(warningsOf(chartOf(shaken))).toContain("unsettled-baseline");
  });
});
