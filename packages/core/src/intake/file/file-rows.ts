import type { FileDeclaration } from "./declaration.ts";
import { delimitedRows } from "./delimited-rows.ts";
import { FileSample } from "./file-sample.ts";
import { jsonRows, ndjsonRows } from "./json-rows.ts";
import { type Reading, readingOf, type TextReading } from "./reading.ts";
import type { Rows } from "./rows.ts";
import { sheetRows } from "./sheet-rows.ts";
import { isWorkbook, type Workbook } from "./workbook.ts";

/** A file: its bytes as they are (unpacked), in pieces of any size; or a workbook, whose parts can be opened. */
export type FileContent = AsyncIterable<Uint8Array> | Workbook;

export interface FileOptions {
  /** How the file is written, as far as somebody has said so. */
  declared: FileDeclaration;
  /** Names that its header must have. */
  columns: readonly string[];
  /** A sample of the whole file, where one has been taken; else its beginning is judged. */
  sample?: FileSample | undefined;
  /** Called once, as soon as it is known how the file is read. */
  onReading?: ((reading: Reading) => void) | undefined;
}

/** Rows of a file, its header first, whatever it is written as. @throws FileProblem */
export async function* fileRows(
  content: FileContent,
  file: string,
  { declared, columns, sample, onReading }: FileOptions,
): AsyncGenerator<Rows> {
  if (isWorkbook(content)) {
    yield* sheetRows(content, declared, columns, file, onReading);
    return;
  }
  const pieces = content[Symbol.asyncIterator]();
  try {
    const { begun, taken } = sample ? { begun: [], taken: sample } : await beginning(pieces);
    const reading = readingOf(taken, declared, columns, file);
    onReading?.(reading);
    yield* rowsOf(rest(begun, pieces), reading, file);
  } finally {
    await pieces.return?.();
  }
}

function rowsOf(bytes: AsyncIterable<Uint8Array>, reading: TextReading, file: string): AsyncGenerator<Rows> {
  if (reading.format === "json") return jsonRows(bytes, reading.encoding, file);
  return reading.format === "ndjson" ? ndjsonRows(bytes, reading, file) : delimitedRows(bytes, reading, file);
}

/** The first pieces of a file, and what they show. */
async function beginning(pieces: AsyncIterator<Uint8Array>) {
  const begun: Uint8Array[] = [];
  const taken = new FileSample();
  while (!taken.full) {
    const { done, value } = await pieces.next();
    if (done) break;
    begun.push(value);
    taken.add(value);
  }
  return { begun, taken };
}

async function* rest(begun: Uint8Array[], pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let piece = begun.shift(); piece; piece = begun.shift()) yield piece;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return;
    yield value;
  }
}
