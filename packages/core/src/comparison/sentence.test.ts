import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHistogram, type Histogram } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { indicatorById, plainIndicators } from "../indicator/indicators.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { compareVenues, type VenueAnswers } from "./comparison.ts";
import { conclude } from "./conclusion.ts";
import { difference } from "./difference.ts";
import { comparisonMethod, comparisonSentence, differenceSentence, type VenueNames } from "./sentence.ts";

const tenPoint = scaleSchema.parse({ low: 0, high: 10 });
const reading = { weighted: false, asOf: null };
const score = indicatorById("net-promoter-score");
const codes = ["a", "b", "c", "d", "e", "f", "g", "h"];
const names: VenueNames = new Map(
  codes.map((code) => [code, { en: `Area ${code.toUpperCase()}`, zh: `${code.toUpperCase()}区` }]),
);

/** So many promoters, passives and detractors. */
function answers(promoters: number, passives: number, detractors: number): Histogram {
  const counts = [0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters];
  const n = promoters + passives + detractors;
  return {
    ...emptyHistogram(tenPoint),
    counts,
    weights: counts.map((c) => c * 1_000_000),
    squaredWeights: n * 1_000_000,
  };
}

const venuesOf = (...histograms: (Histogram | null)[]): VenueAnswers[] =>
  histograms.map((histogram, i) => ({ venue: codes[i] as string, histogram }));
const say = (venues: VenueAnswers[], locale: "en" | "zh" = "en", indicator: PlainIndicator = score) =>
  comparisonSentence(compareVenues(indicator, venues, reading), names, locale);

