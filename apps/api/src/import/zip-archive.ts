import { WORKBOOK_PART, type Workbook } from "@touchstone/core/intake/file/workbook";
import { FileProblem } from "@touchstone/core/intake/problem";
import { type Entry, open, type ZipFile } from "yauzl";
import { damaged, ensureProportion, inProportion, refused } from "./unpacking.ts";

/** Entries that an archive may have; a workbook has a few dozen. */
const MOST_ENTRIES = 10_000;

/** A zip archive that is open: its entries by name, in their order. */
export class ZipArchive implements Workbook {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #file: string;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string) {
    this.#zip = zip;
    this.#entries = entries;
    this.#file = file;
  }

  /**
   * Opens an archive and reads what it says of its entries; nothing is unpacked.
   * @throws FileProblem for an archive that is damaged, encrypted, has too many entries, names outside of itself, or says
   *   of an entry that it is out of all proportion
   */
  static async open(path: string, file: string): Promise<ZipArchive> {
    const zip = await openZip(path, file);
    try {
      if (zip.entryCount > MOST_ENTRIES) throw tooMany(file, zip.entryCount);
      const entries = new Map<string, Entry>();
      for (const entry of await entriesOf(zip, file)) {
        ensureProportion(entry.uncompressedSize, entry.compressedSize, file);
        entries.set(entry.fileName, entry);
      }
      return new ZipArchive(zip, entries, file);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  get isWorkbook(): boolean {
    return this.#entries.has(WORKBOOK_PART);
  }

  /** Content of an entry, unpacked as it is read. */
  async *open(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new RangeError(`the archive has no entry ${name}`);
    if (entry.isEncrypted()) throw encrypted(this.#file, name);
    const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) =>
      this.#zip.openReadStream(entry, (error, found) =>
        error ? reject(damaged(this.#file, error.message)) : resolve(found),
      ),
    );
    try {
      yield* inProportion(stream, () => entry.compressedSize, this.#file);
    } catch (error) {
      // What the archive's reader and zlib throw for content that is not what it says.
      throw error instanceof FileProblem || isAbort(error) ? error : damaged(this.#file, messageOf(error));
    }
  }

  /**
   * The entry that holds the data: the one that is named, or the only one.
   * @throws FileProblem where there are several, or none of that name
   */
  dataEntry(wanted: string | undefined): string {
    const files = this.names.filter((name) => !name.endsWith("/"));
    const data = files.filter((name) => !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/.test(name));
    const found = wanted === undefined ? data : files.filter((name) => name === wanted);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    throw notOne(this.#file, data, wanted);
  }

  close(): void {
    this.#zip.close();
  }
}

function openZip(path: string, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(damaged(file, error.message)) : resolve(zip),
    ),
  );
}

function entriesOf(zip: ZipFile, file: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", (error: Error) => reject(entryProblem(file, error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Names that lead out of the archive are told by its reader. */
function entryProblem(file: string, { message }: Error): FileProblem {
  if (!/relative path|absolute path|invalid characters/.test(message)) return damaged(file, message);
  return refused(file, message.replace(/^.*?: /, ""), "name", {
    en: `it has an entry whose name leads out of it (${message})`,
    zh: `其中有条目的名称指向压缩包之外（${message}）`,
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

const tooMany = (file: string, count: number) =>
  refused(file, String(count), `≤ ${MOST_ENTRIES}`, {
    en: `it has ${count} entries; at most ${MOST_ENTRIES} are read`,
    zh: `包含 ${count} 个条目，最多支持 ${MOST_ENTRIES} 个`,
  });

const encrypted = (file: string, name: string) =>
  refused(file, name, "unencrypted", {
    en: `${name} is protected by a password; save it without one`,
    zh: `${name} 设有密码，请去掉密码后重新保存`,
  });

function notOne(file: string, data: readonly string[], wanted: string | undefined): FileProblem {
  const list = data.slice(0, 20);
  const found = list.join(" | ") || "∅";
  if (wanted !== undefined)
    return refused(file, found, wanted, {
      en: `it has no entry "${wanted}"; found ${list.join(", ") || "none"}`,
      zh: `其中没有“${wanted}”；现有：${list.join("、") || "无"}`,
    });
  return refused(file, found, "1", {
    en: `it holds ${data.length === 0 ? "no file" : `${data.length} files (${list.join(", ")})`}, expected one; name it as file.entry in the mapping or as the option entry of the import`,
    zh: `其中有 ${data.length} 个文件${data.length === 0 ? "" : `（${list.join("、")}）`}，应只有一个；请在映射的 file.entry 或导入选项 entry 中指明`,
  });
}
