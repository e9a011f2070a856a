import { type Figure, RANKED_FROM, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, meanFigure, measured } from "../moment/figures.ts";
import type { AskedItem } from "../moment/moment-items.ts";
import {
  type AdjustmentCell,
  adjustedDifference,
  type OutcomeSums,
} from "../statistics/adjusted-difference.ts";
import { studentTUpper } from "../statistics/distributions.ts";
import { hedgesG } from "../statistics/hedges-g.ts";
import type { Sample } from "../statistics/mean.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import { welch } from "../statistics/welch.ts";
import type { RecoveryOutcome } from "./recovery-sums.ts";

/** A difference with its test: two-sided, and of the one-sided alternative that the first group stands higher. */
export interface TestedDifference {
  figure: Figure;
  /** Guests of the first group in it, and of both. */
  inGroup: number;
  p: number | null;
  pHigher: number | null;
}

/** One group of guests against another on one outcome, as they are and at equal venue and segment. */
export interface GroupDifference {
  outcome: RecoveryOutcome;
  group: Figure;
  others: Figure;
  crude: TestedDifference;
  /** In standard deviations (Hedges g) of the crude difference. */
  effectSize: number | null;
  adjusted: TestedDifference;
}

const meanIds = { overall: "satisfaction", recommend: "recommendation-mean" } as const;

/**
 * @param cells sums of packed codes of both groups (`exposed` is the first) by venue and segment
 * @param segmented whether guests without a segment value, segment 0, are left out of the adjusted difference
 * @param item `null` where the outcome was not asked
 */
export function groupDifference(
  outcome: RecoveryOutcome,
  item: AskedItem | null,
  cells: readonly AdjustmentCell[],
  segmented: boolean,
  asOf: string | null,
): GroupDifference {
  const context = { asOf };
  const [first, second] = [total(cells, "exposed"), total(cells, "others")];
  const basis = (id: "guest-group-difference" | "guest-group-difference-adjusted", n: number) =>
    analysisBasis(id, n, context);
  const meanBasis = (n: number) => analysisBasis(meanIds[outcome], n, context);
  if (item === null) {
    const gap = (figure: ReturnType<typeof basis>): TestedDifference => ({
      figure: { ...figure, status: "not-asked" },
      inGroup: 0,
      p: null,
      pHigher: null,
    });
    return {
      outcome,
      group: { ...meanBasis(0), status: "not-asked" },
      others: { ...meanBasis(0), status: "not-asked" },
      crude: gap(basis("guest-group-difference", 0)),
      effectSize: null,
      adjusted: gap(basis("guest-group-difference-adjusted", 0)),
    };
  }
  const unit = 100 / (item.scale.high - item.scale.low);
  const [group, others] = [sampleOrNull(first, unit), sampleOrNull(second, unit)];
  const shown = group !== null && others !== null && Math.min(first.n, second.n) >= SHOWN_FROM;
  return {
    outcome,
    group: meanFigure(meanBasis(first.n), group),
    others: meanFigure(meanBasis(second.n), others),
    crude: crudeDifference(basis("guest-group-difference", first.n + second.n), first.n, group, others),
    effectSize: shown ? hedgesG(group, others) : null,
    adjusted: adjusted(basis("guest-group-difference-adjusted", 0), cells, unit, segmented),
  };
}

type Basis = ReturnType<typeof analysisBasis>;

function crudeDifference(
  basis: Basis,
  inGroup: number,
  group: Sample | null,
  others: Sample | null,
): TestedDifference {
  const smaller = Math.min(group?.n ?? 0, others?.n ?? 0);
  if (group === null || others === null || smaller < SHOWN_FROM)
    return { figure: { ...basis, status: "too-few", needed: SHOWN_FROM }, inGroup, p: null, pHigher: null };
  const test = welch(group, others);
  if (test === null)
    return {
      figure: { ...basis, status: "withheld", reason: "no-variance" },
      inGroup,
      p: null,
      pHigher: null,
    };
  const { difference, low, high, p, t, df } = test;
  const figure = measured(basis, difference, { low, high, level: 0.95, method: "t" });
  return { figure: indicativeBelow(figure, smaller), inGroup, p, pHigher: studentTUpper(t, df) };
}

function adjusted(
  basis: Basis,
  cells: readonly AdjustmentCell[],
  unit: number,
  segmented: boolean,
): TestedDifference {
  const used = segmented ? cells.filter(({ segment }) => segment > 0) : cells;
  const [first, second] = [total(used, "exposed"), total(used, "others")];
  const told = { ...basis, n: first.n + second.n };
  const without = { inGroup: first.n, p: null, pHigher: null };
  const smaller = Math.min(first.n, second.n);
  if (smaller < SHOWN_FROM) return { figure: { ...told, status: "too-few", needed: SHOWN_FROM }, ...without };
  const found = adjustedDifference(used, unit);
  if (found === null)
    return { figure: { ...told, status: "withheld", reason: "cannot-be-separated" }, ...without };
  const { difference, low, high, p, pHigher } = found;
  const figure = measured(told, difference, { low, high, level: 0.95, method: "t" });
  return { figure: indicativeBelow(figure, smaller), inGroup: first.n, p, pHigher };
}

/** A difference is as sure as its smaller group. */
function indicativeBelow(figure: Figure, smaller: number): Figure {
  return figure.status === "measured" ? { ...figure, indicative: smaller < RANKED_FROM } : figure;
}

function total(cells: readonly AdjustmentCell[], side: "exposed" | "others"): OutcomeSums {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const cell of cells) addTo(sums, cell[side]);
  return sums;
}

/** Adds the second sums to the first. */
export function addTo(sums: OutcomeSums, more: OutcomeSums): void {
  sums.n += more.n;
  sums.sum += more.sum;
  sums.squares += more.squares;
}

function sampleOrNull({ n, sum, squares }: OutcomeSums, unit: number): Sample | null {
  return n > 1 ? sampleFromSums(n, sum, squares, unit) : null;
}
