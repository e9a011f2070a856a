import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type SimulatedStay,
  type SimulatedSurvey,
  simulatedRecoveryItems,
  simulatedSums,
  stayBlock,
} from "../../test/simulated-recovery.ts";
import type { VisitBlock } from "../visit/block.ts";
import {
  type RecoveryAnalysis,
  type RecoveryOptions,
  RecoverySums,
  recoveryAnalysis,
  recoverySums,
} from "./recovery.ts";
import {
  closingSentence,
  costSentence,
  doubleFailureSentence,
  paradoxSentence,
  problemSentence,
  recoverySentence,
  recoveryWarningText,
  speedSentence,
} from "./sentence.ts";

function analyse(
  stays: readonly SimulatedStay[],
  survey: SimulatedSurvey = {},
  options: Partial<RecoveryOptions> = {},
): RecoveryAnalysis {
  const analysis = recoveryAnalysis(simulatedSums(stays, survey), {
    asOf: "2026-01-01T00:00:00Z",
    ...options,
  });
  expectClean(analysis);
  return analysis;
}

const repeat = (count: number, make: (i: number) => SimulatedStay): SimulatedStay[] =>
  Array.from({ length: count }, (_, i) => make(i));
const calm = (count: number): SimulatedStay[] =>
  repeat(count, (i) => ({ overall: 5 + (i % 5), recommend: 4 + (i % 6), problem: 0 }));
/** Complaints that differ in time and mood; `after` from their place. */
const cases = (
  count: number,
  complaint: (i: number) => SimulatedStay["complaint"],
  overall: (i: number) => number = (i) => 3 + (i % 5),
): SimulatedStay[] =>
  repeat(count, (i) => ({ overall: overall(i), recommend: overall(i), problem: 1, complaint: complaint(i) }));

function sentences(analysis: RecoveryAnalysis, locale: "en" | "zh"): string[] {
  return [
    recoverySentence(analysis, locale),
    closingSentence(analysis, locale),
    speedSentence(analysis, locale),
    doubleFailureSentence(analysis, locale),
    problemSentence(analysis, locale),
    ...analysis.paradox.map((one) => paradoxSentence(one, locale)),
    ...analysis.unrecovered.map((one) => costSentence(one, locale)),
    ...analysis.warnings.map((code) => recoveryWarningText(code, locale)),
  ].filter((text) => text !== "");
}

/** No number that is none, no claim of cause, and the paradox only where the adjusted test bears it out. */
function expectClean(analysis: RecoveryAnalysis): void {
  const walk = (value: unknown): void => {
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    else if (value !== null && typeof value === "object") for (const part of Object.values(value)) walk(part);
  };
  walk(analysis);
  for (const locale of ["en", "zh"] as const)
    for (const text of sentences(analysis, locale)) {
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|\bcaus(e|es|ed|ing)\b|\bcosts?\b|导致|造成/);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(locale === "zh");
      expect(text).toMatch(locale === "zh" ? /。$/ : /\.$/);
    }
  for (const { verdict, difference } of analysis.paradox) {
    const said = paradoxSentence({ verdict, difference }, "en");
    const borne = difference.adjusted.pHigher !== null && difference.adjusted.pHigher < 0.05;
    expect(said.includes(": a recovery paradox")).toBe(verdict === "shown");
    if (verdict === "shown") expect(borne && difference.adjusted.inGroup >= 30).toBe(true);
  }
}

