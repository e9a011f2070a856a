import { describe, expect, it } from "vitest";
import { invertInPlace } from "./sweep.ts";

/** A covariance with every variance its own, in which 2 follows from 0 and 1 where `aliased`. */
function covariance(size: number, aliased = false): Float64Array {
  const rows = Array.from({ length: size + 3 }, (_, r) =>
    Array.from({ length: size }, (_, v) => (1 + v) * Math.sin(1 + 7 * r + 3 * v * r)),
  );
  if (aliased) for (const row of rows) row[2] = (row[0] as number) - 2 * (row[1] as number);
  return Float64Array.from({ length: size * size }, (_, k) =>
    rows.reduce((sum, row) => sum + (row[Math.floor(k / size)] as number) * (row[k % size] as number), 0),
  );
}

function inverted(matrix: Float64Array, size: number) {
  const inverse = matrix.slice();
  // The upper triangle is not to be read.
  for (let i = 0; i < size; i++) inverse.fill(Number.NaN, i * size + i + 1, (i + 1) * size);
  const work = new Float64Array(3 * size).fill(Number.NaN);
  return { inverse, ...invertInPlace(inverse, size, work) };
}

function product(a: Float64Array, b: Float64Array, size: number): number[] {
  return Array.from({ length: size * size }, (_, k) => {
    const [i, j] = [Math.floor(k / size), k % size];
    let sum = 0;
    for (let m = 0; m < size; m++) sum += (a[i * size + m] as number) * (b[m * size + j] as number);
    return sum;
  });
}

describe("a symmetric matrix", () => {
  it.each([1, 2, 3, 4, 7, 12])("of %i variables times its inverse is 1", (size) => {
    const matrix = covariance(size);
    const { inverse, aliased } = inverted(matrix, size);
    expect(aliased).toBe(0);
    for (const [k, value] of product(matrix, inverse, size).entries())
      expect(value).toBeCloseTo(k % (size + 1) === 0 ? 1 : 0, 10);
  });

  it("has the determinant that its size says", () => {
    const { logDeterminant } = inverted(Float64Array.of(4, 2, 2, 5), 2);
    expect(logDeterminant).toBeCloseTo(Math.log(16), 12);
  });

  it.each([1e-80, 1e80])("has a determinant beyond the largest number: 6 variances of %f", (variance) => {
    const size = 6;
    const matrix = Float64Array.from({ length: size * size }, (_, k) =>
      k % (size + 1) === 0 ? variance : 0,
    );
    const { inverse, logDeterminant } = inverted(matrix, size);
    expect(logDeterminant).toBeCloseTo(size * Math.log(variance), 8);
    expect((inverse[0] as number) * variance).toBeCloseTo(1, 12);
  });

  it.each([3, 4, 5])("of %i variables leaves out one that follows from those before it", (size) => {
    const matrix = covariance(size, true);
    const { inverse, aliased } = inverted(matrix, size);
    expect(aliased).toBe(1);
    const without = Array.from({ length: size }, (_, v) => v).filter((v) => v !== 2);
    const picked = Float64Array.from(
      without.flatMap((i) => without.map((j) => matrix[i * size + j] as number)),
    );
    const alone = inverted(picked, size - 1).inverse;
    for (let i = 0; i < size; i++) expect(inverse[2 * size + i]).toBe(0);
    for (const [a, i] of without.entries())
      for (const [b, j] of without.entries())
        expect(inverse[i * size + j]).toBeCloseTo(alone[a * (size - 1) + b] as number, 10);
  });

  it("leaves out a variable without variance", () => {
    const { inverse, aliased, logDeterminant } = inverted(Float64Array.of(2, 0, 0, 0), 2);
    expect([aliased, ...inverse]).toEqual([1, 0.5, 0, 0, 0]);
    expect(logDeterminant).toBeCloseTo(Math.log(2), 12);
  });
});
