import type { Figure } from "../indicator/figure.ts";
import type { Scale } from "../scale/scale.ts";
import { type AsymmetryAnalysis, asymmetry } from "./asymmetry.ts";
import type { CentredSums } from "./centred-sums.ts";
import { type Eligibility, eligibility } from "./eligibility.ts";
import { analysisBasis, jackknife95, measured } from "./figures.ts";
import { withholdingReason } from "./importance-figures.ts";
import { type ImportanceAnalysis, ImportanceMemo, type MethodicalImportance } from "./importance-memo.ts";
import type { AnalysisStatus, Moment, MomentAnalysis, MomentOptions } from "./moment.ts";
import { describeMoments, type Evidence, type Scored } from "./moment-evidence.ts";
import { equalWeights, momentScores, normalisedWeights, type RawTraits } from "./moment-score.ts";
import type { MomentSums } from "./moment-sums.ts";
import { type EmotionSource, rawTraits } from "./traits.ts";
import { warningsOf } from "./warnings.ts";
import { unwatched, type Watch } from "./watch.ts";

/** Less explained than this, and importance is not shown. */
export const WEAK_BELOW = 0.05;

/**
 * Everything about moments of truth of one journey: which touchpoints carry strong feelings, move satisfaction and
 * recommendation, how important each is, and how sure that is. Associations, not causes.
 * Pure: the same sums give the same result, whatever the order visits came in.
 */
export function momentAnalysis(
  from: MomentSums | ImportanceMemo,
  options: MomentOptions,
  watch: Watch = unwatched,
): MomentAnalysis {
  const memo = from instanceof ImportanceMemo ? from : new ImportanceMemo(from, options.journey);
  const { centred: sums, items } = memo;
  const visits = memo.sums.visits;
  const who = eligibility(sums, items, options.journey);
  const visitsWithOutcome = sums.pair(0, 0, 0).n;
  const empty = emptyAnalysis(visits, visitsWithOutcome, who, items, options);
  if (items.overall === null || items.touchpoints.length === 0) return { ...empty, status: "not-asked" };
  if (visitsWithOutcome < who.neededVisits) return empty;
  const link = memo.importance("overall", options.method ?? "em", watch);
  if (link === null) return { ...empty, status: emptyStatus(sums) };
  return fullAnalysis(sums, who, link, items.overall.scale, empty, items, options);
}

/** Enough visits but no touchpoint to work with: all equally satisfied, or each touchpoint too seldom rated. */
function emptyStatus(sums: CentredSums): AnalysisStatus {
  return sums.pair(0, 0, 0).squaresA > 0 ? "too-few" : "no-variance";
}

function emotionSourceOf(items: MomentSums["items"]): EmotionSource {
  return items.touchpoints.length > 0 && items.touchpoints.every((t) => t.valence) ? "valence" : "rating";
}

function emptyAnalysis(
  visits: number,
  visitsWithOutcome: number,
  who: Eligibility,
  items: MomentSums["items"],
  options: MomentOptions,
): MomentAnalysis {
  const basis = analysisBasis("explained-variance", visitsWithOutcome, options);
  return {
    status: "too-few",
    visits,
    visitsWithOutcome,
    neededVisits: who.neededVisits,
    moments: [],
    leftOut: who.leftOut,
    explained:
      items.overall === null
        ? { ...basis, status: "not-asked" }
        : { ...basis, status: "too-few", needed: who.neededVisits },
    stageImportance: [],
    recommendationAsked: items.recommend !== null,
    emotionSource: emotionSourceOf(items),
    weights: normalisedWeights(options.weights ?? equalWeights),
    conditionNumber: null,
    shrinkage: null,
    method: "em",
    warnings: [],
  };
}

