import { existsSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { EncodedRows, RowEncoder } from "@touchstone/db/import/row-encoder";
import { rowEncoder } from "@touchstone/db/import/row-encoding";
import { VisitEncoder } from "@touchstone/db/import/visit-encoder";
import { checkFile } from "./check-file.ts";
import { type AnyRow, FileReading } from "./file-reading.ts";
import { type OpenedFile, openFile } from "./open-file.ts";
import type { FileProgress } from "./progress.ts";
import {
  portable,
  type ReadFile,
  type ReadingNews,
  type ReadingOrder,
  type Taken,
} from "./reading-protocol.ts";

const port = parentPort;
if (!port) throw new Error("reading-worker runs in a worker thread only");

/** Where Linux names the thread that asks; its priority can be set by that number. */
const THREAD = "/proc/thread-self";
/** Behind whoever answers questions, and ahead of what the system does when it is idle. */
const PRIORITY = 10;
if (existsSync(THREAD)) setPriority(Number(readlinkSync(THREAD).split("/").at(-1)), PRIORITY);

/** Parts of a file that may be on their way to the store. */
const AHEAD = 4;
let room = AHEAD;
let goOn: (() => void) | undefined;
let opened: OpenedFile | undefined;
/** Encodes the rows of the open file. */
let current: RowEncoder<AnyRow> | undefined;

port.on("message", (message: ReadingOrder | Taken) => {
  if (message.kind === "taken") {
    room++;
    for (const memory of message.memory) current?.reuse(memory);
    goOn?.();
  } else void answer(message);
});

async function answer(order: ReadingOrder): Promise<void> {
  try {
    tell({ kind: "done", result: await carryOut(order) });
  } catch (error) {
    tell({ kind: "failed", failure: portable(error) });
  }
}

function carryOut(order: ReadingOrder): Promise<unknown> {
  if (order.kind === "open") return open(order);
  if (order.kind === "read") return read(order);
  const { mapping, path, options } = order;
  return checkFile(mapping, path, { ...options, onProgress });
}

async function open({ path, fileName, entry }: Extract<ReadingOrder, { kind: "open" }>): Promise<string> {
  const onBytes = (bytes: number) => onProgress({ phase: "looking", bytes, total: null, rows: 0 });
  // One that was found to be stored already is left unread.
  opened?.close();
  opened = await openFile(path, fileName, { entry, onBytes });
  return opened.sha256;
}

async function read({ order, encoding }: Extract<ReadingOrder, { kind: "read" }>): Promise<ReadFile> {
  const file = opened;
  if (!file) throw new Error("no file is open");
  const reading = new FileReading(file, order);
  // The main thread has begun the import of the kind that the mapping is of.
  const encoder = rowEncoder(encoding) as unknown as RowEncoder<AnyRow>;
  current = encoder;
  const counts = { read: 0, rejected: 0, repeated: 0 };
  const hand = (encoded: EncodedRows[], found: Partial<Pick<Rows, "problems" | "rejectedRows">> = {}) => {
    const { problems = [], rejectedRows = [] } = found;
    const progress: FileProgress = {
      phase: "reading",
      bytes: reading.bytes,
      total: file.bytes,
      rows: counts.read,
    };
    return rows({ kind: "rows", progress, problems, rejectedRows, encoded });
  };
  try {
    for await (const batch of reading.rows()) {
      counts.read += batch.read;
      counts.rejected += batch.rejected;
      counts.repeated += batch.repeated ?? 0;
      await hand([...encoder.add(batch.rows)], batch);
    }
    await hand([encoder.end()]);
  } finally {
    file.close();
    opened = undefined;
    current = undefined;
  }
  const rollups = encoder instanceof VisitEncoder ? encoder.rollups.pack() : null;
  return { ...counts, quality: reading.quality, header: reading.header, reading: reading.found, rollups };
}

type Rows = Extract<ReadingNews, { kind: "rows" }>;

/** Hands on what a part of the file gave, when there is room for it. */
async function rows(found: Rows): Promise<void> {
  while (room === 0)
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  room--;
  port?.postMessage(
    found,
    found.encoded.map(({ piece }) => piece.buffer as ArrayBuffer),
  );
}

function onProgress(progress: FileProgress): void {
  tell({ kind: "progress", progress });
}

function tell(news: ReadingNews): void {
  port?.postMessage(news);
}
