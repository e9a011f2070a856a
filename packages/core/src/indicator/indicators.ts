import { dailyCountShare } from "./alert/daily-count-share.ts";
import { usualLevel } from "./alert/usual-level.ts";
import { gapPart } from "./comparison/gap-part.ts";
import { gapShare } from "./comparison/gap-share.ts";
import { mixPart } from "./comparison/mix-part.ts";
import { performancePart } from "./comparison/performance-part.ts";
import { kanoBetter } from "./expectation/kano-better.ts";
import { kanoWorse } from "./expectation/kano-worse.ts";
import { touchpointExpectation } from "./expectation/touchpoint-expectation.ts";
import { touchpointGap } from "./expectation/touchpoint-gap.ts";
import type { AnalysisIndicator, Indicator, PlainIndicator } from "./indicator.ts";
import { designedGap } from "./journey/designed-gap.ts";
import { stageScore } from "./journey/stage-score.ts";
import { touchpointDissatisfiedShare } from "./journey/touchpoint-dissatisfied-share.ts";
import { touchpointReach } from "./journey/touchpoint-reach.ts";
import { touchpointSatisfiedShare } from "./journey/touchpoint-satisfied-share.ts";
import { touchpointScore } from "./journey/touchpoint-score.ts";
import { touchpointSkippedShare } from "./journey/touchpoint-skipped-share.ts";
import { touchpointTopScoreShare } from "./journey/touchpoint-top-score-share.ts";
import { averageExplained } from "./memory/average-explained.ts";
import { bestMomentShare } from "./memory/best-moment-share.ts";
import { memoryShare } from "./memory/memory-share.ts";
import { peakEndAddition } from "./memory/peak-end-addition.ts";
import { peakEndAdvantage } from "./memory/peak-end-advantage.ts";
import { peakEndExplained } from "./memory/peak-end-explained.ts";
import { worstMomentShare } from "./memory/worst-moment-share.ts";
import { asymmetryIndex } from "./moment/asymmetry-index.ts";
import { decisionSwing } from "./moment/decision-swing.ts";
import { emotionalIntensity } from "./moment/emotional-intensity.ts";
import { explainedVariance } from "./moment/explained-variance.ts";
import { groupImportance } from "./moment/group-importance.ts";
import { groupPerformance } from "./moment/group-performance.ts";
import { impactRange } from "./moment/impact-range.ts";
import { importanceShare } from "./moment/importance-share.ts";
import { importanceSlope } from "./moment/importance-slope.ts";
import { improvementPriority } from "./moment/improvement-priority.ts";
import { longTermSwing } from "./moment/long-term-swing.ts";
import { momentScore } from "./moment/moment-score.ts";
import { penalty } from "./moment/penalty.ts";
import { reward } from "./moment/reward.ts";
import { valenceBalance } from "./moment/valence-balance.ts";
import { complaintShare } from "./recovery/complaint-share.ts";
import { doubleFailureShare } from "./recovery/double-failure-share.ts";
import { guestGroupDifference } from "./recovery/guest-group-difference.ts";
import { guestGroupDifferenceAdjusted } from "./recovery/guest-group-difference-adjusted.ts";
import { recoveryRate } from "./recovery/recovery-rate.ts";
import { channelDifference } from "./risk/channel-difference.ts";
import { closedLoopShare } from "./risk/closed-loop-share.ts";
import { complaintRate } from "./risk/complaint-rate.ts";
import { disappointedShare } from "./risk/disappointed-share.ts";
import { dropOffHazard } from "./risk/drop-off-hazard.ts";
import { expectationGap } from "./risk/expectation-gap.ts";
import { lossRatio } from "./risk/loss-ratio.ts";
import { responseRate } from "./risk/response-rate.ts";
import { responseRepresentativity } from "./risk/response-representativity.ts";
import { serviceInconsistency } from "./risk/service-inconsistency.ts";
import { serviceRating } from "./risk/service-rating.ts";
import { staffSpread } from "./risk/staff-spread.ts";
import { technologyDelight } from "./risk/technology-delight.ts";
import { technologyDependence } from "./risk/technology-dependence.ts";
import { technologyImportance } from "./risk/technology-importance.ts";
import { technologyUpset } from "./risk/technology-upset.ts";
import { warmthAgainstPeople } from "./risk/warmth-against-people.ts";
import { warmthGap } from "./risk/warmth-gap.ts";
import { dissatisfiedShare } from "./satisfaction/dissatisfied-share.ts";
import { netPromoterScore } from "./satisfaction/net-promoter-score.ts";
import { overallMean } from "./satisfaction/overall-mean.ts";
import { recommendationMean } from "./satisfaction/recommendation-mean.ts";
import { reportedProblemShare } from "./satisfaction/reported-problem-share.ts";
import { returnIntention } from "./satisfaction/return-intention.ts";
import { satisfaction } from "./satisfaction/satisfaction.ts";
import { satisfiedShare } from "./satisfaction/satisfied-share.ts";
import { topScoreShare } from "./satisfaction/top-score-share.ts";
import { actionEffect } from "./strategy/action-effect.ts";
import { formatDemandGrowth } from "./strategy/format-demand-growth.ts";
import { formatDemandShare } from "./strategy/format-demand-share.ts";
import { formatMismatch } from "./strategy/format-mismatch.ts";
import { improvementScore } from "./strategy/improvement-score.ts";
import { segmentFormatGap } from "./strategy/segment-format-gap.ts";
import { unmetWantShare } from "./strategy/unmet-want-share.ts";
import { adjustedFigure } from "./venue/adjusted-figure.ts";
import { expectedRank } from "./venue/expected-rank.ts";
import { rankReliability } from "./venue/rank-reliability.ts";
import { sectorPercentile } from "./venue/sector-percentile.ts";
import { shrunkenFigure } from "./venue/shrunken-figure.ts";
import { expectedLift } from "./what-if/expected-lift.ts";
import { optimisticLift } from "./what-if/optimistic-lift.ts";
import { segmentSlope } from "./what-if/segment-slope.ts";

