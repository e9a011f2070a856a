import type { FunctionCode } from "../../format/catalogue.ts";
import { type Figure, type Interval, RANKED_FROM, SHOWN_FROM } from "../../indicator/figure.ts";
import { analysisBasis } from "../../moment/figures.ts";
import { benjaminiHochberg } from "../../statistics/multiplicity.ts";
import { wilson } from "../../statistics/wilson.ts";
import { demandShares, shareDiffersP, shareInterval } from "./demand-shares.ts";
import { mismatch } from "./mismatch.ts";
import type { Uses } from "./use-sums.ts";

/** Limits of ours: false discovery rate, and the gap in percentage points that is taken for none. */
export const mixThresholds = { q: 0.05, level: 5 } as const;

/**
 * `short`: demand exceeds supply by more than chance; `ample`: the reverse; `level`: the gap surely lies within ±5 percentage
 * points; `cannot-tell`: neither.
 */
export const mixVerdicts = ["short", "ample", "level", "cannot-tell"] as const;
export type MixVerdict = (typeof mixVerdicts)[number];

/** Demand of one segment for one format against its supply. */
export interface MixCell {
  format: FunctionCode;
  /** Share of the segment's uses. */
  demand: Figure;
  supply: number;
  /** Percentage points. */
  gap: Figure;
  p: number | null;
  /** Corrected over the cells of all segments (Benjamini–Hochberg). */
  q: number | null;
  /** `null` where the figures are not shown. */
  verdict: MixVerdict | null;
  /** Of the guests who wanted the format, those whose want was not met. */
  unmet: Figure;
}

/** One segment, or all guests. */
export interface MixRow {
  /** Place of the value in its dimension; `null` for all guests. */
  segment: number | null;
  visits: number;
  cells: readonly MixCell[];
  /** ½Σ|gap|. */
  mismatch: Figure;
  /** What the mismatch would be by chance alone, and how often chance alone shows as much; `null` where it is not shown. */
  byChance: number | null;
  p: number | null;
  /** Of the guests with any want, those with one that was not met. */
  unmet: Figure;
}

interface RowContext {
  formats: readonly FunctionCode[];
  /** Shares, in the order of the formats. */
  supply: readonly number[];
  unmetAsked: boolean;
  asOf: string | null;
}

/** Demand of some guests against supply, not yet corrected for the number of cells. */
export function mixRow(
  segment: number | null,
  uses: Uses,
  { formats, supply, unmetAsked, asOf }: RowContext,
): MixRow {
  const n = uses.users;
  const demand = n < SHOWN_FROM ? null : demandShares(uses);
  const figure = (
    id: Parameters<typeof analysisBasis>[0],
    value: number,
    interval: Interval | null,
  ): Figure => {
    const basis = analysisBasis(id, n, { asOf });
    if (interval === null) return { ...basis, status: "too-few", needed: SHOWN_FROM };
    return measuredOf(basis, value, interval);
  };
  const unmetFigure = (unmet: number, wanted: number): Figure => {
    const basis = analysisBasis("unmet-want-share", wanted, { asOf });
    if (!unmetAsked) return { ...basis, n: 0, status: "not-asked" };
    if (wanted < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
    return measuredOf(basis, unmet / wanted, { ...wilson(unmet, wanted), level: 0.95, method: "wilson" });
  };
  const found = demand && mismatch(demand, supply);
  return {
    segment,
    visits: uses.visits,
    cells: formats.map((format, f): MixCell => {
      const share = demand?.shares[f] ?? 0;
      const offered = supply[f] as number;
      const effectiveN = demand?.effectiveN[f] ?? 0;
      const ends = demand && shareInterval(share, effectiveN);
      const points = (value: number) => 100 * (value - offered);
      return {
        format,
        demand: figure("format-demand-share", share, ends && { ...ends, level: 0.95, method: "wilson" }),
        supply: offered,
        gap: figure(
          "segment-format-gap",
          points(share),
          ends && { low: points(ends.low), high: points(ends.high), level: 0.95, method: "wilson" },
        ),
        p: demand && n >= RANKED_FROM ? shareDiffersP(share, effectiveN, offered) : null,
        q: null,
        verdict: null,
        unmet: unmetFigure(uses.unmet[f] as number, uses.wanted[f] as number),
      };
    }),
    mismatch: figure(
      "format-mismatch",
      found?.value ?? 0,
      found && { low: found.low, high: found.high, level: 0.95, method: "parametric-bootstrap" },
    ),
    byChance: found?.byChance ?? null,
    p: found?.p ?? null,
    unmet: unmetFigure(uses.disappointed, uses.wanting),
  };
}

function measuredOf(basis: ReturnType<typeof analysisBasis>, value: number, interval: Interval): Figure {
  return {
    ...basis,
    status: "measured",
    value,
    interval,
    effectiveN: basis.n,
    indicative: basis.n < RANKED_FROM,
    warnings: [],
  };
}

/** Rows with what may be said of their cells: p-values corrected over all cells that were tested and may be shown. */
export function withVerdicts(rows: readonly MixRow[]): MixRow[] {
  const q = benjaminiHochberg(
    rows.flatMap(({ cells }) => cells.map(({ gap, p }) => (gap.status === "measured" ? p : null))),
  );
  let at = 0;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): MixCell => {
      const own = q[at++] as number | null;
      return { ...cell, p: own === null ? null : cell.p, q: own, verdict: verdictOf(cell.gap, own) };
    }),
  }));
}

function verdictOf(gap: Figure, q: number | null): MixVerdict | null {
  if (gap.status !== "measured") return null;
  if (q !== null && q <= mixThresholds.q) return gap.value > 0 ? "short" : "ample";
  const inside = Math.max(Math.abs(gap.interval.low), Math.abs(gap.interval.high)) <= mixThresholds.level;
  return inside ? "level" : "cannot-tell";
}
