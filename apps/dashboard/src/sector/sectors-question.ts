import type { SliceInput } from "../api/documents.generated.ts";
import { daysOf } from "../slice/period.ts";
import type { SearchParams } from "../slice/view.ts";

/** Two venues to set side by side; `null` leaves the choice to the API. */
export interface NamedVenues {
  venue: string | null;
  beside: string | null;
}

export interface SectorsQuestion {
  named: NamedVenues;
  /** As the URL says it; empty for all years. */
  period: string;
  slice: SliceInput | null;
}

/** What the address asks: two venues, and a period. What cannot be read counts as not given. */
export function sectorsQuestion({ venue, beside, period }: SearchParams): SectorsQuestion {
  const named = { venue: one(venue), beside: one(beside) };
  const days = daysOf(one(period) ?? "", null);
  return { named, period: days === null ? "" : (one(period) ?? ""), slice: days };
}

/**
 * Which of the named venues a refusal is about: without answers in the period it is no mistake of the reader, who chose the venue
 * first. `null` where it is about something else.
 */
export function withoutAnswers(
  argument: readonly (string | number)[] | null | undefined,
  { named, slice }: SectorsQuestion,
): keyof NamedVenues | null {
  const [name] = argument ?? [];
  if (slice === null || named.venue === named.beside || (name !== "venue" && name !== "beside")) return null;
  return named[name] === null ? null : name;
}

const one = (given: string | string[] | undefined): string | null =>
  typeof given === "string" && given !== "" ? given : null;
