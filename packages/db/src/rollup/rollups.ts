import type { ItemScales } from "@touchstone/core/visit";
import { monthStart } from "./calendar-day.ts";
import { Cells } from "./cells.ts";
import { dayLayout, monthLayout } from "./layout.ts";

/** A visit as a rollup sees it: ids, and days since 1970-01-01. */
export interface RolledVisit {
  venueId: number;
  day: number;
  /** Ids of segment values. */
  segments: ArrayLike<number>;
  answers: Uint8Array;
  /** Millionths. */
  weight: number;
}

// Days reach the year 2149 and fit into 16 bits; ids of segment values into 16, those of venues into 20.
const DAYS = 2 ** 16;
const VENUES = 2 ** 20;

/** The change that a set of visits makes to a survey's month and day rollups. */
export class Rollups {
  readonly months: Cells;
  readonly days: Cells;
  readonly #names = new Float64Array(1 + 256);
  readonly #monthOf = new Map<number, number>();

  constructor(scales: ItemScales, weighted: boolean) {
    this.months = new Cells(monthLayout(scales), weighted);
    this.days = new Cells(dayLayout(scales), weighted);
  }

  /** Adds (`sign` 1) or takes away (−1) one visit. */
  add({ venueId, day, segments, answers, weight }: RolledVisit, sign: 1 | -1 = 1): void {
    const names = this.#names;
    const place = venueId * DAYS + this.#month(day);
    names[0] = place;
    for (let i = 0; i < segments.length; i++) names[i + 1] = (segments[i] as number) * VENUES * DAYS + place;
    this.months.add(names, segments.length + 1, answers, 0, weight, sign);
    names[0] = venueId * DAYS + day;
    this.days.add(names, 1, answers, 0, weight, sign);
  }

  #month(day: number): number {
    const known = this.#monthOf.get(day);
    if (known !== undefined) return known;
    const month = monthStart(day);
    this.#monthOf.set(day, month);
    return month;
  }
}

/** What a cell's name says. `segmentValueId` 0 is everybody; `day` is the month's first day in a month rollup. */
export function cellOf(name: number): { segmentValueId: number; venueId: number; day: number } {
  const day = name % DAYS;
  const rest = (name - day) / DAYS;
  const venueId = rest % VENUES;
  return { segmentValueId: (rest - venueId) / VENUES, venueId, day };
}
