import { describe, expect, it } from "vitest";
import { chance } from "../../simulation/random.ts";
import type { LocalisedText } from "../../text/text.ts";
import { compareArea } from "./compare-area.ts";
import { strategyFinding } from "./finding.ts";
import { layoutParts } from "./layout-parts.ts";
import { marketingParts } from "./marketing-parts.ts";
import { type PartReading, unmeasured } from "./part.ts";
import { partGaps } from "./part-gap.ts";
import { scorecard } from "./scorecard.ts";
import { areaSentence, weakestSentence } from "./sentence.ts";
import { serviceParts } from "./service-parts.ts";

const reading = (value: number, half: number, n = 500): PartReading => ({
  status: "measured",
  value,
  interval: { low: value - half, high: value + half },
  n,
  indicative: n < 30,
  remark: null,
});
const missing = unmeasured({ en: "not asked", zh: "未设" });

/** A venue whose share of met moments and of low ratings are given; the rest is not measured. */
const service = (venue: string, met: number, low: number, half = 0.01, n = 500) => ({
  venue,
  card: scorecard(
    serviceParts,
    new Map([
      ["moments-met", reading(met, half, n)],
      ["low-ratings", reading(low, half, n)],
      ["recovered", missing],
      ["staff-consistency", missing],
      ["channel-consistency", missing],
    ]),
  ),
});
const names = new Map<string, LocalisedText>(
  ["a", "b", "c", "d"].map((code) => [code, { en: code.toUpperCase(), zh: `${code}馆` }]),
);

