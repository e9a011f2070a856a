import type { NewtonStep } from "./em-newton.ts";
import { EmStepper } from "./em-step.ts";
import { availableMoments, type PatternMoments } from "./pattern-moments.ts";
import { SecantMemory } from "./secant-memory.ts";
import { invertInPlace } from "./sweep.ts";

/** Largest change of one step, in standard deviations, at which an estimate counts as found. */
export const EM_TOLERANCE = 1e-12;
/** Steps after which the search is given up. */
const MAX_STEPS = 2_000;
/** Plain steps before the first accelerated one. */
const PLAIN_STEPS = 3;
const SECANTS = 12;
/** Below this, steps that no longer become smaller are rounding errors: the estimate is as exact as it gets. */
const ROUNDING = 1e-9;
const STALLED_STEPS = 12;
/** How many times longer than a plain step a step may be, where few rows have a value. */
const LONGEST_STRETCH = 10;

/** Maximum-likelihood mean and covariance of variables of which rows have only some. */
export interface EmEstimate {
  mean: Float64Array;
  /** `variables²`, row by row; divided by the number of rows, not n − 1. */
  covariance: Float64Array;
  /** Steps made, each a pass over all patterns. */
  steps: number;
  converged: boolean;
}

export interface EmOptions {
  /** Where to start: means and variances of the available values without covariances, unless given. */
  start?: Pick<EmEstimate, "mean" | "covariance">;
  /** Relative change at which to stop. */
  tolerance?: number;
  /** Standard deviations that changes are measured in: of the available values, unless given. */
  scales?: Float64Array;
  /** What was learnt from like data; what is learnt from these is added. */
  memory?: SecantMemory;
  /** Makes steps as long as Newton's method would; without it they are lengthened by what is missing of each value. */
  newton?: NewtonStep;
  /** Called after every step; may throw to give up. */
  onStep?: () => void;
}

/**
 * Mean and covariance of incomplete multivariate normal data by maximum likelihood ("FIML", Little & Rubin 2002), which is
 * unbiased when whether a value is missing depends on values that are observed. By EM steps (Dempster, Laird & Rubin
 * 1977), accelerated (see {@link SecantMemory}); a step is taken back where the covariance is no longer positive definite
 * or the likelihood falls, so that the likelihood never does. The result is a fixed point of the plain EM step.
 * Any positive linear rescaling of a variable rescales the result and nothing else.
 */
export function emCovariance(moments: PatternMoments, options: EmOptions = {}): EmEstimate {
  const { tolerance = EM_TOLERANCE, memory = new SecantMemory(SECANTS) } = options;
  const stepper = new EmStepper(moments);
  const { start, packing, lengthen } = setting(moments, stepper.rows, options);
  if (stepper.rows === 0) return { ...start, steps: 0, converged: true };
  const plainSteps = options.start ? 0 : PLAIN_STEPS;
  let x = packing.pack(start.mean, start.covariance);
  /** The last sure point: where a plain step from an accepted x leads, and that x's likelihood. */
  let sure: { target: Float64Array; logLikelihood: number } | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  let stalled = 0;
  memory.restart();
  for (let steps = 1; ; steps++) {
    const { mean, covariance } = packing.unpack(x);
    const step = stepper.step(mean, covariance);
    options.onStep?.();
    const target = packing.pack(step.mean, step.covariance);
    if (sure && !(step.logLikelihood >= sure.logLikelihood - slack(sure.logLikelihood))) {
      memory.dropNewest();
      memory.restart();
      x = sure.target;
      sure = null;
      if (steps >= MAX_STEPS) return { ...packing.unpack(x), steps, converged: false };
      continue;
    }
    const residual = target.map((value, i) => value - (x[i] as number));
    const change = largest(residual);
    stalled = change < 0.9 * smallest ? 0 : stalled + 1;
    smallest = Math.min(smallest, change);
    const converged = change <= tolerance || (change <= ROUNDING && stalled >= STALLED_STEPS);
    if (converged || steps >= MAX_STEPS)
      return { mean: step.mean, covariance: step.covariance, steps, converged };
    memory.see(x, lengthen(residual));
    sure = { target, logLikelihood: step.logLikelihood };
    const next = steps <= plainSteps ? target : memory.next();
    x = packing.isDefinite(next) ? next : target;
  }
}

