import type { LocalisedText } from "../../text/text.ts";
import { FileProblem } from "../problem.ts";
import { decodeBlock } from "./block-text.ts";
import type { FileDeclaration, FileFormat } from "./declaration.ts";
import { detectDialect } from "./detect-dialect.ts";
import { detectEncoding, SURE } from "./detect-encoding.ts";
import { byteOrderMark, type Encoding, encodingNames, encodings } from "./encoding.ts";
import type { FileSample } from "./file-sample.ts";
import { flattenObject, JsonFault } from "./json-object.ts";
import type { Quote } from "./split-sample.ts";
import type { LineEnd } from "./whole-lines.ts";

/** How a text file is read: declared or detected, every part of it known. */
export interface TextReading {
  format: Exclude<FileFormat, "xlsx">;
  encoding: Encoding;
  /** How sure the encoding is, 0–1; 1 where it was declared. */
  confidence: number;
  bom: boolean;
  lineEnd: LineEnd;
  delimiter: string;
  quote: Quote;
  /** Line on which the header stands. */
  header: number;
  /** In how many rows. */
  headerRows: number;
  /** Was anything of it found out rather than said? */
  detected: boolean;
}

/** How a workbook is read. */
export interface SheetReading {
  format: "xlsx";
  sheet: string;
  /** In how many rows its header stands. */
  headerRows: number;
}

export type Reading = TextReading | SheetReading;

/**
 * How a text file is to be read: as it is declared, and what is not declared as the sample shows.
 * @param columns names that its header must have, as far as they are known
 * @throws FileProblem ENCODING_UNSURE when nobody could tell what it is written in: it has to be said
 */
export function readingOf(
  sample: FileSample,
  declared: FileDeclaration,
  columns: readonly string[],
  file: string,
): TextReading {
  const guess = encodingOf(sample, declared, columns, file);
  const text = sampleText(sample.head(), guess.encoding);
  const lineEnd: LineEnd = !text.includes("\n") && text.includes("\r") ? "cr" : "lf";
  const lines = text.replaceAll(/\r\n?/g, "\n");
  const format = formatOf(lines, declared);
  const rest = { format, ...guess, lineEnd };
  const { delimiter, quote, header } = declared;
  if (format !== "csv") {
    const detected = declared.format !== format || declared.encoding === undefined;
    return { ...rest, delimiter: ",", quote: '"', header: 1, headerRows: 1, detected };
  }
  // A mapping that says what divides its values is one of plain files, whose first row is the header.
  const whole = delimiter === undefined ? detectDialect(lines, columns, declared.headerRows) : null;
  return {
    ...rest,
    delimiter: delimiter ?? whole?.delimiter ?? ",",
    quote: quote ?? whole?.quote ?? '"',
    header: header ?? whole?.header ?? 1,
    headerRows: declared.headerRows ?? (header === undefined ? whole?.headerRows : undefined) ?? 1,
    detected: declared.encoding === undefined || delimiter === undefined,
  };
}

function encodingOf(
  sample: FileSample,
  { encoding }: FileDeclaration,
  columns: readonly string[],
  file: string,
): { encoding: Encoding; confidence: number; bom: boolean } {
  if (encoding !== undefined) {
    const bom = byteOrderMark(sample.head())?.encoding === encoding;
    return { encoding, confidence: 1, bom };
  }
  const { alternatives, ...guess } = detectEncoding(sample.bytes(), columns);
  if (guess.confidence >= SURE) return guess;
  const likely = [guess.encoding, ...alternatives].slice(0, 3);
  throw unsure(file, likely, guess.confidence);
}

function unsure(file: string, likely: readonly Encoding[], confidence: number): FileProblem {
  const percent = Math.round(confidence * 100);
  const names = (locale: "en" | "zh") => likely.map((each) => encodingNames[each][locale]);
  return new FileProblem({
    code: "ENCODING_UNSURE",
    file,
    found: likely.join(" | "),
    expected: encodings.join(" | "),
    text: {
      en: `what the file is written in cannot be told for sure: it may be ${names("en").join(" or ")} (${percent}% for the first); say which, as file.encoding in the mapping or as the option encoding of the import`,
      zh: `无法确定文件的编码：可能是${names("zh").join("或")}（第一种的把握为 ${percent}%）；请在映射的 file.encoding 或导入选项 encoding 中指明`,
    },
  });
}

/** The sample as text, as far as it is one. */
function sampleText(head: Uint8Array, encoding: Encoding): string {
  const bytes = head.subarray(byteOrderMark(head)?.length ?? 0);
  const even = encoding.startsWith("utf-16") ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
  const { text, bad } = decodeBlock(even, encoding);
  const found = text ?? decodeBlock(even.subarray(0, bad), encoding).text;
  return new TextDecoder().decode(found ?? new Uint8Array(0));
}

function formatOf(text: string, { format, delimiter }: FileDeclaration): TextReading["format"] {
  if (format === "csv" || format === "json" || format === "ndjson") return format;
  if (delimiter !== undefined) return "csv";
  if (/^\s*\[\s*[{\]]/.test(text)) return "json";
  if (!/^\s*\{\s*["}]/.test(text)) return "csv";
  return isObject(text.trimStart().split("\n", 1)[0] ?? "") ? "ndjson" : "json";
}

function isObject(line: string): boolean {
  try {
    return flattenObject(line).size >= 0;
  } catch (error) {
    // One with a list in it is an object all the same; only its end tells.
    if (error instanceof JsonFault) return line.trimEnd().endsWith("}");
    throw error;
  }
}

const delimiterNames: Readonly<Record<string, LocalisedText>> = {
  ",": { en: "comma-separated", zh: "逗号分隔" },
  "\t": { en: "tab-separated", zh: "制表符分隔" },
  ";": { en: "semicolon-separated", zh: "分号分隔" },
  "|": { en: "separated by |", zh: "竖线分隔" },
};

/** How a file was read, for people: “Read as GB18030, tab-separated, header on line 3”. */
export function readingText(reading: Reading): LocalisedText {
  if (reading.format === "xlsx")
    return inRows(
      { en: `Read as XLSX, sheet “${reading.sheet}”`, zh: `读取方式：XLSX，工作表“${reading.sheet}”` },
      reading,
    );
  const encoding = encodingNames[reading.encoding];
  const parts: LocalisedText[] = [encoding];
  if (reading.format === "csv") {
    const { delimiter } = reading;
    parts.push(delimiterNames[delimiter] ?? { en: `separated by ${delimiter}`, zh: `以 ${delimiter} 分隔` });
    if (reading.header > 1)
      parts.push({ en: `header on line ${reading.header}`, zh: `表头在第 ${reading.header} 行` });
  } else parts.push({ en: reading.format.toUpperCase(), zh: reading.format.toUpperCase() });
  return inRows(
    {
      en: `Read as ${parts.map(({ en }) => en).join(", ")}`,
      zh: `读取方式：${parts.map(({ zh }) => zh).join("，")}`,
    },
    reading,
  );
}

const inRows = ({ en, zh }: LocalisedText, { headerRows }: Reading): LocalisedText =>
  headerRows === 1
    ? { en, zh }
    : { en: `${en}, header of ${headerRows} rows`, zh: `${zh}，表头占 ${headerRows} 行` };
