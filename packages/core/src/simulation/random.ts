import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed gives the same draws everywhere. */
export interface Chance {
  /** Uniform on 0..1. */
  uniform(): number;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** One of the keys, as likely as its share of all weights. */
  pick<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
}

export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    happens: (probability) => uniform() < probability,
    pick: <Key extends string>(weights: Readonly<Record<Key, number>>): Key => {
      const entries = Object.entries(weights) as [Key, number][];
      let rest = uniform() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        rest -= weight;
        if (rest < 0) return key;
      }
      return (entries.at(-1) as [Key, number])[0];
    },
  };
}
