import type { RowProblem } from "../problem.ts";

/**
 * Rows of a file, whatever it is: raw values in the order of its columns, and for each row the line (of a sheet: the row)
 * on which it begins. The first row of a file is its header.
 */
export interface Rows {
  rows: string[][];
  lines: number[];
  /** What is wrong with rows that could not even be read as such, and how many those are. They are not among `rows`. */
  problems?: RowProblem[];
  rejected?: number;
}

/** What decoders of other programs put where they lost a character. */
export const LOST = "\ufffd";

/** Takes rows out in which a character was lost before the file came here: nobody can know what it was. */
export function withoutLost(found: Rows): Rows {
  const lost = found.rows.map((row) => row.findIndex((cell) => cell.includes(LOST)));
  if (lost.every((at) => at < 0)) return found;
  const kept = (_: unknown, at: number) => (lost[at] as number) < 0;
  const problems = lost.flatMap((column, at) =>
    column < 0 ? [] : [lostCharacter(found.lines[at] as number, column, found.rows[at]?.[column] as string)],
  );
  return {
    rows: found.rows.filter(kept),
    lines: found.lines.filter(kept),
    problems: [...(found.problems ?? []), ...problems],
    rejected: (found.rejected ?? 0) + problems.length,
  };
}

function lostCharacter(row: number, column: number, cell: string): RowProblem {
  const at = cell.indexOf(LOST);
  const found = cell.slice(Math.max(0, at - 20), at + 20);
  return {
    row,
    column: null,
    found,
    expected: "text",
    message: {
      en: `row ${row}, value ${column + 1}: found "${found}", in which another program has replaced characters that it could not read; export the file again`,
      zh: `第 ${row} 行第 ${column + 1} 个值：“${found}”中有字符已被其他程序替换而丢失，请重新导出文件`,
    },
  };
}

/** Gives rows on when enough have come together. */
export class RowCollector {
  #rows: string[][] = [];
  #lines: number[] = [];
  #problems: RowProblem[] = [];
  #rejected = 0;

  add(row: string[], line: number): void {
    this.#rows.push(row);
    this.#lines.push(line);
  }

  /** A row that could not be read. */
  reject(...problems: RowProblem[]): void {
    this.#problems.push(...problems);
    this.#rejected++;
  }

  get length(): number {
    return this.#rows.length;
  }

  take(): Rows {
    const taken = {
      rows: this.#rows,
      lines: this.#lines,
      problems: this.#problems,
      rejected: this.#rejected,
    };
    this.#rows = [];
    this.#lines = [];
    this.#problems = [];
    this.#rejected = 0;
    return withoutLost(taken);
  }
}
