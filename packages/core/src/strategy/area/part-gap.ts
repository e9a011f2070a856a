import { normalQuantile, normalTwoSided } from "../../statistics/distributions.ts";
import { holm } from "../../statistics/multiplicity.ts";
import type { VenueCard } from "./compare-area.ts";
import { type ScoredPart, standardErrorOf } from "./scorecard.ts";

/** How far a part of a venue lies from the best peer's. */
export interface PartGap {
  part: string;
  /** Peers that have the part, on 30 answers or more. */
  peers: number;
  /** Code of the best of them. */
  best: string;
  bestScore: number;
  /** Own score minus the best peer's, 0–100 points: below 0 the venue is behind. */
  gap: number;
  /**
   * Interval of the gap, 95 % for all peers at once, since the best was picked among them; `null` where neither figure is a
   * sample.
   */
  interval: { low: number; high: number } | null;
  /** p of no gap, by Bonferroni over the peers and Holm over the parts; `null` where it cannot be tested. */
  adjustedP: number | null;
  /** Whether the venue differs from the best peer by more than chance explains. */
  beyondChance: boolean;
}

/**
 * Gaps of one venue's parts, over all areas together, so that what is said of them holds together.
 * @param own the venue's parts of all areas
 * @param peers the cards of the others, of all areas
 */
export function partGaps(own: readonly ScoredPart[], peers: readonly VenueCard[]): PartGap[] {
  const found = own.flatMap((part) => gapOf(part, peers));
  const adjusted = holm(found.map(({ p }) => p));
  return found.map(({ p: _, ...gap }, i) => {
    const adjustedP = adjusted[i] ?? null;
    return { ...gap, adjustedP, beyondChance: adjustedP !== null && adjustedP <= 0.05 };
  });
}

type Raw = Omit<PartGap, "adjustedP" | "beyondChance"> & { p: number | null };

function gapOf(part: ScoredPart, peers: readonly VenueCard[]): Raw[] {
  if (part.score === null || isIndicative(part)) return [];
  const { code } = part.definition;
  const others = peers
    .flatMap(({ venue, card }) => card.parts.map((candidate) => ({ venue, candidate })))
    .filter(
      ({ candidate }) =>
        candidate.definition.code === code && candidate.score !== null && !isIndicative(candidate),
    )
    .sort((a, b) => (b.candidate.score as number) - (a.candidate.score as number));
  const [best] = others;
  if (!best) return [];
  const bestScore = best.candidate.score as number;
  const gap = part.score - bestScore;
  const error = Math.hypot(standardErrorOf(part), standardErrorOf(best.candidate));
  const half = normalQuantile(1 - 0.025 / others.length) * error;
  return [
    {
      part: code,
      peers: others.length,
      best: best.venue,
      bestScore,
      gap,
      interval: error > 0 ? { low: gap - half, high: gap + half } : null,
      p: error > 0 ? Math.min(1, others.length * normalTwoSided(gap / error)) : null,
    },
  ];
}

const isIndicative = ({ reading }: ScoredPart) => reading.status === "measured" && reading.indicative;
