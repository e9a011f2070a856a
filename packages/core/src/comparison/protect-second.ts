import type { Figure } from "../indicator/figure.ts";

/** A figure that is not shown because a hidden neighbour could be worked out from it. */
export function protectedFigure(figure: Figure): Figure {
  const { n, unit, formula, weighted, asOf } = figure;
  const scale = figure.scale ? { scale: figure.scale } : {};
  return { n, unit, formula, weighted, asOf, ...scale, status: "withheld", reason: "protects-neighbour" };
}

/** Has too few answers to be shown, but some: what a total less its other parts would give away. */
export function isHidden({ status, n }: Figure): boolean {
  return status === "too-few" && n > 0;
}

/**
 * Places of the entries to hide so that none can be worked out from a total and the others: those with a hidden figure,
 * and where it is only one, the entry with the fewest answers among the shown ones as well.
 *
 * @param entries the figures that each entry shows; an entry is hidden as a whole
 */
export function placesToHide(entries: readonly (readonly Figure[])[]): Set<number> {
  const hidden = new Set(entries.flatMap((figures, place) => (figures.some(isHidden) ? [place] : [])));
  if (hidden.size !== 1) return hidden;
  let [smallest, fewest] = [-1, Number.POSITIVE_INFINITY];
  for (const [place, figures] of entries.entries()) {
    if (hidden.has(place) || !figures.some(({ status }) => status === "measured")) continue;
    const n = Math.min(...figures.flatMap((figure) => (figure.status === "measured" ? [figure.n] : [])));
    if (n < fewest) [smallest, fewest] = [place, n];
  }
  return smallest < 0 ? hidden : hidden.add(smallest);
}