describe("what was not asked is said, and is not zero", () => {
  it("complaints are not recorded: only whether there was a problem", () => {
    const analysis = analyse([...calm(200), ...cases(50, () => undefined)], { recorded: false });
    expect(analysis).toMatchObject({
      status: "not-asked",
      rate: { status: "not-asked" },
      complaintShare: { status: "not-asked" },
      doubleFailures: { share: { status: "not-asked" } },
      byVenue: [],
      byTouchpoint: [],
      warnings: [],
    });
    expect(analysis.closing.closedAt.every(({ share }) => share.status === "not-asked")).toBe(true);
    expect(analysis.paradox.map(({ verdict }) => verdict)).toEqual(["not-asked", "not-asked"]);
    expect(analysis.problems?.share).toMatchObject({ status: "measured", value: 0.2, n: 250 });
    expect(recoverySentence(analysis, "en")).toBe(
      "Complaints are not recorded here, so nothing can be said about what became of them. The survey asked only whether there was a problem: 20.0% (15.5–25.4%) of guests had one. They stand 20.0 points lower in satisfaction (15.6–24.4) and 14.8 points lower in recommendation (9.6–20.0) than guests without one.",
    );
    expect(recoverySentence(analysis, "zh")).toBe(
      "所选范围内的数据没有投诉记录，因此无法说明投诉后来如何。问卷只问了是否遇到问题：20.0%（15.5%–25.4%）的顾客遇到过。与没有遇到的顾客相比，满意度低 20.0 分（15.6–24.4），推荐意愿低 14.8 分（9.6–20.0）。",
    );
  });

  it("neither complaints nor problems", () => {
    const analysis = analyse(calm(50), { recorded: false, problem: false });
    expect(analysis.problems).toBeNull();
    expect(recoverySentence(analysis, "en")).toBe(
      "Complaints are not recorded here, so nothing can be said about what became of them.",
    );
  });

  it("there are no visits at all", () => {
    const analysis = analyse([], { recorded: false });
    expect(recoverySentence(analysis, "en")).toBe("There are no visits in this selection.");
    expect(recoverySentence(analysis, "zh")).toBe("所选范围内没有到访。");
  });

  it("visits of surveys that do not record complaints are left aside beside those that do", () => {
    const items = simulatedRecoveryItems();
    const recording = stayBlock(calm(30), items);
    const { cases: _, ...silent } = stayBlock(calm(50), items);
    const of = (...blocks: VisitBlock[]) => recoveryAnalysis(recoverySums(blocks, items), { asOf: null });
    expect(of(silent, recording)).toMatchObject({ visits: 30, status: "too-few" });
    expect(of(silent)).toMatchObject({ visits: 50, status: "not-asked" });
  });

  it("no rating afterwards: closing times are told, recovery is not", () => {
    const analysis = analyse([...calm(100), ...cases(60, (i) => ({ closed: i % 3 > 0, hours: i + 1 }))], {
      after: null,
    });
    expect(analysis).toMatchObject({
      status: "ok",
      rate: { status: "not-asked", n: 60 },
      warnings: ["after-not-asked"],
      thresholds: { recoveredFrom: null },
      speed: { trend: null, oddsPerDoubling: null },
    });
    expect(analysis.paradox[0]?.verdict).toBe("not-asked");
    expect(analysis.closing.closedAt[2]?.share).toMatchObject({ status: "measured" });
    expect(analysis.doubleFailures.counts).toMatchObject({ ratedLow: 0, late: 36 });
  });

  it("no times: recovery is told, speed is not", () => {
    const analysis = analyse([...calm(100), ...cases(60, (i) => ({ closed: true, after: 1 + (i % 5) }))]);
    expect(analysis).toMatchObject({
      rate: { status: "measured", value: 0.4 },
      closing: { n: 0, withoutTime: 60, curve: [], venues: null },
      warnings: ["no-times"],
    });
    expect(analysis.closing.closedAt[0]?.share.status).toBe("not-asked");
  });

  it("overall was not asked", () => {
    const analysis = analyse(
      [...calm(100), ...cases(60, (i) => ({ closed: true, hours: 2, after: 1 + (i % 5) }))],
      { overall: null },
    );
    expect(analysis.paradox.map(({ verdict }) => verdict)).toEqual(["not-asked", "too-few"]);
    expect(analysis.unrecovered[0]?.crude.figure.status).toBe("not-asked");
  });
});

