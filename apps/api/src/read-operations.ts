import type { Period } from "@touchstone/core/calendar";
import { comparedPeriods } from "@touchstone/core/calendar/compared-period";
import { parseDay } from "@touchstone/core/calendar/day";
import { holidayPeriods } from "@touchstone/core/calendar/holiday-period";
import { alignedStart } from "@touchstone/core/measurement/aligned-start";
import {
  type OperatingCode,
  type OperatingFigure,
  operatingFigures,
  type RelativeChange,
  relativeChange,
  venuesTogether,
} from "@touchstone/core/measurement/operations";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import { readPlans } from "@touchstone/db/layout/read-plans";
import { readOperatingDays } from "@touchstone/db/read/operating-days";
import { holidaysOf } from "./calendar/holidays-of.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { editedPlan } from "./layout/subject.ts";
import { venuesOf } from "./slice.ts";
import { todayIn } from "./today.ts";

export type Reference = "previous" | "year-ago" | "holiday";
const references: readonly Reference[] = ["previous", "year-ago", "holiday"];

/** How the places of a slice run, and what that rests on. */
export interface Operations {
  figures: OperatingFigure[];
  days: number;
  incomplete: number;
  lastDay: string | null;
  currency: string | null;
  areaM2: number | null;
  missing: Record<"gates" | "sales" | "plan", LocalisedText | null>;
  changes: Changed[];
}

/** Another period, and its figures on the same footing. */
export interface Changed {
  with: Reference;
  own: Period;
  reference: Period;
  figures: ReadonlyMap<OperatingCode, RelativeChange>;
}

const missingTexts = {
  gates: { en: "no gate counts have been brought in for these days", zh: "该时段尚未导入闸机计数" },
  sales: { en: "no sales have been brought in for these days", zh: "该时段尚未导入销售数据" },
  plan: { en: "not every venue has a plan", zh: "并非每个场所都有规划图" },
  currencies: {
    en: "sales are in several currencies, which do not add up",
    zh: "销售数据有多种货币，不能相加",
  },
} satisfies Record<string, LocalisedText>;

/** How the places of a slice run, from what is stored of its venues and days. */
export async function readOperations(
  context: Context,
  catalogue: Catalogue,
  slice: Slice,
): Promise<Operations> {
  const codes = venuesOf(catalogue, slice);
  const currencies = new Set(
    catalogue.measurementSurveys.flatMap(({ currency }) => (currency === null ? [] : [currency])),
  );
  const days = async (period: Partial<Period>) => {
    const { venues, group } = slice;
    const rows = await context.read((tx) => readOperatingDays(tx, { venues, group, ...period }));
    // Sums of different currencies are sums of nothing.
    return currencies.size > 1 ? rows.map((row) => ({ ...row, revenue: null })) : rows;
  };
  const rows = await days({
    ...(slice.from !== undefined && { from: slice.from }),
    ...(slice.to !== undefined && { to: slice.to }),
  });
  const { days: own, incomplete } = venuesTogether(rows);
  const sellers = [...new Set(rows.filter(({ revenue }) => revenue !== null).map(({ venue }) => venue))];
  const areaM2 = sellers.length === 0 ? null : await areaOf(context, sellers);
  const changes = await Promise.all(
    (rows.length === 0 ? [] : await periodsOf(context, catalogue, slice, codes, own.at(-1)?.day ?? null)).map(
      async ({ with: reference, current, other }): Promise<Changed> => {
        const rows = await Promise.all([days(current), days(other)]);
        const [now, then] = rows.map((each) => venuesTogether(each).days) as [OperatingDays, OperatingDays];
        const { own, reference: before } = alignedStart(current, other, { own: now, reference: then });
        const earlier = new Map(figuresOf(within(then, before), areaM2));
        return {
          with: reference,
          own,
          reference: before,
          figures: new Map(
            figuresOf(within(now, own), areaM2).map(([code, figure]) => [
              code,
              relativeChange(figure, earlier.get(code)),
            ]),
          ),
        };
      },
    ),
  );
  const has = (of: "entries" | "revenue") => rows.some((row) => row[of] !== null);
  return {
    figures: operatingFigures(own, areaM2),
    days: own.length,
    incomplete,
    lastDay: own.at(-1)?.day ?? null,
    currency: has("revenue") && currencies.size === 1 ? ([...currencies][0] ?? null) : null,
    areaM2,
    missing: {
      gates: has("entries") ? null : missingTexts.gates,
      sales: has("revenue") ? null : currencies.size > 1 ? missingTexts.currencies : missingTexts.sales,
      plan: areaM2 === null ? missingTexts.plan : null,
    },
    changes,
  };
}

type OperatingDays = ReturnType<typeof venuesTogether>["days"];

const within = (days: OperatingDays, { from, to }: Period) =>
  days.filter(({ day }) => day >= from && day < to);

const figuresOf = (days: OperatingDays, areaM2: number | null) =>
  operatingFigures(days, areaM2).map((figure) => [figure.definition.code, figure] as const);

/** Area of all units of the venues' newest plans, m²; `null` where one has no plan. */
async function areaOf(context: Context, venues: readonly string[]): Promise<number | null> {
  const areas = await Promise.all(
    venues.map(async (venue) => {
      const [plan] = await context.read((tx) => readPlans(tx, venue));
      if (!plan) return null;
      const { units } = await context.layouts.plan(editedPlan(plan, []), context.signal);
      return units.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    }),
  );
  return areas.reduce<number | null>((sum, area) => (sum === null || area === null ? null : sum + area), 0);
}

/** The periods that a dated slice is compared with; those that there are. */
async function periodsOf(
  context: Context,
  catalogue: Catalogue,
  { from, to }: Slice,
  venues: readonly string[],
  lastDay: string | null,
): Promise<{ with: Reference; current: Period; other: Period }[]> {
  if (from === undefined || to === undefined) return [];
  const zones = venues.flatMap((code) => catalogue.venueByCode.get(code)?.timeZone ?? []);
  const now = { today: todayIn(zones), lastDay };
  const period = { from, to };
  const holidays = await context.read((tx) =>
    holidaysOf(tx, { first: parseDay(from).year - 1, last: parseDay(to).year }),
  );
  return references.flatMap((reference) => {
    const found =
      reference === "holiday"
        ? holidayPeriods(period, holidays, now)
        : comparedPeriods(period, reference, now);
    if (found === null || typeof found === "string") return [];
    return [{ with: reference, current: found.current, other: found.reference }];
  });
}
