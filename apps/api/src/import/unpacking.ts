import { FileProblem } from "@touchstone/core/intake/problem";

/** How many times its packed size content may have: text is packed to a tenth, a fortieth at best. */
const MOST_RATIO = 100;
/** Below this size nothing is a danger, however well it is packed. */
const HARMLESS = 16 * 1024 * 1024;
/** Content beyond this is no file of one survey. */
const MOST_BYTES = 16 * 1024 ** 3;

/**
 * Passes unpacked content on as long as it is in proportion to what it was packed into.
 * @param packed bytes that have been read of the packed file so far, or all of them
 * @throws FileProblem ARCHIVE_REFUSED in the moment in which it is not
 */
export async function* inProportion(
  content: AsyncIterable<Uint8Array>,
  packed: () => number,
  file: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    if (bytes === 0) refuseNested(piece, file);
    bytes += piece.length;
    ensureProportion(bytes, packed(), file);
    yield piece;
  }
}

/** @throws FileProblem for content that is out of all proportion to its packed size */
export function ensureProportion(bytes: number, packed: number, file: string): void {
  if (bytes <= HARMLESS || (bytes <= packed * MOST_RATIO && bytes <= MOST_BYTES)) return;
  const ratio = Math.round(bytes / Math.max(packed, 1));
  throw refused(file, `${ratio}:1`, `≤ ${MOST_RATIO}:1`, {
    en: `it unpacks to more than ${MOST_RATIO} times its size (${ratio}:1), as no survey file does; it was not unpacked any further`,
    zh: `解压后体积超过原文件的 ${MOST_RATIO} 倍（${ratio}:1），不像正常的问卷数据文件，已停止解压`,
  });
}

/** What the beginning of packed content shows: archives may not stand in each other. */
function refuseNested(start: Uint8Array, file: string): void {
  if (!isGzip(start) && !isZip(start)) return;
  throw refused(file, isGzip(start) ? "gzip" : "zip", "csv | json | ndjson", {
    en: "it holds another archive or a workbook in packed form; unpack it and import what is in it",
    zh: "压缩包内还有压缩包或工作簿；请先解压，再导入其中的文件",
  });
}

export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;

/** Also of an archive that holds nothing. */
export const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 &&
  start[1] === 0x4b &&
  (start[2] === 3 || start[2] === 5) &&
  start[3] === (start[2] ?? 0) + 1;

/** An archive that is not opened, and why. */
export const refused = (
  file: string,
  found: string,
  expected: string,
  why: { en: string; zh: string },
): FileProblem =>
  new FileProblem({
    code: "ARCHIVE_REFUSED",
    file,
    found,
    expected,
    text: { en: `the archive is refused: ${why.en}`, zh: `拒绝该压缩包：${why.zh}` },
  });

/** An archive that ends too early, or is none. */
export const damaged = (file: string, found: string): FileProblem =>
  new FileProblem({
    code: "DAMAGED_ARCHIVE",
    file,
    found,
    expected: "gzip | zip | xlsx",
    text: {
      en: `the archive is damaged: ${found}; send the file again`,
      zh: `压缩包已损坏（${found}），请重新上传`,
    },
  });
