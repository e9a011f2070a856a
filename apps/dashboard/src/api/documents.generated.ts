// Written by generate-documents.ts from apps/api/schema.graphql and the .graphql files here: `npm run documents`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Locale =
  | 'EN'
  | 'ZH';

export type Unit =
  | 'POMP'
  | 'SHARE'
  | 'NPS'
  | 'SCALE'
  | 'POINTS'
  | 'COUNT';

export type FigureStatus =
  | 'MEASURED'
  | 'TOO_FEW'
  | 'NOT_ASKED'
  | 'WITHHELD';

export type IntervalMethod =
  | 'T'
  | 'WILSON'
  | 'ADJUSTED_WALD'
  | 'JACKKNIFE'
  | 'NEWCOMBE'
  | 'Z';

export type CanonicalStage =
  | 'ATTRACT'
  | 'BOOK'
  | 'ARRIVE'
  | 'CORE'
  | 'SUPPORT'
  | 'LEAVE'
  | 'AFTER';

export type Channel =
  | 'ONLINE'
  | 'ON_SITE'
  | 'PHONE'
  | 'MESSAGE';

export type Nature =
  | 'HUMAN'
  | 'TECHNOLOGY'
  | 'PHYSICAL';

export type Driver =
  | 'SERVICE'
  | 'HARDWARE'
  | 'MARKETING';

export type Direction =
  | 'HIGHER'
  | 'LOWER'
  | 'NEITHER';

export type IndicatorId =
  | 'OVERALL_MEAN'
  | 'SATISFACTION'
  | 'SATISFIED_SHARE'
  | 'NET_PROMOTER_SCORE'
  | 'TOUCHPOINT_SCORE';

export type SegmentFilter = {
  dimension: string;
  anyOf: Array<string>;
};

export type SliceInput = {
  venues?: Array<string> | null | undefined;
  group?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  segments?: Array<SegmentFilter> | null | undefined;
  journey?: string | null | undefined;
  journeyVersion?: number | null | undefined;
  stage?: string | null | undefined;
  touchpoint?: string | null | undefined;
  channel?: Channel | null | undefined;
};

export type TraitWeights = {
  emotion: number;
  decision: number;
  longTerm: number;
};

export type IndicatorScope =
  | 'VISIT'
  | 'TOUCHPOINT';

export type CurveSource =
  | 'VALENCE'
  | 'RATING';

export type AnalysisStatus =
  | 'OK'
  | 'TOO_FEW'
  | 'NOT_ASKED'
  | 'NO_VARIANCE'
  | 'COLLINEAR'
  | 'REPAIRED'
  | 'WEAK';

export type AsymmetryClass =
  | 'BASIC'
  | 'PERFORMANCE'
  | 'EXCITEMENT'
  | 'INVERSE'
  | 'NON_MONOTONE'
  | 'NO_CLEAR_EFFECT'
  | 'INSUFFICIENT';

export type MomentLabel =
  | 'MAKE_OR_BREAK'
  | 'MAGIC_MOMENT'
  | 'TWO_SIDED';

export type Quadrant =
  | 'CONCENTRATE_HERE'
  | 'KEEP_UP'
  | 'LOW_PRIORITY'
  | 'POSSIBLE_OVERKILL';

export type ImportStatus =
  | 'RUNNING'
  | 'PUBLISHED'
  | 'FAILED'
  | 'INTERRUPTED';

export type ComparisonQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  weighted: boolean;
}>;


