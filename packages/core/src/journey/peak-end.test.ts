import { describe, expect, it } from "vitest";
import edge from "../../golden/expected_edge.json" with { type: "json" };
import emotion from "../../golden/expected_emotion.json" with { type: "json" };
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
import { jackknifeSe } from "../statistics/jackknife.ts";
import { peakEnd } from "../statistics/peak-end.ts";
import { JACKKNIFE_GROUPS, NOT_MET } from "../visit/visit.ts";
import { type PeakEndAnalysis, type PeakEndResult, peakEndAnalysis, peakEndSentence } from "./peak-end.ts";
import { addedTest, fitMemory, type MemoryFit, memoryParts, rivals } from "./peak-end-fit.ts";
import { type MemoryVariable, type PeakEndPart, PeakEndSums } from "./peak-end-sums.ts";

describe("peak, end and mean of one visit", () => {
  const { close } = golden("expected_edge.json", "4", "peak_end", 1e-12);
  it.each(edge.peak_end.cases)("$x", ({ x, peak, end, mean }) => {
    const found = peakEnd(x);
    close(found?.peak, peak);
    close(found?.end, end);
    close(found?.mean, mean);
  });
});

describe("the peak–end rule on the reference data", () => {
  const { close } = golden("expected_emotion.json", "4", "peak_end", 1e-9);
  const expected = emotion.peak_end;
  const sums = new PeakEndSums(goldenItems, goldenJourney());
  sums.add(goldenBlock());
  const visit = sums.parts[0] as PeakEndPart;
  const all = sums.memory(visit, null);
  const explain = (...names: MemoryVariable[]): MemoryFit => fitMemory(all, names) as MemoryFit;
  const without = Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => sums.memory(visit, g));
  const se = (names: MemoryVariable[], of: (fit: MemoryFit) => number): number =>
    jackknifeSe(without.map((rest) => of(fitMemory(rest, names) as MemoryFit)));

  it("explains as much", () => {
    expect(all.n).toBe(expected.n);
    close(explain("peak", "end").explained, expected.r2_peak_end);
    close(explain("mean").explained, expected.r2_mean);
    close(explain("mean", "peak", "end").explained, expected.r2_mean_peak_end);
    close(explain("max", "min", "end").explained, expected.r2_max_min_end);
  });

  it("has the same coefficients with the same errors", () => {
    const { coefficients, standardErrors } = explain("peak", "end");
    for (const k of [0, 1, 2]) {
      close(coefficients[k], expected.coef_peak_end[k] as number);
      close(standardErrors[k], expected.se_peak_end[k] as number);
    }
    close(
      se(["peak", "end"], ({ explained }) => explained),
      expected.jack_se.r2_peak_end,
    );
    close(
      se(["mean"], ({ explained }) => explained),
      expected.jack_se.r2_mean,
    );
    close(
      se(["peak", "end"], (f) => f.coefficients[1] as number),
      expected.jack_se.b_peak,
    );
    close(
      se(["peak", "end"], (f) => f.coefficients[2] as number),
      expected.jack_se.b_end,
    );
  });

  it("tests what peak and end add to the mean", () => {
    const added = addedTest(explain("mean"), explain("mean", "peak", "end"), all.n);
    close(added?.f, expected.F_peak_end_over_mean);
    close(added?.p, expected.p_peak_end_over_mean);
  });

  it("shares out what max, min, end and mean explain", () => {
    const parts = memoryParts(all) as number[];
    for (const [k, name] of rivals.entries()) close(parts[k], expected.lmg[name]);
    close(
      parts.reduce((a, b) => a + b, 0),
      expected.lmg.R2,
    );
  });

  it("finds as often each touchpoint best and worst", () => {
    const [best, worst] = [sums.extremeShares("best", null), sums.extremeShares("worst", null)];
    for (const [j, share] of emotion.visit_share_of_peaks.entries()) {
      close(best[j], share.best);
      close(worst[j], share.worst);
    }
  });
});

const journey = simulatedJourney(6, 3);
const items = simulatedItems(6);

/** Guests whose overall answer follows `outcome` of their ratings; some skip a touchpoint. */
function simulated(
  count: number,
  seed: number,
  outcome: (memory: { peak: number; end: number; mean: number }, noise: number) => number,
): SimulatedVisit[] {
  const { uniform, normal } = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const mood = normal();
    const ratings = Array.from({ length: 6 }, () =>
      uniform() < 0.15 ? null : clamp(2.3 + 0.7 * mood + normal(), 0, 4),
    );
    const memory = peakEnd(ratings.map((rating) => (rating === null ? null : 25 * rating))) ?? {
      peak: 50,
      end: 50,
      mean: 50,
    };
    const overall = clamp(outcome(memory, normal()) / 10, 0, 10);
    return {
      venue: 0,
      group: i % JACKKNIFE_GROUPS,
      answers: [overall, NOT_MET, ...ratings.map((rating) => rating ?? NOT_MET)],
    };
  });
}

function analysed(visits: readonly SimulatedVisit[]): PeakEndAnalysis {
  const sums = new PeakEndSums(items, journey);
  if (visits.length > 0) sums.add(simulatedBlock(visits));
  return peakEndAnalysis(sums, { journey, asOf: null });
}

