import { mask } from "../../words/masking/mask.ts";
import { columnNames } from "../header.ts";
import type { RowProblem } from "../problem.ts";

/** A rejected row as it stands in the file. */
export interface RejectedRow {
  /** Line of the file on which it begins. */
  row: number;
  /** Its values in the order of the file; those that name a person are {@link WITHHELD}, what nobody reads is masked. */
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
 * @param read columns that the mapping reads; in the others anything may stand, and is masked as comments are
 */
export function rejectedRowKeeper(
  header: readonly string[],
  withheld: readonly (string | undefined)[],
  customer: string | undefined,
  read: readonly string[],
): RejectedRowKeeper {
  const names = columnNames(header);
  const hidden = new Set(names.flatMap((name, at) => (withheld.includes(name) ? [at] : [])));
  const unread = new Set(names.flatMap((name, at) => (read.includes(name) ? [] : [at])));
  const customerAt = customer === undefined ? -1 : names.indexOf(customer);
  return (row, line, problems) => {
    const person = row[customerAt]?.trim() ?? "";
    return {
      row: line,
      // In a row of another shape nobody knows which value is the name.
      cells:
        hidden.size > 0 && row.length !== names.length
          ? []
          : row.map((cell, at) => {
              if (hidden.has(at) && cell.trim() !== "") return WITHHELD;
              return unread.has(at) ? masked(cell) : cell;
            }),
      ...(person !== "" && { customer: person }),
      problems,
    };
  };
}

/** Longer ones are documents: they are not kept. */
const LONGEST_UNREAD = 20_000;

/** A text as it stands, unless it tells who somebody is. */
function masked(cell: string): string {
  if (cell.length > LONGEST_UNREAD) return WITHHELD;
  const found = mask(cell);
  return Object.keys(found.masked).length > 0 ? found.text : cell;
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
