import { FileProblem } from "../problem.ts";
import { type Encoding, encodings } from "./encoding.ts";

/** Bytes that are no text in the encoding that the mapping names, or that the file was taken to be in. */
export function wrongEncoding(problem: {
  encoding: Encoding;
  file: string;
  row: number;
  /** Place in the file, from 1. */
  byte: number;
  found: readonly number[];
}): FileProblem {
  const { encoding, file, row, byte } = problem;
  const found = problem.found.map((each) => each.toString(16).padStart(2, "0")).join(" ");
  return new FileProblem({
    code: "WRONG_ENCODING",
    file,
    row,
    found,
    expected: encoding,
    text: {
      en: `row ${row}, byte ${byte}: found bytes ${found}, which are no ${encoding} text; is the file written in another encoding? Say so as file.encoding in the mapping: ${encodings.join(", ")}`,
      zh: `第 ${row} 行、第 ${byte} 字节：字节 ${found} 不是有效的 ${encoding} 文本，文件可能采用了其他编码；请在映射的 file.encoding 中指明：${encodings.join("、")}`,
    },
  });
}

export const nulByte = (file: string, row: number, encoding: Encoding) =>
  new FileProblem({
    code: "NUL_BYTE",
    file,
    row,
    found: "\\0",
    expected: encoding,
    text: {
      en: `row ${row} holds a NUL character, which no text file does; it was read as ${encoding}, the file may be UTF-16 or no text at all`,
      zh: `第 ${row} 行含有空字符（NUL）。文件按 ${encoding} 读取，它可能是 UTF-16，或者根本不是文本文件`,
    },
  });

export const longLine = (file: string, row: number, length: number, most: number) =>
  new FileProblem({
    code: "LINE_TOO_LONG",
    file,
    row,
    found: `> ${length}`,
    expected: `≤ ${most}`,
    text: {
      en: `row ${row}: found a line of more than ${most} bytes; is this a text file with one row per line?`,
      zh: `第 ${row} 行超过 ${most} 字节，请确认这是每行一条记录的文本文件`,
    },
  });

/** A list that is none: nothing of it can be trusted. */
export const malformedJson = (file: string, row: number, found: string, expected: string) =>
  new FileProblem({
    code: "MALFORMED_JSON",
    file,
    row,
    found,
    expected,
    text: {
      en: `row ${row}: found ${found}, expected ${expected}; is this JSON with one object per row?`,
      zh: `第 ${row} 行：实际为 ${found}，应为 ${expected}；请确认文件是每条记录一个对象的 JSON`,
    },
  });
