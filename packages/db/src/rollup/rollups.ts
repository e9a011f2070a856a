import type { ItemScales } from "@touchstone/core/visit";
import { firstDayOfMonth, monthNumber } from "./calendar-day.ts";
import { type CellRow, Cells, type PackedCells } from "./cells.ts";
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

// Months counted from year 0: at most 2^15, beside at most 2^16 venues in 31 bits.
const MONTHS = 2 ** 15;

/** Rollups as plain arrays, for another thread. */
export interface PackedRollups {
  months: PackedCells;
  days: PackedCells;
}

/**
 * The change that a set of visits makes to a survey's month and day rollups.
 * A month's cell is named by segment value and (venue, month), a day's by venue and day.
 */
export class Rollups {
  readonly months: Cells;
  readonly days: Cells;
  readonly #monthOf = new Map<number, number>();

  constructor(scales: ItemScales, weighted: boolean) {
    this.months = new Cells(monthLayout(scales), weighted);
    this.days = new Cells(dayLayout(scales), weighted);
  }

  /** Adds (`sign` 1) or takes away (−1) one visit. */
  add({ venueId, day, segments, answers, weight }: RolledVisit, sign: 1 | -1 = 1): void {
    const place = venueId * MONTHS + this.#month(day);
    this.months.take(answers, weight, sign);
    this.months.add(EVERYBODY, place);
    for (let i = 0; i < segments.length; i++) this.months.add(segments[i] as number, place);
    this.days.take(answers, weight, sign);
    this.days.add(venueId, day);
  }

  pack(): PackedRollups {
    return { months: this.months.pack(), days: this.days.pack() };
  }

  /** Adds the change of other visits, summed elsewhere. */
  absorb({ months, days }: PackedRollups): void {
    this.months.absorb(months);
    this.days.absorb(days);
  }

  #month(day: number): number {
    const known = this.#monthOf.get(day);
    if (known !== undefined) return known;
    const month = monthNumber(day);
    this.#monthOf.set(day, month);
    return month;
  }
}

/** The segment value that every visit belongs to. */
const EVERYBODY = 0;

/** What the name of a month's cell says; `day` is the month's first day. */
export function monthCell({ high, low }: CellRow): { segmentValueId: number; venueId: number; day: number } {
  const month = low % MONTHS;
  return { segmentValueId: high, venueId: (low - month) / MONTHS, day: firstDayOfMonth(month) };
}
