import type { Figure } from "../indicator/figure.ts";

/**
 * Withholds figures so that no hidden one can be worked out: in a table whose row and column totals are known, a row or
 * column with a single hidden cell loses its smallest shown one as well, until none is left alone.
 *
 * @param cells rows of figures
 */
export function protectCells(cells: readonly (readonly Figure[])[]): Figure[][] {
  const table = cells.map((row) => [...row]);
  const lines = [
    ...table.map((row, r) => row.map((_, c): Place => [r, c])),
    ...(table[0] ?? []).map((_, c) => table.map((_row, r): Place => [r, c])),
  ];
  const at = ([r, c]: Place): Figure => (table[r] as Figure[])[c] as Figure;
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const hidden = line.filter((place) => isHidden(at(place)));
      const shown = line.filter((place) => at(place).status === "measured");
      if (hidden.length !== 1 || shown.length === 0) continue;
      const [r, c] = shown.reduce((a, b) => (at(b).n < at(a).n ? b : a));
      (table[r] as Figure[])[c] = withheld((table[r] as Figure[])[c] as Figure);
      changed = true;
    }
  }
  return table;
}

type Place = readonly [row: number, column: number];

/** There are answers, and what they say is not shown. */
function isHidden({ status, n }: Figure): boolean {
  return n > 0 && (status === "too-few" || status === "withheld");
}

function withheld({ n, unit, formula, weighted, asOf, scale }: Figure): Figure {
  return {
    n,
    unit,
    formula,
    weighted,
    asOf,
    ...(scale ? { scale } : {}),
    status: "withheld",
    reason: "protects-cell",
  };
}
