import { describe, expect, it } from "vitest";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems, goldenVenues } from "../../test/golden-visits.ts";
import { compareVenues } from "../comparison/comparison.ts";
import { difference } from "../comparison/difference.ts";
import { emptyHistogram, gatherByScale, type Histogram } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { pairwiseSlopes } from "../moment/slopes.ts";
import { scale as scaleSchema } from "../scale/scale.ts";
import { chance } from "../simulation/random.ts";
import type { VisitBlock } from "../visit/block.ts";
import { type LiftCoefficients, touchpointCoefficients } from "../what-if/coefficients.ts";
import { type Scope, scopeOf } from "../what-if/scope.ts";
import { whatIf } from "../what-if/what-if.ts";
import {
  executiveSentence,
  findingOf,
  gapParts,
  halfTheGap,
  openingSentence,
  outcomeOf,
  venueGaps,
} from "./executive.ts";

const reading = { weighted: false, asOf: null };
const satisfaction = indicatorById("satisfaction");
const fivePoint = scaleSchema.parse({ low: 1, high: 5 });

function answers(counts: number[]): Histogram {
  const n = counts.reduce((a, b) => a + b, 0);
  return {
    ...emptyHistogram(fivePoint),
    counts,
    weights: counts.map((count) => count * 1_000_000),
    squaredWeights: n * 1_000_000,
  };
}

const usual = [20, 40, 140, 400, 400];
const venuesOf = (...lists: (number[] | null)[]) =>
  lists.map((counts, i) => ({ venue: "ABCDEFG"[i] as string, histogram: counts && answers(counts) }));
const names = new Map([..."ABCDEFG"].map((code) => [code, { en: `Area ${code}`, zh: `${code}区` }]));

function said(venues: ReturnType<typeof venuesOf>, named: string | null = null, indicator = satisfaction) {
  const comparison = compareVenues(indicator, venues, reading);
  const finding = findingOf(comparison, venueGaps(indicator, venues, named, reading), named);
  const about = { comparison, finding };
  return {
    finding,
    en: openingSentence(about, names, "en"),
    zh: openingSentence(about, names, "zh"),
  };
}

