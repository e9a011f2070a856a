/** A secant that adds less than this part of its length to those before it says nothing new. */
const INDEPENDENT = 1e-6;

/**
 * Anderson acceleration of a fixed-point iteration x ← F(x) (Anderson 1965; Walker & Ni 2011): remembers how the residual
 * f = F(x) − x changed with x, and steps to where, by those secants, the residual is smallest.
 * Secants may be carried over to a problem whose F is nearly the same, such as a jackknife replicate.
 */
export class SecantMemory {
  readonly #capacity: number;
  /** Newest last. */
  readonly #secants: { move: Float64Array; change: Float64Array }[] = [];
  #previous: { x: Float64Array; residual: Float64Array } | null = null;

  /** @param capacity secants that are kept; the oldest are dropped first. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** A memory of the same secants, which then goes its own way. */
  copy(): SecantMemory {
    const copy = new SecantMemory(this.#capacity);
    copy.#secants.push(...this.#secants);
    copy.#previous = this.#previous;
    return copy;
  }

  /** Remembers the residual at x. */
  see(x: Float64Array, residual: Float64Array): void {
    if (this.#previous) {
      const { x: before, residual: then } = this.#previous;
      this.#secants.push({
        move: x.map((value, i) => value - (before[i] as number)),
        change: residual.map((value, i) => value - (then[i] as number)),
      });
      if (this.#secants.length > this.#capacity) this.#secants.shift();
    }
    this.#previous = { x, residual };
  }

  /** Begins another sequence of x: the next is not compared with the last. */
  restart(): void {
    this.#previous = null;
  }

  /** Drops the newest secant: it led astray. */
  dropNewest(): void {
    this.#secants.pop();
  }

  /** Drops all secants. */
  clear(): void {
    this.#secants.length = 0;
    this.#previous = null;
  }

  /** Where to go from the last x that was seen. */
  next(): Float64Array {
    if (!this.#previous) throw new RangeError("SecantMemory.next: nothing was seen");
    const { x, residual } = this.#previous;
    const target = sum(x, residual);
    const left = residual.slice();
    const directions: { change: Float64Array; gain: Float64Array; square: number }[] = [];
    // No more directions are independent than there are dimensions: older secants would say nothing new.
    for (let k = this.#secants.length - 1; k >= 0 && directions.length < x.length; k--) {
      const { move, change } = this.#secants[k] as { move: Float64Array; change: Float64Array };
      const own = change.slice();
      const length = dot(own, own);
      const parts = directions.map((other) => {
        const part = dot(own, other.change) / other.square;
        subtract(own, part, other.change);
        return part;
      });
      const square = dot(own, own);
      if (!(square > INDEPENDENT ** 2 * length)) continue;
      const gain = sum(move, change);
      for (const [d, other] of directions.entries()) subtract(gain, parts[d] as number, other.gain);
      const part = dot(left, own) / square;
      subtract(left, part, own);
      subtract(target, part, gain);
      directions.push({ change: own, gain, square });
    }
    return target;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  const total = a.slice();
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (b[i] as number);
  return total;
}

function subtract(from: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (what[i] as number);
}
