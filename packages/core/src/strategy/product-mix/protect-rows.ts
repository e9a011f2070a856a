import { protectCells } from "../../comparison/protect-cells.ts";
import { placesToHide, protectedFigure } from "../../comparison/protect-second.ts";
import type { Figure } from "../../indicator/figure.ts";
import type { MixCell, MixRow } from "./mix-row.ts";

/**
 * Rows of segments from which no hidden one can be worked out with the row of all guests. Shares of demand have all guests of
 * a row as their base, so a row is hidden or shown as a whole; where it is a single one, the smallest shown row goes with
 * it. Unmet wants have a base of their own in each cell, and are protected as a table.
 */
export function protectedRows(rows: readonly MixRow[]): MixRow[] {
  const hidden = placesToHide(rows.map(({ mismatch }) => [mismatch]));
  const unmet = protectCells(rows.map((row) => [...row.cells.map((cell) => cell.unmet), row.unmet]));
  return rows.map((row, r) => {
    const own = unmet[r] as Figure[];
    const cells = row.cells.map(
      (cell, c): MixCell => ({
        ...cell,
        unmet: own[c] as Figure,
        ...(hidden.has(r) && { demand: hide(cell.demand), gap: hide(cell.gap), p: null }),
      }),
    );
    const shown = { ...row, cells, unmet: own.at(-1) as Figure };
    return hidden.has(r) ? { ...shown, mismatch: hide(row.mismatch), byChance: null, p: null } : shown;
  });
}

/** A figure with too few answers says so; one that would give it away is withheld. */
const hide = (figure: Figure): Figure => (figure.status === "measured" ? protectedFigure(figure) : figure);
