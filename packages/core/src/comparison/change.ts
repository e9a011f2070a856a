import { type Answers, histogramsOf, type Reading } from "../indicator/estimate.ts";
import type { Figure, FigureBasis } from "../indicator/figure.ts";
import { gatherByScale, sameScale } from "../indicator/histogram.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import type { NoteCode } from "../indicator/note.ts";
import { tally } from "../indicator/tally.ts";
import { hedgesG } from "../statistics/hedges-g.ts";
import { mannWhitney } from "../statistics/mann-whitney.ts";
import { sampleOf } from "../statistics/mean.ts";
import { benjaminiHochberg } from "../statistics/multiplicity.ts";
import { type SegmentAnswers, type Split, splitChange, withheld } from "./change-split.ts";
import { difference } from "./difference.ts";
import { placesToHide, protectedFigure } from "./protect-second.ts";
import { scalesAgree } from "./scales-agree.ts";

/** What changed is asked of: a venue (or all together), a touchpoint (or the visit), and its answers in two periods. */
export interface ChangeQuestion {
  venue: string | null;
  touchpoint: string | null;
  before: Answers;
  after: Answers;
  /** The same answers by kinds of guests, where the change is to be split by them. */
  segments?: readonly SegmentAnswers[] | undefined;
}

/** One change, after − before, with every test that was made of it. */
export interface Change {
  venue: string | null;
  touchpoint: string | null;
  before: Figure;
  after: Figure;
  difference: Figure;
  /** Two-sided, of this change alone; null where there is nothing to test. */
  p: number | null;
  /** Benjamini–Hochberg over all changes of the page. */
  q: number | null;
  /** q ≤ 0.05. */
  significant: boolean;
  /** Hedges' g: the change in standard deviations; null for shares and scores. */
  effect: number | null;
  /** Chance that an answer after is better than one before, ties counting half, and the Mann–Whitney p. */
  order: { superiority: number; p: number | null } | null;
  split: Split | null;
  warnings: NoteCode[];
}

/** Changes on one page: they are tested as one family. */
export interface Changes {
  indicator: PlainIndicator;
  rows: Change[];
  /** Tests in the family: changes that could not be tested do not count. */
  tests: number;
}

/** Share of false discoveries that is allowed among the changes called significant. */
export const FALSE_DISCOVERIES = 0.05;

/**
 * Tests one change: means by Welch, shares by Newcombe and the pooled z test, net promoter scores by z; Mann–Whitney as
 * a check that does not take the distances between answers seriously. The periods are taken as two independent samples.
 */
export function changeOf(indicator: PlainIndicator, question: ChangeQuestion, reading: Reading): Change {
  const { venue, touchpoint, before, after, segments } = question;
  const { a, b, difference: gap, p } = difference(indicator, after, before, reading);
  const { n, unit, formula, weighted, asOf, scale } = gap;
  const basis: FigureBasis = { n, unit, formula, weighted, asOf, ...(scale ? { scale } : {}) };
  const comparable = scalesAgree(before, after);
  const shown: Figure =
    comparable || gap.status !== "measured" ? gap : { ...basis, status: "withheld", reason: "scale-changed" };
  const tested = shown.status === "measured";
  const order = tested && !reading.weighted ? orderOf(before, after) : null;
  return {
    venue,
    touchpoint,
    before: b,
    after: a,
    difference: shown,
    p: tested ? p : null,
    q: null,
    significant: false,
    effect: tested ? effectOf(indicator, before, after, reading.weighted) : null,
    order,
    split: segments && tested ? splitChange(indicator, segments, basis, reading) : null,
    warnings: tested && disagree(p, order) ? ["order-disagrees"] : [],
  };
}

/**
 * Judges changes together, as one family. Venues too small to be shown are protected: where one alone is hidden, the
 * smallest shown one of the same touchpoint is withheld too, because the total of all would give it away.
 *
 * @param total whether all venues together are known beside the rows
 */
export function judgeChanges(indicator: PlainIndicator, changes: readonly Change[], total = true): Changes {
  const hide = total ? toHide(changes) : new Set<Change>();
  const rows = changes.map((change) => (hide.has(change) ? hidden(change) : change));
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return {
    indicator,
    rows: rows.map((row, place) => {
      const own = q[place] ?? null;
      return { ...row, q: own, significant: own !== null && own <= FALSE_DISCOVERIES };
    }),
    tests: rows.filter(({ p }) => p !== null).length,
  };
}

function toHide(changes: readonly Change[]): Set<Change> {
  const byTouchpoint = new Map<string | null, Change[]>();
  for (const change of changes)
    byTouchpoint.set(change.touchpoint, [...(byTouchpoint.get(change.touchpoint) ?? []), change]);
  const hide = new Set<Change>();
  for (const group of byTouchpoint.values())
    for (const place of placesToHide(group.map(({ before, after }) => [before, after])))
      hide.add(group[place] as Change);
  return hide;
}

/** Tests and judges the changes of a page. */
export function compareChanges(
  indicator: PlainIndicator,
  questions: readonly ChangeQuestion[],
  reading: Reading,
  total = true,
): Changes {
  return judgeChanges(
    indicator,
    questions.map((question) => changeOf(indicator, question, reading)),
    total,
  );
}

function hidden(change: Change): Change {
  const cover = (figure: Figure): Figure => (figure.status === "measured" ? protectedFigure(figure) : figure);
  return {
    ...change,
    before: cover(change.before),
    after: cover(change.after),
    difference: cover(change.difference),
    p: null,
    effect: null,
    order: null,
    split: change.split && withheld(protectedFigure(change.difference), "protects-neighbour"),
    warnings: [],
  };
}

function orderOf(before: Answers, after: Answers): Change["order"] {
  const [a, ...otherA] = gatherByScale(histogramsOf(after));
  const [b, ...otherB] = gatherByScale(histogramsOf(before));
  if (!a || !b || otherA.length + otherB.length > 0 || !sameScale(a.scale, b.scale)) return null;
  const { superiority, p } = mannWhitney(a.counts, b.counts);
  return { superiority, p };
}

/** One test finds a change at 5 % and the other none. */
function disagree(p: number | null, order: Change["order"]): boolean {
  const other = order?.p ?? null;
  return p !== null && other !== null && p <= 0.05 !== other <= 0.05;
}

function effectOf(
  { estimate }: PlainIndicator,
  before: Answers,
  after: Answers,
  weighted: boolean,
): number | null {
  if (estimate.kind !== "mean") return null;
  const [a, b] = [after, before].map((answers) => tally(estimate, histogramsOf(answers), weighted));
  if (a === undefined || b === undefined || typeof a === "string" || typeof b === "string") return null;
  return hedgesG(sampleOf(a.values, a.frequencies), sampleOf(b.values, b.frequencies));
}
