import type { Figure } from "../indicator/figure.ts";

/**
 * Where exactly one row of several is hidden for having too few answers, it could be worked out from the others and the
 * total: then the smallest shown one is withheld as well.
 *
 * @param keys which members of a row are figures; the first decides who is hidden
 */
export function protectNeighbour<Key extends string, Row extends Record<Key, Figure>>(
  rows: readonly Row[],
  keys: readonly [Key, ...Key[]],
): Row[] {
  const figure = (row: Row): Figure => row[keys[0]];
  const hidden = rows.filter((row) => figure(row).status === "too-few" && figure(row).n > 0);
  const shown = rows.filter((row) => figure(row).status === "measured");
  if (hidden.length !== 1 || shown.length === 0) return [...rows];
  const smallest = shown.reduce((a, b) => (figure(b).n < figure(a).n ? b : a));
  return rows.map((row) => {
    if (row !== smallest) return row;
    const replaced = keys.map((key): [Key, Figure] => {
      const { n, unit, formula, weighted, asOf } = row[key];
      return [key, { n, unit, formula, weighted, asOf, status: "withheld", reason: "protects-neighbour" }];
    });
    return { ...row, ...Object.fromEntries(replaced) };
  });
}
