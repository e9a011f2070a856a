import { describe, expect, it } from "vitest";
import expected from "../../golden/expected_segment_heterogeneity.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { goldenJourney } from "../../test/golden-journey.ts";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import {
  clamp,
  random,
  type SimulatedVisit,
  simulatedBlock,
  simulatedItems,
  simulatedJourney,
} from "../../test/simulated-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import type { SegmentDimension } from "../intake/survey-contents.ts";
import { criticalT } from "../statistics/critical-t.ts";
import { JACKKNIFE_GROUPS, NOT_MET } from "../visit/visit.ts";
import {
  type SegmentDifferences,
  segmentDifferences,
  segmentDifferencesSentence,
  segmentDifferenceText,
  segmentSums,
} from "./segment-differences.ts";

const measuredValue = (figure: Figure | undefined): number =>
  figure?.status === "measured" ? figure.value : Number.NaN;
const measuredSe = (figure: Figure | undefined): number =>
  figure?.status === "measured"
    ? (figure.interval.high - figure.interval.low) / 2 / criticalT(JACKKNIFE_GROUPS - 1)
    : Number.NaN;

function dimensionOf(codes: readonly string[]): SegmentDimension {
  return {
    code: "purpose",
    name: { en: "Purpose", zh: "出行目的" },
    values: codes.map((code) => ({ code, name: { en: code, zh: `客群${code}` } })),
  };
}

describe("slopes by segment agree with the reference", () => {
  const { close } = golden("expected_segment_heterogeneity.json", "10b", "segment heterogeneity", 1e-8);
  const dimension = dimensionOf(expected.segments);
  const column = Uint16Array.from(
    readVisits(),
    ({ segment }) => expected.segments.indexOf(segment as string) + 1,
  );
  const parts = segmentSums([{ ...goldenBlock(), segments: [column] }], goldenItems, 0, 3);
  const found = segmentDifferences(parts, {
    dimension,
    outcome: "overall",
    items: goldenItems,
    journey: goldenJourney(),
    asOf: null,
  });
  it.each(expected.by_touchpoint.map((row, j) => ({ ...row, j })))("$id", ({ j, ...row }) => {
    const own = found.touchpoints[j];
    for (const s of [0, 1, 2]) {
      close(measuredValue(own?.slopes[s]?.own), expected.b[j]?.[s] as number);
      close(measuredSe(own?.slopes[s]?.own), expected.se[j]?.[s] as number);
    }
    close(measuredValue(own?.common), row.pooled);
    close(own?.test?.q, row.Q);
    expect(own?.test?.df).toBe(row.df);
    close(own?.test?.p, row.p_value);
    close(own?.test?.qValue, row.q_value);
    close(own?.test?.i2, row.I2);
    expect(own?.differs).toBe(false);
    expect(own?.slopes[0]?.shown).toEqual(own?.common);
  });
});

const journey = simulatedJourney(3, 3);
const items = simulatedItems(3);

interface Plan {
  sizes: readonly number[];
  seed: number;
  /** Slope of the first touchpoint by segment. */
  slopes: readonly number[];
  /** How much higher a segment rates the second touchpoint. */
  liking?: readonly number[];
}

function simulated({ sizes, seed, slopes, liking = [] }: Plan): {
  visits: SimulatedVisit[];
  column: Uint16Array;
} {
  const { normal, uniform } = random(seed);
  const segments = sizes.flatMap((size, s) => Array<number>(size).fill(s));
  const visits = segments.map((s, i): SimulatedVisit => {
    const ratings = [0, 1, 2].map((j) => clamp(2 + (j === 1 ? (liking[s] ?? 0) : 0) + normal(), 0, 4));
    const [first, second, third] = ratings as [number, number, number];
    const overall = 50 + 25 * ((slopes[s] as number) * (first - 2) + 0.2 * (second - 2) + 0.1 * (third - 2));
    return {
      venue: uniform() < 0.3 ? 1 : 0,
      group: i % JACKKNIFE_GROUPS,
      answers: [clamp(overall / 10 + normal(), 0, 10), NOT_MET, ...ratings],
    };
  });
  return { visits, column: Uint16Array.from(segments, (s) => s + 1) };
}

function analysed(plan: Plan): SegmentDifferences {
  const { visits, column } = simulated(plan);
  const dimension = dimensionOf(plan.sizes.map((_, s) => `s${s}`));
  const parts = segmentSums([{ ...simulatedBlock(visits), segments: [column] }], items, 0, plan.sizes.length);
  return segmentDifferences(parts, { dimension, outcome: "overall", items, journey, asOf: null });
}