describe("edges", () => {
  it.each([
    [[], "There are no visits in this selection."],
    [calm(40), "No complaint was recorded in 40 visits."],
    [
      [...calm(40), ...cases(1, () => ({ closed: true, hours: 3, after: 5 }))],
      "Only 1 complaint was recorded: too few to say how well recovery works.",
    ],
    [
      [...calm(40), ...cases(9, () => ({ closed: false, hours: 3 }))],
      "Only 9 complaints were recorded: too few to say how well recovery works.",
    ],
  ])("%# few or no complaints", (stays, text) => {
    const analysis = analyse(stays);
    expect(analysis.status).toBe("too-few");
    expect(analysis.rate.status).toBe("too-few");
    expect(analysis.closing).toMatchObject({ curve: [], median: { hours: null } });
    expect(recoverySentence(analysis, "en")).toBe(text);
  });

  it("all are still open", () => {
    const analysis = analyse([...calm(100), ...cases(50, (i) => ({ closed: false, hours: 10 + i }))]);
    expect(analysis.rate).toMatchObject({ status: "measured", value: 0 });
    expect(analysis.closing.median).toEqual({ hours: null, low: null, high: null });
    expect(analysis.closing.closedAt[2]?.share).toMatchObject({
      value: 0,
      interval: { low: 0, method: "wilson" },
    });
    expect(analysis.closing.closedAt[4]?.share).toMatchObject({
      status: "withheld",
      reason: "not-watched-that-long",
    });
    expect(analysis.closing.venues).toBeNull();
    expect(closingSentence(analysis, "en")).toContain("Fewer than half");
    expect(analysis.paradox[0]?.verdict).toBe("too-few");
  });

  it("none is open, all at the same time", () => {
    const analysis = analyse([
      ...calm(100),
      ...cases(50, (i) => ({ closed: true, hours: 6, after: i % 2 ? 5 : 1 })),
    ]);
    expect(analysis.closing.median).toEqual({ hours: 6, low: null, high: null });
    expect(analysis.closing.open).toEqual([]);
    expect(analysis.closing.closedAt[2]?.share).toMatchObject({
      value: 1,
      interval: { high: 1, method: "wilson" },
    });
    expect(analysis.speed).toMatchObject({ trend: null, oddsPerDoubling: null });
  });

  it("all were recovered, or none", () => {
    const all = analyse([
      ...calm(200),
      ...cases(50, (i) => ({ closed: true, hours: 1 + (i % 40), after: 4 + (i % 2) })),
    ]);
    expect(all.rate).toMatchObject({ value: 1 });
    expect(all.speed).toMatchObject({ trend: null, oddsPerDoubling: null });
    expect(all.unrecovered[0]?.crude.figure.status).toBe("too-few");
    expect(costSentence(all.unrecovered[0] as never, "en")).toBe("");
    const none = analyse([
      ...calm(200),
      ...cases(50, (i) => ({ closed: true, hours: 1 + (i % 40), after: 2 })),
    ]);
    expect(none).toMatchObject({ rate: { value: 0 }, doubleFailures: { counts: { ratedLow: 50 } } });
    expect(none.paradox[0]?.verdict).toBe("too-few");
  });

  it("a closed complaint without a rating is unknown and not recovered", () => {
    const analysis = analyse([
      ...calm(50),
      ...cases(40, (i) => ({ closed: true, hours: 2, after: i < 10 ? 5 : null })),
    ]);
    expect(analysis.funnel).toEqual({
      complaints: 40,
      open: 0,
      closed: 40,
      outcomes: { rated: 10, recovered: 10, unknown: 30 },
    });
    expect(analysis.rate).toMatchObject({ value: 0.25, n: 40 });
    expect(analysis.warnings).toContain("many-unknown");
  });

  it("29 recovered guests are not tested, 30 are", () => {
    const recovered = (count: number) =>
      analyse([...calm(200), ...cases(count, () => ({ closed: true, hours: 2, after: 5 }))]).paradox[0]
        ?.verdict;
    expect(recovered(29)).toBe("too-few");
    expect(recovered(30)).not.toBe("too-few");
  });

  it("says nothing about a group that cannot be told from its venue", () => {
    const stays = [
      ...calm(100),
      ...cases(40, () => ({ closed: true, hours: 2, after: 5 })).map((stay) => ({ ...stay, venue: 1 })),
    ];
    const { verdict, difference } = analyse(stays).paradox[0] as RecoveryAnalysis["paradox"][number];
    expect(verdict).toBe("cannot-tell");
    expect(difference.adjusted.figure).toMatchObject({ status: "withheld", reason: "cannot-be-separated" });
    expect(difference.crude.figure.status).toBe("measured");
  });

  it("leaves guests without a segment out of the adjusted difference only, and says so", () => {
    const stays = [...calm(200), ...cases(60, () => ({ closed: true, hours: 2, after: 5 }))].map(
      (stay, i) => ({
        ...stay,
        segment: i % 4,
      }),
    );
    const analysis = analyse(stays, { segmentValues: 3 });
    const { crude, adjusted } = (analysis.paradox[0] as RecoveryAnalysis["paradox"][number]).difference;
    expect([crude.figure.n, adjusted.figure.n]).toEqual([260, 195]);
    expect(analysis.warnings).toContain("without-segment");
    expect(analysis.bySegment.map(({ place, complaints }) => [place, complaints])).toEqual([
      [0, 15],
      [1, 15],
      [2, 15],
      [null, 15],
    ]);
  });

  it("counts complaints per guest who met the touchpoint", () => {
    const stays: SimulatedStay[] = [
      ...repeat(90, () => ({ overall: 5, met: [0] })),
      ...repeat(10, () => ({ overall: 5, met: [], complaint: { closed: false, hours: 1, touchpoint: 1 } })),
      ...repeat(5, () => ({ overall: 5, met: [0], complaint: { closed: false, hours: 1 } })),
    ];
    const { byTouchpoint } = analyse(stays);
    expect(
      byTouchpoint.map(({ place, complaints, complaintShare }) => [place, complaints, complaintShare.n]),
    ).toEqual([
      [0, 0, 95],
      [1, 10, 10],
      [null, 5, 0],
    ]);
    expect(byTouchpoint[0]?.complaintShare).toMatchObject({ status: "measured", value: 0 });
    expect(byTouchpoint[2]?.complaintShare.status).toBe("not-asked");
  });

  it("hides a second venue where one hidden venue could be worked out", () => {
    const sizes = [5, 12, 40];
    const stays = sizes.flatMap((n, venue) =>
      cases(n, () => ({ closed: true, hours: 2, after: 5 })).map((stay) => ({ ...stay, venue })),
    );
    expect(analyse(stays).byVenue.map(({ rate }) => rate.status)).toEqual([
      "too-few",
      "withheld",
      "measured",
    ]);
  });
});

