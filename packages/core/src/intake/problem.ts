import type { LocalisedText } from "../text/text.ts";

/** What is wrong with one cell (or the shape) of one row. A row with a problem is rejected whole, unless it is `kept`. */
export interface RowProblem {
  /** Line of the file on which the row begins; the header is line 1. */
  row: number;
  /** Column as the file's header names it; `null` when the row as a whole is meant. */
  column: string | null;
  found: string;
  /** What would have been right, in codes: needs no translation. */
  expected: string;
  message: LocalisedText;
  /** The row was taken all the same: without this value, or although it is odd. */
  kept?: true;
  /** The row says in every column what an earlier one says: it is kept out as a duplicate, not rejected. */
  repeat?: true;
}

/** Stable names of the reasons why a file cannot be read at all. */
export type FileProblemCode =
  | "EMPTY_FILE"
  | "NO_ROWS"
  | "MISSING_COLUMN"
  | "DUPLICATE_COLUMN"
  | "WRONG_ENCODING"
  | "ENCODING_UNSURE"
  | "NUL_BYTE"
  | "LINE_TOO_LONG"
  | "UNCLOSED_QUOTE"
  | "MALFORMED_JSON"
  | "MALFORMED_WORKBOOK"
  | "NO_SHEET"
  | "ARCHIVE_REFUSED"
  | "DAMAGED_ARCHIVE"
  | "WRONG_JOURNEY"
  | "TOO_LONG";

/** The file as a whole cannot be read: nothing of it may be stored. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
  readonly text: LocalisedText;

  constructor(problem: {
    code: FileProblemCode;
    file: string;
    row?: number;
    column?: string;
    found: string;
    expected: string;
    text: LocalisedText;
  }) {
    super(`${problem.file}: ${problem.text.en}`);
    this.name = "FileProblem";
    this.code = problem.code;
    this.file = problem.file;
    this.row = problem.row ?? null;
    this.column = problem.column ?? null;
    this.found = problem.found;
    this.expected = problem.expected;
    this.text = problem.text;
  }
}

/** One thing wrong with a survey mapping. */
export interface SurveyProblem {
  file: string;
  /** Where in the mapping, e.g. `touchpoints.wifi.scale.low`; empty for the mapping as a whole. */
  path: string;
  found: string;
  expected: string;
  message: LocalisedText;
}

/** A survey mapping that cannot be used, with everything that is wrong with it at once. */
export class SurveyProblems extends Error {
  readonly problems: readonly SurveyProblem[];

  constructor(problems: readonly SurveyProblem[]) {
    super(problems.map((p) => `${p.file}${p.path === "" ? "" : `, ${p.path}`}: ${p.message.en}`).join("\n"));
    this.name = "SurveyProblems";
    this.problems = problems;
  }
}
