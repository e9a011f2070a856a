import { describe, expect, it } from "vitest";
import { simulatedDays, simulatedStart } from "../../test/simulated-days.ts";
import { random } from "../../test/simulated-visits.ts";
import { dayOfNumber } from "../calendar/day.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { type Alert, alertOf, figureOfSums } from "./alert.ts";
import { surprises } from "./chance.ts";
import { type ControlChart, controlChart, signalBits } from "./control-chart.ts";
import { countedSeries } from "./daily-series.ts";
import { signalRuns } from "./runs.ts";
import { alertMethod, alertSentence, boardSentence, learningSentence, quietSentence } from "./sentence.ts";
import { subjectOfCounts, subjectOfIndicator } from "./subject.ts";
import { keptRuns, watch } from "./watch.ts";

const quiet = (seed: number) => simulatedDays(random(seed), { days: 140 });
/** A chart with signals exactly where they are told: by day of the chart, on one side. */
function signalling(below: Record<number, number>, n = 100): ControlChart {
  const chart = controlChart(countedSeries(quiet(1)));
  chart.points.below.fill(0);
  chart.points.above.fill(0);
  chart.points.n.fill(n);
  for (const [t, bits] of Object.entries(below)) chart.points.below[Number(t)] = bits;
  return chart;
}

describe("a run of signals", () => {
  const { point, ewma } = signalBits;
  it.each([
    ["one signal", { 80: point }, [[80, 80, false]]],
    ["signals less than eight points apart are one", { 80: point, 87: ewma }, [[80, 87, false]]],
    [
      "signals farther apart are two",
      { 80: point, 88: point },
      [
        [80, 80, false],
        [88, 88, false],
      ],
    ],
    ["still open within seven points of the newest", { 133: ewma }, [[133, 139, true]]],
    ["over after seven quiet points", { 132: ewma }, [[132, 132, false]]],
    ["none from the eight weeks themselves", { 20: point, 55: ewma }, []],
  ])("%s", (_, below, runs) => {
    expect(signalRuns(signalling(below)).map(({ first, until, open }) => [first, until, open])).toEqual(runs);
  });

  it("is not begun by a single small day, but by a lasting shift of small days", () => {
    expect(signalRuns(signalling({ 80: point }, 29))).toEqual([]);
    expect(signalRuns(signalling({ 80: point | ewma }, 29))).toMatchObject([{ signals: ewma }]);
  });
});

describe("judging charts together", () => {
  const shifted = controlChart(
    countedSeries(simulatedDays(random(4), { days: 140, shift: { from: 106, by: -0.6 } })),
  );
  const learning = controlChart(countedSeries(quiet(2).slice(0, 30)));

  it("does not count charts that are learning", () => {
    const alone = keptRuns([watch(shifted)]);
    const among = keptRuns([watch(learning), watch(shifted), watch(learning)]);
    expect(among.map(({ q, detectedDay }) => [q, detectedDay])).toEqual(
      alone.map(({ q, detectedDay }) => [q, detectedDay]),
    );
    expect(among.every(({ chart }) => chart === 1)).toBe(true);
  });

  it("gives a run the same first day however many others are judged with it", () => {
    const others = Array.from({ length: 60 }, (_, i) => watch(controlChart(countedSeries(quiet(50 + i)))));
    const [alone] = keptRuns([watch(shifted)]).filter(({ run }) => run.open);
    const [among] = keptRuns([watch(shifted), ...others]).filter(({ chart, run }) => chart === 0 && run.open);
    expect(among?.run).toEqual(alone?.run);
    expect(among?.q).toBeGreaterThan(alone?.q as number);
    expect(among?.detectedDay).toBeGreaterThanOrEqual(alone?.detectedDay as number);
  });

  it("says of a chart without limits nothing at all", () => {
    expect(surprises(learning, 1)).toEqual([]);
    expect(watch(learning)).toMatchObject({ status: "learning", runs: [], surprising: [] });
    expect(keptRuns([])).toEqual([]);
  });

  it("tells of the run what was usual, what was to be expected, and what has been since", () => {
    const watched = watch(shifted);
    const [kept] = keptRuns([watched]).filter(({ run }) => run.open);
    const alert = alertOf(
      kept as NonNullable<typeof kept>,
      watched,
      subjectOfIndicator(indicatorById("satisfied-share")),
      "2024-06-01T00:00:00Z",
    ) as Alert;
    const days = simulatedDays(random(4), { days: 140, shift: { from: 106, by: -0.6 } }).filter(
      ({ day }) => dayOfNumber(day) >= alert.firstDay,
    );
    const [n, count] = days.reduce(([a, b], row) => [a + row.n, b + row.count], [0, 0]);
    expect(alert.since).toMatchObject({ status: "measured", n, value: count / n, unit: "share" });
    expect(alert.usual).toMatchObject({ status: "measured", formula: { id: "usual-level" } });
    expect(alert.since.status === "measured" && alert.since.value).toBeLessThan(alert.expected - 0.05);
    expect(alert).toMatchObject({
      improvement: false,
      side: "below",
      open: true,
      lastDay: dayOfNumber(simulatedStart + 139),
    });
  });

  it("raises none on fewer than thirty answers", () => {
    const watched = watch(shifted);
    const [kept] = keptRuns([watched]);
    const few = { ...(kept as NonNullable<typeof kept>) };
    few.run = { ...few.run, n: 29 };
    expect(alertOf(few, watched, subjectOfIndicator(indicatorById("satisfied-share")), null)).toBeNull();
  });
});

