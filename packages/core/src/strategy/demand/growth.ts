import { placesToHide, protectedFigure } from "../../comparison/protect-second.ts";
import type { FunctionCode } from "../../format/catalogue.ts";
import { type Figure, type Interval, RANKED_FROM, SHOWN_FROM } from "../../indicator/figure.ts";
import { analysisBasis, measured } from "../../moment/figures.ts";
import { pooledShareZ } from "../../statistics/difference-z.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { benjaminiHochberg } from "../../statistics/multiplicity.ts";
import { newcombe } from "../../statistics/newcombe.ts";
import { type DemandShares, demandShares, shareInterval } from "../product-mix/demand-shares.ts";
import { addUses, type Uses } from "../product-mix/use-sums.ts";

/** The false discovery rate at which a share is called growing: a convention of ours. */
export const GROWTH_Q = 0.05;

/**
 * `growing`: the share of uses has grown by more than chance; `shrinking`: it has fallen; `cannot-tell`: neither is
 * shown.
 */
export const growthVerdicts = ["growing", "shrinking", "cannot-tell"] as const;
export type GrowthVerdict = (typeof growthVerdicts)[number];

/** How demand of one segment for one format has changed, against what the venue offers. */
export interface GrowthCell {
  format: FunctionCode;
  /** Share of the segment's uses, before and now. */
  before: Figure;
  now: Figure;
  /** Now less before, percentage points, Newcombe's interval. */
  change: Figure;
  p: number | null;
  q: number | null;
  /** `null` where the figures are not shown. */
  verdict: GrowthVerdict | null;
  /**
   * Uses counted now over uses counted before, with the interval of the logarithm; `null` where either is none or too few.
   * Counts of answers grow with how many guests are asked: never a claim.
   */
  counts: { ratio: number; low: number; high: number } | null;
  /** Share of the supply; `null` where the plan tells none. */
  supply: number | null;
  /** Demand share now ÷ supply share: 1 = in step; `null` without supply. */
  index: { value: number; low: number; high: number } | null;
  /** Growing, and already demanded by more than its share of the supply (the interval of demand lies above it). */
  ahead: boolean;
}

export interface GrowthRow {
  /** Place of the value in its dimension; `null` for all guests. */
  segment: number | null;
  guestsBefore: number;
  guestsNow: number;
  cells: readonly GrowthCell[];
}

export interface DemandGrowth {
  status: "ok" | "no-visits-before" | "no-visits-now" | "not-asked";
  formats: readonly FunctionCode[];
  all: GrowthRow | null;
  rows: readonly GrowthRow[];
}

/**
 * Forward-looking consumption: which formats take a growing share of what a segment uses, against the same period before.
 * Shares are tested, not counts: a survey that asks more guests counts more uses of everything. Two-proportion z test
 * with effective numbers of uses, corrected over all cells of segments (Benjamini–Hochberg); all guests are a family of
 * their own.
 *
 * @param segments per segment, the first without a value; both periods alike
 * @param supply shares in the order of the formats; `null` where the venue's supply is not known
 */
export function demandGrowth(
  {
    before,
    now,
    formats,
  }: { before: readonly Uses[]; now: readonly Uses[]; formats: readonly FunctionCode[] },
  { supply, asOf }: { supply: readonly number[] | null; asOf: string | null },
): DemandGrowth {
  const whole = (uses: readonly Uses[]) => addUses(uses, formats.length);
  const [past, present] = [whole(before), whole(now)];
  const nothing = { formats, all: null, rows: [] };
  if (formats.length < 2) return { ...nothing, status: "not-asked" };
  if (present.users === 0) return { ...nothing, status: "no-visits-now" };
  if (past.users === 0) return { ...nothing, status: "no-visits-before" };
  const rowOf = (segment: number | null, a: Uses, b: Uses) =>
    growthRow(segment, a, b, { formats, supply, asOf });
  const rows = now.map((uses, i) => rowOf(i === 0 ? null : i - 1, before[i] as Uses, uses));
  return {
    status: "ok",
    formats,
    all: withVerdicts([rowOf(null, past, present)])[0] as GrowthRow,
    rows: withVerdicts(protectedRows(rows).slice(1)),
  };
}

interface RowContext {
  formats: readonly FunctionCode[];
  supply: readonly number[] | null;
  asOf: string | null;
}

