import { type Answers, estimateFigure, histogramsOf, type Reading } from "../indicator/estimate.ts";
import type { Figure } from "../indicator/figure.ts";
import { gatherByScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { inseparableGroups } from "./groups.ts";
import { isHidden, placesToHide, protectedFigure } from "./protect-second.ts";
import { standings } from "./standing.ts";
import { tellApart, type Variances } from "./tell-apart.ts";

/** A venue and its answers to the item that the indicator reads; `null` where nobody was asked. */
export interface VenueAnswers {
  venue: string;
  histogram: Answers;
}

export interface ComparisonRow {
  venue: string;
  figure: Figure;
  /** Place among the ranked venues, 1 = best, and the simultaneous 95 % range of the true place; null when not ranked. */
  rank: number | null;
  rankLow: number | null;
  rankHigh: number | null;
  /** Rows with one number cannot be told apart from the first row that has it. */
  group: number | null;
}

/** Venues on one indicator. Nothing is ranked on fewer than 30 answers. */
export interface Comparison {
  indicator: PlainIndicator;
  weighted: boolean;
  /** Best first (highest first where no direction is good); then the indicative ones; those without a number last. */
  rows: ComparisonRow[];
  /** All venues together, whether or not they are shown. */
  total: Figure;
  /** Maximal sets of ranked venues in which no pair can be told apart, best first. A venue may be in several. */
  groups: string[][];
  /** False when there were too many groups to list. */
  groupsComplete: boolean;
  pairs: number;
  distinguishablePairs: number;
  /** `ranked × ranked` over the first rows: 1 where the row's venue is significantly better than the column's, −1 worse. */
  order: Int8Array;
}

/**
 * Compares venues on one indicator: all pairs tested by z with Holm's correction at 5 %, so that everything said of
 * ranks, groups and pairs holds together.
 *
 * @throws if a venue occurs twice
 */
export function compareVenues(
  indicator: PlainIndicator,
  venues: readonly VenueAnswers[],
  reading: Reading,
): Comparison {
  refuseRepeated(venues);
  const total = estimateFigure(
    indicator,
    gatherByScale(venues.flatMap((v) => histogramsOf(v.histogram))),
    reading,
  );
  const figures = protectSecond(
    venues.map((v) => figureBeside(total, estimateFigure(indicator, v.histogram, reading))),
  );
  return arrange(
    indicator,
    reading.weighted,
    total,
    venues.map(({ venue }, i) => ({ venue, figure: figures[i] as Figure })),
    (ranked) =>
      standings(
        indicator,
        ranked.map((place) => (venues[place] as VenueAnswers).histogram),
        reading.weighted,
      ),
  );
}

/** Where ranked venues stand, in the order in which they are asked for. */
export interface Standing {
  estimates: Float64Array;
  variances: Variances;
}

/**
 * Puts figures in order and tells apart those that can be ranked.
 *
 * @param standingOf where the venues stand, asked for by their places in `figures`, best first
 */
export function arrange(
  indicator: PlainIndicator,
  weighted: boolean,
  total: Figure,
  figures: readonly { venue: string; figure: Figure }[],
  standingOf: (ranked: readonly number[]) => Standing,
): Comparison {
  const sorted = figures
    .map((entry, place) => ({ ...entry, place }))
    .sort((a, b) => byPlace(indicator, a, b));
  const ranked = sorted.filter(({ figure }) => isRanked(figure));
  const sign = indicator.better === "lower" ? -1 : 1;
  const standing = standingOf(ranked.map(({ place }) => place));
  const told = tellApart(
    standing.estimates.map((e) => sign * e),
    standing.variances,
  );
  const differs = (a: number, b: number) => told.order[a * ranked.length + b] !== 0;
  const { groups, complete } = inseparableGroups(ranked.length, differs);
  const leaders = leaderGroups(ranked.length, differs);
  return {
    indicator,
    weighted,
    rows: sorted.map(({ venue, figure }, i) => ({
      venue,
      figure,
      rank: told.rank[i] ?? null,
      rankLow: told.low[i] ?? null,
      rankHigh: told.high[i] ?? null,
      group: leaders[i] ?? null,
    })),
    total,
    groups: groups.map((group) => group.map((i) => (ranked[i] as { venue: string }).venue)),
    groupsComplete: complete,
    pairs: told.pairs,
    distinguishablePairs: told.distinguishablePairs,
    order: told.order,
  };
}

/** Is a figure good enough to be ranked: measured, on at least 30 answers? */
export function isRanked(figure: Figure): figure is Extract<Figure, { status: "measured" }> {
  return figure.status === "measured" && !figure.indicative;
}

/** Means on different scales must not stand beside each other, even where each venue has only one scale. */
function figureBeside(total: Figure, figure: Figure): Figure {
  const incomparable =
    total.status === "withheld" && total.reason === "different-scales" && figure.status !== "not-asked";
  if (!incomparable) return figure;
  const { n, unit, formula, weighted, asOf } = figure;
  return { n, unit, formula, weighted, asOf, status: "withheld", reason: total.reason };
}

/** Figures of venues, or of other parts of one whole, that would give a hidden one away are withheld as well. */
export function protectSecond(figures: readonly Figure[]): Figure[] {
  const hide = placesToHide(figures.map((figure) => [figure]));
  return figures.map((figure, place) =>
    hide.has(place) && !isHidden(figure) ? protectedFigure(figure) : figure,
  );
}

function refuseRepeated(venues: readonly VenueAnswers[]): void {
  const seen = new Set<string>();
  for (const { venue } of venues) {
    if (seen.has(venue))
      throw new RangeError(`compareVenues requires each venue once, found "${venue}" twice`);
    seen.add(venue);
  }
}

const statusOrder = ["measured", "too-few", "withheld", "not-asked"] as const;

function byPlace(
  indicator: PlainIndicator,
  a: { venue: string; figure: Figure },
  b: { venue: string; figure: Figure },
): number {
  const status = statusOrder.indexOf(a.figure.status) - statusOrder.indexOf(b.figure.status);
  if (status !== 0) return status;
  if (a.figure.status === "measured" && b.figure.status === "measured") {
    const ranked = Number(a.figure.indicative) - Number(b.figure.indicative);
    if (ranked !== 0) return ranked;
    const value = (indicator.better === "lower" ? 1 : -1) * (a.figure.value - b.figure.value);
    if (value !== 0) return value;
    if (a.figure.n !== b.figure.n) return b.figure.n - a.figure.n;
  }
  return a.venue < b.venue ? -1 : 1;
}

/** Number of the first leader from which each item cannot be told apart; an item that differs from all leaders leads a new group. */
function leaderGroups(count: number, differs: (a: number, b: number) => boolean): number[] {
  const leaders: number[] = [];
  return Array.from({ length: count }, (_, item) => {
    const group = leaders.findIndex((leader) => !differs(leader, item));
    return group >= 0 ? group + 1 : leaders.push(item);
  });
}
