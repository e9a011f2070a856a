import { MEASURE_UNIT, type Measure, type Measurement, measures } from "../measurement/measurement.ts";
import { absurdValue, cellProblem, keyProblem, raggedRow } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { type ClockTime, clockTime } from "./clock-time.ts";
import { contentHash } from "./content-key.ts";
import { dayColumnOf, dayReader } from "./days.ts";
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
  const time = timeReader(survey, places);
  const segments = segmentReader(survey, places);
  const values = measures[survey.kind].map((measure) => valueReader(measure, survey, places));
  const staff =
    survey.kind === "rosters" ? staffReader({ column: survey.staff, blank: [""] }, places) : undefined;
  const firstRow = new KeyIndex();
  return (row, line, remarks) => {
    if (row.length !== header.length) return [raggedRow(line, row.length, header.length)];
    const problems: RowProblem[] = [];
    const { hour = null, past = 0, dayBefore } = time(row, line, problems);
    const date = day(row, line, problems);
    const found: Measurement = {
      row: line,
      venue: venue(row, line, problems),
      day: dayBefore && date !== "" ? dayEarlier(date) : date,
      hour,
      place: place(row, line, problems),
      segments: segments(row, line, problems),
      values: values.map((read) => read(row, line, problems)),
    };
    if (past > 0) found.past = past;
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
export function measurementKey(found: Measurement): string {
  const { venue, day, place, segments, staff } = found;
  const values = Object.entries(segments)
    .map(([dimension, value]) => `${dimension}=${value}`)
    .sort();
  return [venue, day, timeText(found), place, ...values, staff ?? ""]
    .filter((part) => part !== "")
    .join(" / ");
}

/** `14:00`, `14:30` or `14:30:05`; empty where the source tells the day only. */
function timeText({ hour, past = 0 }: Measurement): string {
  if (hour === null) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = past % 60;
  return `${hour}:${two((past - seconds) / 60)}${seconds === 0 ? "" : `:${two(seconds)}`}`;
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

/** When of its day a row was measured: nothing where the source tells the day only. */
interface TimeOfRow extends Partial<ClockTime> {
  /** Does it belong to the day before? */
  dayBefore: boolean;
}

const dayOnly: TimeOfRow = { dayBefore: false };

function timeReader(survey: MeasurementSurvey, places: Places): CellReader<TimeOfRow> {
  const { hour } = survey;
  if (hour === undefined) return () => dayOnly;
  const at = placeOf(places, hour.column);
  const { column, dayBefore = 0 } = hour;
  const isBesideDay = column === dayColumnOf(survey.day);
  return (row, line, problems) => {
    const raw = row[at] as string;
    const found = clockTime(raw);
    if (found) {
      // From 24 on the source itself counts the hour to the day that has ended.
      return { hour: found.hour % 24, past: found.past, dayBefore: found.hour < dayBefore };
    }
    // A day without a time tells as much as it tells; a time that cannot be is told.
    if (!isBesideDay || /:/.test(raw))
      problems.push(cellProblem(line, column, raw, "0…29 | 14:30 | 2:30 pm"));
    return dayOnly;
  };
}

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
