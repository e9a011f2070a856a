import { standards } from "../standards.ts";
import { over } from "../sums.ts";
import { isOf, type WalkablePlan, walkM } from "./walkable-plan.ts";

/** One rule: of the units of one kind, how many have one of the other within a short walk. */
export interface NeighbourRule {
  from: string;
  to: string;
  weight: number;
  /** Units it is about. */
  n: number;
  /** `null` where the plan has none of the first kind. */
  share: number | null;
}

/** What belongs together, and what disturbs each other. Rules and radius are editable conventions. */
export interface Neighbourhood {
  radiusM: number;
  complements: readonly NeighbourRule[];
  /** Weighted mean of the rules that apply, higher is better; `null` where none does. */
  complementarity: number | null;
  conflicts: readonly NeighbourRule[];
  /** Likewise, lower is better. */
  conflict: number | null;
}

/** Judges neighbours by the rules of standards.json. */
export function neighbourhood(walkable: WalkablePlan): Neighbourhood {
  const radiusM = standards.complementRadiusM;
  const complements = standards.complements.map((rule) => ruleShare(walkable, rule, radiusM));
  const conflicts = standards.conflicts.map((rule) => ruleShare(walkable, rule, radiusM));
  return {
    radiusM,
    complements,
    complementarity: weightedMean(complements),
    conflicts,
    conflict: weightedMean(conflicts),
  };
}

function ruleShare(
  walkable: WalkablePlan,
  { from, to, w }: { from: string; to: string; w: number },
  radiusM: number,
): NeighbourRule {
  const subjects = walkable.units.filter((placed) => isOf(placed, from));
  const partners = walkable.units.filter((placed) => isOf(placed, to));
  const near = subjects.filter((subject) =>
    partners.some((partner) => partner !== subject && walkM(walkable, subject.node, partner.node) <= radiusM),
  );
  return { from, to, weight: w, n: subjects.length, share: over(near.length, subjects.length) };
}

function weightedMean(rules: readonly NeighbourRule[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { share, weight } of rules) {
    if (share === null) continue;
    sum += weight * share;
    weights += weight;
  }
  return over(sum, weights);
}
