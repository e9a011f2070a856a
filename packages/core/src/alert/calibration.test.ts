import { describe, expect, it } from "vitest";
import { type SimulatedDays, simulatedDays, simulatedStart } from "../../test/simulated-days.ts";
import { random } from "../../test/simulated-visits.ts";
import { type ControlChart, controlChart } from "./control-chart.ts";
import { countedSeries } from "./daily-series.ts";
import { keptRuns, watch } from "./watch.ts";

/*
 * Venues with a known truth, days of unequal size and a fixed seed: how often is there an alarm about nothing, and how
 * soon about something? A quiet chart of independent days has 0.27 points beyond 3σ and an EWMA signal of 0.2 in a hundred
 * days; usual levels that are learnt from 56 days add to that.
 */

const QUIET = 100;
const BASELINE = 56;

function charts(
  seed: number,
  count: number,
  truth: Omit<SimulatedDays, "days">,
  days = BASELINE + QUIET,
): ControlChart[] {
  const draw = random(seed);
  return Array.from({ length: count }, () =>
    controlChart(countedSeries(simulatedDays(draw, { days, ...truth }))),
  );
}

/** Alerts per hundred quiet days, each chart judged by itself. */
function falseAlarms(all: readonly ControlChart[]): number {
  let alarms = 0;
  let days = 0;
  for (const chart of all) {
    expect(chart.status).toBe("ok");
    alarms += keptRuns([watch(chart)]).length;
    days += chart.points.day.length - chart.judgedFrom;
  }
  return (100 * alarms) / days;
}

/** Days outside 3 binomial standard errors of the baseline's share, per hundred: the chart without its corrections. */
function naiveAlarms(all: readonly ControlChart[]): number {
  let alarms = 0;
  for (const { usual, judgedFrom, points } of all) {
    const p = usual?.mean as number;
    for (let t = judgedFrom; t < points.day.length; t++) {
      const error = Math.sqrt((p * (1 - p)) / (points.n[t] as number));
      if (Math.abs((points.value[t] as number) - p) > 3 * error) alarms++;
    }
  }
  return (100 * alarms) / (all.length * QUIET);
}

describe("in a hundred quiet days of unequal size", () => {
  it.each([
    ["that swing as counting alone explains", { weekend: 0 }, 1],
    ["with weaker weekends", {}, 1],
    ["with small days", { answers: [20, 40] as const }, 1],
    ["with hardly anybody dissatisfied", { share: 0.95 }, 1.4],
    ["that swing more than counting explains", { overdispersion: 0.15, answers: [200, 400] as const }, 2],
    [
      "that swing more, some three times as large as others",
      { overdispersion: 0.15, answers: [100, 300] as const },
      2,
    ],
  ])("%s, a chart raises about one alarm", (_, truth, most) => {
    const rate = falseAlarms(charts(7, 200, truth));
    expect(rate).toBeGreaterThan(0.2);
    expect(rate).toBeLessThan(most);
  });

  it("with weekends and swings, a plain chart would raise several times as many", () => {
    const all = charts(8, 100, { overdispersion: 0.15, answers: [200, 400] });
    expect(naiveAlarms(all)).toBeGreaterThan(5 * falseAlarms(all));
  });

  it("by weeks, where days have few answers, a chart raises about one in a hundred weeks", () => {
    expect(falseAlarms(charts(9, 100, { answers: [5, 15] }, 7 * (8 + 100)))).toBeLessThan(1.6);
  });

  // σ_z is estimated too, and Laney takes it to be the same on large and small days: hence a little more than q.
  it.each([
    [30, 10, 0, 0.1],
    [100, 6, 0, 0.1],
    [100, 6, 0.15, 0.18],
  ])(
    "%i charts together raise a false alarm on about one day in ten at most",
    (count, rounds, overdispersion, most) => {
      let days = 0;
      for (let round = 0; round < rounds; round++) {
        const kept = keptRuns(charts(100 + round, count, { overdispersion, answers: [100, 200] }).map(watch));
        days += new Set(kept.map(({ detectedDay }) => detectedDay)).size;
      }
      const share = days / (rounds * QUIET);
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(most);
    },
  );
});

describe("a planted shift", () => {
  /** Days until it was found, per simulated venue among `others` quiet ones. */
  function delays(by: number, others: number, rounds: number): number[] {
    const from = 106;
    return Array.from({ length: rounds }, (_, round) => {
      const days = from + 90;
      const shifted = charts(500 + round, 1, { shift: { from, by } }, days);
      const kept = keptRuns([...shifted, ...charts(900 + round, others, {}, days)].map(watch));
      const found = kept.find(
        ({ chart, run }) =>
          chart === 0 && run.side === (by < 0 ? "below" : "above") && run.lastDay >= simulatedStart + from,
      );
      return found ? Math.max(0, found.detectedDay - simulatedStart - from) : Number.POSITIVE_INFINITY;
    }).sort((a, b) => a - b);
  }
  const at = (sorted: number[], share: number) => sorted[Math.floor(share * sorted.length)] as number;

  it.each([
    [-0.45, 0, 100, 2, 6],
    [0.3, 0, 100, 4, 10],
    [-0.2, 0, 100, 7, 18],
    [-0.45, 29, 15, 3, 8],
  ])("of %f in log-odds among %i quiet charts is found within days", (by, others, rounds, median, most) => {
    const found = delays(by, others, rounds);
    expect(at(found, 0.5)).toBeLessThanOrEqual(median);
    expect(at(found, 0.9)).toBeLessThanOrEqual(most);
  });
});

describe("a yearly wave", () => {
  it("is told from alarms once two full years are known, and not before", () => {
    const draw = random(21);
    const daysInAlert = [0, 0];
    const venues = 25;
    for (let venue = 0; venue < venues; venue++) {
      const chart = controlChart(countedSeries(simulatedDays(draw, { season: 0.3, days: 4 * 365 })));
      expect(chart.points.seasonal.indexOf(1)).toBeGreaterThanOrEqual(730);
      for (const { run } of keptRuns([watch(chart)])) {
        const known = Number(run.firstDay - simulatedStart >= 2 * 365 + 14);
        daysInAlert[known] = (daysInAlert[known] as number) + run.points;
      }
    }
    const [before = 0, after = 0] = daysInAlert.map((days) => days / venues / (2 * 365));
    expect(before).toBeGreaterThan(0.3);
    expect(after).toBeLessThan(0.06);
  });
});
