import type { Scale } from "../../scale/scale.ts";
import { codeMeaning } from "./code-meaning.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { numberOf } from "./column-profile.ts";
import { mayBeCode } from "./point-range.ts";

/** How answers are read, as a mapping writes it. */
export interface AnswersDraft {
  scale: Scale;
  skipped?: string[];
  notMet?: string[];
  recode?: Record<string, number>;
  otherScale?: Scale;
}

/** What most columns of a mapping share, and what single ones have of their own. */
export interface RatingsDraft {
  shared: AnswersDraft | null;
  items: Record<string, string | ({ column: string } & Partial<AnswersDraft>)>;
}

/**
 * Puts columns that are answered alike together: the scale that most of them have stands once, with all codes that any of
 * them uses; the others keep their own.
 * @param columns touchpoint → the choice made for its column
 */
export function ratingsDraft(
  columns: readonly (readonly [touchpoint: string, ColumnChoice])[],
): RatingsDraft {
  const groups = new Map<string, (readonly [string, ColumnChoice])[]>();
  for (const entry of columns) {
    const { scale, recode, otherScale } = entry[1];
    if (scale === undefined) continue;
    const form = JSON.stringify([scale.low, scale.high, scale.better, recode !== undefined, otherScale]);
    groups.set(form, [...(groups.get(form) ?? []), entry]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  const shared = largest ? together(largest.map(([, choice]) => choice)) : null;
  const alike = new Set(shared ? largest : []);
  const items: RatingsDraft["items"] = {};
  for (const entry of columns) {
    const [touchpoint, choice] = entry;
    if (choice.scale === undefined) continue;
    items[touchpoint] = alike.has(entry) ? choice.column : { column: choice.column, ...answersOf(choice) };
  }
  return { shared, items };
}

/** One column's answers: what is blank counts as a question that was passed over. */
export function answersOf({
  scale,
  skipped = [],
  notMet = [],
  recode,
  otherScale,
}: ColumnChoice): AnswersDraft {
  if (scale === undefined) throw new RangeError("a column without a scale holds no answers");
  return {
    scale,
    skipped: ["", ...skipped.filter((value) => value !== "" && !notMet.includes(value))],
    ...(notMet.length > 0 && { notMet: [...notMet] }),
    ...(recode && { recode }),
    ...(otherScale && { otherScale }),
  };
}

function together(choices: readonly ColumnChoice[]): AnswersDraft | null {
  const [first] = choices;
  if (first?.scale === undefined) return null;
  const recode: Record<string, number> = {};
  for (const choice of choices)
    for (const [value, point] of Object.entries(choice.recode ?? {})) {
      // A word that means two things in two columns cannot be said once for both.
      if (recode[value] !== undefined && recode[value] !== point) return null;
      recode[value] = point;
    }
  const notMet = new Set(choices.flatMap((choice) => choice.notMet ?? []));
  const skipped = new Set(choices.flatMap((choice) => choice.skipped ?? []));
  const codes = [...new Set([...notMet, ...skipped])].map(numberOf).filter((code) => code !== null);
  for (const value of [...notMet].filter((each) => skipped.has(each))) {
    const code = numberOf(value);
    const { scale } = first;
    const meaning = code !== null && mayBeCode(code, scale) ? codeMeaning(code, codes, scale) : "not-met";
    (meaning === "skipped" ? notMet : skipped).delete(value);
  }
  return answersOf({
    ...first,
    skipped: [...skipped],
    notMet: [...notMet],
    ...(first.recode && { recode }),
  });
}

/**
 * Answers about the visit as a whole: nobody has "not met" his own visit, so a code for that is a blank. Codes that the
 * ratings use on the same scale are expected here too, whether the sample shows them or not.
 */
export function outcomeDraft(
  choice: ColumnChoice,
  shared: AnswersDraft | null,
): { column: string } & AnswersDraft {
  const { scale, recode, skipped = [], notMet = [] } = choice;
  const alike =
    shared &&
    !recode &&
    !shared.recode &&
    scale?.low === shared.scale.low &&
    scale.high === shared.scale.high;
  const codes = alike ? [...(shared.skipped ?? []), ...(shared.notMet ?? [])] : [];
  const blank = [...new Set([...skipped, ...notMet, ...codes])];
  return { column: choice.column, ...answersOf({ ...choice, skipped: blank, notMet: [] }) };
}
