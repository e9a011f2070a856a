/**
 * Incomplete rows, gathered by which of their variables are observed: all that maximum likelihood needs of them (S3).
 * A pattern with many rows holds sums and cross-products; one with few holds its rows, which is then less.
 */
export interface PatternMoments {
  /** Number of variables. */
  variables: number;
  patterns: readonly Pattern[];
}

export interface Pattern {
  /** Places of the variables that its rows have, and of those that they lack; both rising. */
  readonly observed: Uint16Array;
  readonly missing: Uint16Array;
  /** Number of rows. */
  n: number;
  /** Which of the following is filled: `rows` if true, else `sums` and `products`. */
  readonly keepsRows: boolean;
  /** The rows one after the other, each with its observed variables. */
  readonly rows: Float64Array;
  /** Σx and Σxx' of the observed variables: `observed.length`, and its square (row by row). */
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

/** Means and variances over the rows that happen to have each variable. */
export interface AvailableMoments {
  /** Rows that have each variable, and (`variables²`) each pair of them. */
  counts: Float64Array;
  pairs: Float64Array;
  means: Float64Array;
  variances: Float64Array;
}

/** Per variable: number, mean and variance (divided by n) of its observed values; 0 where there are none. */
export function availableMoments({ variables, patterns }: PatternMoments): AvailableMoments {
  const pairs = new Float64Array(variables * variables);
  const sums = new Float64Array(variables);
  const squares = new Float64Array(variables);
  for (const { observed, n, keepsRows, rows, sums: total, products } of patterns)
    for (const [i, variable] of observed.entries()) {
      for (const other of observed) {
        const pair = variable * variables + other;
        pairs[pair] = (pairs[pair] as number) + n;
      }
      const width = observed.length;
      if (!keepsRows) {
        sums[variable] = (sums[variable] as number) + (total[i] as number);
        squares[variable] = (squares[variable] as number) + (products[i * width + i] as number);
        continue;
      }
      for (let r = 0; r < n; r++) {
        const x = rows[r * width + i] as number;
        sums[variable] = (sums[variable] as number) + x;
        squares[variable] = (squares[variable] as number) + x * x;
      }
    }
  const counts = sums.map((_, v) => pairs[v * variables + v] as number);
  const means = sums.map((sum, v) => (counts[v] ? sum / (counts[v] as number) : 0));
  const variances = squares.map((square, v) =>
    counts[v] ? Math.max(0, square / (counts[v] as number) - (means[v] as number) ** 2) : 0,
  );
  return { counts, pairs, means, variances };
}
