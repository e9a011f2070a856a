import { HeaderJoiner } from "./header-joiner.ts";
import { QuickSplitter } from "./quick-splitter.ts";
import { type Rows, withoutLost } from "./rows.ts";
import type { Quote } from "./split-sample.ts";
import { type TextForm, wholeLines } from "./whole-lines.ts";

/** How a delimited text is written. */
export interface DelimitedForm extends TextForm {
  delimiter: string;
  quote?: Quote;
  /** Line on which the header stands; what is in front of it is no data. */
  header?: number;
  /** In how many rows. */
  headerRows?: number;
}

/** Rows of a delimited text, its header first. @throws FileProblem */
export async function* delimitedRows(
  bytes: AsyncIterable<Uint8Array>,
  form: DelimitedForm,
  file: string,
): AsyncGenerator<Rows> {
  const splitter = new QuickSplitter(form, file);
  const { header = 1, headerRows = 1 } = form;
  let begun = header <= 1;
  let lost = false;
  const joiner = headerRows > 1 ? new HeaderJoiner(headerRows) : null;
  const given = (found: Rows): Rows => {
    if (!begun) begun = dropUpTo(found, header);
    if (begun) joiner?.join(found);
    return lost ? withoutLost(found) : found;
  };
  for await (const block of wholeLines(bytes, form, file)) {
    // A row that begins here may end in a later block: once one was lost, every row is looked at.
    lost ||= holdsLost(block);
    yield given(splitter.split(block));
  }
  yield given(splitter.finish());
}

/** Takes out the rows in front of a line. @returns whether that line has been reached */
function dropUpTo({ rows, lines }: Rows, header: number): boolean {
  const first = lines.findIndex((line) => line >= header);
  rows.splice(0, first < 0 ? rows.length : first);
  lines.splice(0, first < 0 ? lines.length : first);
  return first >= 0;
}

/** Bytes of U+FFFD in UTF-8. */
function holdsLost(block: Uint8Array): boolean {
  for (let at = block.indexOf(0xef); at >= 0; at = block.indexOf(0xef, at + 1))
    if (block[at + 1] === 0xbf && block[at + 2] === 0xbd) return true;
  return false;
}