/** The indicators made from one item's histogram, in reading order: whole visit first, then touchpoints. */
export const plainIndicators = [
  overallMean,
  satisfaction,
  satisfiedShare,
  dissatisfiedShare,
  topScoreShare,
  netPromoterScore,
  recommendationMean,
  returnIntention,
  reportedProblemShare,
  touchpointScore,
  touchpointSatisfiedShare,
  touchpointDissatisfiedShare,
  touchpointTopScoreShare,
  touchpointReach,
  touchpointSkippedShare,
  emotionalIntensity,
] as const satisfies readonly PlainIndicator[];

/** The figures that analyses of whole visits produce, so that each of them can be explained. */
export const analysisIndicators = [
  stageScore,
  sectorPercentile,
  momentScore,
  decisionSwing,
  longTermSwing,
  importanceShare,
  importanceSlope,
  groupImportance,
  groupPerformance,
  improvementPriority,
  penalty,
  reward,
  impactRange,
  asymmetryIndex,
  explainedVariance,
  valenceBalance,
  peakEndExplained,
  averageExplained,
  peakEndAdvantage,
  peakEndAddition,
  memoryShare,
  bestMomentShare,
  worstMomentShare,
  expectedLift,
  optimisticLift,
  segmentSlope,
  performancePart,
  mixPart,
  designedGap,
  gapPart,
  gapShare,
  actionEffect,
  improvementScore,
  formatDemandShare,
  segmentFormatGap,
  formatMismatch,
  unmetWantShare,
  formatDemandGrowth,
  shrunkenFigure,
  adjustedFigure,
  expectedRank,
  rankReliability,
  usualLevel,
  dailyCountShare,
  serviceInconsistency,
  serviceRating,
  staffSpread,
  channelDifference,
  expectationGap,
  disappointedShare,
  lossRatio,
  technologyDependence,
  technologyImportance,
  technologyDelight,
  technologyUpset,
  warmthGap,
  warmthAgainstPeople,
  dropOffHazard,
  responseRate,
  responseRepresentativity,
  closedLoopShare,
  complaintRate,
  complaintShare,
  recoveryRate,
  doubleFailureShare,
  guestGroupDifference,
  guestGroupDifferenceAdjusted,
  touchpointExpectation,
  touchpointGap,
  kanoBetter,
  kanoWorse,
] as const satisfies readonly AnalysisIndicator[];

/** The one list. Glossary, labels, schema and tests derive from it; adding an indicator is one file and one line. */
export const indicators = [...plainIndicators, ...analysisIndicators] as const;

export type PlainIndicatorId = (typeof plainIndicators)[number]["id"];
export type AnalysisIndicatorId = (typeof analysisIndicators)[number]["id"];
export type IndicatorId = (typeof indicators)[number]["id"];

const byId: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [indicator.id, indicator]),
);

/** The indicator with an id; `undefined` for an id that does not exist. */
export function indicatorById(id: PlainIndicatorId): PlainIndicator;
export function indicatorById(id: AnalysisIndicatorId): AnalysisIndicator;
export function indicatorById(id: string): Indicator | undefined;
export function indicatorById(id: string): Indicator | undefined {
  return byId.get(id);
}
