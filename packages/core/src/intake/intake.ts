import type { Journey } from "../journey/journey.ts";
import type { Visit } from "../visit/visit.ts";
import type { RowProblem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** What one piece of a file gave: rows read = visits + rejected rows (a rejected row may have several problems). */
export interface VisitBatch {
  visits: Visit[];
  problems: RowProblem[];
  /** Rows read in this piece. */
  read: number;
  /** Rows of this piece that were rejected. */
  rejected: number;
}

/**
 * Reads a survey file, piece by piece, into visits and problems.
 * @param bytes the file as it is (uncompressed), in pieces of any size
 * @throws FileProblem (from the iteration) when the file as a whole cannot be read; AbortError when `signal` says so
 */
export type ReadVisits = (
  bytes: AsyncIterable<Uint8Array>,
  survey: Survey,
  journey: Journey,
  fileName: string,
  options?: { signal?: AbortSignal },
) => AsyncGenerator<VisitBatch>;
