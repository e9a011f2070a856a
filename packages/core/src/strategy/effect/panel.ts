import { type EffectQuestion, effectThresholds, type PeriodCell, type VenueSeries } from "./effect.ts";

/** A question's answers, cut to the periods that are read. */
export interface Panel {
  question: EffectQuestion;
  own: VenueSeries;
  /** Peers with answers in enough of the venue's periods, before and after. */
  peers: VenueSeries[];
  before: number[];
  after: number[];
  /** Variance of single answers within venue and period, pooled. */
  within: number;
}

/** Cuts a question to the periods that are read: `longestBefore` up to the start, and what came after. */
export function panelOf(question: EffectQuestion, longestBefore: number): Panel {
  const { start, startedMidway, treated, peers } = question;
  const { cellAnswers, longestAfter, mostPeers, peerOverlap } = effectThresholds;
  const last = start - (startedMidway ? 2 : 1);
  const cut = ({ venue, cells }: VenueSeries): VenueSeries => ({
    venue,
    cells: cells.filter(
      ({ n, period }) =>
        n >= cellAnswers &&
        ((period <= last && period > last - longestBefore) ||
          (period >= start && period < start + longestAfter)),
    ),
  });
  const own = cut(treated);
  const [before, after] = [
    own.cells.filter(isBefore(start)),
    own.cells.filter((cell) => !isBefore(start)(cell)),
  ];
  const known = (part: readonly PeriodCell[], cells: readonly PeriodCell[]): boolean => {
    const periods = new Set(cells.map(({ period }) => period));
    return part.filter(({ period }) => periods.has(period)).length >= peerOverlap * part.length;
  };
  const usable = peers
    .map(cut)
    .filter(({ cells }) => known(before, cells) && known(after, cells))
    .sort((a, b) => answersOf(b.cells) - answersOf(a.cells) || (a.venue < b.venue ? -1 : 1))
    .slice(0, mostPeers);
  return {
    question,
    own,
    peers: usable,
    before: before.map(({ period }) => period),
    after: after.map(({ period }) => period),
    within: withinVariance([own, ...usable]),
  };
}

export const isBefore =
  (start: number) =>
  ({ period }: Pick<PeriodCell, "period">): boolean =>
    period < start;

/** Answers in some cells. */
export function answersOf(cells: readonly PeriodCell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}

/** Variance of single answers around the mean of their own cell, over all cells; 0 where all agree. */
function withinVariance(series: readonly VenueSeries[]): number {
  let [squares, freedom] = [0, 0];
  for (const { cells } of series)
    for (const { n, variance } of cells) {
      squares += (n - 1) * variance;
      freedom += n - 1;
    }
  return freedom > 0 ? squares / freedom : 0;
}
