import { type Period, previousPeriod, yearAgo } from "@touchstone/core/calendar";
import { addDays, dayNumber, dayOfNumber } from "@touchstone/core/calendar/day";
import { periodLabel } from "@touchstone/core/calendar/label";
import { daysOf, yearsBetween } from "../slice/period.ts";
import type { Option } from "../slice/prepare-slice-bar.ts";
import type { Locale } from "../text/locale.ts";

/** Two periods to compare, and what else the earlier one could be. */
export interface ChangePeriods {
  before: Period;
  after: Period;
  options: Option[];
  chosen: string;
}

/** Days that have visits, as far as is known. */
interface Known {
  firstDay: string | null;
  lastDay: string | null;
}

/** Cuts the period's own days in two. */
export const HALVES = "halves";

/**
 * What a page's period is compared with: `since` in the URL, written like a period, or `halves`. Unless it says otherwise
 * the period before, or a year ago, where there are data then; otherwise the two halves of the period itself. All years
 * together are compared by their first and their last.
 *
 * @returns null where no two periods have data
 */
export function changePeriods(
  period: string,
  since: string,
  known: Known,
  locale: Locale,
  halves: string,
): ChangePeriods | null {
  const { firstDay, lastDay } = known;
  if (firstDay === null || lastDay === null) return null;
  const data = { from: firstDay, to: addDays(lastDay, 1) };
  const after = daysOf(period, lastDay) ?? daysOf("", lastDay);
  if (after === null) return null;
  const earlier = [
    ...[previousPeriod(after), yearAgo(after)].filter((candidate) => meets(candidate, data)),
    ...yearsBetween(firstDay, lastDay).map((year) => daysOf(String(year), null) as Period),
  ].filter((candidate) => candidate.to <= after.from);
  const byText = new Map(earlier.map((candidate) => [textOf(candidate), candidate]));
  const two = halvesOf(after, data);
  const given = daysOf(since, null);
  if (given !== null && given.to <= after.from) byText.set(textOf(given), given);
  const options: Option[] = [
    ...[...byText].map(([value, own]) => ({ value, label: periodLabel(own, locale) })),
    ...(two === null ? [] : [{ value: HALVES, label: halves }]),
  ];
  const usual = period === "all" ? earlier.at(-1) : earlier[0];
  const chosen = chosenOf(since, given, options, usual);
  if (chosen === undefined) return null;
  if (chosen === HALVES && two !== null) return { ...two, options, chosen };
  const before = byText.get(chosen);
  return before === undefined ? null : { before, after, options, chosen };
}

function chosenOf(
  since: string,
  given: Period | null,
  options: readonly Option[],
  usual: Period | undefined,
): string | undefined {
  const wanted = given === null ? since : textOf(given);
  if (options.some(({ value }) => value === wanted)) return wanted;
  return usual === undefined ? options.at(-1)?.value : textOf(usual);
}

const meets = (a: Period, b: Period) => a.from < b.to && b.from < a.to;

function halvesOf(period: Period, data: Period): { before: Period; after: Period } | null {
  const from = period.from > data.from ? period.from : data.from;
  const to = period.to < data.to ? period.to : data.to;
  if (from >= to || dayNumber(to) - dayNumber(from) < 2) return null;
  const middle = dayOfNumber(Math.floor((dayNumber(from) + dayNumber(to)) / 2));
  return { before: { from, to: middle }, after: { from: middle, to } };
}

/** A period as the URL writes it: `2017`, `2014..2016`, or its first and last day. */
function textOf({ from, to }: Period): string {
  if (!from.endsWith("-01-01") || !to.endsWith("-01-01")) return `${from}..${addDays(to, -1)}`;
  const [first, last] = [from.slice(0, 4), addDays(to, -1).slice(0, 4)];
  return first === last ? first : `${first}..${last}`;
}
