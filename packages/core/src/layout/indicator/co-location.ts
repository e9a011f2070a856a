import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type FunctionCode, functionCodes } from "../../format/catalogue.ts";
import { benjaminiHochberg } from "../../statistics/multiplicity.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** Neighbours this much farther than the nearest, metres, are as near. */
const TIE_M = 1e-9;
/** With fewer units of either function a quotient says nothing. */
const LEAST_UNITS = 5;
const DRAWS = 999;
const SEED = 20_261_122;

/** Do units of one function choose their neighbours among another? */
export interface CoLocation {
  from: FunctionCode;
  to: FunctionCode;
  /** Units of either. */
  fromUnits: number;
  toUnits: number;
  /** Over 1 attracted, under 1 avoiding; `null` where it is undefined (a single unit beside itself). */
  quotient: number | null;
  /**
   * How often 999 random exchanges of functions among the units are as extreme, on either side; `null` with "too few"
   * units.
   */
  p: number | null;
  /** p adjusted for all pairs of this plan (Benjamini–Hochberg); the status goes by this. */
  q: number | null;
  status: "attracted" | "avoiding" | "as by chance" | "too few";
}

/**
 * Co-location quotients of all pairs of functions that occur, nearest neighbour by walking distance, ties shared:
 * CLQ(A→B) = (C(A→B)/N_A) / (N'_B/(N − 1)), N'_B = N_B, or N_A − 1 for A = B.
 * @see Leslie & Kronenfeld 2011, Geographical Analysis 43
 */
export function coLocation(walkable: WalkablePlan): readonly CoLocation[] {
  const { mix } = walkable;
  const present = functionCodes.filter((code) => mix.some((placed) => placed.function.code === code));
  const labels = Int32Array.from(mix, (placed) => present.indexOf(placed.function.code));
  const neighbours = nearestNeighbours(walkable);
  const size = present.length;
  const counts = present.map((_, kind) => labels.reduce((sum, label) => sum + (label === kind ? 1 : 0), 0));
  const observed = chosen(neighbours, labels, size);
  const extremes = drawnExtremes(neighbours, labels, size, observed);
  const pairs = present.flatMap((from, a) =>
    present.map((to, b) => {
      const [fromUnits, toUnits] = [counts[a] as number, counts[b] as number];
      const others = a === b ? fromUnits - 1 : toUnits;
      const at = a * size + b;
      const quotient = others > 0 ? (observed[at] as number) / fromUnits / (others / (mix.length - 1)) : null;
      const base = { from, to, fromUnits, toUnits, quotient };
      if (quotient === null || fromUnits < LEAST_UNITS || toUnits < LEAST_UNITS)
        return { ...base, p: null, attracted: null };
      const [high, low] = [extremes.high[at] as number, extremes.low[at] as number];
      return {
        ...base,
        p: Math.min(1, (2 * (1 + Math.min(high, low))) / (DRAWS + 1)),
        attracted: high < low,
      };
    }),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  return pairs.map(({ attracted, ...pair }, i) => {
    const q = adjusted[i] ?? null;
    const clear = q !== null && q <= 0.05;
    const status = q === null ? "too few" : clear ? (attracted ? "attracted" : "avoiding") : "as by chance";
    return { ...pair, q, status };
  });
}

/** Of every unit in the mix those nearest to it, one list after the other: unit i's begin at `first[i]`. */
interface Neighbours {
  first: Int32Array;
  unit: Int32Array;
}

function nearestNeighbours(walkable: WalkablePlan): Neighbours {
  const { mix, distances, network } = walkable;
  const doors = Int32Array.from(mix, ({ node }) => node);
  const first = new Int32Array(mix.length + 1);
  const unit: number[] = [];
  for (let i = 0; i < doors.length; i++) {
    const row = (doors[i] as number) * network.nodeCount;
    let nearest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < doors.length; j++)
      if (j !== i) nearest = Math.min(nearest, distances[row + (doors[j] as number)] as number);
    for (let j = 0; j < doors.length && nearest < Number.POSITIVE_INFINITY; j++)
      if (j !== i && (distances[row + (doors[j] as number)] as number) <= nearest + TIE_M) unit.push(j);
    first[i + 1] = unit.length;
  }
  return { first, unit: Int32Array.from(unit) };
}

/** How many units of each function (rows) have each function (columns) as nearest neighbour. */
function chosen(
  { first, unit }: Neighbours,
  labels: Int32Array,
  size: number,
  into = new Float64Array(size * size),
): Float64Array {
  into.fill(0);
  for (let i = 0; i < labels.length; i++) {
    const [from, to] = [first[i] as number, first[i + 1] as number];
    const row = (labels[i] as number) * size;
    const share = 1 / (to - from);
    for (let k = from; k < to; k++) {
      const at = row + (labels[unit[k] as number] as number);
      into[at] = (into[at] as number) + share;
    }
  }
  return into;
}

/** In how many random exchanges of labels a count is at least, and at most, the observed one. */
function drawnExtremes(neighbours: Neighbours, labels: Int32Array, size: number, observed: Float64Array) {
  const random = xoroshiro128plus(SEED);
  const shuffled = Int32Array.from(labels);
  const drawn = new Float64Array(size * size);
  const high = new Int32Array(size * size);
  const low = new Int32Array(size * size);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(uniformFloat64(random) * (i + 1));
      const label = shuffled[i] as number;
      shuffled[i] = shuffled[j] as number;
      shuffled[j] = label;
    }
    chosen(neighbours, shuffled, size, drawn);
    for (let at = 0; at < drawn.length; at++) {
      const difference = (drawn[at] as number) - (observed[at] as number);
      if (difference > -1e-9) high[at] = (high[at] as number) + 1;
      if (difference < 1e-9) low[at] = (low[at] as number) + 1;
    }
  }
  return { high, low };
}
