import { describe, expect, it } from "vitest";
import {
  clamp,
  random,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../../test/simulated-visits.ts";
import { segmentDifferences, segmentSums } from "../../driver/segment-differences.ts";
import { JACKKNIFE_GROUPS, NOT_MET } from "../../visit/visit.ts";
import { WORTHWHILE_MEAN } from "./detectable.ts";
import { type Personalisation, personalisation } from "./personalisation.ts";
import { needsText, personalisationSentence, serveTitle } from "./personalisation-sentence.ts";

const journey = simulatedJourney(3, 3);
const items = simulatedItems(3);

interface Plan {
  sizes: readonly number[];
  seed: number;
  /** Slope of the first touchpoint by segment. */
  slopes: readonly number[];
  /** How much higher a segment rates the second touchpoint. */
  liking: readonly number[];
}

const dimensionOf = (sizes: readonly number[]) => ({
  code: "party",
  name: { en: "Travel party", zh: "同行类型" },
  values: sizes.map((_, s) => ({ code: `s${s}`, name: { en: `group ${s}`, zh: `客群${s}` } })),
});

function needsIn({ sizes, seed, slopes, liking }: Plan): Personalisation {
  const { normal, uniform } = random(seed);
  const segments = sizes.flatMap((size, s) => Array<number>(size).fill(s));
  const visits = segments.map((s, i) => {
    const ratings = [0, 1, 2].map((j) => clamp(2 + (j === 1 ? (liking[s] as number) : 0) + normal(), 0, 4));
    const [first, second, third] = ratings as [number, number, number];
    const overall = 50 + 25 * ((slopes[s] as number) * (first - 2) + 0.2 * (second - 2) + 0.1 * (third - 2));
    return {
      venue: uniform() < 0.3 ? 1 : 0,
      group: i % JACKKNIFE_GROUPS,
      answers: [clamp(overall / 10 + normal(), 0, 10), NOT_MET, ...ratings],
    };
  });
  const column = Uint16Array.from(segments, (s) => s + 1);
  const parts = segmentSums([{ ...simulatedBlock(visits), segments: [column] }], items, 0, sizes.length);
  return personalisation(
    segmentDifferences(parts, {
      dimension: dimensionOf(sizes),
      outcome: "overall",
      items,
      journey,
      asOf: null,
    }),
  );
}

describe("what segments need", () => {
  const sizes = [700, 300, 500];
  const dimension = dimensionOf(sizes);
  const planted = needsIn({ sizes, seed: 3, slopes: [0.1, 0.1, 0.5], liking: [0, -0.6, 0] });

  it("is different where a difference was planted, and only there", () => {
    const [first, second, third] = planted.needs;
    expect(first).toMatchObject({ verdict: "matters-more", most: { segment: "s2" }, lower: [] });
    expect(second).toMatchObject({ verdict: "rated-lower", most: null });
    expect(second?.lower.map(({ segment }) => segment)).toEqual(["s1"]);
    expect(third).toMatchObject({ verdict: "same", most: null, lower: [] });
    expect(planted.tests).toEqual({ slopes: 3, means: 9 });
  });

  it("is said in both languages, with how far the data could tell where it is the same", () => {
    const say = (locale: "en" | "zh") => personalisationSentence(planted, dimension, journey, locale);
    expect(say("en")).toBe(
      "By travel party, Touchpoint 1 matters more to some than to others, and some guests rate Touchpoint 2 lower; the other one is the same for all, as far as the data can tell.",
    );
    expect(say("zh")).toMatch(/^按同行类型划分，触点1对不同客群的重要性确有差异/);
    const texts = planted.needs.map((needs) => needsText(needs, dimension, journey, "en"));
    expect(texts[0]).toMatch(/^Touchpoint 1 matters more to group 2 \(0\.\d+/);
    expect(texts[1]).toMatch(
      /^Serve group 1 differently at Touchpoint 2: they rate it \d+\.\d points \(.* lower than the others do \(n = 300\)\.$/,
    );
    expect(texts[2]).toMatch(
      /^The same for all, as far as the data can tell\. To be found with 80% power a group’s rating/,
    );
    expect(needsText(planted.needs[2] as never, dimension, journey, "zh")).toMatch(
      /人人相同。要以 80% 的检验功效发现差异/,
    );
    expect(serveTitle("s1", "t2", dimension, journey).zh).toBe("在触点2为客群1提供差异化服务");
  });

  it("could have been told as far as the power statement says", () => {
    const { mean, answersForMean, slope, answersForSlope } = planted.needs[2]?.detectable ?? {};
    const quarter = needsIn({
      sizes: sizes.map((n) => 4 * n),
      seed: 4,
      slopes: [0.2, 0.2, 0.2],
      liking: [0, 0, 0],
    }).needs[2]?.detectable;
    // Four times the answers tell half the difference.
    expect((mean?.most ?? 0) / (quarter?.mean?.most ?? 0)).toBeCloseTo(2, 0);
    expect((slope?.most ?? 0) / (quarter?.slope?.most ?? 0)).toBeGreaterThan(1.5);
    expect(mean).toMatchObject({ leastOf: "s0", mostOf: "s1" });
    expect(answersForSlope).toBeGreaterThan(0);
    const found = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((run) => {
      const n = answersForMean as number;
      // A step of five is 25 points; clamping takes a little off.
      const lower = -(1.1 * WORTHWHILE_MEAN) / 25;
      const own = needsIn({
        sizes: [n, n, n],
        seed: 70 + run,
        slopes: [0.2, 0.2, 0.2],
        liking: [0, 0, lower],
      });
      return (own.needs[1]?.lower.length ?? 0) > 0;
    });
    expect(found.length).toBeGreaterThanOrEqual(7);
  });

  it("is claimed to differ in at most one of twenty places where nobody differs", () => {
    const runs = 120;
    let [places, claims, slopes, levels] = [0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const { needs } = needsIn({
        sizes: [300, 110, 180],
        seed: 2_000 + run,
        slopes: [0.2, 0.2, 0.2],
        liking: [0, 0, 0],
      });
      places += needs.length;
      claims += needs.filter(({ verdict }) => verdict !== "same").length;
      if (needs.some(({ most }) => most !== null)) slopes++;
      if (needs.some(({ lower }) => lower.length > 0)) levels++;
    }
    expect(claims / places).toBeLessThanOrEqual(0.05);
    // Of whole journeys each family of tests raises its alarm in one of twenty: 6 of 120, and 11 at most with 98 % chance.
    expect(slopes).toBeLessThanOrEqual(11);
    expect(levels).toBeLessThanOrEqual(11);
  });

  it("cannot be told with fewer than two segments, and that is said", () => {
    const few = needsIn({ sizes: [300, 20], seed: 9, slopes: [0.2, 0.2], liking: [0, 0] });
    expect(few.needs).toEqual([]);
    expect(personalisationSentence(few, dimensionOf([300, 20]), journey, "en")).toBe(
      "What guests need cannot be told by travel party: it takes two groups with 100 answers each, and one has so many.",
    );
    expect(personalisationSentence(few, dimensionOf([300, 20]), journey, "zh")).toContain(
      "各有 100 份答卷，目前有 1 个达到",
    );
  });
});