export type ComparisonQuery = { comparison: { weighted: boolean, distinguishablePairs: number, pairs: number, sentence: string, method: string, indicator: { slug: string, title: string, meaning: string, unit: Unit, better: Direction }, rows: Array<{ rank: number | null, rankLow: number | null, rankHigh: number | null, group: number | null, venue: { code: string, name: string, fictional: boolean }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, total: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, groups: Array<Array<{ code: string, name: string }>> } };

export type TrendsQueryVariables = Exact<{
  locale: Locale;
  indicator: IndicatorId;
  slice?: SliceInput | null | undefined;
  weighted: boolean;
}>;


export type TrendsQuery = { venueSeries: Array<{ venue: { code: string, name: string }, points: Array<{ from: string, to: string, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> }>, series: Array<{ from: string, to: string, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> };

export type FigurePartsFragment = { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null };

export type IndicatorsQueryVariables = Exact<{
  locale: Locale;
}>;


export type IndicatorsQuery = { indicators: Array<{ id: IndicatorId, slug: string, title: string, meaning: string, unit: Unit, better: Direction, minimumN: number, source: string, appliesTo: IndicatorScope, formula: { id: string, version: number, text: string } }> };

export type DataQueryVariables = Exact<{
  locale: Locale;
  first: number;
  after?: string | null | undefined;
}>;


export type DataQuery = { data: { version: number, asOf: string | null, firstDay: string | null, lastDay: string | null, visits: number, engine: string }, imports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, file: string, status: ImportStatus, startedAt: string, finishedAt: string | null, read: number, stored: number, unchanged: number, rejected: number, firstDay: string | null, lastDay: string | null, failure: string | null, survey: { code: string, version: number, name: string } }> }, surveys: Array<{ code: string, version: number, name: string, source: string, licence: string, weighted: boolean, items: Array<{ item: string, column: string, scale: { low: number, high: number } }> }> };

export type ProblemsQueryVariables = Exact<{
  locale: Locale;
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ProblemsQuery = { import: { id: string, file: string, rejected: number, problems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ row: number | null, column: string | null, found: string, expected: string, message: string }> } } | null };

export type CurveQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
}>;


export type CurveQuery = { curve: { source: CurveSource, sentence: string, points: Array<{ rankLow: number | null, rankHigh: number | null, positivePeak: boolean, negativePeak: boolean, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, stages: Array<{ stage: { code: string, name: string, canonical: CanonicalStage }, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }> } };

export type TouchpointPartsFragment = { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } };

export type TraitPartsFragment = { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type AsymmetryPartsFragment = { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } };

export type MomentPartsFragment = { status: AnalysisStatus, isMoment: boolean, label: MomentLabel | null, rank: number | null, rankLow: number | null, rankHigh: number | null, rankLowest: number | null, rankHighest: number | null, probabilityTop3: number | null, quadrant: Quadrant | null, borderline: boolean | null, sentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, score: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, emotion: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, decision: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, longTerm: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, valenceBalance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, asymmetry: { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, correlation: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } };

export type MomentsQueryVariables = Exact<{
  locale: Locale;
  slice?: SliceInput | null | undefined;
  weights?: TraitWeights | null | undefined;
}>;


export type MomentsQuery = { moments: { status: AnalysisStatus, visits: number, visitsWithOutcome: number, neededVisits: number, recommendationAsked: boolean, emotionSource: CurveSource, conditionNumber: number | null, shrinkage: number | null, computedInMilliseconds: number, fromCache: boolean, sentence: string, warnings: Array<string>, weights: { emotion: number, decision: number, longTerm: number }, explained: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, stageImportance: Array<{ stage: { code: string, name: string }, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }>, leftOut: Array<{ n: number, needed: number, reason: string, touchpoint: { code: string, name: string } }>, moments: Array<{ status: AnalysisStatus, isMoment: boolean, label: MomentLabel | null, rank: number | null, rankLow: number | null, rankHigh: number | null, rankLowest: number | null, rankHighest: number | null, probabilityTop3: number | null, quadrant: Quadrant | null, borderline: boolean | null, sentence: string, touchpoint: { code: string, name: string, nature: Nature, secondaryNatures: Array<Nature>, driver: Driver, channel: Channel, position: number, stage: { code: string, name: string, canonical: CanonicalStage } }, score: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, emotion: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, decision: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, longTerm: { score: number | null, goalpost: number, atLimit: boolean, figure: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, valenceBalance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, performance: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, asymmetry: { class: AsymmetryClass, nLow: number, nHigh: number, nMissing: number, qJoint: number | null, qAsymmetry: number | null, penalty: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null }, reward: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } }, importance: { rank: number | null, rankLow: number | null, rankHigh: number | null, correlation: number | null, inverse: boolean, share: { status: FigureStatus, value: number | null, n: number, effectiveN: number | null, needed: number | null, reason: string | null, indicative: boolean, unit: Unit, weighted: boolean, asOf: string | null, warnings: Array<string>, text: string, interval: { low: number, high: number, level: number, method: IntervalMethod } | null, formula: { id: string, version: number, text: string }, scale: { low: number, high: number } | null } } }> } };

export type ProgressQueryVariables = Exact<{
  slice?: SliceInput | null | undefined;
}>;


export type ProgressQuery = { analysisProgress: { running: boolean, visitsRead: number, visitsTotal: number, phase: string } };

export type PlacesQueryVariables = Exact<{
  locale: Locale;
}>;


