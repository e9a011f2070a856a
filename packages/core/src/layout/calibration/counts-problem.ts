import type { LocalisedText } from "../../text/text.ts";

/** What is wrong with a file of counts, or with one cell of it. */
export interface CountsProblem {
  /** Line of the file, the header being 1; `null` where it is about the whole file. */
  line: number | null;
  /** Column as the header names it; `null` where a line or the file is meant as a whole. */
  column: string | null;
  /** What stands there, and what would have been right. */
  found: string;
  expected: LocalisedText;
  /** Both in a sentence. */
  message: LocalisedText;
  /** What to do about it; `null` where there is nothing useful to say. */
  hint: LocalisedText | null;
}

const SHOWN = 60;

/** A problem with its sentence: where, what was found, what was expected. */
export function countsProblem(
  where: Pick<CountsProblem, "line" | "column">,
  found: string,
  expected: LocalisedText,
  hint: LocalisedText | null = null,
): CountsProblem {
  const shown = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
  const [en, zh] = shown === "" ? ["nothing", "空值"] : [`"${shown}"`, `“${shown}”`];
  const { line, column } = where;
  const at = {
    en: [
      line === null ? "The file" : `Line ${line}`,
      ...(column === null ? [] : [`column "${column}"`]),
    ].join(", "),
    zh: [line === null ? "文件" : `第 ${line} 行`, ...(column === null ? [] : [`“${column}”列`])].join("，"),
  };
  return {
    line,
    column,
    found: shown,
    expected,
    message: {
      en: `${at.en}: found ${en}, expected ${expected.en}.`,
      zh: `${at.zh}：现为${zh}，应为${expected.zh}。`,
    },
    hint,
  };
}