describe("thresholds", () => {
  const after = (low: number, high: number) => ({ low, high, better: "higher" as const });
  it.each([
    [after(1, 5), 4, 2],
    [after(1, 7), 6, 3],
    [after(0, 10), 9, 6],
    [after(0, 1), 1, 0],
    [after(1, 3), 2, 1],
  ])("on %o recovered counts from %i and low up to %i", (scale, from, low) => {
    expect(analyse([], { after: scale }).thresholds).toMatchObject({ recoveredFrom: from, ratedLowTo: low });
  });

  it("can be set, within the scale", () => {
    const stays = cases(40, (i) => ({ closed: true, hours: 30, after: 1 + (i % 5) }));
    const strict = analyse(stays, {}, { recoveredFrom: 5, lateAfterHours: 48 });
    expect(strict).toMatchObject({
      funnel: { outcomes: { recovered: 8 } },
      doubleFailures: { counts: { late: 0, ratedLow: 16 } },
    });
    expect(analyse(stays).doubleFailures.counts).toMatchObject({ late: 40, all: 40 });
    expect(() => analyse(stays, {}, { recoveredFrom: 6 })).toThrow("from 2 to 5, found 6");
    expect(() => analyse(stays, {}, { lateAfterHours: 0 })).toThrow("above 0, found 0");
  });

  it("hold the ends of the speed groups: up to and including", () => {
    const hours = [0, 1, 1.01, 4, 24, 24.01];
    const { buckets } = analyse(
      cases(60, (i) => ({ closed: true, hours: hours[i % 6] as number, after: 3 })),
    ).speed;
    expect(buckets.map(({ n }) => n)).toEqual([20, 20, 10, 10]);
  });
});

