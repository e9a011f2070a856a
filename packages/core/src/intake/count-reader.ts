import { cellProblem, keyProblem, raggedRow } from "./cell-problem.ts";
import { type CellReader, type Places, placeOf } from "./cell-reader.ts";
import { contentHash } from "./content-key.ts";
import type { DailyRow, DailySurvey, InviteRow, InviteSurvey } from "./count-survey.ts";
import { dayColumnOf, dayReader } from "./days.ts";
import { findColumns } from "./header.ts";
import { KeyIndex } from "./key-index.ts";
import { Lookup, otherSpelling } from "./lookup.ts";
import type { RowProblem } from "./problem.ts";
import { segmentReader } from "./segments.ts";
import type { Heading } from "./survey-parts.ts";
import { venueReader } from "./venues.ts";

/** Reads a row that begins on `line`: what it counts, or everything that is wrong with it. */
export type CountReader<Row> = (row: readonly string[], line: number) => Row | RowProblem[];

const LARGEST = 2 ** 31 - 1;

/**
 * Compiles a mapping of invitations and the file's header into a reader of rows.
 * @throws FileProblem when the header lacks a mapped column or has one twice
 */
export function inviteReader(
  header: readonly string[],
  survey: InviteSurvey,
  file: string,
  headerLine = 1,
): CountReader<InviteRow> {
  const segmentColumns = Object.values(survey.segments).map(({ column }) => column);
  const places = findColumns(header, inviteColumns(survey), file, headerLine);
  const venue = venueReader(survey, places);
  const day = dayReader(survey, places);
  const segments = segmentReader(survey, places);
  const counts = countsReader(survey.invited, survey.responded, places);
  const unique = uniqueRows([...headingColumns(survey), ...segmentColumns]);
  return reading(header, (row, line, problems) => {
    const values = segments(row, line, problems);
    const place = { venue: venue(row, line, problems), day: day(row, line, problems) };
    const [invited, responded] = counts(row, line, problems);
    unique(
      [place.venue, place.day, ...Object.keys(survey.segments).map((d) => values[d] ?? "")],
      { row, line },
      problems,
    );
    return { row: line, ...place, segments: values, invited, responded };
  });
}

/** The same for a mapping of daily counts. @throws FileProblem */
export function dailyReader(
  header: readonly string[],
  survey: DailySurvey,
  file: string,
  headerLine = 1,
): CountReader<DailyRow> {
  const indicatorColumns = survey.indicator.column === undefined ? [] : [survey.indicator.column];
  const places = findColumns(header, dailyColumns(survey), file, headerLine);
  const venue = venueReader(survey, places);
  const day = dayReader(survey, places);
  const indicator = indicatorReader(survey, places);
  const counts = countsReader(survey.n, survey.count, places);
  const unique = uniqueRows([...headingColumns(survey), ...indicatorColumns]);
  return reading(header, (row, line, problems) => {
    const place = { venue: venue(row, line, problems), day: day(row, line, problems) };
    const what = indicator(row, line, problems);
    const [n, count] = counts(row, line, problems);
    unique([place.venue, place.day, what], { row, line }, problems);
    return { row: line, ...place, indicator: what, n, count };
  });
}

/** All columns that a mapping of invitations reads, each once. */
export function inviteColumns(survey: InviteSurvey): string[] {
  const segments = Object.values(survey.segments).map(({ column }) => column);
  return [...new Set([...headingColumns(survey), ...segments, survey.invited, survey.responded])];
}

/** The same for a mapping of daily counts. */
export function dailyColumns(survey: DailySurvey): string[] {
  const { column } = survey.indicator;
  const indicator = column === undefined ? [] : [column];
  return [...new Set([...headingColumns(survey), ...indicator, survey.n, survey.count])];
}

function reading<Row>(header: readonly string[], read: CellReader<Row>): CountReader<Row> {
  return (row, line) => {
    if (row.length !== header.length) return [raggedRow(line, row.length, header.length)];
    const problems: RowProblem[] = [];
    const found = read(row, line, problems);
    return problems.length === 0 ? found : problems;
  };
}

function headingColumns({ venue, day }: Heading): string[] {
  const columns = [venue.column, dayColumnOf(day)];
  return columns.filter((column) => column !== undefined);
}

/** Reads how many there were and how many of them counted, which cannot be more. */
function countsReader(of: string, counted: string, places: Places): CellReader<[number, number]> {
  const ofAt = placeOf(places, of);
  const countedAt = placeOf(places, counted);
  return (row, line, problems) => {
    const all = wholeNumber(row[ofAt] as string);
    const some = wholeNumber(row[countedAt] as string);
    if (all === null) problems.push(cellProblem(line, of, row[ofAt] as string, `0…${LARGEST}`));
    if (some === null || (all !== null && some > all))
      problems.push(cellProblem(line, counted, row[countedAt] as string, `0…${all ?? LARGEST}`));
    return [all ?? 0, some ?? 0];
  };
}

function wholeNumber(raw: string): number | null {
  const value = /^\s*\+?\d{1,15}(\.0+)?\s*$/.test(raw) ? Number(raw) : Number.NaN;
  return value <= LARGEST ? value : null;
}

function indicatorReader({ indicator }: DailySurvey, places: Places): CellReader<string> {
  const { column, values } = indicator;
  const only = Object.keys(values)[0] ?? "";
  if (column === undefined) return () => only;
  const at = placeOf(places, column);
  const raws = Object.entries(values).flatMap(([code, { raw }]) =>
    raw.map((value) => [value, code] as const),
  );
  const known = new Lookup<string>(raws);
  const expected = raws.map(([raw]) => raw).join(" | ");
  return (row, line, problems) => {
    const raw = row[at] as string;
    const code = known.get(raw) ?? otherSpelling(raw, known);
    if (code === undefined) problems.push(cellProblem(line, column, raw, expected));
    return code ?? "";
  };
}

/** Two rows of a file must not count the same. Only rows that are right otherwise are compared. */
function uniqueRows(columns: readonly string[]) {
  const firstRow = new KeyIndex();
  return (
    parts: readonly string[],
    { row, line }: { row: readonly string[]; line: number },
    problems: RowProblem[],
  ): void => {
    if (problems.length > 0) return;
    const key = parts.join(" / ");
    const first = firstRow.add(key, line, contentHash(row));
    if (first !== undefined) problems.push(keyProblem(first, line, columns.join(" + "), key));
  };
}
