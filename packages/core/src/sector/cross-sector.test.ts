import { describe, expect, it } from "vitest";
import { analysisBasis, meanFigure } from "../moment/figures.ts";
import { chance } from "../simulation/random.ts";
import type { Sample } from "../statistics/mean.ts";
import { type PlacedVenue, pairOf } from "./pair.ts";
import { pairHeadline, pairSentence } from "./pair-sentence.ts";
import type { Sector } from "./sector.ts";
import type { StageScore } from "./stage-scores.ts";
import type { SectorQuestion } from "./stage-sums.ts";
import { type Standing, standings, VENUES_NEEDED } from "./standing.ts";

const fiveStar = { low: 1, high: 5, better: "higher" } as const;

function score(venue: string, sample: Sample, given: Partial<StageScore> = {}): StageScore {
  const basis = analysisBasis("stage-score", sample.n, { asOf: null });
  return {
    venue,
    question: "ARRIVE",
    journey: { code: "hotel", version: 1 },
    askedBy: [{ touchpoint: "check-in", scale: fiveStar }],
    figure: meanFigure(basis, sample),
    sample,
    ...given,
  };
}

const sector = (means: readonly number[], n = 100, variance = 400): StageScore[] =>
  means.map((mean, i) => score(`v${i}`, { n, mean, variance }));

const values = (found: readonly Standing[]) =>
  found.map(({ percentile }) => (percentile.status === "measured" ? percentile.value : null));

