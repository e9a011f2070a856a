import { criticalT } from "../statistics/critical-t.ts";
import type { LocalisedText } from "../text/text.ts";
import { type DaySum, dayMoments, type MeasuredFigure, meanOverDays } from "./day-sums.ts";
import { MEASURE_UNIT } from "./measurement.ts";

/** What gates and tills told of one day, in thousandths; `null` where it was not measured. */
export interface OperatingDay {
  entries: number | null;
  revenue: number | null;
  orders: number | null;
}

export const operatingCodes = ["visits", "spend-per-visit", "ticket-size", "revenue-per-area"] as const;
export type OperatingCode = (typeof operatingCodes)[number];

/** One figure of how a place runs. */
export interface OperatingDefinition {
  code: OperatingCode;
  title: LocalisedText;
  /** What counts and what does not, 口径. */
  definition: LocalisedText;
  unit: "people" | "money";
  /** Files that have to be there. */
  needs: readonly ("gates" | "sales" | "plan")[];
}

/** In reading order. Sales are those of the business units in the files: what gates sell is not among them. */
export const operatingDefinitions: readonly OperatingDefinition[] = [
  {
    code: "visits",
    title: { en: "Visits a day", zh: "日均入园人次" },
    definition: {
      en: "Entries counted at the gates, free and pass holders among them, ÷ days on which every gate file has entries; a person who enters twice counts twice.",
      zh: "闸机进入人次（含免票、年卡）÷ 有完整闸机记录的天数；同一人两次入园计两次。",
    },
    unit: "people",
    needs: ["gates"],
  },
  {
    code: "spend-per-visit",
    title: { en: "Secondary spend per visit", zh: "人均二消" },
    definition: {
      en: "Sales of the business units (admission is not among them) ÷ entries, over the days that have both; a ratio of sums.",
      zh: "业态单元销售额（不含门票）÷ 入园人次，取两者皆有记录的日子；先求和再相除。",
    },
    unit: "money",
    needs: ["gates", "sales"],
  },
  {
    code: "ticket-size",
    title: { en: "Sale per order", zh: "客单价（按单）" },
    definition: {
      en: "Sales of the business units ÷ orders, over the days that have both; a ratio of sums.",
      zh: "业态单元销售额 ÷ 订单数，取两者皆有记录的日子；先求和再相除。",
    },
    unit: "money",
    needs: ["sales"],
  },
  {
    code: "revenue-per-area",
    title: { en: "Sales per m² a day", zh: "坪效（元/㎡·日）" },
    definition: {
      en: "Sales of the business units ÷ days with sales ÷ area of all units of the newest plan, in m².",
      zh: "业态单元销售额 ÷ 有销售记录的天数 ÷ 最新规划中全部业态单元的面积（㎡）。",
    },
    unit: "money",
    needs: ["sales", "plan"],
  },
];

/** A figure, and the sum behind it. */
export interface OperatingFigure {
  definition: OperatingDefinition;
  figure: MeasuredFigure;
  /** The quotient itself, however few the days; `null` where nothing was measured. */
  quotient: number | null;
  /** Σ of what is counted over its days; `null` where nothing is. */
  total: number | null;
}

/**
 * Figures of how a place runs. Intervals take days as the independent ones (ratio estimator, Cochran 1977, 6.3).
 * @param areaM2 area of the units of the plan; `null` where there is no plan
 */
export function operatingFigures(days: readonly OperatingDay[], areaM2: number | null): OperatingFigure[] {
  return operatingDefinitions.map((definition) => {
    const sums = daySums(definition.code, days, areaM2);
    const perUnit =
      definition.code === "visits"
        ? MEASURE_UNIT
        : definition.code === "revenue-per-area"
          ? MEASURE_UNIT * (areaM2 ?? 1)
          : 1;
    const moments = dayMoments(sums);
    // It rests on days: what they are divided by (entries, orders) is no number of observations.
    const figure = { ...meanOverDays(moments, perUnit), n: moments.days };
    const quotient = moments.n > 0 ? moments.sum / moments.n / perUnit : null;
    const total = sums.length === 0 ? null : moments.sum / MEASURE_UNIT;
    return { definition, figure, quotient, total };
  });
}

/** What a venue's gates and tills told of a day. */
export interface VenueOperatingDay extends OperatingDay {
  venue: string;
  /** ISO. */
  day: string;
}

