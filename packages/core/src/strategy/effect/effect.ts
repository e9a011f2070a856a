import { actionEffect } from "../../indicator/strategy/action-effect.ts";

/** What guests said in one month or week at one venue. */
export interface PeriodCell {
  /** Number of the period: months or weeks since 1970, ascending by one. */
  period: number;
  /** Answers, their mean, and the variance of single answers; shares in percentage points. */
  n: number;
  mean: number;
  variance: number;
}

/** A venue over time; periods without answers are left out. */
export interface VenueSeries {
  venue: string;
  cells: readonly PeriodCell[];
}

/** Did an action change a figure? */
export interface EffectQuestion {
  treated: VenueSeries;
  /** Venues to compare with, without those that had an action of their own on the figure. */
  peers: readonly VenueSeries[];
  /** Peers left out because of such actions. */
  busyPeers: number;
  grain: "month" | "week";
  /** First period that counts as after; the one before it is left out where the action began in its middle. */
  start: number;
  startedMidway: boolean;
  /** Which way is better: 1 up, −1 down. */
  direction: 1 | -1;
  /** Smallest change that matters, above 0, in points. */
  worthwhile: number;
}

/** Why no figure is given. Each has a sentence in both languages in `sentence.ts`. */
export const refusals = [
  "not-started",
  "not-asked",
  "too-few-answers",
  "too-few-before",
  "too-few-after",
  "too-few-peers",
  "peers-acted",
  "peers-changed",
  "season-unknown",
  "broken-pre-trend",
  "already-moving",
] as const;
export type Refusal = (typeof refusals)[number];

export type EffectDesign = "difference-in-differences" | "interrupted-series";
export type EffectVerdict = "worked" | "did-not" | "cannot-tell";

/** Did the venue move like its peers before the action? */
export interface PreTrend {
  /**
   * `parallel`: drift over the time compared is shown to be below what matters; `not-refuted`: no drift is seen, and one
   * as large as what matters cannot be excluded; `broken`: drift is seen.
   */
  status: "parallel" | "not-refuted" | "broken";
  /** Drift against the peers between the middles of both spans, were it to go on, in points, with its 95 % interval. */
  drift: number;
  low: number;
  high: number;
  p: number;
  /** Joint test of the leads, in stretches of three periods; `null` where there are too few. */
  jointP: number | null;
}

/** One period of the chart. `null`: nobody answered. */
export interface EffectPoint {
  period: number;
  after: boolean;
  /** The venue's mean with its 95 % sampling interval. */
  own: { n: number; value: number; low: number; high: number } | null;
  /** What the peers (or the venue's own past) let expect, with the 95 % sampling interval of the peers' mean. */
  expected: { value: number; low: number; high: number } | null;
}

/** What is known of an action's effect. */
export interface Effect {
  verdict: EffectVerdict;
  design: EffectDesign | null;
  refusal: Refusal | null;
  /** The change that goes with the action, in points: after − before, against what was to be expected. */
  estimate: { value: number; standardError: number; low: number; high: number; p: number } | null;
  /** Answers of the venue before and after, and of its peers together. */
  n: { before: number; after: number; peers: number };
  periods: { before: number; after: number };
  grain: "month" | "week";
  /** Venues compared with. */
  peers: string[];
  preTrend: PreTrend | null;
  /** Least and largest estimate with one peer left out at a time. */
  withoutOnePeer: { low: number; high: number } | null;
  /** The same estimate made for each peer as if the action had been there: what chance and the peers' own moves give. */
  placebos: { venue: string; value: number }[];
  direction: 1 | -1;
  worthwhile: number;
  points: EffectPoint[];
  formula: { id: string; version: number };
}

/** Conventions of ours behind effects; each can be named and none is a standard. */
export const effectThresholds = {
  /** Cells with fewer answers are not used. */
  cellAnswers: 10,
  /** Fewest periods before and after, compared with peers. */
  before: { month: 6, week: 12 },
  after: { month: 3, week: 6 },
  /** Longest stretches that are read: what lies further away says little about now. */
  longestBefore: 24,
  longestAfter: 18,
  /** Fewest peers of a difference-in-differences, and most that are read: those with the most answers. */
  leastPeers: 3,
  mostPeers: 12,
  /** A peer must have answers in this part of the venue's periods, before and after. */
  peerOverlap: 0.6,
  /** Without peers: two full years before, so that the season can be told from the action, and periods after. */
  seriesBefore: 24,
  seriesAfter: 6,
  seriesLongestBefore: 48,
  /** Levels of the checks: drift before by its slope and by all leads, and peers that moved apart. */
  slopeLevel: 0.05,
  leadsLevel: 0.01,
  peersLevel: 0.01,
  /** Periods in a lead of the joint test. */
  leadLength: 3,
} as const;

/** The formula behind effects of actions. */
export const effectFormula = { id: actionEffect.id, version: actionEffect.formula.version };
