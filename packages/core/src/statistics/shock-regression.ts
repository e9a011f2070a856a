import { type Nodes, type ShockGroup, whiten } from "./whitened-fit.ts";

/** How strongly shocks persist from one period to the next: what is tried. Negative persistence is not believed. */
const PERSISTENCE = [0, 0.2, 0.4, 0.6, 0.75, 0.9] as const;
/** Sizes of shocks that are tried, as parts of the residual standard deviation: an even grid of logarithms. */
const SHOCKS = Array.from({ length: 8 }, (_, k) => 0.15 * 1.5 ** k);
/** Nodes less likely than this part of the likeliest are left out, and nothing beyond them is tried. */
const NEGLIGIBLE = 5e-3;

/**
 * Generalised least squares for a panel whose errors are sampling noise of known size plus a shock of each unit that
 * persists (first-order autoregressive): y = Xβ + u + e, Var(e) = noise, corr(u_s, u_t) = ρ^|s − t|. How large and how
 * persistent the shocks are is not estimated and then taken for known, but integrated over: each pair (σ_u, ρ) of a grid
 * counts by its restricted likelihood, uniform in σ_u and ρ. With few units this is what keeps intervals wide enough;
 * plugging in one estimate makes them too narrow (autoregressive parameters are underestimated, Hansen 2007).
 *
 * @throws RangeError when there are no groups, or no more observations than columns
 * @see Harville 1977 (restricted likelihood); Box & Tiao 1973, 5.2 (integrating over variance components)
 */
export function shockRegression(groups: readonly ShockGroup[]): Nodes {
  const columns = groups[0]?.rows[0]?.length ?? 0;
  const observations = groups.reduce((sum, { y }) => sum + y.length, 0);
  if (columns === 0 || observations <= columns)
    throw new RangeError(
      `shockRegression requires more observations than columns, found ${observations} and ${columns}`,
    );
  const plain = whiten(groups, columns, 1, 0, true);
  const scale = Math.sqrt(plain.residualSumOfSquares / (observations - columns));
  if (!(scale > 0)) return [{ ...whiten(groups, columns, 0, 0), weight: 1 }];
  const tried = aroundTheLikeliest((size, lag) => {
    const [part, persistence] = [SHOCKS[size] as number, PERSISTENCE[lag] as number];
    const fit = whiten(groups, columns, part * scale, persistence);
    return { fit, logWeight: fit.logLikelihood + Math.log(part) };
  });
  const best = Math.max(...tried.map(({ logWeight }) => logWeight));
  const kept = tried.filter(({ logWeight }) => logWeight > best + Math.log(NEGLIGIBLE));
  const total = kept.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - best), 0);
  return kept.map(({ fit, logWeight }) => ({ ...fit, weight: Math.exp(logWeight - best) / total }));
}

/** Fits the grid from its middle outwards, not beyond nodes that hardly count: the likelihood has one summit. */
function aroundTheLikeliest<Tried extends { logWeight: number }>(
  fitAt: (size: number, lag: number) => Tried,
): Tried[] {
  const known = new Map<number, Tried>();
  const open: [number, number][] = [[Math.floor(SHOCKS.length / 2), 2]];
  let best = Number.NEGATIVE_INFINITY;
  for (let at = open.shift(); at; at = open.shift()) {
    const [size, lag] = at;
    const key = size * PERSISTENCE.length + lag;
    if (known.has(key) || !(size in SHOCKS) || !(lag in PERSISTENCE)) continue;
    const fit = fitAt(size, lag);
    known.set(key, fit);
    const uphill = fit.logWeight >= best;
    best = Math.max(best, fit.logWeight);
    const next: [number, number][] = [
      [size - 1, lag],
      [size + 1, lag],
      [size, lag - 1],
      [size, lag + 1],
    ];
    if (uphill) open.unshift(...next);
    else if (fit.logWeight > best + Math.log(NEGLIGIBLE)) open.push(...next);
  }
  return [...known.values()];
}