/** Where to start, and how a step is lengthened. */
function setting(
  moments: PatternMoments,
  rows: number,
  { start, scales, newton }: EmOptions,
): {
  start: Pick<EmEstimate, "mean" | "covariance">;
  packing: Packing;
  lengthen: (residual: Float64Array) => Float64Array;
} {
  if (start && scales && newton) {
    const packing = new Packing(scales);
    const lengthen = (residual: Float64Array): Float64Array =>
      packing.scaled(newton.lengthen(packing.unscaled(residual)));
    return { start, packing, lengthen };
  }
  const { counts, pairs, means, variances } = availableMoments(moments);
  const packing = new Packing(scales ?? variances.map(Math.sqrt));
  const stretch = lowerTriangle(
    counts.map((n) => stretchOf(rows, n)),
    pairs.map((n) => stretchOf(rows, n)),
  );
  return {
    start: start ?? { mean: means, covariance: diagonal(variances) },
    packing,
    lengthen: (residual) => residual.map((value, i) => value * (stretch[i] as number)),
  };
}

/** A plain step goes about as far as the part of the rows that have the value: lengthened by this it goes all the way. */
function stretchOf(rows: number, having: number): number {
  return Math.min(LONGEST_STRETCH, rows / Math.max(1, having));
}

/** Rounding of a log likelihood. */
function slack(logLikelihood: number): number {
  return 1e-9 * (1 + Math.abs(logLikelihood));
}

/** Mean and covariance as one vector in units of standard deviations: means, then the lower triangle. */
class Packing {
  readonly #scales: Float64Array;
  /** Unit of each place of the vector. */
  readonly #units: Float64Array;
  readonly #block: Float64Array;
  readonly #work: Float64Array;

  constructor(scales: Float64Array) {
    this.#scales = scales.map((scale) => (scale > 0 ? scale : 1));
    const size = scales.length;
    this.#units = lowerTriangle(
      this.#scales,
      Float64Array.from(
        { length: size ** 2 },
        (_, k) => (this.#scales[Math.floor(k / size)] as number) * (this.#scales[k % size] as number),
      ),
    );
    this.#block = new Float64Array(size ** 2);
    this.#work = new Float64Array(3 * scales.length);
  }

  pack(mean: Float64Array, covariance: Float64Array): Float64Array {
    return this.scaled(lowerTriangle(mean, covariance));
  }

  unpack(x: Float64Array): { mean: Float64Array; covariance: Float64Array } {
    const size = this.#scales.length;
    const values = this.unscaled(x);
    const covariance = new Float64Array(size * size);
    for (let i = 0, place = size; i < size; i++)
      for (let j = 0; j <= i; j++) {
        const value = values[place++] as number;
        covariance[i * size + j] = value;
        covariance[j * size + i] = value;
      }
    return { mean: values.subarray(0, size), covariance };
  }

  /** A vector in the units of the data, from one in standard deviations; and the other way round. */
  unscaled(x: Float64Array): Float64Array {
    return x.map((value, place) => value * (this.#units[place] as number));
  }

  scaled(x: Float64Array): Float64Array {
    return x.map((value, place) => value / (this.#units[place] as number));
  }

  /** Is the covariance positive definite? Variances that are 0, and what they cannot be told from, do not count. */
  isDefinite(x: Float64Array): boolean {
    const size = this.#scales.length;
    let place = size;
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) this.#block[i * size + j] = x[place++] as number;
    return invertInPlace(this.#block, size, this.#work).aliased === 0;
  }
}

/** The values of a vector, then the lower triangle of a matrix. */
function lowerTriangle(vector: Float64Array, matrix: Float64Array): Float64Array {
  const size = vector.length;
  const x = new Float64Array(size + (size * (size + 1)) / 2);
  x.set(vector);
  for (let i = 0, place = size; i < size; i++)
    for (let j = 0; j <= i; j++) x[place++] = matrix[i * size + j] as number;
  return x;
}

function diagonal(values: Float64Array): Float64Array {
  const matrix = new Float64Array(values.length ** 2);
  for (const [i, value] of values.entries()) matrix[i * values.length + i] = value;
  return matrix;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (!(Math.abs(value) <= most)) most = Math.abs(value);
  return most;
}
