import type { Figure } from "../indicator/figure.ts";
import type { IndicatorId } from "../indicator/indicators.ts";
import type { NoteCode } from "../indicator/note.ts";
import type { Journey } from "../journey/journey.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { pairFields } from "../statistics/pair-sums.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import {
  type AsymmetryAnalysis,
  type Estimate,
  MIN_BOX_ANSWERS,
  type TouchpointAsymmetry,
} from "./asymmetry.ts";
import type { CentredSums } from "./centred-sums.ts";
import { analysisBasis, jackknife95, meanFigure, measured } from "./figures.ts";
import { importanceFigures } from "./importance-figures.ts";
import type { MethodicalImportance } from "./importance-memo.ts";
import type { AnalysisStatus, Asymmetry, Importance, Moment, MomentLabel, Trait } from "./moment.ts";
import type { AskedTouchpoint, MomentItems } from "./moment-items.ts";
import { goalposts, isAtLimit, type MomentScore, type TraitName, traitPart } from "./moment-score.ts";
import { type MapPoint, type Measured, performanceMap } from "./performance-map.ts";
import { FIRST_TOUCHPOINT, pairPlace } from "./sum-layout.ts";
import {
  type EmotionSource,
  emotionalIntensity,
  feelingReplicates,
  strongFeelings,
  valenceBalance,
} from "./traits.ts";

/** A score with its standing among all `ranked` scores. */
export interface Scored extends MomentScore {
  rank: number;
  rankLow: number;
  rankHigh: number;
  ranked: number;
}

/** All that the analysis has found, by place among the used touchpoints. */
export interface Evidence {
  sums: CentredSums;
  items: MomentItems;
  /** Used touchpoints, as places among the asked ones. */
  used: readonly number[];
  journey: Journey;
  asOf: string | null;
  emotionSource: EmotionSource;
  importance: MethodicalImportance;
  /** The ratings hardly explain the outcome. */
  weak: boolean;
  overall: AsymmetryAnalysis;
  /** `null`: not asked, or too seldom answered. */
  recommend: AsymmetryAnalysis | null;
  visitsWithRecommend: number;
  neededVisits: number;
  scored: ReadonlyMap<number, Scored>;
}

/** Turns the evidence into one moment per used touchpoint. */
export function describeMoments(evidence: Evidence): Moment[] {
  const performances = evidence.used.map((j) => performance(evidence, j));
  const shares = evidence.used.map((_, place) => importanceOf(evidence, place));
  const map = mapOf(shares, performances);
  return evidence.used.map((j, place): Moment => {
    const { touchpoint } = evidence.items.touchpoints[j] as AskedTouchpoint;
    const scored = evidence.scored.get(place);
    const traits = {
      emotion: trait("emotion", emotionFigure(evidence, j)),
      decision: trait("decision", swingFigure(evidence, evidence.overall, place, "decision-swing")),
      longTerm: trait("longTerm", longTermFigure(evidence, place)),
    };
    const recommend = evidence.recommend?.touchpoints[place];
    return {
      touchpoint,
      code: evidence.journey.touchpoints[touchpoint]?.code as string,
      status: statusOf(evidence, place),
      ...verdict(evidence, place),
      score: scoreFigure(evidence, place),
      rank: scored?.rank ?? null,
      rankLow: scored?.rankLow ?? null,
      rankHigh: scored?.rankHigh ?? null,
      rankLowest: scored?.rankLowest ?? null,
      rankHighest: scored?.rankHighest ?? null,
      probabilityTop3: scored?.probabilityTop3 ?? null,
      traits,
      valenceBalance: balanceFigure(evidence, j),
      performance: performances[place] as Figure,
      asymmetry: asymmetryFigures(evidence, evidence.overall, place),
      asymmetryOnRecommendation:
        recommend && evidence.recommend ? asymmetryFigures(evidence, evidence.recommend, place) : null,
      importance: shares[place] as Importance,
      quadrant: map?.[place]?.quadrant ?? null,
      borderline: map?.[place]?.borderline ?? null,
    };
  });
}

function asymmetryAt(analysis: AsymmetryAnalysis, place: number): TouchpointAsymmetry {
  return analysis.touchpoints[place] as TouchpointAsymmetry;
}