describe("comparing venues on an area", () => {
  const league = [
    service("a", 0.8, 0.1),
    service("b", 0.8, 0.1),
    service("c", 0.6, 0.2),
    service("d", 0.5, 0.3),
  ];

  it("ranks by groups and ranges, never beyond what can be told apart", () => {
    const found = compareArea(league);
    expect(found.parts).toEqual(["moments-met", "low-ratings"]);
    expect(found.rows.map(({ venue, rank, rankLow, rankHigh }) => [venue, rank, rankLow, rankHigh])).toEqual([
      ["a", 1, 1, 2],
      ["b", 1, 1, 2],
      ["c", 3, 3, 3],
      ["d", 4, 4, 4],
    ]);
    expect(found.groups).toEqual([["a", "b"], ["c"], ["d"]]);
    expect([found.pairs, found.distinguishablePairs]).toEqual([6, 5]);
    expect(areaSentence("service", found, names, "en")).toBe(
      "Service optimisation: A scores highest (83.6), but one other may be first as well; 5 of 6 pairs can be told apart, on the 2 parts that all of them have.",
    );
    expect(areaSentence("service", found, names, "zh")).toBe(
      "服务优化：a馆得分最高（83.6），但另有 1 家也可能居首；6 对场所中有 5 对可以区分（按共同测得的 2 个部分）。",
    );
  });

  it("says nothing of chance where no part is a sample", () => {
    const judged = (venue: string, score: number) => ({
      venue,
      card: scorecard(
        layoutParts,
        new Map(layoutParts.map(({ code }) => [code, { ...reading(score, 0), n: null, interval: null }])),
      ),
    });
    const sentence = areaSentence("layout", compareArea([judged("a", 80), judged("b", 60)]), names, "en");
    expect(sentence).toContain("judged from plans, which are no sample");
    expect(sentence).not.toContain("chance");
  });

  it("does not tell venues apart whose order depends on the weights", () => {
    // One is better at moments, the other at low ratings, by so much that ±25 % of the weights turns the order round.
    const found = compareArea([service("a", 0.7, 0.3, 0.002), service("b", 0.6, 0.13, 0.002)]);
    expect(found.distinguishablePairs).toBe(0);
    expect(found.rows.map(({ weightRankLow, weightRankHigh }) => [weightRankLow, weightRankHigh])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(areaSentence("service", found, names, "en")).toContain("none of the 2 venues can be told apart");
  });

  it("compares on common parts only, and not at all when they are less than half of the weight", () => {
    const other = {
      venue: "b",
      card: scorecard(
        serviceParts,
        new Map([
          ["moments-met", missing],
          ["low-ratings", reading(0.1, 0.01)],
          ["recovered", reading(0.5, 0.05)],
          ["staff-consistency", reading(10, 4)],
          ["channel-consistency", missing],
        ]),
      ),
    };
    const found = compareArea([service("a", 0.8, 0.1), other]);
    expect(found.status).toBe("different-parts");
    expect(found.rows.every(({ rank }) => rank === null)).toBe(true);
    expect(areaSentence("service", found, names, "zh")).toContain("不排名");
  });

  it("does not rank on fewer than 30 answers", () => {
    const found = compareArea([service("a", 0.8, 0.1), service("b", 0.5, 0.1, 0.1, 20)]);
    expect(found.status).toBe("one-venue");
    expect(areaSentence("service", found, names, "en")).toContain("nothing to compare");
  });

  it("claims no difference among equal venues in more than 5 % of samples", () => {
    const draw = chance(11);
    let claimed = 0;
    for (let run = 0; run < 150; run++) {
      const venues = ["a", "b", "c", "d"].map((venue) => {
        // Both parts err together, as ratings of the same guests do.
        const error = 0.01 * draw.normal();
        return service(venue, 0.7 + error, 0.15 - error, 0.0196);
      });
      if (compareArea(venues).distinguishablePairs > 0) claimed++;
    }
    expect(claimed / 150).toBeLessThan(0.09);
  });
});

describe("the weakest area of a venue", () => {
  const marketing = (venue: string, recommendation: number) => ({
    venue,
    card: scorecard(
      marketingParts,
      new Map(
        marketingParts.map(({ code }) => [
          code,
          code === "recommendation" || code === "arrival"
            ? reading(recommendation, 1)
            : code === "disappointed"
              ? reading(0.2, 0.01)
              : missing,
        ]),
      ),
    ),
  });
  const comparisons = (recommendation: number) => [
    {
      area: "service" as const,
      comparison: compareArea([service("a", 0.7, 0.1), service("b", 0.72, 0.1), service("c", 0.71, 0.1)]),
    },
    {
      area: "marketing" as const,
      comparison: compareArea([marketing("a", recommendation), marketing("b", 70), marketing("c", 72)]),
    },
  ];

  it("is the one furthest behind its peers, with the part that accounts for it", () => {
    const found = strategyFinding(comparisons(60), "a");
    expect(found.weakest).toMatchObject({ area: "marketing", verdict: "behind", peers: 2 });
    expect(found.weakest?.gap).toBeCloseTo((2 / 3) * -11, 9);
    expect(found.weakest?.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(
      found.weakest?.gap as number,
      9,
    );
    expect(weakestSentence(found, "a", names, "en")).toMatch(
      /^A’s weakest area is marketing and brand: 7\.3 points \(\d\.\d–\d\.\d\) behind the mean of its 2 peers, more than chance and the choice of weights explain; the largest part of it is .* \(−3\.7\)\.$/,
    );
    expect(weakestSentence(found, "a", names, "zh")).toMatch(
      /^a馆最弱的领域是营销与品牌：比其余 2 家场所的均值低 7\.3分/,
    );
  });

  it("is none where no area can be told to be behind", () => {
    const found = strategyFinding(comparisons(71), "a");
    expect(found.weakest).toBeNull();
    expect(weakestSentence(found, "a", names, "en")).toBe(
      "No area of A can be told to be behind its peers (compared: service optimisation, marketing and brand): the distances are within what chance or the choice of weights explains.",
    );
    expect(weakestSentence(found, "a", names, "zh")).toContain("没有可判定为落后的领域");
  });

  it("says that nothing can be compared where nothing can", () => {
    expect(weakestSentence(strategyFinding([], "a"), "a", names, "en")).toContain(
      "No area of A can be compared",
    );
  });
});

describe("gaps of parts", () => {
  it("go to the best peer, for all peers and parts at once", () => {
    const own = service("a", 0.6, 0.1).card.parts;
    const gaps = partGaps(own, [
      service("b", 0.8, 0.1),
      service("c", 0.7, 0.11),
      service("d", 0.95, 0, 0.1, 20),
    ]);
    expect(gaps.map(({ part, best, peers }) => [part, best, peers])).toEqual([
      ["moments-met", "b", 2],
      ["low-ratings", "b", 2],
    ]);
    expect(gaps[0]).toMatchObject({ gap: expect.closeTo(-20, 9), beyondChance: true });
    // Wider than the plain interval: the best of two was picked.
    const half = (gaps[0]?.interval?.high as number) + 20;
    expect(half).toBeGreaterThan(Math.hypot(1, 1));
    expect(gaps[1]).toMatchObject({ gap: expect.closeTo(0, 9), beyondChance: false });
  });
});
