import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { ScoreConfig } from "./score-config.ts";

export const WEIGHT_DRAWS = 1000;
const SEED = 42;

/**
 * How tightly draws lie around the weights: a weight of 0.2 varies by about ±0.055. A convention of ours: as far as
 * planners who agree on what matters usually differ on how much.
 */
const CONCENTRATION = 50;

/** Weights of sub-scores and of the items in each, as drawn; they sum to 1. */
export interface DrawnWeights {
  subs: Float64Array;
  items: readonly Float64Array[];
}

const drawn = new WeakMap<ScoreConfig, readonly DrawnWeights[]>();

/**
 * 1,000 draws of all weights from Dirichlet distributions whose means are the configured weights. Seeded: the same for
 * every plan that is scored by the same configuration, so that plans are compared under the same draws.
 */
export function weightDraws(config: ScoreConfig): readonly DrawnWeights[] {
  const known = drawn.get(config);
  if (known) return known;
  const random = xoroshiro128plus(SEED);
  const draw = () => uniformFloat64(random);
  const draws = Array.from({ length: WEIGHT_DRAWS }, () => ({
    subs: dirichlet(
      config.subs.map(({ weight }) => weight),
      draw,
    ),
    items: config.subs.map(({ items }) =>
      dirichlet(
        items.map(({ weight }) => weight),
        draw,
      ),
    ),
  }));
  drawn.set(config, draws);
  return draws;
}

/** Shares that sum to 1, around the given weights; a weight of 0 stays 0. */
function dirichlet(weights: readonly number[], draw: () => number): Float64Array {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = Float64Array.from(weights, (weight) =>
    weight > 0 ? gammaDraw((CONCENTRATION * weight) / sum, draw) : 0,
  );
  const total = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / total);
}

/**
 * A draw from the gamma distribution of that shape and scale 1, by rejection; shapes below 1 by a power of a uniform.
 * @see Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26
 */
function gammaDraw(shape: number, draw: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, draw) * (1 - draw()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(draw);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - draw()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal draw after Box and Muller. */
function normalDraw(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