/** A moment of truth moves both outcomes (q ≤ 0.05) and stands in the better half for sure; the class names its kind. */
function verdict(evidence: Evidence, place: number): { isMoment: boolean; label: MomentLabel | null } {
  const scored = evidence.scored.get(place);
  const onOverall = asymmetryAt(evidence.overall, place);
  const onRecommend = evidence.recommend?.touchpoints[place];
  const isMoment =
    scored !== undefined &&
    onRecommend !== undefined &&
    (onOverall.qJoint ?? 1) <= 0.05 &&
    (onRecommend.qJoint ?? 1) <= 0.05 &&
    scored.rankHigh <= Math.ceil(scored.ranked / 2);
  const labels: Partial<Record<TouchpointAsymmetry["class"], MomentLabel>> = {
    basic: "make-or-break",
    excitement: "magic-moment",
    performance: "two-sided",
  };
  return { isMoment, label: isMoment ? (labels[onOverall.class] ?? null) : null };
}

function statusOf(evidence: Evidence, place: number): AnalysisStatus {
  if (asymmetryAt(evidence.overall, place).class === "insufficient") return "too-few";
  if (evidence.importance.status === "repaired" || evidence.importance.status === "refused")
    return "repaired";
  if (evidence.importance.status === "collinear") return "collinear";
  return evidence.weak ? "weak" : "ok";
}

function trait(name: TraitName, figure: Figure): Trait {
  const value = figure.status === "measured" ? figure.value : null;
  return {
    figure,
    goalpost: goalposts[name],
    score: value === null ? null : traitPart(name, value),
    atLimit: value !== null && isAtLimit(name, value),
  };
}

function emotionFigure(evidence: Evidence, j: number): Figure {
  const { n } = strongFeelings(evidence.sums, 0, j, evidence.emotionSource);
  const { value, replicates } = feelingReplicates(
    evidence.sums,
    j,
    evidence.emotionSource,
    emotionalIntensity,
  );
  const basis = analysisBasis("emotional-intensity", n, evidence);
  return measured(basis, value, jackknife95(value, jackknifeSe(replicates), [0, 1]));
}

function balanceFigure(evidence: Evidence, j: number): Figure {
  const { n } = strongFeelings(evidence.sums, 0, j, evidence.emotionSource);
  const { value, replicates } = feelingReplicates(evidence.sums, j, evidence.emotionSource, valenceBalance);
  const basis = analysisBasis("valence-balance", n, evidence);
  return measured(basis, value, jackknife95(value, jackknifeSe(replicates), [-1, 1]));
}

/** Visits that rated the touchpoint and gave the outcome. */
function ratedVisits(analysis: AsymmetryAnalysis, place: number): number {
  return analysis.n - asymmetryAt(analysis, place).nMissing;
}

function swingFigure(
  evidence: Evidence,
  analysis: AsymmetryAnalysis,
  place: number,
  id: IndicatorId,
): Figure {
  const found = asymmetryAt(analysis, place);
  const se = jackknifeSe(found.swingReplicates);
  return effect(evidence, analysis, place, id, { value: found.swing, se });
}

/** A figure of low and high scores: too few when fewer than ten gave either. */
function effect(
  evidence: Evidence,
  analysis: AsymmetryAnalysis,
  place: number,
  id: IndicatorId,
  { value, se }: Estimate,
  range?: readonly [number, number],
  whenMissing: NoteCode = "cannot-be-separated",
): Figure {
  const { nLow, nHigh } = asymmetryAt(analysis, place);
  const fewest = Math.min(nLow, nHigh);
  if (fewest < MIN_BOX_ANSWERS)
    return { ...analysisBasis(id, fewest, evidence), status: "too-few", needed: MIN_BOX_ANSWERS };
  const basis = analysisBasis(id, ratedVisits(analysis, place), evidence);
  return measured(basis, value, jackknife95(value, se, range), whenMissing);
}

function longTermFigure(evidence: Evidence, place: number): Figure {
  if (evidence.recommend) return swingFigure(evidence, evidence.recommend, place, "long-term-swing");
  return withoutRecommendation(evidence, "long-term-swing");
}

