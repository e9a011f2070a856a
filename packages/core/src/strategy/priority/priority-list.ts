import type { DriverTouchpoint } from "../../driver/driver.ts";
import type { Figure } from "../../indicator/figure.ts";
import { improvementScore } from "../../indicator/strategy/improvement-score.ts";
import { jackknifeCovariance, jackknifeInterval, jackknifeSe } from "../../statistics/jackknife.ts";
import { rankRangesByStatistic } from "../../statistics/rank-ranges.ts";
import { DEFAULT_EFFORT } from "../action.ts";

/** What it would take for a row to change places with the one above it; each alone, all else as it is. */
export interface Swap {
  /** Code of the touchpoint above. */
  with: string;
  /** Effort at or below which it would stand above; the same for all three: its score must grow by this factor. */
  effort: number;
  factor: number;
  /** Further points that its mean would have to lie below the target; `null` where worth does not follow the gap alone. */
  gap: number | null;
  /** Whether the two scores differ by more than chance explains (Holm over all pairs). */
  beyondChance: boolean;
}

/** One touchpoint on the list: importance × gap × reach ÷ effort. */
export interface PriorityRow {
  touchpoint: DriverTouchpoint;
  /** Points of the outcome, over all guests, that closing the gap goes with: importance × gap × reach. */
  worth: Figure;
  effort: number;
  /** Worth per unit of effort. */
  score: Figure;
  rank: number;
  rankLow: number;
  rankHigh: number;
  /** `null` of the first row. */
  swap: Swap | null;
}

/** The list with what could not be ranked. */
export interface PriorityList {
  rows: PriorityRow[];
  /** Touchpoints at or above the target, or with too few answers: nothing to gain or nothing to say. */
  others: DriverTouchpoint[];
}

/**
 * Ranks touchpoints by what closing their gap to the target goes with, over all guests, per unit of effort. Intervals and
 * rank ranges are of the whole expression, by the jackknife of its parts together: a gap and a slope are not independent.
 *
 * @param efforts by code; those that are left out take `DEFAULT_EFFORT`
 */
export function priorityList(
  touchpoints: readonly DriverTouchpoint[],
  efforts: ReadonlyMap<string, number>,
): PriorityList {
  const ranked = touchpoints.flatMap((touchpoint) => {
    const { worth, code } = touchpoint;
    const effort = efforts.get(code) ?? DEFAULT_EFFORT;
    if (!(effort > 0))
      throw new RangeError(`priorityList requires efforts above 0, found ${effort} of ${code}`);
    if (touchpoint.priority.status !== "measured" || worth === null || !(worth.value > 0)) return [];
    return [
      {
        touchpoint,
        effort,
        worth: worth.value,
        score: worth.value / effort,
        replicates: worth.replicates.map((value) => value / effort),
      },
    ];
  });
  ranked.sort((a, b) => b.score - a.score || a.touchpoint.touchpoint - b.touchpoint.touchpoint);
  const groups = ranked[0]?.replicates.length ?? 0;
  const ranges = rankRangesByStatistic(
    ranked.map(({ score }) => score),
    (a, b) => standardised(ranked[a] as Scored, ranked[b] as Scored),
    groups - 1,
  );
  const rows = ranked.map(({ touchpoint, effort, worth, score, replicates }, place): PriorityRow => {
    const above = ranked[place - 1];
    return {
      touchpoint,
      effort,
      worth: figureOf(
        touchpoint.priority,
        worth,
        replicates.map((value) => value * effort),
      ),
      score: figureOf(touchpoint.priority, score, replicates),
      rank: place + 1,
      rankLow: ranges.low[place] as number,
      rankHigh: ranges.high[place] as number,
      swap: above
        ? {
            with: above.touchpoint.code,
            ...swapOf(touchpoint, effort, above.score / score),
            beyondChance: ranges.order[(place - 1) * ranked.length + place] !== 0,
          }
        : null,
    };
  });
  const listed = new Set(rows.map(({ touchpoint }) => touchpoint.code));
  return { rows, others: touchpoints.filter(({ code }) => !listed.has(code)) };
}

interface Scored {
  score: number;
  replicates: number[];
}

/** Difference of two scores in its standard errors; both are left without the same groups, so what they share cancels. */
function standardised(a: Scored, b: Scored): number {
  const variance =
    jackknifeSe(a.replicates) ** 2 +
    jackknifeSe(b.replicates) ** 2 -
    2 * jackknifeCovariance(a.replicates, b.replicates);
  return variance > 0 ? (a.score - b.score) / Math.sqrt(variance) : Number.NaN;
}

function swapOf(
  { gap, priorityBasis }: DriverTouchpoint,
  effort: number,
  factor: number,
): Pick<Swap, "effort" | "factor" | "gap"> {
  const along = priorityBasis === "slope" && gap !== null;
  return { effort: effort / factor, factor, gap: along ? gap * (factor - 1) : null };
}

function figureOf(like: Figure, value: number, replicates: readonly number[]): Figure {
  const { low, high } = jackknifeInterval(value, jackknifeSe(replicates), replicates.length, [
    0,
    Number.POSITIVE_INFINITY,
  ]);
  if (like.status !== "measured") return like;
  return {
    ...like,
    formula: { id: improvementScore.id, version: improvementScore.formula.version },
    value,
    interval: { low, high, level: 0.95, method: "jackknife" },
  };
}