describe("sentences", () => {
  const guests = (lift: number) => [
    ...calm(300),
    ...cases(
      80,
      (i) => ({ closed: true, hours: 1 + (i % 30), after: 4 + (i % 2) }),
      (i) => 5 + (i % 3) + lift,
    ),
    ...cases(
      60,
      (i) => ({ closed: i % 4 > 0, hours: 20 + i, after: 2 }),
      (i) => 2 + (i % 4),
    ),
  ];
  it.each([
    [
      "a paradox",
      3,
      "shown",
      "Guests whose complaint ended well stand higher in satisfaction than guests without one (+19.9 points, p < .001, adjusted): a recovery paradox.",
      "得到妥善解决的顾客，满意度高于没有投诉的顾客（调整后 +19.9分，p < .001）：此处出现补救悖论。",
    ],
    [
      "none",
      1,
      "no-evidence",
      "There is no evidence that a good recovery goes with higher satisfaction than a trouble-free visit (−0.1 points, p = .53, adjusted).",
      "没有证据表明妥善补救胜过一次无投诉的体验（满意度，调整后 −0.1分，p = .53）。",
    ],
    [
      "the contrary",
      -2,
      "below",
      "Even guests whose complaint ended well stand 30.1 points lower in satisfaction than guests without one (26.9–33.4, adjusted): no recovery paradox.",
      "得到妥善解决的顾客，满意度仍比没有投诉的顾客低 30.1 分（26.9–33.4，调整后）：不存在补救悖论。",
    ],
  ])("%s", (_, lift, verdict, en, zh) => {
    const analysis = analyse(guests(lift));
    const paradox = analysis.paradox[0] as RecoveryAnalysis["paradox"][number];
    expect(paradox.verdict).toBe(verdict);
    expect(paradoxSentence(paradox, "en")).toBe(en);
    expect(paradoxSentence(paradox, "zh")).toBe(zh);
  });

  it("no cost is told where chance explains it", () => {
    const stays = [
      ...calm(300),
      ...cases(
        60,
        () => ({ closed: true, hours: 5, after: 2 }),
        (i) => 5 + (i % 5),
      ),
    ];
    expect(costSentence(analyse(stays).unrecovered[0] as never, "en")).toBe(
      "Guests whose complaint did not end well differ in satisfaction from guests without one by no more than chance explains.",
    );
  });

  it("a speed group too small to be shown is not spoken of", () => {
    const of = (hours: number, n: number, recovered: number) =>
      cases(n, (i) => ({ closed: true, hours, after: i < recovered ? 5 : 2 }));
    expect(speedSentence(analyse([...of(0.5, 8, 8), ...of(3, 60, 40)]), "en")).toBe("");
  });

  it("every speed group that does not differ is said not to", () => {
    const stays = cases(120, (i) => ({
      closed: true,
      hours: [0.5, 3, 10, 50][i % 4] as number,
      after: 1 + (i % 5),
    }));
    expect(speedSentence(analyse(stays), "en")).toBe(
      "Of those closed within 1 hour 40% ended well, after more than 24 hours 40%: no more than chance explains (p > .99).",
    );
  });
});

const stay: fc.Arbitrary<SimulatedStay> = fc.record({
  venue: fc.nat(3),
  segment: fc.nat(2),
  overall: fc.option(fc.nat(10)),
  recommend: fc.option(fc.nat(10)),
  problem: fc.constantFrom(0, 1, null),
  complaint: fc.option(
    fc.record({
      closed: fc.boolean(),
      hours: fc.option(fc.integer({ min: 0, max: 300 }).map((x) => x / 4)),
      after: fc.option(fc.integer({ min: 1, max: 5 })),
      touchpoint: fc.option(fc.nat(1)),
    }),
    { nil: undefined },
  ),
}) as fc.Arbitrary<SimulatedStay>;

describe("properties", () => {
  it("shards merge in any order to the same result, and nothing said goes beyond it", () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 150 }), fc.nat(150), (stays, cut) => {
        const survey = { segmentValues: 2 };
        const whole = analyse(stays, survey);
        const items = simulatedRecoveryItems(survey);
        const shard = (part: SimulatedStay[]) => {
          const sums = new RecoverySums(items);
          sums.add(stayBlock(part, items));
          return sums;
        };
        const merged = shard([...stays.slice(cut)].reverse());
        merged.merge(shard(stays.slice(0, cut)));
        expect(recoveryAnalysis(merged, { asOf: "2026-01-01T00:00:00Z" })).toEqual(whole);
        const { complaints, open, closed, outcomes } = whole.funnel;
        expect(open + closed).toBe(complaints);
        expect(outcomes === null).toBe(complaints < 10);
        if (outcomes !== null) {
          expect(outcomes.rated + outcomes.unknown).toBe(closed);
          expect(outcomes.recovered).toBeLessThanOrEqual(outcomes.rated);
        }
        expect(whole.byVenue.reduce((sum, row) => sum + row.complaints, 0)).toBe(complaints);
      }),
      { numRuns: 60 },
    );
  });

  it("the curve is never longer than it is drawn", () => {
    const analysis = analyse(
      cases(3000, (i) => ({ closed: i % 3 > 0, hours: 1 + ((i * 37) % 3001) / 7, after: 3 })),
    );
    expect(analysis.closing.curve.length).toBe(120);
    expect(analysis.closing.open.length).toBeLessThanOrEqual(60);
    expect(analysis.closing.open.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    const shares = analysis.closing.curve.map(({ closed }) => closed);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
