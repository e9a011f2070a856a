import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { FileContent } from "@touchstone/core/intake/file/file-rows";
import { FileSample } from "@touchstone/core/intake/file/file-sample";
import { FileProblem } from "@touchstone/core/intake/problem";
import { damaged, inProportion, isGzip, isZip } from "./unpacking.ts";
import { ZipArchive } from "./zip-archive.ts";

const PIECE = 256 * 1024;

/** A file that has been looked at, and can be read. */
export interface OpenedFile {
  /** Fingerprint of its content: the same for a file, its gzip and its zip. */
  sha256: string;
  /** What it is judged by; a workbook says itself what it is. */
  sample: FileSample | undefined;
  /** Bytes that it holds, unpacked; `null` where nobody has counted them. */
  bytes: number | null;
  /** What it holds, unpacked, from the beginning. */
  content(): FileContent;
  close(): void;
}

/**
 * Opens a file by its first bytes, whatever it is called: a text, its gzip, a zip with it, or a workbook; and reads it once,
 * for its fingerprint and for what it is written in.
 * @param name the file's name, for messages
 * @throws FileProblem for an archive that is damaged, or is refused
 */
export async function openFile(path: string, name: string, options: OpenOptions = {}): Promise<OpenedFile> {
  const { signal } = options;
  const start = await firstBytes(path);
  if (isZip(start)) return openArchive(path, name, options);
  const content = isGzip(start) ? () => unpacked(path, name, signal) : () => plain(path, signal);
  return { ...(await lookThrough(content(), options)), content, close: () => undefined };
}

/** How a file is opened. */
export interface OpenOptions {
  /** Name of the file within an archive. */
  entry?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Told how many bytes have been looked through. */
  onBytes?: ((bytes: number) => void) | undefined;
  /** `beginning`: only what is needed to show its first rows; there is no fingerprint then. */
  look?: "whole" | "beginning";
}

async function openArchive(path: string, name: string, options: OpenOptions): Promise<OpenedFile> {
  const { entry, signal } = options;
  const archive = await ZipArchive.open(path, name);
  const close = () => archive.close();
  try {
    if (archive.isWorkbook) {
      const { sha256 } = await lookThrough(plain(path, signal), options);
      return { sha256, bytes: null, sample: undefined, content: () => archive, close };
    }
    const data = archive.dataEntry(entry);
    const content = () => archive.open(data);
    return { ...(await lookThrough(content(), options)), content, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function lookThrough(
  content: AsyncIterable<Uint8Array>,
  { signal, onBytes, look = "whole" }: OpenOptions,
): Promise<Pick<OpenedFile, "sha256" | "bytes" | "sample">> {
  if (look === "beginning") return { sha256: "", bytes: null, sample: undefined };
  const hash = createHash("sha256");
  const sample = new FileSample();
  let bytes = 0;
  for await (const piece of content) {
    signal?.throwIfAborted();
    hash.update(piece);
    sample.add(piece);
    bytes += piece.length;
    onBytes?.(bytes);
  }
  return { sha256: hash.digest("hex"), bytes, sample };
}

const plain = (path: string, signal: AbortSignal | undefined) =>
  createReadStream(path, { highWaterMark: PIECE, ...(signal && { signal }) });

async function* unpacked(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const raw = plain(path, signal);
  const unpacking = createGunzip({ chunkSize: PIECE });
  // A failure of either side ends the iteration of `unpacking` with that error.
  pipeline(raw, unpacking).catch((error: Error) => unpacking.destroy(error));
  try {
    yield* inProportion(unpacking, () => raw.bytesRead, name);
  } catch (error) {
    if (error instanceof FileProblem || !isZlib(error)) throw error;
    throw damaged(name, error.message);
  }
}

const isZlib = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith("Z_");

/** The name a file has without `.gz` or `.zip`, for messages. */
export function plainName(fileName: string): string {
  return fileName.replace(/\.(gz|zip)$/i, "");
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
