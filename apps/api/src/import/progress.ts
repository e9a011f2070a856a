import type { FileContent } from "@touchstone/core/intake/file/file-rows";
import { isWorkbook } from "@touchstone/core/intake/file/workbook";

/** How far a file is on its way. */
export interface FileProgress {
  /** `looking`: read once for what it is; `reading`: its rows; `storing`: all has been read and is being published. */
  phase: "looking" | "reading" | "storing";
  /** Bytes of its unpacked content that have been read in this phase. */
  bytes: number;
  /** Bytes that it has; `null` where they are not known. */
  total: number | null;
  /** Rows read. */
  rows: number;
}

/** Passes content on and tells how many bytes of it have gone by. A workbook is read in parts that nobody counts. */
export function countedContent(content: FileContent, onBytes: (bytes: number) => void): FileContent {
  return isWorkbook(content) ? content : counted(content, onBytes);
}

async function* counted(
  content: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    onBytes(bytes);
    yield piece;
  }
}
