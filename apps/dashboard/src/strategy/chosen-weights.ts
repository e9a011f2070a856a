import type { StrategyWeight } from "../api/documents.generated.ts";
import type { SearchParams } from "../slice/view.ts";

const PREFIX = "w-";

/** Name of a part's weight in the address: `w-arrival`. */
export const weightName = (part: string): string => `${PREFIX}${part}`;

/** Weights that the address names: `?w-arrival=30&w-recommendation=0`. What is no number counts as not given. */
export function chosenWeights(search: SearchParams): StrategyWeight[] {
  return Object.entries(search).flatMap(([name, given]) => {
    const text = (Array.isArray(given) ? given[0] : given)?.trim() ?? "";
    const weight = Number(text);
    return name.startsWith(PREFIX) && text !== "" && Number.isFinite(weight)
      ? [{ part: name.slice(PREFIX.length), weight }]
      : [];
  });
}

/** The same as the address says it, for forms and links that keep them. */
export const weightInputs = (weights: readonly StrategyWeight[]): [string, string][] =>
  weights.map(({ part, weight }) => [weightName(part), String(weight)]);