function fullAnalysis(
  sums: CentredSums,
  who: Eligibility,
  link: MethodicalImportance,
  overallScale: Scale,
  empty: MomentAnalysis,
  items: MomentSums["items"],
  options: MomentOptions,
): MomentAnalysis {
  const overall = asymmetry(sums, "overall", who.used, widthOf(overallScale));
  const recommend = recommendAsymmetry(sums, who, items);
  const evidence: Evidence = {
    sums,
    items,
    used: who.used,
    journey: options.journey,
    asOf: options.asOf,
    emotionSource: empty.emotionSource,
    importance: link,
    weak: !(link.explained >= WEAK_BELOW),
    overall,
    recommend,
    visitsWithRecommend: sums.pair(0, 1, 1).n,
    neededVisits: who.neededVisits,
    scored: scoresOf(sums, who, overall, recommend, empty),
  };
  return {
    ...empty,
    status: statusOf(evidence),
    moments: describeMoments(evidence).sort(bestFirst),
    explained: measured(
      analysisBasis("explained-variance", overall.n, options),
      link.explained,
      jackknife95(link.explained, link.explainedSe, [0, 1]),
      withholdingReason(link, false),
    ),
    stageImportance: link.groups.stages.map(({ code }, s) => ({
      stage: code,
      share: stageShare(evidence, s),
    })),
    conditionNumber: link.conditionNumber,
    shrinkage: link.shrinkage,
    method: link.method,
    warnings: warningsOf(evidence),
  };
}

function widthOf({ low, high }: Scale): number {
  return high - low;
}

/** Asymmetry on recommendation, where it was asked and often enough answered. */
function recommendAsymmetry(
  sums: CentredSums,
  who: Eligibility,
  items: MomentSums["items"],
): AsymmetryAnalysis | null {
  if (items.recommend === null || sums.pair(0, 1, 1).n < who.neededVisits) return null;
  return asymmetry(sums, "recommend", who.used, widthOf(items.recommend.scale));
}

/** Scores of those used touchpoints whose three traits can all be computed. */
function scoresOf(
  sums: CentredSums,
  who: Eligibility,
  overall: AsymmetryAnalysis,
  recommend: AsymmetryAnalysis | null,
  { emotionSource, weights }: MomentAnalysis,
): Map<number, Scored> {
  if (recommend === null) return new Map();
  const traits = who.used.flatMap((j, place): { place: number; raw: RawTraits }[] => {
    const [decision, longTerm] = [overall.touchpoints[place], recommend.touchpoints[place]];
    if (!decision || !longTerm || decision.class === "insufficient" || longTerm.class === "insufficient")
      return [];
    const raw = rawTraits(sums, j, emotionSource, decision, longTerm);
    return raw === null ? [] : [{ place, raw }];
  });
  const { scores, ranks } = momentScores(
    traits.map((t) => t.raw),
    weights,
  );
  return new Map(
    traits.map(({ place }, k): [number, Scored] => [
      place,
      {
        ...(scores[k] as Scored),
        rank: ranks.rank[k] as number,
        rankLow: ranks.low[k] as number,
        rankHigh: ranks.high[k] as number,
        ranked: traits.length,
      },
    ]),
  );
}

function stageShare({ importance: link, weak, overall, asOf }: Evidence, stage: number): Figure {
  const basis = analysisBasis("importance-share", overall.n, { asOf });
  const found = link.stages[stage];
  if (weak || !found) return { ...basis, status: "withheld", reason: withholdingReason(link, weak) };
  return measured(
    basis,
    found.share,
    jackknife95(found.share, found.shareSe, [0, 1]),
    "contradictory-ratings",
  );
}

function statusOf({ importance: link, weak }: Evidence): AnalysisStatus {
  return importanceStatus(link, weak);
}

/** How far an analysis of importance can be trusted. */
export function importanceStatus(link: ImportanceAnalysis, weak: boolean): AnalysisStatus {
  if (link.status === "refused" || link.status === "repaired") return "repaired";
  if (weak && link.status !== "too-many") return "weak";
  return link.status === "collinear" ? "collinear" : "ok";
}

/** By score, then by importance, then by the swing of satisfaction. */
function bestFirst(a: Moment, b: Moment): number {
  const keys = (m: Moment): number[] =>
    [m.score, m.importance.share, m.traits.decision.figure].map((f) =>
      f.status === "measured" ? f.value : Number.NEGATIVE_INFINITY,
    );
  const [first, second] = [keys(a), keys(b)];
  const at = first.findIndex((value, k) => value !== second[k]);
  return at < 0 ? a.touchpoint - b.touchpoint : (second[at] as number) > (first[at] as number) ? 1 : -1;
}
