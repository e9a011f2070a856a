import { absenceOf, yesNoOf } from "./answer-words.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";

/** A question with yes and no, as a mapping writes it. */
export interface YesNoDraft {
  column: string;
  yes: string[];
  no: string[];
  blank: string[];
}

/** Which values mean yes and which no: words, 1 and 0, or 1 and 2; anything else is no answer. `null` without a yes. */
export function yesNoDraft(choice: ColumnChoice, profile: ColumnProfile): YesNoDraft | null {
  const draft: YesNoDraft = { column: choice.column, yes: [], no: [], blank: [""] };
  const twoIsNo = !profile.values.has("0") || profile.values.has("2");
  for (const value of profile.values.keys()) {
    const number = numberOf(value);
    const meaning = number === null ? yesNoOf(value) : number === 1 ? true : noCode(number, twoIsNo);
    if (absenceOf(value) === "skipped" && meaning === null) draft.blank.push(value);
    else if (meaning === null) draft.blank.push(value);
    else (meaning ? draft.yes : draft.no).push(value);
  }
  return draft.yes.length > 0 ? draft : null;
}

const noCode = (number: number, twoIsNo: boolean): boolean | null =>
  number === (twoIsNo ? 2 : 0) ? false : null;

/** The same as a scale from 0 to 1, for the outcome "met a problem". */
export function problemDraft(choice: ColumnChoice, profile: ColumnProfile) {
  const draft = yesNoDraft(choice, profile);
  if (draft === null) return null;
  const recode: Record<string, number> = {};
  for (const value of draft.yes) recode[value] = 1;
  for (const value of draft.no) recode[value] = 0;
  return {
    column: choice.column,
    scale: { low: 0, high: 1, better: "higher" as const },
    recode,
    skipped: draft.blank,
  };
}

/** The values of a column that are found among names; `null` where one of them is unknown. */
export function namedValues(
  profile: ColumnProfile,
  known: ReadonlyMap<string, string>,
): { values: Record<string, string>; unknown: string[] } {
  const values: Record<string, string> = {};
  const unknown: string[] = [];
  for (const value of profile.values.keys()) {
    if (absenceOf(value) !== null) continue;
    const found = known.get(value.toLowerCase());
    if (found === undefined) unknown.push(value);
    else values[value] = found;
  }
  return { values, unknown };
}