/**
 * Venues taken together, day by day. A day counts only where every venue that has such a file at all has it on that day:
 * otherwise a day without one of them would look like a bad day.
 * @returns the days in order, and how many have something that does not count
 */
export function venuesTogether(rows: readonly VenueOperatingDay[]): {
  days: (OperatingDay & { day: string })[];
  incomplete: number;
} {
  const measures = ["entries", "revenue", "orders"] as const;
  const having = Object.fromEntries(
    measures.map((measure) => [
      measure,
      new Set(rows.filter((row) => row[measure] !== null).map(({ venue }) => venue)).size,
    ]),
  ) as Record<(typeof measures)[number], number>;
  const byDay = new Map<string, VenueOperatingDay[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  let incomplete = 0;
  const days = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => {
      const sumOf = (measure: (typeof measures)[number]): number | null => {
        const told = own.flatMap((row) => row[measure] ?? []);
        return told.length > 0 && told.length === having[measure]
          ? told.reduce((sum, each) => sum + each, 0)
          : null;
      };
      const together = { day, entries: sumOf("entries"), revenue: sumOf("revenue"), orders: sumOf("orders") };
      if (own.some((row) => measures.some((measure) => row[measure] !== null && together[measure] === null)))
        incomplete++;
      return together;
    });
  return { days, incomplete };
}

/** What is averaged over what, day by day. */
function daySums(code: OperatingCode, days: readonly OperatingDay[], areaM2: number | null): DaySum[] {
  const ratio = (over: (day: OperatingDay) => number | null, of: (day: OperatingDay) => number | null) =>
    days.flatMap((day) => {
      const [n, sum] = [over(day), of(day)];
      return n === null || sum === null || n <= 0 ? [] : [{ n, sum }];
    });
  const each = (of: (day: OperatingDay) => number | null) => ratio(() => 1, of);
  if (code === "visits") return each(({ entries }) => entries);
  if (code === "spend-per-visit")
    return ratio(
      ({ entries }) => entries,
      ({ revenue }) => revenue,
    );
  if (code === "ticket-size")
    return ratio(
      ({ orders }) => orders,
      ({ revenue }) => revenue,
    );
  return areaM2 === null || areaM2 <= 0 ? [] : each(({ revenue }) => revenue);
}

/** How much more, or less, than in another period: 0.1 is 10 % more. */
export type RelativeChange =
  | {
      status: "measured";
      value: number;
      interval: { low: number; high: number };
      verdict: "above" | "below" | "cannot-tell";
    }
  /** Counted in both, on too few days to say how far days differ among themselves: as on a holiday. */
  | { status: "counted"; value: number }
  /** One of the two periods has no figure, or none above zero. */
  | { status: "no-reference" };

/**
 * A figure over its value in another period, minus one. The interval is that of the logarithm of a ratio of two
 * independent means (delta method, Welch–Satterthwaite degrees of freedom); days count as independent.
 */
export function relativeChange(
  own: Pick<OperatingFigure, "figure" | "quotient">,
  reference: Pick<OperatingFigure, "figure" | "quotient"> | undefined,
): RelativeChange {
  const [now, then] = [own.quotient ?? 0, reference?.quotient ?? 0];
  if (reference === undefined || now <= 0 || then <= 0) return { status: "no-reference" };
  const ratio = now / then;
  if (own.figure.status !== "measured" || reference.figure.status !== "measured")
    return { status: "counted", value: ratio - 1 };
  const [a, b] = [relativeError(own.figure), relativeError(reference.figure)];
  const variance = a ** 2 + b ** 2;
  const freedom =
    variance === 0
      ? 1
      : variance ** 2 / (a ** 4 / (own.figure.days - 1) + b ** 4 / (reference.figure.days - 1));
  const half = variance === 0 ? 0 : criticalT(freedom) * Math.sqrt(variance);
  const [low, high] = [ratio * Math.exp(-half) - 1, ratio * Math.exp(half) - 1];
  const verdict = low > 0 ? "above" : high < 0 ? "below" : "cannot-tell";
  return { status: "measured", value: ratio - 1, interval: { low, high }, verdict };
}

/** Standard error over the value, from the interval that it made. */
function relativeError({ value, interval, days }: MeasuredFigure & { status: "measured" }): number {
  return (interval.high - value) / criticalT(days - 1) / value;
}
