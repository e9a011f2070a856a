/** Where a search ended. */
export interface Minimum {
  at: number[];
  value: number;
  evaluations: number;
  /** Did it end because nothing got better, and not because it had had its turns? */
  converged: boolean;
}

/**
 * Smallest value of a function of few variables by the downhill simplex: needs no slopes, draws nothing at random, so the
 * same start gives the same end.
 *
 * @param step how far from the start the first corners lie
 * @param tolerance the search ends when corners are nearer to each other than this
 * @see Nelder & Mead 1965, The Computer Journal 7
 */
export function nelderMead(
  value: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.3, tolerance = 1e-5, most = 200 }: { step?: number; tolerance?: number; most?: number } = {},
): Minimum {
  let evaluations = 0;
  const corner = (at: number[]) => {
    evaluations++;
    return { at, value: value(at) };
  };
  const corners = [
    corner([...start]),
    ...start.map((_, axis) => corner(start.map((x, i) => (i === axis ? x + step : x)))),
  ];
  const last = corners.length - 1;
  const byValue = () => corners.sort((a, b) => a.value - b.value);
  const size = () =>
    Math.max(
      ...corners.map(({ at }) => Math.max(...at.map((x, i) => Math.abs(x - (corners[0]?.at[i] as number))))),
    );
  byValue();
  while (size() > tolerance && evaluations < most) {
    const worst = corners[last] as { at: number[]; value: number };
    const best = corners[0] as { at: number[]; value: number };
    const centre = start.map(
      (_, i) => corners.slice(0, last).reduce((sum, { at }) => sum + (at[i] as number), 0) / last,
    );
    const along = (distance: number) =>
      corner(centre.map((c, i) => c + distance * (c - (worst.at[i] as number))));
    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      corners[last] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < (corners[last - 1] as { value: number }).value) {
      corners[last] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[last] = contracted;
      else
        for (let i = 1; i <= last; i++)
          corners[i] = corner(
            (corners[i] as { at: number[] }).at.map((x, axis) => (x + (best.at[axis] as number)) / 2),
          );
    }
    byValue();
  }
  const { at, value: smallest } = corners[0] as { at: number[]; value: number };
  return { at, value: smallest, evaluations, converged: size() <= tolerance };
}