export type PlacesQuery = { venues: { nodes: Array<{ code: string, name: string, fictional: boolean, groups: Array<{ code: string, name: string }> }> }, venueGroups: Array<{ code: string, name: string, venues: Array<{ code: string }> }> };

export type ChoicesQueryVariables = Exact<{
  locale: Locale;
}>;


export type ChoicesQuery = { indicators: Array<{ id: IndicatorId, slug: string, title: string, appliesTo: IndicatorScope }>, journeys: Array<{ code: string, version: number, touchpoints: Array<{ code: string, name: string }> }>, segments: Array<{ code: string, name: string, values: Array<{ code: string, name: string }> }>, data: { version: number, asOf: string | null, firstDay: string | null, lastDay: string | null, visits: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TouchpointPartsFragmentDoc = new TypedDocumentString(`
    fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
    `, {"fragmentName":"TouchpointParts"}) as unknown as TypedDocumentString<TouchpointPartsFragment, unknown>;
export const FigurePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
    `, {"fragmentName":"FigureParts"}) as unknown as TypedDocumentString<FigurePartsFragment, unknown>;
export const TraitPartsFragmentDoc = new TypedDocumentString(`
    fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"TraitParts"}) as unknown as TypedDocumentString<TraitPartsFragment, unknown>;
export const AsymmetryPartsFragmentDoc = new TypedDocumentString(`
    fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`, {"fragmentName":"AsymmetryParts"}) as unknown as TypedDocumentString<AsymmetryPartsFragment, unknown>;
export const MomentPartsFragmentDoc = new TypedDocumentString(`
    fragment MomentParts on Moment {
  status
  isMoment
  label
  rank
  rankLow
  rankHigh
  rankLowest
  rankHighest
  probabilityTop3
  quadrant
  borderline
  sentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  score {
    ...FigureParts
  }
  emotion {
    ...TraitParts
  }
  decision {
    ...TraitParts
  }
  longTerm {
    ...TraitParts
  }
  valenceBalance {
    ...FigureParts
  }
  performance {
    ...FigureParts
  }
  asymmetry {
    ...AsymmetryParts
  }
  importance {
    rank
    rankLow
    rankHigh
    correlation
    inverse
    share {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}`, {"fragmentName":"MomentParts"}) as unknown as TypedDocumentString<MomentPartsFragment, unknown>;
