import type { Scale } from "../scale/scale.ts";
import { NOT_MET, type PackedAnswers, SKIPPED } from "../visit/visit.ts";
import { cellProblem, onOtherScale } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { Lookup, otherSpelling } from "./lookup.ts";
import type { RowProblem } from "./problem.ts";
import type { ItemReading } from "./survey-contents.ts";

/** Reads the packed answers of a visit: `items` in packed order, `null` for those the survey did not ask. */
export function answerReader(
  items: readonly (ItemReading | null)[],
  places: Places,
): CellReader<PackedAnswers> {
  const questions = items.flatMap((item, place) => (item === null ? [] : compiled(item, place, places)));
  const blank = new Uint8Array(items.length).fill(NOT_MET);
  return (row, line, problems) => {
    const answers = blank.slice();
    for (const question of questions) {
      const { place, at, known, met } = question;
      const raw = row[at] as string;
      const byte = known.get(raw) ?? otherSpelling(raw, known);
      if (byte === undefined) {
        const problem = unknownAnswer(question, raw, line);
        problems.push(problem);
        if (problem.kept) answers[place] = SKIPPED;
      } else answers[place] = byte === SKIPPED && met !== null && !met(row) ? NOT_MET : byte;
    }
    return answers;
  };
}

/** One question, compiled: where its column is, what each value means, and whether the guest met what it asks about. */
function compiled(item: ItemReading, place: number, places: Places) {
  const { column, metWhen, otherScale, scale } = item;
  const metAt = metWhen === undefined ? -1 : placeOf(places, metWhen.column);
  return {
    place,
    at: placeOf(places, column),
    column,
    known: knownAnswers(item),
    expected: expectedAnswers(item),
    scale,
    other: otherScale && new Lookup(pointsOf(otherScale).map((point) => [String(point), point] as const)),
    otherScale,
    met:
      metWhen === undefined
        ? null
        : (row: readonly string[]) => metWhen.values.includes((row[metAt] as string).trim()),
  };
}

/** A value that is no answer: one of another scale is left out where the mapping knows of that scale. */
function unknownAnswer(
  { column, expected, scale, other, otherScale }: ReturnType<typeof compiled>,
  raw: string,
  line: number,
): RowProblem {
  if (other && otherScale && (other.get(raw) ?? otherSpelling(raw, other)) !== undefined)
    return onOtherScale(line, column, raw, scale, otherScale);
  return cellProblem(line, column, raw, expected);
}

/** The file's value → byte: points of the scale or recoded words, and the two kinds of blank. */
function knownAnswers({ scale, recode, skipped, notMet }: ItemReading): Lookup<number> {
  const points: [string, number][] =
    recode === undefined ? pointsOf(scale).map((point) => [String(point), point]) : Object.entries(recode);
  return new Lookup([
    ...points.map(([raw, point]) => [raw, packed(point, scale)] as const),
    ...skipped.map((raw) => [raw, SKIPPED] as const),
    ...notMet.map((raw) => [raw, NOT_MET] as const),
  ]);
}

function expectedAnswers({ scale, recode, skipped, notMet }: ItemReading): string {
  const points = recode === undefined ? [`${scale.low}…${scale.high}`] : Object.keys(recode);
  return [...points, ...[...skipped, ...notMet].map((code) => (code === "" ? '""' : code))].join(" | ");
}

function pointsOf({ low, high }: Scale): number[] {
  return Array.from({ length: high - low + 1 }, (_, step) => low + step);
}

const packed = (point: number, { low, high, better }: Scale): number =>
  better === "lower" ? high - point : point - low;
