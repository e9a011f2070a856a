import { roundAxis } from "../chart/axis.ts";
import { countText, numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";
import { clockText } from "./layout-view.ts";

/** A simulated day as the API gives it. */
export interface DayInput {
  openMin: number;
  slotMin: number;
  /** Persons in the venue, slot after slot. */
  inside: readonly number[];
  peak: { inside: number; minuteOfDay: number };
  /** Persons at once; `null` where it is not known. */
  capacity: number | null;
}

export interface DayChart {
  points: { minute: number; inside: number; text: string }[];
  across: { low: number; high: number; ticks: { value: number; label: string }[] };
  up: { high: number; ticks: { value: number; label: string }[] };
  /** Carrying capacity, and the 80 % of it at which to act. */
  limits: { value: number; label: string }[];
  peak: { minute: number; inside: number; label: string };
  /** Share of the carrying capacity at the fullest moment. */
  use: number | null;
  table: TwinTable;
}

export interface DayWords {
  point: (time: string, persons: string) => string;
  capacity: (persons: string) => string;
  warning: (persons: string) => string;
  peak: (time: string, persons: string) => string;
  time: string;
  inside: string;
  use: string;
}

/** Share of the carrying capacity at which a venue is warned. */
const WARNING = 0.8;
const HOUR = 60;

/** Persons that a venue holds at once, from what the fullest moment is of it; `null` where that is not known, or nobody came. */
export function carryingCapacity({
  peak,
  carryingUse,
}: {
  peak: Pick<DayInput["peak"], "inside">;
  carryingUse: number | null;
}): number | null {
  return carryingUse === null || carryingUse === 0 ? null : peak.inside / carryingUse;
}

/** Persons inside over the day against the carrying capacity. */
export function prepareDay(day: DayInput, locale: Locale, words: DayWords): DayChart {
  const persons = (value: number) => countText(Math.round(value), locale);
  const minuteOf = (slot: number) => day.openMin + slot * day.slotMin;
  const points = day.inside.map((inside, slot) => {
    const minute = minuteOf(slot);
    return { minute, inside, text: words.point(clockText(minute), persons(inside)) };
  });
  const { capacity } = day;
  const limits =
    capacity === null
      ? []
      : [
          { value: capacity, label: words.capacity(persons(capacity)) },
          { value: WARNING * capacity, label: words.warning(persons(WARNING * capacity)) },
        ];
  // A capacity far above the crowd would press the day flat: it is drawn while the day keeps a quarter of the height.
  const drawn = limits.filter(({ value }) => value <= MOST * day.peak.inside);
  const up = roundAxis(0, Math.max(1, day.peak.inside, ...drawn.map(({ value }) => value)), "COUNT", locale);
  const high = minuteOf(Math.max(1, day.inside.length - 1));
  const step = high - day.openMin > 10 * HOUR ? 2 * HOUR : HOUR;
  const first = Math.ceil(day.openMin / step) * step;
  return {
    points,
    across: {
      low: day.openMin,
      high,
      ticks: Array.from({ length: Math.max(0, Math.floor((high - first) / step) + 1) }, (_, i) => ({
        value: first + i * step,
        label: clockText(first + i * step),
      })),
    },
    up: { high: up.high, ticks: up.ticks.map(({ value }) => ({ value, label: persons(value) })) },
    limits: drawn,
    peak: {
      minute: day.peak.minuteOfDay,
      inside: day.peak.inside,
      label: words.peak(clockText(day.peak.minuteOfDay), persons(day.peak.inside)),
    },
    use: capacity === null || capacity === 0 ? null : day.peak.inside / capacity,
    table: {
      columns: [
        { label: words.time },
        { label: words.inside, numeric: true },
        ...(capacity === null ? [] : [{ label: words.use, numeric: true }]),
      ],
      rows: points.map(({ minute, inside }) => [
        clockText(minute),
        persons(inside),
        ...(capacity === null || capacity === 0 ? [] : [numberText(inside / capacity, "SHARE", locale, 0)]),
      ]),
    },
  };
}

const MOST = 4;