describe("what matters most among venues", () => {
  it("is the one that trails, tested against all the others together", () => {
    const venues = venuesOf(usual, usual, [60, 100, 200, 360, 280]);
    const { finding, en, zh } = said(venues);
    if (finding.kind !== "trails") throw new Error(finding.kind);
    const [a, b, c] = venues.map(({ histogram }) => histogram as Histogram);
    const own = difference(
      satisfaction,
      c as Histogram,
      gatherByScale([a as Histogram, b as Histogram]),
      reading,
    );
    expect(finding.gap.against).toEqual(own);
    expect(finding.gap.adjustedP as number).toBeLessThan(0.001);
    expect(en).toBe("Area C trails the others in satisfaction by 10.5 points, more than chance explains.");
    expect(zh).toBe("C区的满意度落后其他场所 10.5分，超出偶然波动。");
  });

  it("names a second one that trails, and counts more", () => {
    const low = [60, 100, 200, 360, 280];
    expect(said(venuesOf(usual, usual, usual, low, [50, 90, 200, 370, 290])).en).toMatch(
      /^Area D trails .* \(and Area E by [\d.]+ points\), more than chance explains\.$/,
    );
    expect(said(venuesOf(usual, usual, usual, usual, usual, low, low)).zh).toContain("（G区为");
  });

  it("is the one that leads where none trails", () => {
    const { finding, en, zh } = said(venuesOf(usual, usual, [5, 15, 100, 380, 500]));
    expect(finding.kind).toBe("leads");
    expect(en).toMatch(/^Area C leads the others in satisfaction by/);
    expect(zh).toMatch(/^C区的满意度领先其他场所/);
  });

  it("is what the comparison says where nothing stands out, or nothing can be compared", () => {
    expect(said(venuesOf(usual, usual, usual)).en).toBe(
      "Satisfaction: the 3 venues cannot be told apart; no difference between them is larger than chance explains.",
    );
    expect(said(venuesOf(usual)).en).toContain("the only venue here");
    expect(said(venuesOf(null, null)).zh).toBe("满意度：所选范围内没有问卷设此题。");
    expect(said(venuesOf([0, 0, 1, 2, 1], [0, 0, 1, 2, 1])).en).toContain("needs");
    expect(said([]).en).toContain("no venues");
  });

  it("is the named venue where one is named: level, behind, or unknown", () => {
    const venues = venuesOf(usual, usual, [60, 100, 200, 360, 280], [0, 0, 2, 2, 1], null);
    expect(said(venues, "C").finding.kind).toBe("trails");
    expect(said(venues, "A").en).toMatch(/^Area A leads the others in satisfaction/);
    expect(said(venuesOf(usual, usual), "A").en).toBe(
      "Area A cannot be told apart from Area B in satisfaction: 0.0 points (−2.0 to 2.0), no more than chance explains.",
    );
    expect(said(venues, "D").en).toBe(
      "Area D cannot be compared with the others in satisfaction: too few answers (5 of 10).",
    );
    expect(said(venues, "E").zh).toBe("E区的满意度无法与其他场所比较：未设此题。");
    expect(() => said(venues, "X")).toThrow('found no venue "X"');
  });

  it("claims what is not there in at most one of twenty worlds", () => {
    const random = chance(20_261_122);
    let claims = 0;
    const worlds = 400;
    for (let world = 0; world < worlds; world++) {
      const venues = venuesOf(
        ...Array.from({ length: 6 }, () => {
          const counts = [0, 0, 0, 0, 0];
          for (let i = 0; i < 120; i++) {
            const u = random.uniform();
            const answer = u < 0.05 ? 0 : u < 0.15 ? 1 : u < 0.35 ? 2 : u < 0.7 ? 3 : 4;
            counts[answer] = (counts[answer] as number) + 1;
          }
          return counts;
        }),
      );
      if (venueGaps(satisfaction, venues, null, reading).some(({ verdict }) => verdict !== "cannot-tell"))
        claims++;
    }
    // 5 % of 400 and two standard errors.
    expect(claims).toBeLessThanOrEqual(29);
  });
});

const journey = goldenJourney();
const block = goldenBlock();
const used = goldenItems.touchpoints.map((_, j) => j);
const sums = new MomentSums(goldenItems);
sums.add(block);
const centred = sums.fold();
const chain: LiftCoefficients = {
  outcome: "overall",
  status: "ok",
  method: "pairwise",
  n: block.count,
  needed: 120,
  venues: goldenVenues.length,
  touchpoints: touchpointCoefficients(centred, goldenItems, "overall", "overall", used, {
    method: "pairwise",
    slopes: pairwiseSlopes(centred, "overall", used, [10, ...used.map(() => 4)]),
  }),
};

function scopeWhere(
  keep: (venue: number, i: number) => boolean,
  change?: (answers: Uint8Array) => void,
): Scope {
  const members = [...block.venue.keys()].filter((i) => keep(block.venue[i] as number, i));
  const own: VisitBlock = {
    ...block,
    count: members.length,
    group: Uint8Array.from(members, (i) => block.group[i] as number),
    answers: Uint8Array.from(
      members.flatMap((i) => [...block.answers.subarray(i * block.items, (i + 1) * block.items)]),
    ),
  };
  change?.(own.answers);
  return scopeOf([own], goldenItems, journey);
}

/** The two touchpoints that satisfaction goes with most, as places among the asked ones. */
const strongest = used.toSorted((a, b) => slopeOf(b) - slopeOf(a)).slice(0, 2);

function slopeOf(asked: number): number {
  const place = goldenItems.touchpoints[asked]?.touchpoint;
  return chain.touchpoints.find(({ touchpoint }) => touchpoint === place)?.slope.value as number;
}

