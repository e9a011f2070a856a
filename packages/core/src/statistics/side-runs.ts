/**
 * How many points in a row, up to and with each, lie on one side of the centre: positive above it, negative below. A
 * point exactly on the centre ends a run.
 *
 * @param z points measured from the centre
 * @see Nelson 1984, rule 2: nine in a row on one side, which chance gives once in 256
 */
export function sideRuns(z: ArrayLike<number>): Int32Array {
  const runs = new Int32Array(z.length);
  let run = 0;
  for (let t = 0; t < z.length; t++) {
    const side = Math.sign(z[t] as number);
    run = side !== 0 && Math.sign(run) === side ? run + side : side;
    runs[t] = run;
  }
  return runs;
}