describe("the sentence over a comparison", () => {
  it("names the leader, who keeps up and who is clearly behind", () => {
    const venues = venuesOf(answers(500, 300, 200), answers(490, 300, 210), answers(300, 300, 400));
    expect(say(venues)).toBe(
      "Net promoter score: Area A leads but cannot be told apart from Area B; Area C is clearly behind every other venue.",
    );
    expect(say(venues, "zh")).toBe("净推荐值：A区领先，但与B区无法区分；C区明显落后于其他所有场所。");
  });

  it("says when everyone is clearly behind the leader", () => {
    const venues = venuesOf(answers(900, 50, 50), answers(400, 300, 300), answers(390, 300, 310));
    expect(say(venues)).toBe("Net promoter score: Area A leads; all others are clearly behind Area A.");
    expect(say(venues, "zh")).toBe("净推荐值：A区领先；其余场所均明显落后于A区。");
  });

  it("says what can be said when nobody is clearly behind the leader", () => {
    const venues = venuesOf(answers(18, 11, 11), answers(9_000, 7_000, 8_000), answers(8_000, 7_000, 9_000));
    expect(say(venues)).toBe(
      "Net promoter score: Area A leads but cannot be told apart from Area B and Area C; what can be said is that Area C is clearly behind Area B.",
    );
  });

  it("says when nothing can be told apart, and when everything can", () => {
    expect(say(venuesOf(answers(40, 30, 30), answers(41, 30, 29)))).toBe(
      "Net promoter score: the 2 venues cannot be told apart; no difference between them is larger than chance explains.",
    );
    expect(say(venuesOf(answers(900, 50, 50), answers(500, 250, 250), answers(100, 100, 800)))).toBe(
      "Net promoter score: all 3 venues can be told apart, in the order Area A, Area B and Area C.",
    );
  });

  it("says why nobody is compared", () => {
    expect(say(venuesOf(null, null))).toBe("Net promoter score: no survey in this selection asked for it.");
    expect(say(venuesOf(null, null), "zh")).toBe("净推荐值：所选范围内没有问卷设此题。");
    expect(say(venuesOf(answers(5, 4, 3), answers(6, 4, 3)))).toBe(
      "Net promoter score: no venue has the 30 answers that a ranking needs.",
    );
    expect(say(venuesOf(answers(50, 40, 30)))).toContain("Area A is the only venue here");
    expect(say([])).toBe("Net promoter score: there are no venues in this selection.");
    const withheld = emptyHistogram(scaleSchema.parse({ low: 1, high: 5 }));
    expect(say(venuesOf({ ...withheld, counts: [9, 9, 9, 9, 9] }))).toContain(
      "no comparison: a net promoter score is",
    );
  });

  it("names who is not ranked", () => {
    expect(say(venuesOf(answers(500, 300, 200), answers(8, 8, 8), answers(300, 300, 400), null))).toBe(
      "Net promoter score: all 2 venues can be told apart, in the order Area A and Area C. Not ranked, on fewer than 30 answers: Area B. Without a figure: Area D.",
    );
  });

  it("states the direction where low is good, and does not judge where none is", () => {
    const venues = venuesOf(answers(900, 50, 50), answers(400, 300, 300), answers(390, 300, 310));
    const low = venues.map((v) => ({
      ...v,
      histogram: { ...(v.histogram as Histogram), counts: [...(v.histogram as Histogram).counts].reverse() },
    }));
    expect(say(low, "en", indicatorById("dissatisfied-share"))).toContain("(lower is better)");
    expect(say(venues, "en", indicatorById("emotional-intensity"))).toContain("is highest");
  });

  const histograms = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.nat(400), fc.nat(200), fc.nat(400)).map((t) => answers(...t)) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

  it("claims nothing that the ranges do not bear out", () => {
    fc.assert(
      fc.property(
        fc.array(histograms, { maxLength: 8 }),
        fc.constantFrom(...plainIndicators),
        (list, indicator) => {
          const comparison = compareVenues(indicator, venuesOf(...list), reading);
          const { rows } = comparison;
          const row = (venue: string) => rows.find((r) => r.venue === venue) as (typeof rows)[number];
          const said = conclude(comparison);
          for (const locale of ["en", "zh"] as const) {
            const text = comparisonSentence(comparison, names, locale);
            expect(text).not.toMatch(/undefined|null|NaN/);
            expect(text).toMatch(locale === "zh" ? /。$/ : /\.$/);
            expect(comparisonMethod(indicator, locale).length).toBeGreaterThan(20);
          }
          if (said.kind === "none-apart") for (const r of rows) expect([null, 1]).toContain(r.rankLow);
          if (said.kind === "all-apart")
            for (const [i, venue] of said.order.entries())
              expect([row(venue).rankLow, row(venue).rankHigh]).toEqual([i + 1, i + 1]);
          if (said.kind !== "partly") return;
          for (const venue of said.first) expect(row(venue).rank).toBe(1);
          for (const venue of said.behindFirst)
            expect(row(venue).rankLow as number).toBeGreaterThan(said.first.length);
          if (said.last)
            expect([row(said.last).rankLow, row(said.last).rankHigh]).toEqual([said.ranked, said.ranked]);
          expect(row(said.example.ahead).rankHigh as number).toBeLessThan(said.ranked);
          expect(row(said.example.behind).rankLow as number).toBeGreaterThan(1);
          const together = (a: string, b: string) =>
            comparison.groups.some((g) => g.includes(a) && g.includes(b));
          for (const a of said.first) for (const b of said.levelWithFirst) expect(together(a, b)).toBe(true);
          for (const a of said.first) for (const b of said.behindFirst) expect(together(a, b)).toBe(false);
          expect(together(said.example.ahead, said.example.behind)).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("a difference", () => {
  const a = answers(500, 300, 200);
  const b = answers(400, 300, 300);
  const [nameA, nameB] = [
    { en: "2017", zh: "2017年" },
    { en: "2016", zh: "2016年" },
  ];

  it.each([
    ["net-promoter-score", 20, "z"],
    ["satisfied-share", 10, "newcombe"],
    ["recommendation-mean", 4, "t"],
  ] as const)("of %s is %f", (id, value, method) => {
    const found = difference(indicatorById(id), a, b, reading);
    expect(found.difference).toMatchObject({
      status: "measured",
      unit: id === "satisfied-share" ? "pp" : "points",
      n: 2000,
      interval: { method },
    });
    expect(found.difference.status === "measured" && found.difference.value).toBeCloseTo(value, 10);
    expect(found.significant).toBe(true);
    expect(found.p as number).toBeLessThan(0.001);
  });

  it("is said with its interval", () => {
    const found = difference(score, a, b, reading);
    expect(differenceSentence(found, score, nameA, nameB, "en")).toBe(
      "Net promoter score: 2017 differs from 2016 by +20.0 points (12.9–27.1), more than chance explains.",
    );
    expect(differenceSentence(found, score, nameA, nameB, "zh")).toBe(
      "净推荐值：2017年与2016年相差 +20.0分（12.9–27.1），超出偶然波动。",
    );
    const none = difference(score, a, a, reading);
    expect(differenceSentence(none, score, nameA, nameB, "en")).toContain("no more than chance explains");
  });

  it("has a reason where there is none", () => {
    expect(difference(score, a, null, reading).difference.status).toBe("not-asked");
    expect(difference(score, a, answers(3, 2, 1), reading).difference).toMatchObject({
      status: "too-few",
      n: 6,
      needed: 10,
    });
    const same = answers(50, 0, 0);
    expect(difference(indicatorById("recommendation-mean"), same, same, reading).difference).toMatchObject({
      status: "withheld",
      reason: "no-variance",
    });
    const fivePoint = {
      ...emptyHistogram(scaleSchema.parse({ low: 1, high: 5 })),
      counts: [10, 10, 10, 10, 10],
    };
    const mixed = difference(indicatorById("overall-mean"), a, fivePoint, reading);
    expect(mixed.difference).toMatchObject({ status: "withheld", reason: "different-scales" });
    for (const locale of ["en", "zh"] as const)
      for (const gap of [
        mixed,
        difference(score, a, null, reading),
        difference(score, a, answers(3, 2, 1), reading),
      ])
        expect(differenceSentence(gap, score, nameA, nameB, locale)).toMatch(/compar|比较/);
  });

  it("of shares that are both all or none is no difference, without a test", () => {
    const all = answers(50, 0, 0);
    expect(difference(indicatorById("satisfied-share"), all, all, reading)).toMatchObject({
      p: null,
      significant: false,
    });
  });
});
