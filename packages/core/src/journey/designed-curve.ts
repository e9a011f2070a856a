import type { Figure, FigureBasis } from "../indicator/figure.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { criticalT } from "../statistics/critical-t.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { meanAgainst } from "../statistics/one-sample.ts";
import type { LocalisedText } from "../text/text.ts";
import type { EmotionCurve } from "./curve.ts";
import type { Journey, Touchpoint } from "./journey.ts";

/** What management believes guests feel at one touchpoint. */
export interface Belief {
  touchpoint: string;
  /** −100 (dreadful) to 100 (wonderful), 0 neutral; `null`: no belief. */
  valence: number | null;
}

/** Where the believed curve of a touchpoint stands against the measured one. */
export interface DesignedPoint {
  touchpoint: string;
  valence: number | null;
  /** The belief on the curve's 0–100; see {@link asPercent}. */
  believed: number | null;
  /** Measured less believed; null where there is no belief. */
  gap: Figure | null;
  /** Two-sided, and after Benjamini–Hochberg over the touchpoints; null where nothing can be tested. */
  p: number | null;
  q: number | null;
  /** What guests feel is surely better or worse than believed (q ≤ 0.05); null where it cannot be judged. */
  verdict: "better" | "worse" | "cannot-tell" | null;
}

/** Beliefs beside what guests felt. */
export interface DesignedComparison {
  points: DesignedPoint[];
  /** Touchpoints believed to be the highest and the lowest; several where they tie, none without beliefs that differ. */
  expectedPeaks: string[];
  expectedLows: string[];
  tests: number;
}

/**
 * A belief on the curve's scale: 50 + v/2, so that −100, 0, 100 become 0, 50, 100. Felt valence is measured on just this
 * scale. Where feelings are read from ratings, the middle of the rating scale is taken as neutral: a convention of ours.
 */
export function asPercent(valence: number): number {
  return 50 + valence / 2;
}

/**
 * The template's hypothesis: each touchpoint at the strength (0–3) its planners gave to emotion, up where they hope for
 * something, down where they only fear. A touchpoint without a strength has no belief. A convention of ours, shown until
 * management says what it believes.
 */
export function hypothesis({ touchpoints }: Journey): Belief[] {
  return touchpoints.map(({ code, designed }) => ({ touchpoint: code, valence: designedValence(designed) }));
}

function designedValence(designed: Touchpoint["designed"]): number | null {
  if (designed?.emotion === undefined) return null;
  const up = designed.positivePeak !== undefined || designed.negativePeak === undefined;
  const strength = Math.round((100 * designed.emotion) / 3);
  return up || strength === 0 ? strength : -strength;
}

/** What is wrong with beliefs about a journey: the place in the list, and why. Null when nothing is. */
export function problemOfBeliefs(
  { touchpoints }: Journey,
  beliefs: readonly Belief[],
): { place: number | null; member: "touchpoint" | "valence" | null; message: LocalisedText } | null {
  const seen = new Set<string>();
  for (const [place, { touchpoint, valence }] of beliefs.entries()) {
    if (!touchpoints.some(({ code }) => code === touchpoint))
      return {
        place,
        member: "touchpoint",
        message: {
          en: `The journey has no touchpoint "${touchpoint}".`,
          zh: `该旅程没有触点“${touchpoint}”。`,
        },
      };
    if (seen.has(touchpoint))
      return {
        place,
        member: "touchpoint",
        message: { en: `"${touchpoint}" is named twice.`, zh: `触点“${touchpoint}”重复出现。` },
      };
    seen.add(touchpoint);
    if (valence !== null && !(Number.isInteger(valence) && Math.abs(valence) <= 100))
      return {
        place,
        member: "valence",
        message: {
          en: `found ${valence}; expected a whole number from −100 to 100, or null for no belief.`,
          zh: `实际为 ${valence}，应为 −100～100 的整数；没有判断则留空（null）。`,
        },
      };
  }
  const missing = touchpoints.find(({ code }) => !seen.has(code));
  if (!missing) return null;
  return {
    place: null,
    member: null,
    message: {
      en: `A curve is set as a whole: "${missing.code}" is missing (null says that there is no belief).`,
      zh: `曲线须整条提交：缺少“${missing.code}”（没有判断则为 null）。`,
    },
  };
}

/**
 * Compares beliefs with the measured curve. A belief is a number without sampling error, so each gap has the interval of
 * its mean; the tests are Student's t, corrected over the touchpoints. Fewer than 30 answers are shown and not tested.
 */
export function compareWithDesigned(curve: EmotionCurve, beliefs: readonly Belief[]): DesignedComparison {
  const valence = new Map(beliefs.map((belief) => [belief.touchpoint, belief.valence]));
  const compared = curve.points.map((point) => {
    const own = valence.get(point.code) ?? null;
    const believed = own === null ? null : asPercent(own);
    return {
      touchpoint: point.code,
      valence: own,
      believed,
      gap: believed === null ? null : gapOf(point.figure, believed),
      p: believed === null ? null : testOf(point.figure, believed),
    };
  });
  const q = benjaminiHochberg(compared.map(({ p }) => p));
  const points = compared.map((point, k): DesignedPoint => {
    const own = q[k] ?? null;
    return { ...point, q: own, verdict: verdictOf(point.gap, own) };
  });
  const measurable = beliefs.filter(({ touchpoint }) => curve.points.some(({ code }) => code === touchpoint));
  return {
    points,
    expectedPeaks: extremes(measurable, Math.max),
    expectedLows: extremes(measurable, Math.min),
    tests: q.filter((one) => one !== null).length,
  };
}

function gapOf(figure: Figure, believed: number): Figure {
  const { version } = indicatorById("designed-gap").formula;
  const { n, weighted, asOf } = figure;
  const basis: FigureBasis = { n, unit: "points", formula: { id: "designed-gap", version }, weighted, asOf };
  if (figure.status === "too-few") return { ...basis, status: "too-few", needed: figure.needed };
  if (figure.status === "withheld") return { ...basis, status: "withheld", reason: figure.reason };
  if (figure.status === "not-asked") return { ...basis, status: "not-asked" };
  const { value, interval, effectiveN, indicative, warnings } = figure;
  return {
    ...basis,
    status: "measured",
    value: value - believed,
    interval: { ...interval, low: interval.low - believed, high: interval.high - believed },
    effectiveN,
    indicative,
    warnings,
  };
}

/** The t test that the figure's own t interval stands for. */
function testOf(figure: Figure, believed: number): number | null {
  if (figure.status !== "measured" || figure.indicative) return null;
  const { low, high } = figure.interval;
  const standardError = (high - low) / 2 / criticalT(figure.n - 1);
  const sample = { n: figure.n, mean: figure.value, variance: standardError ** 2 * figure.n };
  return meanAgainst(sample, believed)?.p ?? null;
}

function verdictOf(gap: Figure | null, q: number | null): DesignedPoint["verdict"] {
  if (gap?.status !== "measured" || q === null) return null;
  if (q > 0.05) return "cannot-tell";
  return gap.value > 0 ? "better" : "worse";
}

function extremes(beliefs: readonly Belief[], most: (...values: number[]) => number): string[] {
  const held = beliefs.flatMap(({ valence }) => (valence === null ? [] : [valence]));
  if (new Set(held).size < 2) return [];
  const end = most(...held);
  return beliefs.filter(({ valence }) => valence === end).map(({ touchpoint }) => touchpoint);
}