function growthRow(
  segment: number | null,
  past: Uses,
  present: Uses,
  { formats, supply, asOf }: RowContext,
): GrowthRow {
  const shares = (uses: Uses) => (uses.users < SHOWN_FROM ? null : demandShares(uses));
  const [before, now] = [shares(past), shares(present)];
  return {
    segment,
    guestsBefore: past.users,
    guestsNow: present.users,
    cells: formats.map((format, f): GrowthCell => {
      const nowEnds = now && shareInterval(now.shares[f] as number, now.effectiveN[f] as number);
      const offered = supply?.[f] ?? null;
      const over = (value: number) => value / (offered as number);
      return {
        format,
        before: shareFigure(before, f, past.users, asOf),
        now: shareFigure(now, f, present.users, asOf),
        change: changeFigure(before, now, f, Math.min(past.users, present.users), asOf),
        p:
          before && now && Math.min(past.users, present.users) >= RANKED_FROM
            ? (testOf(before, now, f)?.p ?? null)
            : null,
        q: null,
        verdict: null,
        counts: before && now ? countGrowth(past, present, f) : null,
        supply: offered,
        index:
          now && nowEnds && offered !== null && offered > 0
            ? { value: over(now.shares[f] as number), low: over(nowEnds.low), high: over(nowEnds.high) }
            : null,
        ahead: nowEnds !== null && offered !== null && nowEnds.low > offered,
      };
    }),
  };
}

function shareFigure(demand: DemandShares | null, f: number, n: number, asOf: string | null): Figure {
  const basis = analysisBasis("format-demand-share", n, { asOf });
  if (demand === null) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const share = demand.shares[f] as number;
  const ends = shareInterval(share, demand.effectiveN[f] as number);
  return measured(basis, share, { ...ends, level: 0.95, method: "wilson" });
}

function changeFigure(
  before: DemandShares | null,
  now: DemandShares | null,
  f: number,
  n: number,
  asOf: string | null,
): Figure {
  const basis = analysisBasis("format-demand-growth", n, { asOf });
  if (before === null || now === null) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const found = newcombe(...counted(now, f), ...counted(before, f));
  const interval: Interval = {
    low: 100 * found.low,
    high: 100 * found.high,
    level: 0.95,
    method: "newcombe",
  };
  return measured(basis, 100 * found.difference, interval);
}

const counted = ({ shares, effectiveN }: DemandShares, f: number): [number, number] => [
  (shares[f] as number) * (effectiveN[f] as number),
  effectiveN[f] as number,
];
const testOf = (before: DemandShares, now: DemandShares, f: number) =>
  pooledShareZ(...counted(now, f), ...counted(before, f));

/** Ratio of counts; variance of the logarithm of each by its visits: Σx²/(Σx)². */
function countGrowth(past: Uses, present: Uses, f: number): GrowthCell["counts"] {
  const [a, b] = [past.uses[f] as number, present.uses[f] as number];
  if (a === 0 || b === 0) return null;
  const squares = ({ products, uses }: Uses) => products[f * uses.length + f] as number;
  const half = normalQuantile(0.975) * Math.sqrt(squares(past) / a ** 2 + squares(present) / b ** 2);
  return { ratio: b / a, low: (b / a) * Math.exp(-half), high: (b / a) * Math.exp(half) };
}

/** As in the product mix: a row is hidden whole, and a single hidden one is not left alone. */
function protectedRows(rows: readonly GrowthRow[]): GrowthRow[] {
  const hidden = placesToHide(
    rows.map(({ cells }) => cells.slice(0, 1).flatMap(({ before, now }) => [before, now])),
  );
  const hide = (figure: Figure): Figure => (figure.status === "measured" ? protectedFigure(figure) : figure);
  return rows.map((row, r) =>
    hidden.has(r)
      ? {
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            before: hide(cell.before),
            now: hide(cell.now),
            change: hide(cell.change),
            p: null,
            counts: null,
            index: null,
            ahead: false,
          })),
        }
      : row,
  );
}

function withVerdicts(rows: readonly GrowthRow[]): GrowthRow[] {
  const q = benjaminiHochberg(rows.flatMap(({ cells }) => cells.map(({ p }) => p)));
  let at = 0;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): GrowthCell => {
      const own = q[at++] as number | null;
      const { change } = cell;
      if (change.status !== "measured") return { ...cell, q: null, verdict: null, ahead: false };
      const told = own !== null && own <= GROWTH_Q;
      const verdict = !told ? "cannot-tell" : change.value > 0 ? "growing" : "shrinking";
      return { ...cell, q: own, verdict, ahead: cell.ahead && verdict === "growing" };
    }),
  }));
}
