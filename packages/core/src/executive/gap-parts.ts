import type { Figure } from "../indicator/figure.ts";
import { SHOWN_FROM } from "../indicator/figure.ts";
import type { Journey } from "../journey/journey.ts";
import { analysisBasis, jackknife95, measured } from "../moment/figures.ts";
import { studentTTwoSided } from "../statistics/distributions.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { holm } from "../statistics/multiplicity.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { LiftCoefficients, LiftOutcome, Replicated } from "../what-if/coefficients.ts";
import { countsWithout, type Scope, type Spread, visitsWithout } from "../what-if/scope.ts";
import { meanScore, outcomeLevel } from "./outcome-level.ts";

/** What one touchpoint accounts for in the distance between a venue and the others. */
export interface GapPart {
  /** Its place in the journey, and its code. */
  touchpoint: number;
  code: string;
  /** Mean rating (0–100) at the venue and at the others. */
  own: number;
  others: number;
  /** Part of the venue's visits that rated it. */
  reach: number;
  /** Slope × reach × (own − others), in points of the outcome: below zero where it goes with falling behind. */
  part: Figure;
  /** p by Holm over all touchpoints. */
  adjustedP: number | null;
  /** In the direction of the gap, as its ratings are, by more than chance explains. */
  accounts: boolean;
}

/** The distance between a venue and the others in one outcome, and which touchpoints account for it. */
export interface GapParts {
  outcome: LiftOutcome;
  /** Why there are no parts, where there are none. */
  status: LiftCoefficients["status"];
  /** The venue minus the others, in points of the outcome. */
  gap: number | null;
  /** In the order of what they account for in the direction of the gap. */
  parts: GapPart[];
  /** Those that are named: the fewest that account for more than half of the gap, at most {@link MOST_NAMED}. */
  named: GapPart[];
  /** What the named ones account for together, as a part of the gap. */
  share: Figure;
  /** More than half of the gap, by more than chance explains. */
  most: boolean;
}

/** More touchpoints than this are no answer to “what is it”. A convention of ours. */
export const MOST_NAMED = 3;
const ERROR = 0.05;
const HALF = 0.5;

/**
 * Splits the distance between a venue and the others by the slopes of the what-if: how far the outcome would be expected to
 * move if the venue's guests rated a touchpoint as the others' do, all else equal. An association: what is left over goes
 * with other things than these ratings.
 *
 * @param coefficients of all venues of the journey, in which differences between venues are taken out
 * @param own visits of the venue
 * @param others visits of all the others
 */
export function gapParts(
  coefficients: LiftCoefficients,
  own: Scope,
  others: Scope,
  { journey, asOf }: { journey: Journey; asOf: string | null },
): GapParts {
  const { outcome, status } = coefficients;
  const gap = replicated((without) => {
    const [a, b] = [outcomeLevel(own, outcome, without), outcomeLevel(others, outcome, without)];
    return a === null || b === null ? Number.NaN : a - b;
  });
  const n = visitsWithout(own, null);
  const shareBasis = { ...analysisBasis("gap-share", n, { asOf }) };
  const found = coefficients.touchpoints.flatMap(({ touchpoint, slope }) => {
    const spreads = [own.touchpoints[touchpoint], others.touchpoints[touchpoint]] as const;
    const split = splitOf(spreads, own, slope);
    return split === null
      ? []
      : [{ ...split, touchpoint, code: journey.touchpoints[touchpoint]?.code as string }];
  });
  const adjusted = holm(found.map(({ part }) => pOf(part)));
  const direction = Math.sign(gap.value);
  const rows = found
    .map(({ part, rated, ...about }, i) => ({
      replicates: part,
      shown: {
        ...about,
        part: measured(
          analysisBasis("gap-part", rated, { asOf }),
          part.value,
          jackknife95(part.value, jackknifeSe(part.replicates)),
        ),
        adjustedP: adjusted[i] ?? null,
        accounts:
          (adjusted[i] ?? 1) <= ERROR &&
          Math.sign(part.value) === direction &&
          Math.sign(about.own - about.others) === direction,
      },
    }))
    .sort((a, b) => direction * (b.replicates.value - a.replicates.value));
  const named = fewest(
    rows.filter(({ shown }) => shown.accounts),
    gap.value,
  );
  const together = sumOf(named.map(({ replicates }) => replicates));
  const share = ratioOf(together, gap);
  return {
    outcome,
    status,
    gap: Number.isFinite(gap.value) ? gap.value : null,
    parts: rows.map(({ shown }) => shown),
    named: named.map(({ shown }) => shown),
    share:
      named.length === 0
        ? { ...shareBasis, status: "withheld", reason: "no-touchpoint-accounts" }
        : measured(shareBasis, share.value, jackknife95(share.value, jackknifeSe(share.replicates))),
    most: named.length > 0 && beyondHalf(together, gap),
  };
}

/** Slope × reach × difference of means, with every jackknife group left out of all three; `null` where too few rated it. */
function splitOf(
  [own, others]: readonly [Spread | null | undefined, Spread | null | undefined],
  scope: Scope,
  slope: Replicated,
): { own: number; others: number; reach: number; rated: number; part: Replicated } | null {
  if (!own || !others) return null;
  const [rated, ratedThere] = [answersIn(own), answersIn(others)];
  if (Math.min(rated, ratedThere) < SHOWN_FROM) return null;
  const reach = (without: number | null): number => answersIn(own, without) / visitsWithout(scope, without);
  const part = replicated((without) => {
    const b = without === null ? slope.value : (slope.replicates[without] as number);
    return b * reach(without) * (meanScore(own, without) - meanScore(others, without));
  });
  if (!Number.isFinite(part.value)) return null;
  return { own: meanScore(own, null), others: meanScore(others, null), reach: reach(null), rated, part };
}

/** From the largest on, until they make more than half of the gap together. */
function fewest<Row extends { replicates: Replicated }>(rows: readonly Row[], gap: number): Row[] {
  const taken: Row[] = [];
  let sum = 0;
  for (const row of rows) {
    if (taken.length === MOST_NAMED || Math.abs(sum) > HALF * Math.abs(gap)) break;
    taken.push(row);
    sum += row.replicates.value;
  }
  return taken;
}

/** Whether Σ parts − ½ gap lies beyond zero on the side of the gap: linear, so that no quotient is tested. */
function beyondHalf(together: Replicated, gap: Replicated): boolean {
  const over = {
    value: together.value - HALF * gap.value,
    replicates: together.replicates.map((sum, g) => sum - HALF * (gap.replicates[g] as number)),
  };
  const { low, high } = jackknife95(over.value, jackknifeSe(over.replicates));
  return gap.value < 0 ? high < 0 : low > 0;
}

function pOf({ value, replicates }: Replicated): number | null {
  const se = jackknifeSe(replicates);
  return se > 0 && Number.isFinite(value) ? studentTTwoSided(value / se, JACKKNIFE_GROUPS - 1) : null;
}

function ratioOf(a: Replicated, b: Replicated): Replicated {
  return {
    value: a.value / b.value,
    replicates: a.replicates.map((one, g) => one / (b.replicates[g] as number)),
  };
}

function sumOf(parts: readonly Replicated[]): Replicated {
  return replicated((without) =>
    parts.reduce(
      (sum, part) => sum + (without === null ? part.value : (part.replicates[without] as number)),
      0,
    ),
  );
}

function replicated(of: (without: number | null) => number): Replicated {
  return { value: of(null), replicates: Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => of(g)) };
}

function answersIn(spread: Spread, without: number | null = null): number {
  return countsWithout(spread, without).reduce((sum, count) => sum + count, 0);
}
