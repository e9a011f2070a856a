import type { LocalisedText } from "../../text/text.ts";
import type { Survey } from "../survey.ts";
import type { SurveyItem } from "../survey-parts.ts";
import { withRenamed } from "./compare-mapping.ts";

/** In what a file differs from those that a saved mapping was made for, as somebody decided. */
export interface Adaptation {
  renamed: readonly { from: string; to: string }[];
  /** Columns that the mapping reads and that are to be done without. */
  dropped: readonly string[];
}

/**
 * A saved mapping for a file whose columns have other names, or lack some: what was read from them is not asked then. What
 * a mapping cannot do without stays, and is told.
 */
export function adaptedMapping(
  saved: Survey,
  { renamed, dropped }: Adaptation,
): { survey: Survey; notes: LocalisedText[] } {
  const survey = withRenamed(saved, renamed);
  const gone = new Set(dropped.filter((column) => !renamed.some(({ from }) => from === column)));
  if (gone.size === 0) return { survey, notes: [] };
  const notes: LocalisedText[] = [];
  const isGone = (column: string | undefined): boolean => column !== undefined && gone.has(column);
  const { kano, expected, valence, customer, jackknife, weight, staff, comment, returned, exit, ...rest } =
    survey;
  const items = (all: Readonly<Record<string, SurveyItem>>): Record<string, SurveyItem> => kept(all, isGone);
  const key = survey.key.filter((column) => !isGone(column));
  const { day, venue } = survey;
  if (isGone(venue.column)) notes.push(needed(venue.column as string));
  if ("column" in day && isGone(day.column)) notes.push(undatedFrom(day.column));
  const adapted: Survey = {
    ...rest,
    key,
    // Without a number of its own a row is known by all that stands in it.
    ...(key.length === 0 && survey.key.length > 0 && { kind: "reviews", duplicates: "keep" }),
    day: "column" in day && isGone(day.column) ? { format: "none" } : day,
    outcomes: items(survey.outcomes as Record<string, SurveyItem>),
    touchpoints: items(survey.touchpoints),
    segments: Object.fromEntries(Object.entries(survey.segments).filter(([, { column }]) => !isGone(column))),
    ...(valence && { valence: { ...valence, touchpoints: items(valence.touchpoints) } }),
    ...(expected && { expected: { ...expected, touchpoints: items(expected.touchpoints) } }),
    ...(kano && { kano: withPairs(kano, items) }),
    ...(customer !== undefined && !isGone(customer) && { customer }),
    ...(jackknife !== undefined && !isGone(jackknife) && { jackknife }),
    ...(weight !== undefined && !isGone(weight) && { weight }),
    ...(staff && !isGone(staff.column) && { staff }),
    ...(comment && !isGone(comment.column) && { comment }),
    ...(returned && !isGone(returned.column) && { returned }),
    ...(exit && !isGone(exit.column) && { exit }),
  };
  const { case: complaint, ...without } = adapted;
  if (complaint === undefined) return { survey: adapted, notes };
  if (isGone(complaint.complaint.column) || isGone(complaint.closed.column))
    return { survey: without, notes };
  const { touchpoint, hours, after, ...told } = complaint;
  return {
    survey: {
      ...without,
      case: {
        ...told,
        ...(touchpoint && !isGone(touchpoint.column) && { touchpoint }),
        ...(hours !== undefined && !isGone(hours) && { hours }),
        ...(after && !isGone(after.column) && { after }),
      },
    },
    notes,
  };
}

function kept(
  all: Readonly<Record<string, SurveyItem>>,
  isGone: (column: string | undefined) => boolean,
): Record<string, SurveyItem> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, item]) => {
      if (isGone(item.column)) return [];
      const { metWhen, ...own } = item;
      return [[name, isGone(metWhen?.column) ? own : item]];
    }),
  );
}

/** Kano's questions go together: one of them alone says nothing. */
function withPairs(
  kano: NonNullable<Survey["kano"]>,
  items: (all: Readonly<Record<string, SurveyItem>>) => Record<string, SurveyItem>,
): NonNullable<Survey["kano"]> {
  const [functional, dysfunctional] = [items(kano.functional), items(kano.dysfunctional)];
  const whole = (one: Record<string, SurveyItem>, other: Record<string, SurveyItem>) =>
    Object.fromEntries(Object.entries(one).filter(([code]) => Object.hasOwn(other, code)));
  return {
    ...kano,
    functional: whole(functional, dysfunctional),
    dysfunctional: whole(dysfunctional, functional),
  };
}

const needed = (column: string): LocalisedText => ({
  en: `"${column}" tells the venue: the mapping cannot do without it; choose the column that tells it now`,
  zh: `“${column}”说明场所，映射不可缺少；请指定现在对应的列`,
});

const undatedFrom = (column: string): LocalisedText => ({
  en: `without "${column}" all rows are undated`,
  zh: `缺少“${column}”，所有行均无日期`,
});
