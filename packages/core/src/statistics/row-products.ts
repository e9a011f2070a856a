/** Rows that are added at once: the sums are then read and written a quarter as often. */
const TOGETHER = 4;

/** Σx and Σxx' of rows that come one at a time. */
export class RowProducts {
  /** Σx, of the rows up to the last {@link settle}. */
  readonly sums: Float64Array;
  /** Σxx', row by row; only the lower triangle is filled. */
  readonly products: Float64Array;
  readonly #waiting: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  #count = 0;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.products = new Float64Array(size * size);
    const row = (): Float64Array => new Float64Array(size);
    this.#waiting = [row(), row(), row(), row()];
  }

  /** Begins anew. */
  clear(): void {
    this.sums.fill(0);
    this.products.fill(0);
    this.#count = 0;
  }

  /** The next row to be added, all zeros, for the caller to fill before the next call. */
  next(): Float64Array {
    if (this.#count === TOGETHER) this.settle();
    const row = this.#waiting[this.#count++] as Float64Array;
    row.fill(0);
    return row;
  }

  /** Adds the rows that wait. */
  settle(): void {
    if (this.#count === 0) return;
    const [a, b, c, d] = this.#waiting;
    const { sums, products } = this;
    for (let k = this.#count; k < TOGETHER; k++) (this.#waiting[k] as Float64Array).fill(0);
    const size = sums.length;
    for (let i = 0; i < size; i++) {
      const ai = a[i] as number;
      const bi = b[i] as number;
      const ci = c[i] as number;
      const di = d[i] as number;
      sums[i] = (sums[i] as number) + (ai + bi + (ci + di));
      const line = i * size;
      for (let j = 0; j <= i; j++)
        products[line + j] =
          (products[line + j] as number) +
          (ai * (a[j] as number) + bi * (b[j] as number) + (ci * (c[j] as number) + di * (d[j] as number)));
    }
    this.#count = 0;
  }
}
