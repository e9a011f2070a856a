import type { Journey } from "../journey/journey.ts";
import type { Visit } from "../visit/visit.ts";
import { answerReader } from "./answers.ts";
import { caseReader } from "./cases.ts";
import { raggedRow } from "./cell-problem.ts";
import { placeOf } from "./cell-reader.ts";
import { commentReader } from "./comment-text.ts";
import { dayReader } from "./days.ts";
import { findColumns, mappedColumns } from "./header.ts";
import { groupReader } from "./jackknife-group.ts";
import type { KeySpill } from "./key-index.ts";
import { keyReader } from "./keys.ts";
import { noAnswerReader } from "./no-answer.ts";
import type { RowProblem } from "./problem.ts";
import type { FileTally } from "./quality/file-tally.ts";
import { segmentReader } from "./segments.ts";
import { staffReader } from "./staff.ts";
import type { Survey } from "./survey.ts";
import { surveyItems } from "./survey-contents.ts";
import { leaveUnmet } from "./unmet.ts";
import { venueReader } from "./venues.ts";
import { weightReader } from "./weights.ts";

/**
 * Reads a row that begins on `line`: its visit, or everything that is wrong with it. What is odd about a row that is
 * kept all the same goes to `remarks`.
 */
export type VisitReader = (
  row: readonly string[],
  line: number,
  remarks: RowProblem[],
) => Visit | RowProblem[];

interface VisitReaderOptions {
  /** Line on which the header stands. */
  line?: number;
  tally?: FileTally | undefined;
  /** Where the keys of a large file may be put. */
  spill?: KeySpill | undefined;
}

/**
 * Compiles survey, journey and the file's header into a reader of rows.
 * @throws FileProblem when the header lacks a mapped column or has one twice
 */
export function visitReader(
  header: readonly string[],
  survey: Survey,
  journey: Journey,
  file: string,
  { line: headerLine = 1, tally, spill }: VisitReaderOptions = {},
): VisitReader {
  const items = surveyItems(survey, journey);
  const places = findColumns(header, mappedColumns(survey, items), file, headerLine);
  const key = keyReader(survey, places, spill);
  const venue = venueReader(survey, places);
  const day = dayReader(survey, places);
  const weight = weightReader(survey.weight, places);
  const answers = answerReader(items, places);
  const segments = segmentReader(survey, places);
  const group = groupReader(survey, places);
  const staff = survey.staff && staffReader(survey.staff, places);
  const guestCase = survey.case && caseReader(survey.case, journey, places);
  const comment = survey.comment && commentReader(survey.comment, places);
  const touchpoints = survey.exit ? journey.touchpoints.length : 0;
  const customer = survey.customer === undefined ? -1 : placeOf(places, survey.customer);
  const noAnswer = noAnswerReader(survey, places);
  tally?.open(survey, items, journey.touchpoints.length, places);
  let problems: RowProblem[] = [];
  return (row, line, remarks) => {
    if (row.length !== header.length) {
      tally?.ragged();
      return [raggedRow(line, row.length, header.length)];
    }
    const none = noAnswer(row, line);
    if (none !== null) return [none];
    const name = key(row, line, problems);
    const visit: Visit = {
      key: name,
      row: line,
      venue: venue(row, line, problems),
      day: day(row, line, problems),
      answers: answers(row, line, problems),
      weight: weight(row, line, problems),
      segments: segments(row, line, problems),
      jackknifeGroup: group(row, line, problems, name),
    };
    if (touchpoints > 0) leaveUnmet(visit.answers, touchpoints);
    const who = staff?.(row, line, problems);
    if (who !== undefined) visit.staff = who;
    const complaint = guestCase?.(row, line, problems);
    if (complaint !== undefined) visit.case = complaint;
    const written = comment?.(row, line, problems);
    if (written !== undefined) visit.comment = written;
    const person = customer < 0 ? "" : (row[customer] as string).trim();
    if (person !== "") visit.customer = person;
    tally?.row(row, visit, problems);
    if (problems.length === 0) return visit;
    const found = problems;
    problems = [];
    if (found.some(({ kept }) => !kept)) return found;
    remarks.push(...found);
    return visit;
  };
}
