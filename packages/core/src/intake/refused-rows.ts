import type { Journey } from "../journey/journey.ts";
import { type AnySurvey, isMeasurementSurvey, isVisitSurvey } from "./any-survey.ts";
import { dailyColumns, inviteColumns } from "./count-reader.ts";
import type { FileDeclaration } from "./file/declaration.ts";
import { type FileContent, fileRows } from "./file/file-rows.ts";
import { findColumns, mappedColumns } from "./header.ts";
import { withheldColumns } from "./long-columns.ts";
import { longColumns } from "./long-form.ts";
import { measurementColumns } from "./measurement-survey.ts";
import { type RejectedRow, type RejectedRowKeeper, rejectedRowKeeper } from "./quality/rejected-row.ts";
import { surveyItems } from "./survey-contents.ts";

/** A row of a file that was refused after it had been read, as it stands there. */
export interface RefusedRow extends Omit<RejectedRow, "problems"> {
  /** Line by which it was refused: of several rows of one visit, that of the first. */
  first: number;
}

/** How a file is read once more. */
export interface RefusedOptions {
  fileName: string;
  /** All of it, as it was found out when the file was read first. */
  declared: FileDeclaration;
  /** Lines of the rows that are looked for. */
  lines: ReadonlySet<number>;
}

/**
 * Finds rows of a file again, by their lines, for people to see what was refused; values that name people are withheld. In
 * the long form all rows of the visit come along, in the columns that it is told in.
 * @throws FileProblem
 */
export async function* refusedRows(
  content: FileContent,
  survey: AnySurvey,
  journey: Journey | null,
  { fileName, declared, lines }: RefusedOptions,
): AsyncGenerator<RefusedRow[]> {
  const { columns, withheld, customer, key } = columnsOf(survey, journey);
  const visits = new Map<string, number>();
  let compiled: { keep: RejectedRowKeeper; told: readonly number[] | null; keys: readonly number[] } | null =
    null;
  for await (const { rows, lines: begun } of fileRows(content, fileName, { declared, columns })) {
    const found: RefusedRow[] = [];
    for (const [at, row] of rows.entries()) {
      const line = begun[at] as number;
      if (compiled === null) {
        const places = findColumns(row, columns, fileName, line);
        const told = key === null ? null : columns.map((column) => places.get(column) as number);
        const keep = rejectedRowKeeper(told === null ? row : columns, withheld, customer, columns);
        compiled = { keep, told, keys: (key ?? []).map((column) => places.get(column) as number) };
        continue;
      }
      const { keep, told, keys } = compiled;
      const visit = keys.map((place) => (row[place] ?? "").trim()).join(" / ");
      if (told !== null && lines.has(line)) visits.set(visit, line);
      const first = told === null ? (lines.has(line) ? line : undefined) : visits.get(visit);
      if (first === undefined) continue;
      const { problems: _, ...kept } = keep(
        told === null ? row : told.map((place) => row[place] ?? ""),
        line,
        [],
      );
      found.push({ ...kept, first });
    }
    yield found;
  }
}

/** The columns that a mapping reads, those that name people, and, in the long form, those that tell its visits apart. */
function columnsOf(survey: AnySurvey, journey: Journey | null) {
  const none = { withheld: [] as readonly (string | undefined)[], customer: undefined, key: null };
  if (isMeasurementSurvey(survey)) {
    const withheld = survey.kind === "rosters" ? [survey.staff] : [];
    return { ...none, columns: measurementColumns(survey), withheld };
  }
  if (!isVisitSurvey(survey))
    return { ...none, columns: survey.kind === "invites" ? inviteColumns(survey) : dailyColumns(survey) };
  if (journey === null) throw new RangeError(`${survey.code} lacks its journey`);
  const named = { withheld: withheldColumns(survey), customer: survey.customer };
  return survey.kind === "long"
    ? { ...named, columns: longColumns(survey), key: survey.key }
    : { ...named, columns: mappedColumns(survey, surveyItems(survey, journey)), key: null };
}
