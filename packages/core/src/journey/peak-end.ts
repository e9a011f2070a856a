import type { Figure } from "../indicator/figure.ts";
import type { IndicatorId } from "../indicator/indicators.ts";
import { MIN_VISITS } from "../moment/eligibility.ts";
import { analysisBasis, jackknife95, measured } from "../moment/figures.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { MIN_RATINGS } from "../statistics/peak-end.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { Journey } from "./journey.ts";
import { addedTest, fitMemory, type MemoryFit, memoryParts, rivals } from "./peak-end-fit.ts";
import { type MemorySums, type MemoryVariable, type PeakEndPart, PeakEndSums } from "./peak-end-sums.ts";

export { peakEndSentence } from "./peak-end-sentence.ts";
export { PeakEndSums };

/**
 * What the answers say of the peak–end rule. `peak-end`, `average`: that one explains more, its interval clear of zero.
 * `both`: the average explains more, and peak and end still add to it. `no-difference`: neither can be told ahead.
 */
export const peakEndVerdicts = ["peak-end", "average", "both", "no-difference"] as const;
export type PeakEndVerdict = (typeof peakEndVerdicts)[number];

/** How far peak and end, and how far the average, explain overall satisfaction in one part of the journey. */
export interface PeakEndResult {
  /** `null`: the whole visit. */
  stage: string | null;
  status: "ok" | "too-few" | "not-asked" | "no-variance";
  verdict: PeakEndVerdict | null;
  /** Visits with an overall answer and at least three ratings here. */
  n: number;
  peakEnd: Figure;
  average: Figure;
  /** Peak and end less average; and average, peak and end less average: in percentage points. */
  advantage: Figure;
  addition: Figure;
  /** F test of what peak and end add to the average; q over all parts of the journey (Benjamini–Hochberg). */
  test: { f: number; df: [number, number]; p: number; q: number } | null;
  /** Points of overall satisfaction per point of the peak and of the end, the other held equal; classical errors. */
  coefficients: { peak: number; end: number; peakSe: number; endSe: number } | null;
  /** Parts of best, worst, last and average rating in what the four explain together. */
  parts: { of: (typeof rivals)[number]; share: Figure }[];
}

export interface PeakEndAnalysis {
  /** The whole visit first, then the stages with at least three asked touchpoints. */
  results: PeakEndResult[];
  /** Stages with fewer asked touchpoints, where peak, end and average cannot be told apart. */
  tooShort: string[];
  /** How often each asked touchpoint is the best or the worst of a visit, of visits with at least three ratings. */
  extremes: { touchpoint: number; code: string; best: Figure; worst: Figure }[];
  thresholds: { ratings: number; visits: number };
}

export interface PeakEndOptions {
  journey: Journey;
  asOf: string | null;
}

/** Does the strongest and the last moment tell more than the plain average? Tested on these visits, not assumed. */
export function peakEndAnalysis(sums: PeakEndSums, options: PeakEndOptions): PeakEndAnalysis {
  const results = sums.parts.map((part) => resultOf(sums, part, options));
  const q = benjaminiHochberg(results.map(({ test }) => test?.p ?? null));
  const asked = new Set(
    sums.items.touchpoints.map(({ touchpoint }) => options.journey.touchpoints[touchpoint]?.stage),
  );
  const covered = new Set(results.map(({ stage }) => stage));
  return {
    results: results.map((result, k) => {
      const tested = { ...result, test: result.test && { ...result.test, q: q[k] as number } };
      return { ...tested, verdict: verdictOf(tested) };
    }),
    tooShort: options.journey.stages.flatMap(({ code }) =>
      asked.has(code) && !covered.has(code) ? [code] : [],
    ),
    extremes: extremesOf(sums, options),
    thresholds: { ratings: MIN_RATINGS, visits: MIN_VISITS },
  };
}

interface Fits {
  peakEnd: MemoryFit;
  average: MemoryFit;
  all: MemoryFit;
}

function fitsOf(memory: MemorySums): Fits | null {
  const explain = (...names: MemoryVariable[]): MemoryFit | null => fitMemory(memory, names);
  const [peakEnd, average, all] = [explain("peak", "end"), explain("mean"), explain("mean", "peak", "end")];
  return peakEnd && average && all ? { peakEnd, average, all } : null;
}

