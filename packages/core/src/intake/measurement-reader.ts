import { MEASURE_UNIT, type Measure, type Measurement, measures } from "../measurement/measurement.ts";
import { absurdValue, cellProblem, keyProblem, raggedRow } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { contentHash } from "./content-key.ts";
import { dayReader } from "./days.ts";
import { findColumns } from "./header.ts";
import { KeyIndex } from "./key-index.ts";
import { type MeasurementSurvey, measurementColumns } from "./measurement-survey.ts";
import type { RowProblem } from "./problem.ts";
import { segmentReader } from "./segments.ts";
import { staffReader } from "./staff.ts";
import { venueReader } from "./venues.ts";

const LONGEST_PLACE = 200;
const DAY_MS = 86_400_000;

/** Reads a row that begins on `line`; values that cannot be are left out and told in `remarks`. */
export type MeasurementReader = (
  row: readonly string[],
  line: number,
  remarks: RowProblem[],
) => Measurement | RowProblem[];

/**
 * Compiles a mapping of measurements and the file's header into a reader of rows.
 * @throws FileProblem when the header lacks a mapped column or has one twice
 */
export function measurementReader(
  header: readonly string[],
  survey: MeasurementSurvey,
  file: string,
  headerLine = 1,
): MeasurementReader {
  const places = findColumns(header, measurementColumns(survey), file, headerLine);
  const venue = venueReader(survey, places);
  const day = dayReader(survey, places);
  const place = placeReader(survey, places);
  const hour = hourReader(survey, places);
  const segments = segmentReader(survey, places);
  const values = measures[survey.kind].map((measure) => valueReader(measure, survey, places));
  const staff =
    survey.kind === "rosters" ? staffReader({ column: survey.staff, blank: [""] }, places) : undefined;
  const firstRow = new KeyIndex();
  return (row, line, remarks) => {
    if (row.length !== header.length) return [raggedRow(line, row.length, header.length)];
    const problems: RowProblem[] = [];
    const [clock, dayBefore] = hour(row, line, problems);
    const date = day(row, line, problems);
    const found: Measurement = {
      row: line,
      venue: venue(row, line, problems),
      day: dayBefore && date !== "" ? dayEarlier(date) : date,
      hour: clock,
      place: place(row, line, problems),
      segments: segments(row, line, problems),
      values: values.map((read) => read(row, line, problems)),
    };
    const who = staff?.(row, line, problems);
    if (who !== undefined) found.staff = who;
    if (problems.every(({ kept }) => kept))
      problems.push(...contentProblems(found, survey, { line, content: contentHash(row) }, firstRow));
    if (problems.some(({ kept }) => !kept)) return problems;
    remarks.push(...problems);
    return found;
  };
}

/** Names a measurement within its mapping: no two rows of a file may measure the same. */
export function measurementKey({ venue, day, hour, place, segments, staff }: Measurement): string {
  const values = Object.entries(segments)
    .map(([dimension, value]) => `${dimension}=${value}`)
    .sort();
  return [venue, day, ...(hour === null ? [] : [`${hour}:00`]), place, ...values, staff ?? ""]
    .filter((part) => part !== "")
    .join(" / ");
}

/** A row must measure something, and nothing that another row has measured. */
function contentProblems(
  found: Measurement,
  survey: MeasurementSurvey,
  { line, content }: { line: number; content: number },
  firstRow: KeyIndex,
): RowProblem[] {
  const columns = Object.values(survey.measures).map(({ column }) => column);
  if (found.values.every((value) => value === null))
    return [cellProblem(line, columns.join(" + "), "", "0, 0.5, 1 …")];
  const first = firstRow.add(measurementKey(found), line, content);
  if (first === undefined) return [];
  const { staff: _, ...shown } = found;
  return [keyProblem(first, line, survey.place.column, measurementKey(shown))];
}

function placeReader({ place }: MeasurementSurvey, places: Places): CellReader<string> {
  const at = placeOf(places, place.column);
  return (row, line, problems) => {
    const found = (row[at] as string).trim();
    if (found === "" || found.length > LONGEST_PLACE)
      problems.push(cellProblem(line, place.column, found, `1…${LONGEST_PLACE} a…z`));
    return found;
  };
}

/** Reads the hour of the clock, and whether it belongs to the day before. */
function hourReader({ hour }: MeasurementSurvey, places: Places): CellReader<[number | null, boolean]> {
  if (hour === undefined) return () => [null, false];
  const at = placeOf(places, hour.column);
  const { column, dayBefore = 0 } = hour;
  return (row, line, problems) => {
    const raw = row[at] as string;
    const found = /^\s*(\d{1,2})(\.0+|:[0-5]\d(:[0-5]\d)?)?\s*$/.exec(raw);
    const number = found ? Number(found[1]) : LAST_HOUR + 1;
    if (number > LAST_HOUR) problems.push(cellProblem(line, column, raw, `0…${LAST_HOUR}`));
    // From 24 on the source itself counts the hour to the day that has ended.
    return [number % 24, number < dayBefore];
  };
}

/** Services that go on after midnight may count 24, 25 … */
const LAST_HOUR = 29;

const dayEarlier = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** Reads a measure in whole thousandths; `null` where the mapping has no column for it or the row says nothing. */
function valueReader(
  measure: Measure,
  { measures }: MeasurementSurvey,
  places: Places,
): CellReader<number | null> {
  const mapped = measures[measure.code];
  if (mapped === undefined) return () => null;
  const { column, blank, highest = measure.highest } = mapped;
  const at = placeOf(places, column);
  const none = new Set(blank);
  const expected = `0…${highest}`;
  return (row, line, problems) => {
    const raw = row[at] as string;
    const text = raw.trim();
    if (none.has(raw) || none.has(text)) return null;
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (value >= 0 && value <= highest) return Math.round(value * MEASURE_UNIT);
    problems.push(
      Number.isFinite(value)
        ? absurdValue(line, column, raw, expected)
        : cellProblem(line, column, raw, expected),
    );
    return null;
  };
}