describe("the analysis", () => {
  const planted = analysed({ sizes: [700, 300, 500], seed: 3, slopes: [0.1, 0.1, 0.5], liking: [0, 0.6, 0] });
  const dimension = dimensionOf(["s0", "s1", "s2"]);

  it("finds a planted difference, and shrinks only there", () => {
    const [first, second] = planted.touchpoints;
    expect(first?.differs).toBe(true);
    expect(first?.test?.i2).toBeGreaterThan(0.5);
    const shown = first?.slopes.map((slope) => measuredValue(slope.shown)) as number[];
    expect(shown[2]).toBeGreaterThan(shown[0] as number);
    const [common, own] = [measuredValue(first?.common), measuredValue(first?.slopes[2]?.own)];
    expect(shown[2]).toBeLessThan(own);
    expect(shown[2]).toBeGreaterThan(common);
    expect(second?.differs).toBe(false);
    expect(second?.slopes[0]?.shown).toEqual(second?.common);
  });

  it("says who rates a touchpoint differently", () => {
    expect(planted.touchpoints[1]?.meanDifferences[0]).toMatchObject({ higher: "s1" });
    expect(planted.touchpoints[2]?.meanDifferences).toEqual([]);
  });

  it("says it in both languages, and no more than was tested", () => {
    const say = (locale: "en" | "zh") => segmentDifferencesSentence(planted, dimension, journey, locale);
    expect(say("en")).toMatch(
      /^By purpose, Touchpoint 1 goes with overall satisfaction to a different degree/,
    );
    expect(say("zh")).toContain("触点1与总体满意度的关联程度因客群而异");
    const [first, second] = planted.touchpoints.map((row) =>
      segmentDifferenceText(row, planted, dimension, journey, "en"),
    );
    expect(first).toContain("more strongly associated with overall satisfaction among s2");
    expect(second).toContain("cannot be shown to matter more");
    expect(second).toContain("s1 against");
    expect(
      segmentDifferenceText(planted.touchpoints[0] as never, planted, dimension, journey, "zh"),
    ).toContain("的关联在客群s2中更强");
  });

  it("raises a false alarm in about one of twenty tests, with unequal segments", () => {
    let [alarms, tests] = [0, 0];
    for (let run = 0; run < 350; run++) {
      const { touchpoints } = analysed({
        sizes: [400, 150, 250],
        seed: 1_000 + run,
        slopes: [0.2, 0.2, 0.2],
        liking: [0, 0.5, -0.3],
      });
      for (const { test } of touchpoints) {
        tests++;
        if ((test?.p ?? 1) <= 0.05) alarms++;
      }
    }
    expect(alarms / tests).toBeGreaterThan(0.035);
    expect(alarms / tests).toBeLessThan(0.065);
  });

  it("compares those segments that have enough visits", () => {
    const found = analysed({ sizes: [300, 60, 200], seed: 5, slopes: [0.2, 0.2, 0.2] });
    expect(found.segments.map(({ takesPart }) => takesPart)).toEqual([true, false, true]);
    expect(found.touchpoints[0]?.slopes.map(({ segment }) => segment)).toEqual(["s0", "s2"]);
    expect(found.touchpoints[0]?.test?.df).toBe(1);
  });

  it("says too few with fewer than two such segments, and not asked without the outcome", () => {
    const few = analysed({ sizes: [300, 60], seed: 6, slopes: [0.2, 0.2] });
    expect(few).toMatchObject({ status: "too-few", touchpoints: [] });
    expect(segmentDifferencesSentence(few, dimension, journey, "en")).toContain(
      "at least two groups with 100",
    );
    expect(segmentDifferencesSentence(few, dimension, journey, "zh")).toContain("样本不足");
    const none = segmentDifferences([], {
      dimension: dimensionOf([]),
      outcome: "recommend",
      items: { ...items, recommend: null },
      journey,
      asOf: null,
    });
    expect(none.status).toBe("not-asked");
    expect(segmentDifferencesSentence(none, dimension, journey, "en")).toContain("not asked");
  });

  it("leaves out a touchpoint that one segment never rates: other slopes would mean something else there", () => {
    const { visits, column } = simulated({ sizes: [200, 200], seed: 8, slopes: [0.2, 0.2] });
    const rare = visits.map((visit, i) =>
      column[i] === 1 ? { ...visit, answers: [...visit.answers.slice(0, 4), NOT_MET] } : visit,
    );
    const parts = segmentSums([{ ...simulatedBlock(rare), segments: [column] }], items, 0, 2);
    const found = segmentDifferences(parts, {
      dimension: dimensionOf(["s0", "s1"]),
      outcome: "overall",
      items,
      journey,
      asOf: null,
    });
    expect(found.leftOut).toEqual(["t3"]);
    expect(found.touchpoints.map(({ code }) => code)).toEqual(["t1", "t2"]);
  });

  it("needs the segment of each visit", () => {
    expect(() => segmentSums([goldenBlock()], goldenItems, 0, 3)).toThrow("no column of dimension 0");
  });
});