function resultOf(sums: PeakEndSums, part: PeakEndPart, options: PeakEndOptions): PeakEndResult {
  const memory = sums.memory(part, null);
  const fits = memory.n < MIN_VISITS ? null : fitsOf(memory);
  if (fits === null) return emptyResult(sums, part, memory.n, options);
  const without = Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => sums.memory(part, g));
  const rest = without.map(fitsOf);
  const figure = (id: IndicatorId, of: (fits: Fits) => number, range: readonly [number, number]): Figure => {
    const value = of(fits);
    const se = jackknifeSe(rest.map((one) => (one === null ? Number.NaN : of(one))));
    return measured(
      analysisBasis(id, memory.n, options),
      value,
      jackknife95(value, se, range),
      "no-variance",
    );
  };
  const [, peak, end] = fits.peakEnd.coefficients as [number, number, number];
  const [, peakSe, endSe] = fits.peakEnd.standardErrors as [number, number, number];
  return {
    stage: part.stage,
    status: "ok",
    verdict: null,
    n: memory.n,
    peakEnd: figure("peak-end-explained", ({ peakEnd }) => peakEnd.explained, [0, 1]),
    average: figure("average-explained", ({ average }) => average.explained, [0, 1]),
    advantage: figure(
      "peak-end-advantage",
      (f) => 100 * (f.peakEnd.explained - f.average.explained),
      [-100, 100],
    ),
    addition: figure("peak-end-addition", (f) => 100 * (f.all.explained - f.average.explained), [0, 100]),
    test: testOf(fits, memory.n),
    coefficients: [peak, end, peakSe, endSe].every(Number.isFinite) ? { peak, end, peakSe, endSe } : null,
    parts: partsOf(memory, without, options),
  };
}

function testOf({ average, all }: Fits, n: number): PeakEndResult["test"] {
  const test = addedTest(average, all, n);
  return test && Number.isFinite(test.p) ? { ...test, q: Number.NaN } : null;
}

function partsOf(
  memory: MemorySums,
  without: readonly MemorySums[],
  options: PeakEndOptions,
): PeakEndResult["parts"] {
  const parts = memoryParts(memory);
  if (parts === null) return [];
  const rest = without.map(memoryParts);
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return rivals.map((of, k) => {
    const value = (parts[k] as number) / total(parts);
    const se = jackknifeSe(rest.map((one) => (one === null ? Number.NaN : (one[k] as number) / total(one))));
    const basis = analysisBasis("memory-share", memory.n, options);
    return { of, share: measured(basis, value, jackknife95(value, se, [0, 1]), "no-variance") };
  });
}

function emptyResult(
  sums: PeakEndSums,
  part: PeakEndPart,
  n: number,
  options: PeakEndOptions,
): PeakEndResult {
  const asked = sums.items.overall !== null && part.members.length > 0;
  const status = !asked ? "not-asked" : n < MIN_VISITS ? "too-few" : "no-variance";
  const figure = (id: IndicatorId): Figure => {
    const basis = analysisBasis(id, n, options);
    if (status === "not-asked") return { ...basis, status };
    return status === "too-few"
      ? { ...basis, status, needed: MIN_VISITS }
      : { ...basis, status: "withheld", reason: "no-variance" };
  };
  return {
    stage: part.stage,
    status,
    verdict: null,
    n,
    peakEnd: figure("peak-end-explained"),
    average: figure("average-explained"),
    advantage: figure("peak-end-advantage"),
    addition: figure("peak-end-addition"),
    test: null,
    coefficients: null,
    parts: [],
  };
}

/** What the test and the interval support, at 5 %. */
function verdictOf({ advantage, test }: Pick<PeakEndResult, "advantage" | "test">): PeakEndVerdict | null {
  if (advantage.status !== "measured") return null;
  if (advantage.interval.low > 0) return "peak-end";
  if (advantage.interval.high >= 0) return "no-difference";
  return test !== null && test.q <= 0.05 ? "both" : "average";
}

function extremesOf(sums: PeakEndSums, options: PeakEndOptions): PeakEndAnalysis["extremes"] {
  const visits = sums.visits.reduce((a, b) => a + b, 0);
  const shares = (which: "best" | "worst") => ({
    all: sums.extremeShares(which, null),
    rest: Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => sums.extremeShares(which, g)),
  });
  const [best, worst] = [shares("best"), shares("worst")];
  const figure = (id: IndicatorId, { all, rest }: ReturnType<typeof shares>, j: number): Figure => {
    const basis = analysisBasis(id, visits, options);
    if (visits < MIN_VISITS) return { ...basis, status: "too-few", needed: MIN_VISITS };
    const value = all[j] as number;
    const se = jackknifeSe(rest.map((one) => one[j] as number));
    return measured(basis, value, jackknife95(value, se, [0, 1]), "no-variance");
  };
  return sums.items.touchpoints.map(({ touchpoint }, j) => ({
    touchpoint,
    code: options.journey.touchpoints[touchpoint]?.code as string,
    best: figure("best-moment-share", best, j),
    worst: figure("worst-moment-share", worst, j),
  }));
}