describe("figures of sums over days", () => {
  const about = (id: "net-promoter-score" | "satisfaction") => subjectOfIndicator(indicatorById(id));
  it("carry the interval of their kind", () => {
    expect(
      figureOfSums({ n: 9, sum: 3, squares: 3 }, subjectOfCounts({ en: "a", zh: "a" }), null),
    ).toMatchObject({ status: "too-few", n: 9 });
    // 50 promoters, 20 detractors, 30 between.
    const score = figureOfSums({ n: 100, sum: 3000, squares: 700_000 }, about("net-promoter-score"), null);
    expect(score).toMatchObject({ value: 30, interval: { method: "adjusted-wald" } });
    const mean = figureOfSums(
      { n: 40, sum: 40 * 75, squares: 40 * (75 ** 2 + 10 ** 2) },
      about("satisfaction"),
      null,
    );
    expect(mean).toMatchObject({ value: 75, interval: { method: "t" } });
    // s = 10·√(40/39), t₃₉ = 2.0227
    expect(mean.status === "measured" && mean.interval.low).toBeCloseTo(
      75 - (2.0227 * 10.1274) / Math.sqrt(40),
      3,
    );
  });
});

const measured = (value: number, unit: "share" | "nps") => ({
  status: "measured" as const,
  value,
  unit,
  n: 500,
  effectiveN: 500,
  indicative: false,
  warnings: [],
  weighted: false,
  asOf: null,
  formula: { id: "x", version: 1 },
  interval: { low: value, high: value, level: 0.95, method: "wilson" as const },
});
const alert = (change: Partial<Alert> = {}, unit: "share" | "nps" = "share"): Alert => ({
  subject: { ...subjectOfIndicator(indicatorById("satisfied-share")), unit },
  grain: "day",
  side: "below",
  firstDay: "2026-06-22",
  lastDay: "2026-07-19",
  detectedDay: "2026-06-22",
  open: true,
  points: 28,
  signals: ["ewma"],
  usual: measured(0.6321, unit),
  expected: 0.6339,
  since: measured(0.5317, unit),
  q: 0.001,
  seasonal: false,
  improvement: false,
  ...change,
});