export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $weighted: Boolean!) {
  comparison(indicator: $indicator, slice: $slice, weighted: $weighted) {
    indicator {
      slug
      title(locale: $locale)
      meaning(locale: $locale)
      unit
      better
    }
    weighted
    rows {
      venue {
        code
        name(locale: $locale)
        fictional
      }
      rank
      rankLow
      rankHigh
      group
      figure {
        ...FigureParts
      }
    }
    total {
      ...FigureParts
    }
    groups {
      code
      name(locale: $locale)
    }
    distinguishablePairs
    pairs
    sentence(locale: $locale)
    method(locale: $locale)
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const TrendsDocument = new TypedDocumentString(`
    query Trends($locale: Locale!, $indicator: IndicatorId!, $slice: SliceInput, $weighted: Boolean!) {
  venueSeries(
    indicator: $indicator
    slice: $slice
    grain: YEAR
    weighted: $weighted
  ) {
    venue {
      code
      name(locale: $locale)
    }
    points {
      from
      to
      figure {
        ...FigureParts
      }
    }
  }
  series(indicator: $indicator, slice: $slice, grain: YEAR, weighted: $weighted) {
    from
    to
    figure {
      ...FigureParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}`) as unknown as TypedDocumentString<TrendsQuery, TrendsQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($locale: Locale!) {
  indicators {
    id
    slug
    title(locale: $locale)
    meaning(locale: $locale)
    unit
    better
    minimumN
    source
    appliesTo
    formula {
      id
      version
      text(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const DataDocument = new TypedDocumentString(`
    query Data($locale: Locale!, $first: Int!, $after: String) {
  data {
    version
    asOf
    firstDay
    lastDay
    visits
    engine
  }
  imports(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      file
      status
      startedAt
      finishedAt
      read
      stored
      unchanged
      rejected
      firstDay
      lastDay
      failure(locale: $locale)
      survey {
        code
        version
        name(locale: $locale)
      }
    }
  }
  surveys {
    code
    version
    name(locale: $locale)
    source
    licence
    weighted
    items {
      item
      column
      scale {
        low
        high
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DataQuery, DataQueryVariables>;
export const ProblemsDocument = new TypedDocumentString(`
    query Problems($locale: Locale!, $id: ID!, $first: Int!, $after: String) {
  import(id: $id) {
    id
    file
    rejected
    problems(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        row
        column
        found
        expected
        message(locale: $locale)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProblemsQuery, ProblemsQueryVariables>;
export const CurveDocument = new TypedDocumentString(`
    query Curve($locale: Locale!, $slice: SliceInput) {
  curve(slice: $slice) {
    source
    sentence(locale: $locale)
    points {
      rankLow
      rankHigh
      positivePeak
      negativePeak
      touchpoint {
        ...TouchpointParts
      }
      figure {
        ...FigureParts
      }
    }
    stages {
      stage {
        code
        name(locale: $locale)
        canonical
      }
      figure {
        ...FigureParts
      }
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}`) as unknown as TypedDocumentString<CurveQuery, CurveQueryVariables>;
export const MomentsDocument = new TypedDocumentString(`
    query Moments($locale: Locale!, $slice: SliceInput, $weights: TraitWeights) {
  moments(slice: $slice, weights: $weights) {
    status
    visits
    visitsWithOutcome
    neededVisits
    recommendationAsked
    emotionSource
    conditionNumber
    shrinkage
    computedInMilliseconds
    fromCache
    sentence(locale: $locale)
    warnings(locale: $locale)
    weights {
      emotion
      decision
      longTerm
    }
    explained {
      ...FigureParts
    }
    stageImportance {
      stage {
        code
        name(locale: $locale)
      }
      share {
        ...FigureParts
      }
    }
    leftOut {
      n
      needed
      reason(locale: $locale)
      touchpoint {
        code
        name(locale: $locale)
      }
    }
    moments {
      ...MomentParts
    }
  }
}
    fragment FigureParts on Figure {
  status
  value
  n
  effectiveN
  needed
  reason
  indicative
  unit
  weighted
  asOf
  warnings
  text(locale: $locale)
  interval {
    low
    high
    level
    method
  }
  formula {
    id
    version
    text(locale: $locale)
  }
  scale {
    low
    high
  }
}
fragment TouchpointParts on Touchpoint {
  code
  name(locale: $locale)
  nature
  secondaryNatures
  driver
  channel
  position
  stage {
    code
    name(locale: $locale)
    canonical
  }
}
fragment TraitParts on Trait {
  score
  goalpost
  atLimit
  figure {
    ...FigureParts
  }
}
fragment AsymmetryParts on Asymmetry {
  class
  nLow
  nHigh
  nMissing
  qJoint
  qAsymmetry
  penalty {
    ...FigureParts
  }
  reward {
    ...FigureParts
  }
}
fragment MomentParts on Moment {
  status
  isMoment
  label
  rank
  rankLow
  rankHigh
  rankLowest
  rankHighest
  probabilityTop3
  quadrant
  borderline
  sentence(locale: $locale)
  touchpoint {
    ...TouchpointParts
  }
  score {
    ...FigureParts
  }
  emotion {
    ...TraitParts
  }
  decision {
    ...TraitParts
  }
  longTerm {
    ...TraitParts
  }
  valenceBalance {
    ...FigureParts
  }
  performance {
    ...FigureParts
  }
  asymmetry {
    ...AsymmetryParts
  }
  importance {
    rank
    rankLow
    rankHigh
    correlation
    inverse
    share {
      ...FigureParts
    }
  }
}`) as unknown as TypedDocumentString<MomentsQuery, MomentsQueryVariables>;
export const ProgressDocument = new TypedDocumentString(`
    query Progress($slice: SliceInput) {
  analysisProgress(slice: $slice) {
    running
    visitsRead
    visitsTotal
    phase
  }
}
    `) as unknown as TypedDocumentString<ProgressQuery, ProgressQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($locale: Locale!) {
  venues(first: 500) {
    nodes {
      code
      name(locale: $locale)
      fictional
      groups {
        code
        name(locale: $locale)
      }
    }
  }
  venueGroups {
    code
    name(locale: $locale)
    venues {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices($locale: Locale!) {
  indicators {
    id
    slug
    title(locale: $locale)
    appliesTo
  }
  journeys {
    code
    version
    touchpoints {
      code
      name(locale: $locale)
    }
  }
  segments {
    code
    name(locale: $locale)
    values {
      code
      name(locale: $locale)
    }
  }
  data {
    version
    asOf
    firstDay
    lastDay
    visits
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;