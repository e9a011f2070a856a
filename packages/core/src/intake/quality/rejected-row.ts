import { columnName } from "../header.ts";
import type { RowProblem } from "../problem.ts";

/** A rejected row as it stands in the file. */
export interface RejectedRow {
  /** Line of the file on which it begins. */
  row: number;
  /** Its values in the order of the file; those that name a person are {@link WITHHELD}. */
  cells: string[];
  /** The source's own key of the guest, not yet pseudonymous. */
  customer?: string;
  /** Everything that is wrong with it. */
  problems: RowProblem[];
}

/** Stands for a value that names a person: it is not kept. */
export const WITHHELD = "***";

/** Takes down a rejected row. */
export type RejectedRowKeeper = (row: readonly string[], line: number, problems: RowProblem[]) => RejectedRow;

/**
 * @param withheld columns that name people
 * @param customer the one that names the guest
 */
export function rejectedRowKeeper(
  header: readonly string[],
  withheld: readonly (string | undefined)[],
  customer: string | undefined,
): RejectedRowKeeper {
  const names = header.map(columnName);
  const hidden = new Set(names.flatMap((name, at) => (withheld.includes(name) ? [at] : [])));
  const customerAt = customer === undefined ? -1 : names.indexOf(customer);
  return (row, line, problems) => {
    const person = row[customerAt]?.trim() ?? "";
    return {
      row: line,
      // In a row of another shape nobody knows which value is the name.
      cells:
        hidden.size > 0 && row.length !== names.length
          ? []
          : row.map((cell, at) => (hidden.has(at) && cell.trim() !== "" ? WITHHELD : cell)),
      ...(person !== "" && { customer: person }),
      problems,
    };
  };
}

/** Rows that could not even be told apart into values: only what is wrong with them is known. */
export function unreadableRows(problems: readonly RowProblem[]): RejectedRow[] {
  const byRow = new Map<number, RejectedRow>();
  for (const problem of problems) {
    const known = byRow.get(problem.row);
    if (known) known.problems.push(problem);
    else byRow.set(problem.row, { row: problem.row, cells: [], problems: [problem] });
  }
  return [...byRow.values()];
}
