import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { fileRows } from "@touchstone/core/intake/file/file-rows";
import { type Reading, readingText } from "@touchstone/core/intake/file/reading";
import type { TableSample } from "@touchstone/core/intake/guess/guess-columns";
import { type FileContext, type FileGuess, guessFile } from "@touchstone/core/intake/guess/guess-mapping";
import { FileProblem } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import { openFile, plainName } from "./open-file.ts";

/** Rows that a guess is made from, cells at most, and rows that are shown. */
const GUESSED_FROM = 1_500;
const MOST_CELLS = 150_000;
const SHOWN = 20;
/** Rows that are looked through for more of a sample: in a file in order of its venues the first show one of them only. */
const LOOKED_THROUGH = 60_000;
/** Characters of a value that are shown. */
const LONGEST_SHOWN = 200;

/** What a file holds, as far as it shows from its first rows. */
export interface FilePreview {
  reading: Reading;
  readAs: LocalisedText;
  header: string[];
  /** The first rows, long values cut. */
  rows: string[][];
  /** Line on which each of them begins. */
  lines: number[];
  /** What could not be read among the rows looked at. */
  problems: LocalisedText[];
  guess: FileGuess;
  /** How the file is written, as far as its mapping has to say so. */
  declared: FileDeclaration;
}

interface PreviewOptions extends Omit<FileContext, "fileName"> {
  fileName: string;
  declared?: FileDeclaration;
  signal?: AbortSignal | undefined;
  /** Who guesses, where it must not be this thread: a wide file takes a second. */
  guess?: (sample: TableSample, context: FileContext) => FileGuess | Promise<FileGuess>;
}

/**
 * Reads the beginning of a file and guesses what it holds.
 * @throws FileProblem when it cannot be read at all
 */
export async function previewFile(path: string, options: PreviewOptions): Promise<FilePreview> {
  const { fileName, declared = {}, signal, guess = guessFile, ...context } = options;
  const name = plainName(fileName);
  const opened = await openFile(path, fileName, { entry: declared.entry, signal, look: "beginning" });
  try {
    const found = { reading: null as Reading | null, rows: [] as string[][], lines: [] as number[] };
    const later = new SpreadRows();
    const problems: LocalisedText[] = [];
    const content = fileRows(opened.content(), name, {
      declared,
      columns: [],
      onReading: (reading) => {
        found.reading = reading;
      },
    });
    for await (const piece of content) {
      signal?.throwIfAborted();
      const [{ length: width = 1 } = []] = found.rows.length > 0 ? found.rows : piece.rows;
      const most = Math.min(GUESSED_FROM, MOST_CELLS / Math.max(width, 1));
      for (const [at, row] of piece.rows.entries()) {
        if (found.rows.length > most) later.add(row, most / 2);
        else {
          found.rows.push(row);
          found.lines.push(piece.lines[at] as number);
        }
      }
      problems.push(...(piece.problems ?? []).map(({ message }) => message));
      if (later.seen > LOOKED_THROUGH) break;
    }
    const [header, ...rows] = found.rows;
    if (header === undefined || found.reading === null) throw emptyFile(name);
    const { headerRows } = found.reading;
    return {
      reading: found.reading,
      declared: headerRows > 1 ? { ...declared, headerRows } : declared,
      readAs: readingText(found.reading),
      header,
      rows: rows.slice(0, SHOWN).map((row) => row.map(cut)),
      lines: found.lines.slice(1, SHOWN + 1),
      problems: problems.slice(0, SHOWN),
      guess: await guess(
        { header, rows: [...rows, ...later.rows] },
        {
          fileName: name,
          ...("encoding" in found.reading && { encoding: found.reading.encoding }),
          ...context,
        },
      ),
    };
  } finally {
    opened.close();
  }
}

/** Rows spread evenly over however many there are. */
class SpreadRows {
  rows: string[][] = [];
  seen = 0;
  #step = 1;

  /** @param most rows that are kept */
  add(row: string[], most: number): void {
    if (this.seen++ % this.#step === 0) this.rows.push(row);
    if (this.rows.length <= most) return;
    this.rows = this.rows.filter((_, at) => at % 2 === 0);
    this.#step *= 2;
  }
}

const cut = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN - 1)}…` : value;

const emptyFile = (file: string) =>
  new FileProblem({
    code: "EMPTY_FILE",
    file,
    found: "0",
    expected: "≥ 2",
    text: {
      en: "the file is empty; expected a header and at least one row",
      zh: "文件为空；应至少包含表头和一行数据",
    },
  });
