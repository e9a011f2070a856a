import { normalQuantile, normalTwoSided } from "../../statistics/distributions.ts";
import { holm } from "../../statistics/multiplicity.ts";
import { type AreaComparison, firmUnderDraws, partsOf, spreadOf } from "./compare-area.ts";
import type { AreaCode } from "./part.ts";
import { normalised } from "./weights.ts";

/** A venue against the mean of its peers on one area, on the parts that all of them have. */
export interface AreaGap {
  area: AreaCode;
  /** Ranked peers. */
  peers: number;
  own: number;
  others: number;
  /** own − others, points. */
  gap: number;
  /** 95 %, whatever the parts have to do with each other; `null` where no part is a sample. */
  interval: { low: number; high: number } | null;
  /** p of no gap by Holm over the areas; `null` where no part is a sample. */
  adjustedP: number | null;
  /** Whether the sign holds in 95 % of the draws of weights. */
  firm: boolean;
  verdict: "ahead" | "behind" | "cannot-tell";
  /** What each part adds to the gap, the largest shortfall first; they sum to it. */
  parts: { code: string; points: number }[];
}

/** What is said of a venue's strategy first. */
export interface StrategyFinding {
  /** The area that is furthest behind by more than chance and the choice of weights explain; `null` where none is. */
  weakest: AreaGap | null;
  /** All areas that could be compared. */
  gaps: AreaGap[];
}

/**
 * Looks for the weakest area of a venue. Areas are made of different things, so their scores cannot be set against each
 * other; each is set against the same area of the peers, and the distances are.
 */
export function strategyFinding(
  comparisons: readonly { area: AreaCode; comparison: AreaComparison }[],
  venue: string,
): StrategyFinding {
  const raw = comparisons.flatMap(({ area, comparison }) => rawGap(area, comparison, venue));
  const adjusted = holm(raw.map(({ p }) => p));
  const gaps = raw.map(({ p: _, ...gap }, i): AreaGap => {
    const adjustedP = adjusted[i] ?? null;
    // Without a sample there is no chance to exclude: what is left is the choice of weights.
    const told = gap.firm && (gap.interval === null || (adjustedP !== null && adjustedP <= 0.05));
    return { ...gap, adjustedP, verdict: !told ? "cannot-tell" : gap.gap > 0 ? "ahead" : "behind" };
  });
  const behind = gaps.filter(({ verdict }) => verdict === "behind").sort((a, b) => a.gap - b.gap);
  return { weakest: behind[0] ?? null, gaps };
}

function rawGap(
  area: AreaCode,
  { rows, parts: codes }: AreaComparison,
  venue: string,
): (Omit<AreaGap, "adjustedP" | "verdict"> & { p: number | null })[] {
  const ranked = rows.filter(({ common }) => common !== null);
  const own = ranked.find((row) => row.venue === venue);
  const others = ranked.filter((row) => row.venue !== venue);
  if (!own || others.length === 0) return [];
  const spread = spreadOf(own.card, codes);
  const spreads = others.map(({ card }) => spreadOf(card, codes));
  const error = Math.hypot(spread.error, ...spreads.map((other) => other.error / others.length));
  const drawn = spread.draws.map((_, draw) => mean(spreads.map(({ draws }) => draws[draw] as number)));
  const [at, there] = [
    own.common?.value as number,
    mean(others.map(({ common }) => common?.value as number)),
  ];
  const gap = at - there;
  const half = normalQuantile(0.975) * error;
  const mine = partsOf(own.card, codes);
  const weights = normalised(mine.map(({ share }) => share));
  const parts = mine.map(({ definition: { code }, score }, i) => {
    const theirs = others.map(({ card }) => partsOf(card, [code])[0]?.score as number);
    return { code, points: (weights[i] as number) * ((score as number) - mean(theirs)) };
  });
  return [
    {
      area,
      peers: others.length,
      own: at,
      others: there,
      gap,
      interval: error > 0 ? { low: gap - half, high: gap + half } : null,
      p: error > 0 ? normalTwoSided(gap / error) : null,
      firm: firmUnderDraws(spread.draws, drawn),
      parts: parts.sort((a, b) => a.points - b.points),
    },
  ];
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