/** Recommendation was not asked, or too seldom answered. */
function withoutRecommendation(evidence: Evidence, id: IndicatorId): Figure {
  const basis = analysisBasis(id, evidence.visitsWithRecommend, evidence);
  return evidence.items.recommend === null
    ? { ...basis, status: "not-asked" }
    : { ...basis, status: "too-few", needed: evidence.neededVisits };
}

/** The score with its interval: jackknife of ln score, transformed back, at most 100. */
function scoreFigure(evidence: Evidence, place: number): Figure {
  if (!evidence.recommend) return withoutRecommendation(evidence, "moment-score");
  const scored = evidence.scored.get(place);
  if (!scored)
    return effect(evidence, fewerScores(evidence, evidence.recommend, place), place, "moment-score", {
      value: null,
      se: null,
    });
  const ends = jackknife95(Math.log(scored.score), scored.logSe);
  const interval = { ...ends, low: Math.exp(ends.low), high: Math.min(100, Math.exp(ends.high)) };
  const n = Math.min(ratedVisits(evidence.overall, place), ratedVisits(evidence.recommend, place));
  const atLimit = Object.values(scored.atLimit).some(Boolean);
  return measured(
    analysisBasis("moment-score", n, evidence),
    scored.score,
    interval,
    "cannot-be-separated",
    atLimit ? ["trait-at-limit"] : [],
  );
}

/** Of the two outcomes, the one with fewer low or high scores at this touchpoint. */
function fewerScores(evidence: Evidence, recommend: AsymmetryAnalysis, place: number): AsymmetryAnalysis {
  const fewest = (analysis: AsymmetryAnalysis): number => {
    const { nLow, nHigh } = asymmetryAt(analysis, place);
    return Math.min(nLow, nHigh);
  };
  return fewest(recommend) < fewest(evidence.overall) ? recommend : evidence.overall;
}

function performance({ sums, items, asOf }: Evidence, j: number): Figure {
  const { low, high } = (items.touchpoints[j] as AskedTouchpoint).scale;
  const place = pairPlace(sums.layout, FIRST_TOUCHPOINT + j, FIRST_TOUCHPOINT + j);
  const [n, sum, squares] = [pairFields.n, pairFields.a, pairFields.aa].map(
    (field) => sums.raw[place + field] as number,
  );
  const sample = sampleFromSums(n as number, sum as number, squares as number, 100 / (high - low));
  return meanFigure(analysisBasis("touchpoint-score", n as number, { asOf }), sample);
}

function asymmetryFigures(evidence: Evidence, analysis: AsymmetryAnalysis, place: number): Asymmetry {
  const found = asymmetryAt(analysis, place);
  const figure = (
    id: IndicatorId,
    estimate: Estimate,
    range?: readonly [number, number],
    note?: NoteCode,
  ): Figure => effect(evidence, analysis, place, id, estimate, range, note);
  return {
    class: found.class,
    penalty: figure("penalty", found.penalty),
    reward: figure("reward", found.reward),
    impactRange: figure("impact-range", found.impactRange, [0, Number.POSITIVE_INFINITY]),
    index: figure("asymmetry-index", found.index, [-1, 1], "no-impact"),
    nLow: found.nLow,
    nHigh: found.nHigh,
    nMissing: found.nMissing,
    qJoint: found.qJoint,
    qAsymmetry: found.qAsymmetry,
  };
}

function importanceOf(evidence: Evidence, place: number): Importance {
  const { importance: link, weak } = evidence;
  return importanceFigures(link, weak, place, ratedVisits(evidence.overall, place), evidence);
}

/** The importance–performance map; `null` unless every touchpoint has both. */
function mapOf(importances: readonly Importance[], performances: readonly Figure[]): MapPoint[] | null {
  const shares = importances.map((i) => measuredOf(i.share));
  const means = performances.map(measuredOf);
  if (shares.includes(null) || means.includes(null)) return null;
  return performanceMap(shares as Measured[], means as Measured[])?.points ?? null;
}

function measuredOf(figure: Figure): Measured | null {
  return figure.status === "measured"
    ? { value: figure.value, low: figure.interval.low, high: figure.interval.high }
    : null;
}
