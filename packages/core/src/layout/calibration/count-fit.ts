/** How well predicted counts fit those observed. */
export interface CountFit {
  /** Pairs compared. */
  n: number;
  /** Share of pairs with GEH below 5, the usual test of traffic models. */
  gehBelow5Share: number;
  worstGeh: number;
  /** Share of the observed variance that is explained; `null` where all counts are the same. */
  r2: number | null;
  /** Predicted over observed persons in all; `null` where nobody was observed. */
  level: number | null;
}

/** One count, and what the model has for it. */
export interface CountPair {
  observed: number;
  predicted: number;
}

/** √(2 (m − c)² / (m + c)): a difference between hourly counts, relative for large ones and absolute for small ones. @see Highways Agency, DMRB 12 */
export function geh({ observed, predicted }: CountPair): number {
  const sum = observed + predicted;
  return sum > 0 ? Math.sqrt((2 * (predicted - observed) ** 2) / sum) : 0;
}

/** The fit of pairs; `null` where there are none. */
export function countFit(pairs: readonly CountPair[]): CountFit | null {
  const n = pairs.length;
  if (n === 0) return null;
  const gehs = pairs.map(geh);
  const observed = pairs.reduce((sum, pair) => sum + pair.observed, 0);
  const mean = observed / n;
  const variance = pairs.reduce((sum, pair) => sum + (pair.observed - mean) ** 2, 0);
  const left = pairs.reduce((sum, pair) => sum + (pair.observed - pair.predicted) ** 2, 0);
  return {
    n,
    gehBelow5Share: gehs.filter((each) => each < 5).length / n,
    worstGeh: gehs.reduce((worst, each) => Math.max(worst, each), 0),
    r2: variance > 0 ? 1 - left / variance : null,
    level: observed > 0 ? pairs.reduce((sum, pair) => sum + pair.predicted, 0) / observed : null,
  };
}