/** Half of the guests against the others, with their ratings of two touchpoints and what goes with them lowered. */
function planted(): { own: Scope; others: Scope } {
  const items = strongest.map((j) => goldenItems.touchpoints[j]?.item as number);
  const overall = goldenItems.overall?.item as number;
  const lowered = (answers: Uint8Array): void => {
    for (let start = 0; start < answers.length; start += block.items) {
      for (const item of items) {
        const at = start + item;
        if ((answers[at] as number) < 250) answers[at] = Math.max(0, (answers[at] as number) - 2);
      }
      const at = start + overall;
      if ((answers[at] as number) < 250) answers[at] = Math.max(0, (answers[at] as number) - 1);
    }
  };
  const even = (_: number, i: number): boolean => i % 2 === 0;
  return { own: scopeWhere(even, lowered), others: scopeWhere((v, i) => !even(v, i)) };
}

describe("what goes with a gap", () => {
  const { own, others } = planted();
  const found = gapParts(chain, own, others, { journey, asOf: null });

  it("is slope × reach × difference of means, touchpoint by touchpoint", () => {
    for (const { touchpoint, own: here, others: there, reach, part } of found.parts) {
      const slope = chain.touchpoints.find((own) => own.touchpoint === touchpoint)?.slope.value as number;
      expect(part.status === "measured" && part.value).toBeCloseTo(slope * reach * (here - there), 10);
    }
    expect(found.parts.map(({ part }) => (part.status === "measured" ? part.value : 0))).toEqual(
      found.parts.map(({ part }) => (part.status === "measured" ? part.value : 0)).toSorted((a, b) => a - b),
    );
  });

  it("names the touchpoints that were lowered, and no other", () => {
    const lowered = strongest.map((j) => goldenItems.touchpoints[j]?.touchpoint);
    expect(found.gap as number).toBeLessThan(-5);
    expect(found.named.length).toBeGreaterThan(0);
    for (const { touchpoint } of found.named) expect(lowered).toContain(touchpoint);
    const sum = found.named.reduce((all, { part }) => all + (part.status === "measured" ? part.value : 0), 0);
    expect(found.share.status === "measured" && found.share.value).toBeCloseTo(
      sum / (found.gap as number),
      10,
    );
  });

  it("names nothing between two halves of the same guests", () => {
    const halves = gapParts(
      chain,
      scopeWhere((_, i) => i % 2 === 0),
      scopeWhere((_, i) => i % 2 === 1),
      { journey, asOf: null },
    );
    expect(halves).toMatchObject({ named: [], most: false, share: { reason: "no-touchpoint-accounts" } });
  });

  it("is half closed by improvements of the what-if", () => {
    const choices = halfTheGap(found.named);
    for (const [i, { improvement }] of choices.entries()) {
      const { own: here, others: there } = found.named[i] as (typeof found.named)[number];
      expect("points" in improvement && improvement.points).toBeCloseTo(Math.min(20, (there - here) / 2), 10);
    }
    const [lift] = whatIf([chain], own, choices, { journey, asOf: null }).outcomes;
    const venues = venuesOf(usual, usual, [60, 100, 200, 360, 280]);
    const comparison = compareVenues(satisfaction, venues, reading);
    const finding = findingOf(comparison, venueGaps(satisfaction, venues, null, reading), null);
    const whole = { comparison, finding, parts: found, lift: lift ?? null };
    const tell = (locale: "en" | "zh") => executiveSentence(whole, { venues: names, journey }, locale);
    expect(tell("en")).toMatch(
      /^Area C trails .*; .* accounts? for (most of it|about \d+% of it); closing half the gap there would be expected to lift overall satisfaction by about [\d.]+ points\.$/,
    );
    expect(tell("zh")).toMatch(
      /^C区的满意度落后.*；.*可解释其中.*；若补上这些触点一半的差距，总体满意度预计可提升约 [\d.]+分。$/,
    );
    const nothing = { ...whole, parts: { ...found, named: [] }, lift: null };
    expect(executiveSentence(nothing, { venues: names, journey }, "en")).toContain(
      "no touchpoint accounts for the gap by more than chance explains",
    );
    expect(executiveSentence({ ...whole, parts: null, lift: null }, { venues: names, journey }, "en")).toBe(
      openingSentence(whole, names, "en"),
    );
  });

  it("is split only for the outcomes that ratings are known to go with", () => {
    expect(["satisfaction", "net-promoter-score", "satisfied-share"].map(outcomeOf)).toEqual([
      "overall",
      "net-promoter",
      null,
    ]);
  });
});
