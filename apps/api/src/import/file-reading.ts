import {
  type ReadOptions,
  type RowBatch,
  readDaily,
  readInvites,
  readMeasurements,
  readVisits,
} from "@touchstone/core/intake";
import { isMeasurementSurvey } from "@touchstone/core/intake/any-survey";
import type { DailyRow, InviteRow } from "@touchstone/core/intake/count-survey";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import type { Reading } from "@touchstone/core/intake/file/reading";
import type { FileQuality } from "@touchstone/core/intake/quality/file-quality";
import { FileTally } from "@touchstone/core/intake/quality/file-tally";
import type { Measurement } from "@touchstone/core/measurement";
import type { Visit } from "@touchstone/core/visit";
import { KeyFile } from "./key-file.ts";
import type { Mapping } from "./mapping.ts";
import { type OpenedFile, plainName } from "./open-file.ts";
import { countedContent } from "./progress.ts";

/** A row of any kind of file. */
export type AnyRow = Visit | InviteRow | DailyRow | Measurement;

/** By what a file is read. */
export interface FileOrder {
  mapping: Mapping;
  fileName: string;
  /** How the file is written, as far as somebody has said so. */
  declared: FileDeclaration;
  /** The latest day, `YYYY-MM-DD`, that it can be anywhere; `null` where that does not matter. */
  latestDay: string | null;
  /** Where it may put what memory is not to hold. */
  directory: string;
}

/** An opened file on its way to be read by a mapping, and what shows on the way. */
export class FileReading {
  /** How it turned out to be written, and the names of its columns. */
  found: Reading | null = null;
  header: readonly string[] | null = null;
  /** Bytes of its content that have been read. */
  bytes = 0;
  readonly #opened: OpenedFile;
  readonly #order: FileOrder;
  readonly #tally: FileTally;

  constructor(opened: OpenedFile, order: FileOrder) {
    this.#opened = opened;
    this.#order = order;
    this.#tally = new FileTally(order.latestDay);
  }

  /** What the file shows of its quality, once it has been read; `null` for one that is not of visits. */
  get quality(): FileQuality | null {
    return this.#order.mapping.journey === null ? null : this.#tally.report();
  }

  /** Its rows, piece by piece. @throws FileProblem, SurveyProblems, the signal's reason */
  async *rows(signal?: AbortSignal): AsyncGenerator<RowBatch<AnyRow>> {
    const keys = new KeyFile(this.#order.directory);
    try {
      yield* this.#rows(keys, signal);
    } finally {
      keys.close();
    }
  }

  async *#rows(keys: KeyFile, signal?: AbortSignal): AsyncGenerator<RowBatch<AnyRow>> {
    const { declared, fileName, mapping } = this.#order;
    const { sample } = this.#opened;
    const content = countedContent(this.#opened.content(), (bytes) => {
      this.bytes = bytes;
    });
    const options: ReadOptions = {
      again: () => this.#opened.content(),
      declared,
      ...(sample && { sample }),
      ...(signal && { signal }),
      onReading: (reading) => {
        this.found = reading;
      },
      onHeader: (header) => {
        this.header = header;
      },
      tally: this.#tally,
      spill: keys,
    };
    const name = plainName(fileName);
    if (mapping.journey !== null) {
      const { survey, journey } = mapping;
      for await (const { visits, ...rest } of readVisits(content, survey, journey, name, options))
        yield { rows: visits, ...rest };
      return;
    }
    const { survey } = mapping;
    if (isMeasurementSurvey(survey)) yield* readMeasurements(content, survey, name, options);
    else if (survey.kind === "invites") yield* readInvites(content, survey, name, options);
    else yield* readDaily(content, survey, name, options);
  }
}
