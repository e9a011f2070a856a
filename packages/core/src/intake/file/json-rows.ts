import type { RowProblem } from "../problem.ts";
import type { Encoding } from "./encoding.ts";
import { flattenObject, JsonFault } from "./json-object.ts";
import { type JsonPiece, JsonSplitter } from "./json-splitter.ts";
import { RowCollector, type Rows } from "./rows.ts";
import { textPieces } from "./text-pieces.ts";
import { type TextForm, wholeLines } from "./whole-lines.ts";

/** Objects whose members make up the header. A member that only later ones have is no column. */
const HEADER_OBJECTS = 1_000;

/** Rows of a file with an object on each line. A line that is none is rejected by itself. @throws FileProblem */
export async function* ndjsonRows(
  bytes: AsyncIterable<Uint8Array>,
  form: TextForm,
  file: string,
): AsyncGenerator<Rows> {
  yield* objectRows(objectLines(bytes, form, file));
}

/** Rows of a file that is a list of objects, or objects one after the other. @throws FileProblem */
export async function* jsonRows(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  file: string,
): AsyncGenerator<Rows> {
  yield* objectRows(listed(bytes, encoding, file));
}

async function* objectLines(bytes: AsyncIterable<Uint8Array>, form: TextForm, file: string) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const block of wholeLines(bytes, form, file)) {
    const lines = text.decode(block).split("\n");
    const last = lines.pop() as string;
    const found = lines.map((each, at) => ({ text: each, line: line + at }));
    line += lines.length;
    if (last !== "") found.push({ text: last, line });
    yield found.filter((each) => each.text.trim() !== "");
  }
}

async function* listed(bytes: AsyncIterable<Uint8Array>, encoding: Encoding, file: string) {
  const splitter = new JsonSplitter(file);
  for await (const piece of textPieces(bytes, encoding, file)) yield splitter.split(piece);
  splitter.finish();
}

/** Objects as rows: the members of the first ones are the header, blank where an object lacks one. */
async function* objectRows(pieces: AsyncIterable<JsonPiece[]>): AsyncGenerator<Rows> {
  const collected = new RowCollector();
  let waiting: { values: Map<string, string>; line: number }[] = [];
  let header: string[] | null = null;
  const add = (columns: readonly string[], { values, line }: (typeof waiting)[number]) =>
    collected.add(
      columns.map((column) => values.get(column) ?? ""),
      line,
    );
  const settle = (): string[] | null => {
    if (waiting.length === 0) return null;
    const columns = [...new Set(waiting.flatMap(({ values }) => [...values.keys()]))];
    collected.add(columns, waiting[0]?.line ?? 1);
    for (const each of waiting) add(columns, each);
    waiting = [];
    return columns;
  };
  for await (const objects of pieces) {
    for (const { text, line } of objects) {
      const values = readObject(text, line);
      if (!(values instanceof Map)) collected.reject(values);
      else if (header) add(header, { values, line });
      else if (waiting.push({ values, line }) >= HEADER_OBJECTS) header = settle();
    }
    yield collected.take();
  }
  if (!header) settle();
  yield collected.take();
}

function readObject(text: string, line: number): Map<string, string> | RowProblem {
  try {
    return flattenObject(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { column, expected } = error;
    const found = error.found.length > 60 ? `${error.found.slice(0, 59)}…` : error.found;
    const place = column === null ? { en: "", zh: "" } : { en: `, ${column}`, zh: `“${column}”` };
    return {
      row: line,
      column,
      found,
      expected,
      message: {
        en: `row ${line}${place.en}: found ${found}, expected ${expected}`,
        zh: `第 ${line} 行${place.zh}：实际为 ${found}，应为 ${expected}`,
      },
    };
  }
}
