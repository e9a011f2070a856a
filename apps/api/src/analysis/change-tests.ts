import {
  type Change,
  type ChangeQuestion,
  type Changes,
  changeOf,
  judgeChanges,
} from "@touchstone/core/comparison/change";
import type { Watch } from "@touchstone/core/importance";
import { indicatorById, type PlainIndicatorId } from "@touchstone/core/indicator";
import type { Reading } from "@touchstone/core/indicator/estimate";
import { inPieces, type Pieces, rowsOf } from "./pieces.ts";

/** Changes that are to be tested as one family, as they travel to the thread. */
export interface ChangesQuestion {
  indicator: PlainIndicatorId;
  rows: Pieces<ChangeQuestion>;
  /** All venues together, a family of its own. */
  together: ChangeQuestion | null;
  reading: Reading;
  /** Whether all venues together are known beside the rows. */
  total: boolean;
}

/** A family of changes without its indicator. */
export interface TestedChanges extends Pick<Changes, "tests"> {
  rows: Pieces<Change>;
  together: Omit<Changes, "indicator"> | null;
}

/** Rows of a piece: a change that is split by kinds of guests has some twenty figures. */
const ROWS_A_PIECE = 10;

/** Tests every change, then judges them as one family. */
export function testChanges(
  { indicator: id, rows, together, reading, total }: ChangesQuestion,
  watch: Watch,
): TestedChanges {
  const indicator = indicatorById(id);
  const questions = rowsOf(rows);
  const tested = questions.map((question, done) => {
    watch.step(done, questions.length);
    return changeOf(indicator, question, reading);
  });
  const judged = judgeChanges(indicator, tested, total);
  const all = together && judgeChanges(indicator, [changeOf(indicator, together, reading)], false);
  return {
    rows: inPieces(judged.rows, ROWS_A_PIECE),
    tests: judged.tests,
    together: all && { rows: all.rows, tests: all.tests },
  };
}