describe("what an alert says", () => {
  it.each([
    [
      alert(),
      "North, Satisfied guests: the share has drifted below its usual level since 22 Jun 2026 (usual 63%, since then 53%). Not explained by weekday or normal swings.",
      "北区·满意率：自2026年6月22日起持续低于平常水平（平常 63%，此后 53%）。星期差异、正常波动均不足以解释。",
    ],
    [
      alert({ signals: ["point"], points: 5 }),
      "North, Satisfied guests: the share has repeatedly been below its usual level since 22 Jun 2026 (usual 63%, since then 53%). Not explained by weekday or normal swings.",
      "北区·满意率：自2026年6月22日起多次低于平常水平（平常 63%，此后 53%）。星期差异、正常波动均不足以解释。",
    ],
    [
      alert({ points: 1, lastDay: "2026-06-22" }),
      "North, Satisfied guests: the share was below its usual level on 22 Jun 2026 (usual for such a day 63%, that day 53%). Not explained by weekday or normal swings.",
      "北区·满意率：2026年6月22日低于平常水平（此类日期平常 63%，当日 53%）。星期差异、正常波动均不足以解释。",
    ],
    [
      alert({ open: false, points: 5, lastDay: "2026-06-30", side: "above", since: measured(0.7, "share") }),
      "North, Satisfied guests: the share was above its usual level from 22 Jun 2026 to 30 Jun 2026 (usual 63%, then 70%); no signal since. Not explained by weekday or normal swings.",
      "北区·满意率：2026年6月22日至2026年6月30日高于平常水平（平常 63%，期间 70%），此后未再出现信号。星期差异、正常波动均不足以解释。",
    ],
    [
      alert({ grain: "week", seasonal: true }),
      "North, Satisfied guests: the share has drifted below its usual level since the week from 22 Jun 2026 (usual 63%, since then 53%). Not explained by time of year or normal swings.",
      "北区·满意率：自2026年6月22日所在周起持续低于平常水平（平常 63%，此后 53%）。季节规律、正常波动均不足以解释。",
    ],
    [
      alert({ grain: "week", points: 1 }),
      "North, Satisfied guests: the share was below its usual level in the week from 22 Jun 2026 (usual 63%, that week 53%). Not explained by normal swings.",
      "北区·满意率：2026年6月22日起的一周低于平常水平（平常 63%，该周 53%）。正常波动不足以解释。",
    ],
    [
      alert({ expected: 0.634, since: measured(0.631, "share") }),
      "North, Satisfied guests: the share has drifted below its usual level since 22 Jun 2026 (usual 63.4%, since then 63.1%). Not explained by weekday or normal swings.",
      "北区·满意率：自2026年6月22日起持续低于平常水平（平常 63.4%，此后 63.1%）。星期差异、正常波动均不足以解释。",
    ],
    [
      alert({ expected: 12, since: measured(-3.4, "nps") }, "nps"),
      "North, Satisfied guests: the score has drifted below its usual level since 22 Jun 2026 (usual 12, since then −3). Not explained by weekday or normal swings.",
      "北区·满意率：自2026年6月22日起持续低于平常水平（平常 12，此后 −3）。星期差异、正常波动均不足以解释。",
    ],
  ])("case %#", (given, en, zh) => {
    const venue = { en: "North", zh: "北区" };
    expect(alertSentence(given, venue, "en")).toBe(en);
    expect(alertSentence(given, venue, "zh")).toBe(zh);
    expect(en).not.toMatch(/because|caused?|due to/);
  });

  it.each([
    ["no-answers", 0, "There are no answers yet, so there is nothing to watch.", "尚无答卷，无从监测。"],
    [
      "eight-weeks",
      1,
      "Learning: what is usual takes 8 weeks in a row with answers, and so far there is 1.",
      "学习中：需连续 8 周都有答卷才能判断何为平常水平，目前连续 1 周。",
    ],
    ["eight-weeks", 8, "Learning: the eighth week is not over yet.", "学习中：第 8 周尚未结束。"],
    [
      "no-variance",
      8,
      "Learning: all answers of the first 8 weeks are the same, so there are no limits yet.",
      "学习中：最初 8 周的答案全部相同，无法设定控制限。",
    ],
    [
      "too-few",
      8,
      "Learning: fewer than 10 answers a week on average, so no alert is raised.",
      "学习中：平均每周不足 10 份答卷，不发预警。",
    ],
    [null, 8, null, null],
  ] as const)("while it learns (%s, %i)", (reason, weeks, en, zh) => {
    const chart = { reason, baseline: { weeks, from: null, to: null } };
    expect(learningSentence(chart, "en")).toBe(en);
    expect(learningSentence(chart, "zh")).toBe(zh);
  });

  it.each([
    [
      { open: 0, acknowledged: 0, over: 0, watched: 0, learning: 0 },
      "There is nothing to watch.",
      "没有可监测的数据。",
    ],
    [
      { open: 0, acknowledged: 0, over: 0, watched: 0, learning: 21 },
      "All 21 charts are still learning what is usual, so no alert can be raised yet.",
      "21 张控制图都仍在学习平常水平，尚不能发出预警。",
    ],
    [
      { open: 0, acknowledged: 0, over: 0, watched: 12, learning: 0 },
      "No alert is going on; 12 charts are watched.",
      "当前没有进行中的预警；监测 12 张控制图。",
    ],
    [
      { open: 3, acknowledged: 1, over: 2, watched: 30, learning: 1 },
      "3 alerts are going on (1 of them acknowledged), 2 are over; 30 charts are watched, 1 is still learning.",
      "3 条预警进行中（其中 1 条已确认），2 条已结束；监测 30 张控制图，另有 1 张仍在学习。",
    ],
  ])("of all charts, case %#", (counts, en, zh) => {
    expect(boardSentence(counts, "en")).toBe(en);
    expect(boardSentence(counts, "zh")).toBe(zh);
  });

  it("where nothing stands out", () => {
    expect(quietSentence(0.7174, "share", "2026-07-19", "en")).toBe(
      "No alert is going on as of 19 Jul 2026; usual is 71.7%.",
    );
    expect(quietSentence(12, "nps", "2026-07-19", "zh")).toBe(
      "截至2026年7月19日没有进行中的预警，平常水平为 12.0。",
    );
  });

  it("names its conventions", () => {
    expect(alertMethod("en")).toMatch(
      /σ_z of at least 1.*λ = 0\.2, L = 2\.962.*9 in a row.*q ≤ 0\.1.*2 full years/,
    );
    expect(alertMethod("zh")).toMatch(/λ = 0\.2，L = 2\.962.*连续 9 点.*q ≤ 0\.1/);
  });
});
