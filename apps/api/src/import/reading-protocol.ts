import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import type { Reading } from "@touchstone/core/intake/file/reading";
import type { RowProblem } from "@touchstone/core/intake/problem";
import { FileProblem, type SurveyProblem, SurveyProblems } from "@touchstone/core/intake/problem";
import type { RejectedRow } from "@touchstone/core/intake/quality/rejected-row";
import type { EncodedRows } from "@touchstone/db/import/row-encoder";
import type { RowEncoding } from "@touchstone/db/import/row-encoding";
import type { FileTold } from "@touchstone/db/import/running-import";
import type { FileOrder } from "./file-reading.ts";
import type { Mapping } from "./mapping.ts";
import type { FileProgress } from "./progress.ts";

/** What the thread that reads files is told to do. One thing at a time. */
export type ReadingOrder =
  /** Looks through a file for its fingerprint; the file stays open to be read. */
  | { kind: "open"; path: string; fileName: string; entry: string | undefined }
  /** Reads the rows of the open file and encodes them. */
  | { kind: "read"; order: FileOrder; encoding: RowEncoding }
  /** Reads a file without storing anything of it. */
  | {
      kind: "check";
      path: string;
      mapping: Mapping;
      options: { fileName: string; directory: string; declared: FileDeclaration };
    };

/** One {@link ReadRows} has been taken, and there is room for another. */
export interface Taken {
  kind: "taken";
  /** The memory of its pieces, to be used again. */
  memory: ArrayBuffer[];
}

/** What the thread tells on the way, and in the end. */
export type ReadingNews =
  | { kind: "progress"; progress: FileProgress }
  | ReadRows
  | { kind: "done"; result: unknown }
  | { kind: "failed"; failure: PortableError };

/** What a part of the file gave. */
export interface ReadRows {
  kind: "rows";
  progress: FileProgress;
  problems: RowProblem[];
  rejectedRows: RejectedRow[];
  /** Pieces of encoded rows that have become full. */
  encoded: EncodedRows[];
}

/** What reading a file comes to in the end. */
export type ReadFile = Required<
  Pick<FileTold, "read" | "rejected" | "repeated" | "quality" | "header" | "rollups">
> & {
  reading: Reading | null;
};

/** An error as data: classes do not cross from one thread to another. */
export type PortableError =
  | { is: "file"; problem: ConstructorParameters<typeof FileProblem>[0] }
  | { is: "survey"; problems: readonly SurveyProblem[] }
  | { is: "other"; message: string; stack: string | undefined; code: unknown };

export function portable(error: unknown): PortableError {
  if (error instanceof FileProblem) {
    const { code, file, row, column, found, expected, text } = error;
    const place = { ...(row !== null && { row }), ...(column !== null && { column }) };
    return { is: "file", problem: { code, file, ...place, found, expected, text } };
  }
  if (error instanceof SurveyProblems) return { is: "survey", problems: error.problems };
  if (!(error instanceof Error)) return { is: "other", message: String(error), stack: undefined, code: null };
  const { message, stack } = error;
  return { is: "other", message, stack, code: "code" in error ? error.code : null };
}

export function errorOf(failure: PortableError): Error {
  if (failure.is === "file") return new FileProblem(failure.problem);
  if (failure.is === "survey") return new SurveyProblems(failure.problems);
  const { message, stack, code } = failure;
  return Object.assign(new Error(message), {
    ...(stack !== undefined && { stack }),
    ...(code != null && { code }),
  });
}
