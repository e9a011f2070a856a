import type { PartDefinition } from "./part.ts";

/** Weights by code of a part, as somebody chose them; those left out keep their default. */
export type ChosenWeights = ReadonlyMap<string, number>;

/** What is wrong with chosen weights. */
export type WeightProblem =
  | { kind: "unknown"; code: string; known: readonly string[] }
  | { kind: "negative"; code: string; found: number }
  | { kind: "all-zero" };

/** No weight is larger: beyond it the others vanish in rounding. */
export const MOST_WEIGHT = 1e6;

/** The first thing wrong with weights that were chosen for an area; `null` when they can be used. */
export function weightProblem(parts: readonly PartDefinition[], chosen: ChosenWeights): WeightProblem | null {
  for (const [code, found] of chosen) {
    if (!parts.some((part) => part.code === code))
      return { kind: "unknown", code, known: parts.map((part) => part.code) };
    if (!(found >= 0 && found <= MOST_WEIGHT)) return { kind: "negative", code, found };
  }
  return parts.length > 0 && parts.every(({ code, weight }) => (chosen.get(code) ?? weight) === 0)
    ? { kind: "all-zero" }
    : null;
}

/**
 * Weights of the parts as shares that sum to 1, in the order of the parts.
 * @throws {RangeError} for weights with a {@link weightProblem}
 */
export function weightShares(parts: readonly PartDefinition[], chosen: ChosenWeights): number[] {
  const problem = weightProblem(parts, chosen);
  if (problem) throw new RangeError(`weightShares cannot use the weights: ${JSON.stringify(problem)}`);
  return normalised(parts.map(({ code, weight }) => chosen.get(code) ?? weight));
}

/** Shares of weights above 0; nothing becomes of nothing. */
export function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}
