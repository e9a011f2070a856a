import { pairedQuestions } from "../visit/visit.ts";
import { dayColumnOf } from "./days.ts";
import { pairedQuestion } from "./further-items.ts";
import type { Survey } from "./survey.ts";

/*
 * In the long form each row is one answer. What a mapping calls the column of a question is then the item's name in the
 * item column; everything else (key, day, venue, segments, employee, complaint) are columns that each row repeats.
 */

/** The columns in which the answers stand, and how the items of a row are called after them. */
export function longValues({ long }: Survey): string[] {
  const value = long?.value ?? [];
  return typeof value === "string" ? [value] : value;
}

/** What an item is called that a second column, or the column of its answer, tells apart. */
export const itemName = (item: string, ...parts: readonly string[]): string => [item, ...parts].join(" / ");

/** The items that a mapping of the long form asks about, each once. */
export function longItems(survey: Survey): string[] {
  const { outcomes, touchpoints, valence, returned, exit } = survey;
  const asked = [
    ...Object.values(outcomes),
    ...Object.values(touchpoints),
    ...Object.values(valence?.touchpoints ?? {}),
    ...pairedQuestions.flatMap((question) => Object.values(pairedQuestion(survey, question).asked)),
  ];
  const items = asked.flatMap((item) => [item?.column, item?.metWhen?.column]);
  return defined([...items, returned?.column, exit?.column]);
}

/** The columns that say what visit a row belongs to, and what is true of the whole visit, each once. */
export function visitColumns(survey: Survey): string[] {
  const { key, customer, jackknife, venue, day, weight, segments, staff, comment, case: mapped } = survey;
  return defined([
    ...key,
    customer,
    jackknife,
    venue.column,
    dayColumnOf(day),
    weight,
    ...Object.values(segments).map(({ column }) => column),
    staff?.column,
    comment?.column,
    mapped?.complaint.column,
    mapped?.touchpoint?.column,
    mapped?.closed.column,
    mapped?.hours,
    mapped?.after?.column,
  ]);
}

/** Those of them that tell who somebody is, or what somebody wrote: no message and no rejected row repeats them. */
export function withheldColumns({ customer, staff, comment }: Survey): string[] {
  return defined([customer, staff?.column, comment?.column]);
}

const defined = (columns: readonly (string | undefined)[]): string[] => [
  ...new Set(columns.filter((column) => column !== undefined)),
];
