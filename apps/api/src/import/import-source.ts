import type { RunningImport } from "@touchstone/db/import/running-import";
import { type AnyRow, type FileOrder, FileReading } from "./file-reading.ts";
import { type OpenedFile, openFile } from "./open-file.ts";
import type { FileProgress } from "./progress.ts";
import type { ReadFile } from "./reading-protocol.ts";
import { isLarge, ReadingThread } from "./reading-thread.ts";

/** A file that is about to be imported: looked through, and ready to hand its rows over. */
export interface ImportSource {
  /** Fingerprint of its content. */
  sha256: string;
  /** Reads the file's rows into an import. @throws FileProblem, SurveyProblems, the signal's reason */
  fill(batch: RunningImport<AnyRow>, order: FileOrder): Promise<ReadFile>;
  /** Lets go of the file, wherever reading it has got to. */
  close(): void;
}

interface SourceOptions {
  fileName: string;
  /** Name of the file within an archive. */
  entry: string | undefined;
  signal: AbortSignal | undefined;
  onProgress: (progress: FileProgress) => void;
}

/** Looks through a file. @throws FileProblem for an archive that is damaged, or is refused */
export async function importSource(path: string, options: SourceOptions): Promise<ImportSource> {
  return (await isLarge(path)) ? threadSource(path, options) : hereSource(path, options);
}

async function hereSource(
  path: string,
  { fileName, entry, signal, onProgress }: SourceOptions,
): Promise<ImportSource> {
  const onBytes = (bytes: number) => onProgress({ phase: "looking", bytes, total: null, rows: 0 });
  const opened = await openFile(path, fileName, { entry, signal, onBytes });
  return {
    sha256: opened.sha256,
    fill: (batch, order) => fillHere(batch, opened, order, signal, onProgress),
    close: () => opened.close(),
  };
}

async function fillHere(
  batch: RunningImport<AnyRow>,
  opened: OpenedFile,
  order: FileOrder,
  signal: AbortSignal | undefined,
  onProgress: SourceOptions["onProgress"],
): Promise<ReadFile> {
  const reading = new FileReading(opened, order);
  const counts = { read: 0, rejected: 0, repeated: 0 };
  for await (const piece of reading.rows(signal)) {
    counts.read += piece.read;
    counts.rejected += piece.rejected;
    counts.repeated += piece.repeated ?? 0;
    await batch.problems(piece.problems);
    await batch.rejectedRows(piece.rejectedRows);
    await batch.add(piece.rows);
    onProgress({ phase: "reading", bytes: reading.bytes, total: opened.bytes, rows: counts.read });
  }
  onProgress({ phase: "storing", bytes: reading.bytes, total: opened.bytes, rows: counts.read });
  const { quality, header, found } = reading;
  return { ...counts, quality, header, reading: found, rollups: null };
}

async function threadSource(
  path: string,
  { fileName, entry, signal, onProgress }: SourceOptions,
): Promise<ImportSource> {
  const thread = ReadingThread.take();
  const close = () => thread.release();
  try {
    const hearing = { signal, onProgress };
    const sha256 = await thread.ask<string>({ kind: "open", path, fileName, entry }, hearing);
    return { sha256, fill: (batch, order) => fillAside(batch, thread, order, hearing), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function fillAside(
  batch: RunningImport<AnyRow>,
  thread: ReadingThread,
  order: FileOrder,
  { signal, onProgress }: Pick<SourceOptions, "signal" | "onProgress">,
): Promise<ReadFile> {
  const { encoding } = batch;
  if (encoding === null) throw new Error(`import ${batch.batchId} takes no rows`);
  let last: FileProgress | undefined;
  const read = await thread.ask<ReadFile>(
    { kind: "read", order, encoding },
    {
      signal,
      async onRows({ problems, rejectedRows, encoded, progress }) {
        await batch.problems(problems);
        await batch.rejectedRows(rejectedRows);
        for (const rows of encoded) await batch.addEncoded(rows);
        last = progress;
        onProgress(progress);
      },
    },
  );
  if (last) onProgress({ ...last, phase: "storing" });
  return read;
}
