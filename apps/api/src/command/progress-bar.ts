import type { LocalisedText } from "@touchstone/core/text";
import type { FileProgress } from "../import/progress.ts";

const phases: Record<FileProgress["phase"], LocalisedText> = {
  looking: { en: "looking", zh: "检查" },
  reading: { en: "reading", zh: "读取" },
  storing: { en: "storing", zh: "入库" },
};
const CELLS = 24;

/** One line that says how far an import is: a bar where the end is known, else what has been read so far. */
export function progressLine({ phase, bytes, total, rows }: FileProgress, locale: "en" | "zh"): string {
  const name = phases[phase][locale];
  const count = new Intl.NumberFormat(locale).format(rows);
  const read = rows === 0 ? "" : locale === "zh" ? ` ${count} 行` : ` ${count} rows`;
  if (phase === "storing") return `${name} …${read}`;
  if (total === null || total === 0) return `${name} ${(bytes / 1e6).toFixed(1)} MB${read}`;
  const share = Math.min(1, bytes / total);
  const full = Math.round(share * CELLS);
  return `${name} [${"#".repeat(full)}${"-".repeat(CELLS - full)}] ${Math.floor(100 * share)}%${read}`;
}

/** Where a line can be written over. */
export interface Terminal {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Shows how far an import is, on a terminal only: in a file every line would stay. */
export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #locale: "en" | "zh";
  #shown = "";

  constructor(terminal: Terminal, locale: "en" | "zh") {
    this.#terminal = terminal;
    this.#locale = locale;
  }

  readonly show = (progress: FileProgress): void => {
    if (!this.#terminal.isTTY) return;
    const line = progressLine(progress, this.#locale);
    if (line === this.#shown) return;
    this.#shown = line;
    this.#terminal.write(`\r\u001b[2K${line}`);
  };

  /** Takes the line away again. */
  end(): void {
    if (this.#shown !== "") this.#terminal.write("\r\u001b[2K");
    this.#shown = "";
  }
}