describe("the analysis", () => {
  it("finds the rule where guests follow it, for the visit and for a stage", () => {
    const { results } = analysed(
      simulated(1_500, 1, ({ peak, end }, noise) => 0.5 * peak + 0.5 * end + 8 * noise),
    );
    expect(results.map(({ stage }) => stage)).toEqual([null, "s1", "s2"]);
    expect(results[0]?.verdict).toBe("peak-end");
    expect(results[0]?.coefficients?.peak).toBeCloseTo(0.5, 1);
  });

  it("does not find it where guests judge by the average", () => {
    const [visit] = analysed(simulated(1_500, 2, ({ mean }, noise) => mean + 8 * noise)).results;
    expect(visit?.verdict).toBe("average");
    expect(peakEndSentence(visit as PeakEndResult, analysed([]), journey, "en")).toMatch(
      /^The plain average/,
    );
  });

  it("raises a false alarm in about one of twenty samples", () => {
    let alarms = 0;
    for (let run = 0; run < 600; run++) {
      const sums = new PeakEndSums(items, journey);
      sums.add(
        simulatedBlock(
          simulated(run % 2 ? 150 : 400, 100 + run, ({ mean }, noise) => 25 + mean / 2 + 10 * noise),
        ),
      );
      const memory = sums.memory(sums.parts[0] as PeakEndPart, null);
      const test = addedTest(
        fitMemory(memory, ["mean"]) as MemoryFit,
        fitMemory(memory, ["mean", "peak", "end"]) as MemoryFit,
        memory.n,
      );
      if ((test?.p ?? 1) <= 0.05) alarms++;
    }
    expect(alarms / 600).toBeGreaterThan(0.035);
    expect(alarms / 600).toBeLessThan(0.065);
  });

  it("says too few, alike and not asked apart", () => {
    const few = analysed(simulated(60, 3, ({ mean }) => mean));
    expect(few.results[0]).toMatchObject({ status: "too-few", verdict: null, test: null });
    const visits = simulated(200, 4, ({ mean }) => mean);
    const alike = visits.map((visit) => ({ ...visit, answers: [7, ...visit.answers.slice(1)] }));
    expect(analysed(alike).results[0]).toMatchObject({ status: "no-variance", verdict: null });
    const without = new PeakEndSums({ ...items, overall: null }, journey);
    without.add(simulatedBlock(visits));
    const found = peakEndAnalysis(without, { journey, asOf: null });
    expect(found.results[0]).toMatchObject({ status: "not-asked", peakEnd: { status: "not-asked" } });
    expect(found.extremes[0]?.best.status).toBe("measured");
    expect(analysed([]).extremes[0]?.best.status).toBe("too-few");
  });

  it("cannot tell peak, end and average apart in a stage of two touchpoints", () => {
    const short = simulatedJourney(5, 3);
    const sums = new PeakEndSums(simulatedItems(5), short);
    const found = peakEndAnalysis(sums, { journey: short, asOf: null });
    expect(found.results.map(({ stage }) => stage)).toEqual([null, "s1"]);
    expect(found.tooShort).toEqual(["s2"]);
  });

  it("stands up to peak and end that are one", () => {
    const visits = simulated(300, 5, ({ mean }, noise) => mean + 10 * noise).map((visit) => {
      const rating = visit.answers[2] as number;
      return { ...visit, answers: [visit.answers[0] as number, NOT_MET, ...Array(6).fill(rating)] };
    });
    const [visit] = analysed(visits).results;
    expect(visit).toMatchObject({ test: null, coefficients: null });
    expect(visit?.verdict).toBe("no-difference");
  });
});

describe("the sums", () => {
  const visits = simulated(500, 6, ({ mean }, noise) => mean + 10 * noise);
  const summed = (parts: readonly SimulatedVisit[][]): PeakEndSums => {
    const [first, ...others] = parts.map((part) => {
      const sums = new PeakEndSums(items, journey);
      sums.add(simulatedBlock(part));
      return sums;
    }) as [PeakEndSums, ...PeakEndSums[]];
    for (const other of others) first.merge(other);
    return first;
  };

  it("are the same bits in any order and any shards", () => {
    const one = summed([visits]);
    const many = summed([visits.slice(200).reverse(), visits.slice(0, 200)]);
    for (const [p, part] of one.parts.entries()) expect(many.parts[p]?.sums).toEqual(part.sums);
    expect(many.best).toEqual(one.best);
    expect(many.worst).toEqual(one.worst);
  });

  it("share out every visit once", () => {
    const shares = summed([visits]).extremeShares("worst", null);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("refuse shards of other items", () => {
    expect(() => summed([visits]).merge(new PeakEndSums(simulatedItems(5), simulatedJourney(5)))).toThrow(
      "shards of 6 and 5 touchpoints",
    );
  });
});

describe("the sentence", () => {
  const base = analysed(simulated(400, 7, ({ mean }, noise) => mean + 10 * noise));
  const visit = base.results[0] as PeakEndResult;
  it.each([
    ["peak-end", "Peak and end tell more", "峰值与结尾比平均分更能说明"],
    ["average", "they add no more to it than chance would", "增量未超出偶然"],
    ["both", "percentage points to it, more than chance would", "超出偶然"],
    ["no-difference", "about as much as the plain average", "差异未超出偶然"],
  ] as const)("%s", (verdict, en, zh) => {
    expect(peakEndSentence({ ...visit, verdict }, base, journey, "en")).toContain(en);
    expect(peakEndSentence({ ...visit, verdict }, base, journey, "zh")).toContain(zh);
  });
  it.each([
    ["too-few", "Too few visits", "样本不足"],
    ["not-asked", "not asked", "未设"],
    ["no-variance", "alike", "相同"],
  ] as const)("%s", (status, en, zh) => {
    const result = { ...visit, verdict: null, status, stage: "s2" };
    expect(peakEndSentence(result, base, journey, "en")).toMatch(new RegExp(`^Stage 2: .*${en}`));
    expect(peakEndSentence(result, base, journey, "zh")).toMatch(new RegExp(`^阶段2：.*${zh}`));
  });
});