describe("standings", () => {
  it("are the share of the others that score lower, ties by half, with the rank range as interval", () => {
    const found = standings(sector([50, 60, 60, 90, 70]));
    expect(values(found)).toEqual([0, 0.375, 0.375, 1, 0.75]);
    expect(found[3]).toMatchObject({ rankLow: 1, rankHigh: 1, among: 5 });
    expect(found[3]?.percentile).toMatchObject({ interval: { low: 1, high: 1, method: "rank-range" } });
    for (const { percentile } of found)
      if (percentile.status === "measured") {
        expect(percentile.interval.low).toBeLessThanOrEqual(percentile.value);
        expect(percentile.interval.high).toBeGreaterThanOrEqual(percentile.value);
      }
  });

  it("rise with the score and do not change when the sector's scale is stretched and moved", () => {
    const luck = chance(7);
    for (let run = 0; run < 50; run++) {
      const samples = Array.from({ length: 8 }, (): Sample => {
        const n = 30 + Math.floor(200 * luck.uniform());
        return { n, mean: 50 + 10 * luck.normal(), variance: 100 + 500 * luck.uniform() };
      });
      const plain = standings(samples.map((sample, i) => score(`v${i}`, sample)));
      const moved = standings(
        samples.map(({ n, mean, variance }, i) =>
          score(`v${i}`, { n, mean: 0.25 * mean + 8, variance: variance / 16 }),
        ),
      );
      const told = (found: readonly Standing[]) =>
        found.map(({ rankLow, rankHigh }, i) => [values(found)[i], rankLow, rankHigh]);
      expect(told(moved)).toEqual(told(plain));
      const byScore = samples.map(({ mean }, i) => [mean, values(plain)[i] as number] as const);
      byScore.sort(([a], [b]) => a - b);
      expect(byScore.map(([, value]) => value)).toEqual(
        byScore.map(([, value]) => value).sort((a, b) => a - b),
      );
    }
  });

  it(`need ${VENUES_NEEDED} venues that were asked the same, each with 30 answers`, () => {
    expect(standings(sector([1, 2, 3, 4])).map(({ percentile }) => percentile)).toEqual(
      Array(4).fill(expect.objectContaining({ status: "withheld", reason: "few-venues-of-sector" })),
    );
    const five = sector([10, 20, 30, 40, 50]);
    five[0] = score("v0", { n: 29, mean: 10, variance: 4 });
    expect(standings(five)[0]?.percentile).toMatchObject({ status: "too-few", needed: 30 });
    expect(standings(five)[1]?.percentile).toMatchObject({ status: "withheld" });
    const other = { askedBy: [{ touchpoint: "welcome", scale: fiveStar }] };
    const mixed = [...sector([10, 20, 30, 40, 50]), score("w", { n: 99, mean: 60, variance: 4 }, other)];
    expect(standings(mixed)[5]).toMatchObject({
      among: 1,
      askedOtherwise: 5,
      percentile: { status: "withheld" },
    });
    expect(values(standings(mixed)).slice(0, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it("hold the true positions of all venues at once in at least 95 % of sectors", () => {
    const luck = chance(11);
    const truth = [60, 61, 63, 66, 70, 75];
    const runs = 300;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const drawn = truth.map((mean, i) =>
        score(`v${i}`, { n: 80, mean: mean + Math.sqrt(400 / 80) * luck.normal(), variance: 400 }),
      );
      const all = standings(drawn).every(({ percentile }, i) => {
        if (percentile.status !== "measured") return false;
        const { low, high } = percentile.interval;
        return low <= i / 5 + 1e-9 && high >= i / 5 - 1e-9;
      });
      if (all) held++;
    }
    expect(held / runs).toBeGreaterThanOrEqual(0.95);
  });
});

const placed = (
  venue: string,
  kind: Sector,
  found: Partial<Record<SectorQuestion, Standing>>,
): PlacedVenue => ({
  venue,
  sector: kind,
  standings: new Map(Object.entries(found) as [SectorQuestion, Standing][]),
});
const recommend = (means: readonly number[], journey: string, scale = { ...fiveStar, high: 10 }) =>
  standings(
    sector(means).map((one) => ({
      ...one,
      question: "recommend" as const,
      journey: { code: journey, version: 1 },
      askedBy: [{ touchpoint: null, scale }],
    })),
  );
const atSector = (means: readonly number[], journey: string) =>
  standings(sector(means).map((one) => ({ ...one, journey: { code: journey, version: 1 } })));

describe("two venues of different sectors", () => {
  const hotels = atSector([40, 50, 60, 70, 95], "hotel");
  const areas = atSector([20, 30, 40, 50, 60], "airport");
  const names = { first: { en: "Harbour", zh: "海港" }, second: { en: "Area A", zh: "A 区" } };

  it("are compared by positions, never by scores of different questions", () => {
    const pair = pairOf(
      placed("h", "hotel", { ARRIVE: hotels[4] as Standing, BOOK: hotels[0] as Standing }),
      placed("a", "airport", { ARRIVE: areas[0] as Standing, overall: areas[0] as Standing }),
    );
    expect(
      pair.map(({ question, raw, position, difference }) => [question, raw, position, difference]),
    ).toEqual([
      ["BOOK", "not-asked", null, null],
      ["ARRIVE", "different-questions", "first", null],
      ["overall", "not-asked", null, null],
    ]);
    const told = pairSentence(pair, names, "en");
    expect(told).toBe(
      "Asked about at both Harbour and Area A: Arrive. Harbour stands higher in its sector than Area A in its own at Arrive " +
        "(above 100.0–100.0% of its sector, the other above 0.0–0.0%). Scores are not comparable at Arrive: different questions were asked.",
    );
    expect(pairSentence(pair, names, "zh")).toMatch(/抵达进入.*原始得分不可直接比较/);
    expect(pairHeadline(pair, names, "en")).toBe(
      "Harbour stands higher in its sector than Area A in its own at Arrive.",
    );
    expect(pairHeadline(pair, names, "zh")).toBe("海港在本行业中的位次高于A 区在其行业中的位次：抵达进入。");
    expect(pairHeadline(pair.slice(0, 1), names, "en")).toBe(pairSentence(pair.slice(0, 1), names, "en"));
  });

  it("say that positions cannot be told apart where their intervals touch", () => {
    const alike = atSector([50, 50.5, 51, 51.5, 52], "airport");
    const pair = pairOf(
      placed("h", "hotel", { ARRIVE: hotels[2] as Standing }),
      placed("a", "airport", { ARRIVE: alike[2] as Standing }),
    );
    expect(pair[0]?.position).toBe("cannot-tell");
    expect(pairSentence(pair, names, "en")).toContain("cannot be told apart at Arrive");
    expect(pairHeadline(pair, names, "en")).toBe(
      "Harbour and Area A cannot be told apart by their positions in their sectors (1 compared).",
    );
    expect(pairHeadline(pair, names, "zh")).toContain("难分高下（共比较 1 项）");
  });

  it("have their recommendation subtracted only where it was asked on the same scale", () => {
    const first = recommend([40, 50, 60, 70, 80], "hotel")[4] as Standing;
    const [same] = recommend([50, 50, 60, 70, 80], "airport");
    const [other] = recommend([50, 50, 60, 70, 80], "airport", { ...fiveStar, high: 5 });
    const [alike] = pairOf(
      placed("h", "hotel", { recommend: first }),
      placed("a", "airport", { recommend: same as Standing }),
    );
    expect(alike).toMatchObject({ raw: "same-question", difference: { value: 30, unit: "points", n: 200 } });
    expect(alike && pairSentence([alike], names, "en")).toContain("Harbour is 30.0 above Area A");
    const [apart] = pairOf(
      placed("h", "hotel", { recommend: first }),
      placed("a", "airport", { recommend: other as Standing }),
    );
    expect(apart).toMatchObject({ raw: "different-questions", difference: null });
  });
});
