import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_control.json" with { type: "json" };
import edge from "../../golden/expected_edge.json" with { type: "json" };
import { dailyCounts } from "../../test/golden-daily.ts";
import { golden } from "../../test/golden-deviation.ts";
import { pPrime } from "../statistics/p-prime.ts";
import { type Alert, alertOf } from "./alert.ts";
import { controlChart, signalBits } from "./control-chart.ts";
import { countedSeries } from "./daily-series.ts";
import { alertSentence } from "./sentence.ts";
import { subjectOfCounts } from "./subject.ts";
import { keptRuns, type Watched, watch } from "./watch.ts";

const agree = golden(
  "expected_control.json",
  "9",
  "Control charts: Laney p′, weekday expectation, moving average",
  1e-9,
);
const counts = dailyCounts();

describe.each(reference.charts)("the control chart of $venue agrees with the reference", (expected) => {
  const rows = counts.filter(({ venue }) => venue === expected.venue);
  const crude = pPrime(
    rows.map(({ n }) => n),
    rows.map(({ count }) => count),
    expected.baseline_days,
  ) as NonNullable<ReturnType<typeof pPrime>>;
  const chart = controlChart(countedSeries(rows));
  const { points } = chart;
  /** Days on which a condition holds, counted from 1. */
  const days = (holds: (t: number) => boolean) => rows.flatMap((_, t) => (holds(t) ? [t + 1] : []));

  it("of all days alike: centre, over-dispersion, limits, signals", () => {
    agree.close(crude.centre, expected.p_bar);
    agree.close(crude.sigmaRaw, expected.sigma_z_raw);
    agree.close(crude.sigma, expected.sigma_z);
    agree.allClose(
      crude.z,
      expected.days.map(({ z }) => z),
      "z",
    );
    agree.allClose(
      crude.low,
      expected.days.map(({ laney_lcl }) => laney_lcl),
      "lower limit",
    );
    agree.allClose(
      crude.high,
      expected.days.map(({ laney_ucl }) => laney_ucl),
      "upper limit",
    );
    expect(days((t) => Math.abs(crude.z[t] as number) > 3)).toEqual(expected.p_chart_signals);
    expect(days((t) => Math.abs(crude.z[t] as number) > 3 * crude.sigma)).toEqual(expected.laney_signals);
  });

  it("by weekday: expectation, over-dispersion, every point", () => {
    expect(chart).toMatchObject({ status: "ok", grain: "day", judgedFrom: expected.baseline_days });
    agree.close(chart.usual?.mean, expected.p_bar);
    agree.allClose(chart.usual?.weekdays ?? [], expected.weekday_p, "weekday");
    agree.close(chart.sigmaRaw, expected.sigma_z_deseason_raw);
    agree.close(chart.sigma, expected.sigma_z_deseason);
    agree.allClose(
      points.value,
      expected.days.map(({ p }) => p),
      "value",
    );
    agree.allClose(
      points.z,
      expected.days.map(({ z_deseason }) => z_deseason),
      "z′",
    );
    agree.allClose(
      points.ewma,
      expected.days.map(({ ewma }) => ewma),
      "moving average",
    );
    agree.allClose(
      points.ewmaLimit,
      expected.days.map(({ ewma_limit }) => ewma_limit),
      "its limit",
    );
  });

  it("in what it signals, exactly", () => {
    const fired = (bit: number) =>
      days((t) => (((points.above[t] as number) | (points.below[t] as number)) & bit) !== 0);
    expect(fired(signalBits.point)).toEqual(expected.deseason_laney_signals);
    expect(fired(signalBits.ewma)).toEqual(expected.ewma_signals);
    expect(fired(signalBits["side-run"])).toEqual(expected.run9_signals);
  });
});

it("tells the planted shift once, since 22 June: usual 63 %, since then 53 %", () => {
  const venues = ["V1", "V2", "V3"];
  const charts = venues.map((venue) =>
    watch(controlChart(countedSeries(counts.filter((row) => row.venue === venue)))),
  );
  const subject = subjectOfCounts({ en: "Satisfied guests", zh: "满意率" });
  const alerts = keptRuns(charts).map((kept) => ({
    venue: venues[kept.chart] as string,
    ...(alertOf(kept, charts[kept.chart] as Watched, subject, null) as Alert),
  }));
  // Planted on day 106 (15 June). The others are the false alarms that 252 quiet days must be expected to hold.
  expect(alerts.map(({ venue, firstDay, points, side }) => [venue, firstDay, points, side])).toEqual([
    ["V1", "2026-06-03", 1, "below"],
    ["V2", "2026-06-22", 28, "below"],
    ["V3", "2026-05-24", 1, "above"],
    ["V3", "2026-07-10", 1, "below"],
    ["V3", "2026-07-19", 1, "above"],
  ]);
  const shift = alerts[1] as Alert;
  expect(shift).toMatchObject({ open: true, lastDay: "2026-07-19", signals: ["point", "ewma", "side-run"] });
  expect(alertSentence(shift, { en: "V2", zh: "V2" }, "en")).toBe(
    "V2, Satisfied guests: the share has drifted below its usual level since 22 Jun 2026 (usual 63%, since then 53%). Not explained by weekday or normal swings.",
  );
});

describe("Laney’s chart agrees with the reference at its edges", () => {
  const { close, allClose } = golden("expected_edge.json", "9", "Laney’s chart at its edges", 1e-12);
  const { constant, small } = edge.laney;

  it("has no limits where every answer counts", () => {
    expect(pPrime(constant.n, constant.x)).toBe(constant.sigma_z);
    expect(pPrime(constant.n, [0, 0, 0])).toBeNull();
  });

  it("has limits on five points", () => {
    const chart = pPrime(small.n, small.x);
    close(chart?.centre, small.p_bar);
    close(chart?.sigmaRaw, small.sigma_z_raw);
    close(chart?.sigma, small.sigma_z);
    allClose(chart?.z ?? [], small.z);
    allClose(chart?.low ?? [], small.lcl);
    allClose(chart?.high ?? [], small.ucl);
  });
});
