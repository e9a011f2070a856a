import type { Period } from "@touchstone/core/calendar";
import { comparedPeriods } from "@touchstone/core/calendar/compared-period";
import { parseDay } from "@touchstone/core/calendar/day";
import { holidayPeriods } from "@touchstone/core/calendar/holiday-period";
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
import { builder, enumOf, localised, localisedOrNull } from "./builder.ts";
import { holidaysOf } from "./calendar/holidays-of.ts";
import type { Catalogue } from "./catalogue.ts";
import { PeriodType } from "./compared-figure.ts";
import type { Context } from "./context.ts";
import { IntervalType } from "./figure.ts";
import { editedPlan } from "./layout/subject.ts";
import { MeasuredFigureType, MeasurementUnitEnum } from "./measurement.ts";
import { readSlice, SliceInput, venuesOf } from "./slice.ts";
import { todayIn } from "./today.ts";

type Reference = "previous" | "year-ago" | "holiday";
const references: readonly Reference[] = ["previous", "year-ago", "holiday"];

/** How the places of a slice run, and what that rests on. */
interface Operations {
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
interface Changed {
  with: Reference;
  own: Period;
  reference: Period;
  figures: ReadonlyMap<OperatingCode, RelativeChange>;
}

const OperatingCodeEnum = enumOf<OperatingCode>("OperatingFigureCode", "A figure of how a place runs.", {
  visits: "Visits a day, 日均入园人次.",
  "spend-per-visit": "Secondary spend per visit, 人均二消.",
  "ticket-size": "Sale per order, 客单价.",
  "revenue-per-area": "Sales per m² a day, 坪效.",
});

const ReferenceEnum = enumOf<Reference>("OperatingReference", "What period it is compared with.", {
  previous: "The period before, 环比.",
  "year-ago": "The same period a year earlier, 同比.",
  holiday: "The same days of the same holiday a year earlier.",
});

const VerdictEnum = enumOf<"above" | "below" | "cannot-tell">("OperatingVerdict", "What may be claimed.", {
  above: "More, by more than days differ among themselves.",
  below: "Less, by more than days differ among themselves.",
  "cannot-tell": "It cannot be told.",
});

const ChangeType = builder.objectRef<Changed & { change: RelativeChange }>("OperatingChange").implement({
  description: "A figure over its value in another period, minus one. Days count as independent.",
  fields: (t) => ({
    with: t.field({ type: ReferenceEnum, description: "Which period.", resolve: (each) => each.with }),
    period: t.field({ type: PeriodType, description: "The days of this one.", resolve: ({ own }) => own }),
    referencePeriod: t.field({
      type: PeriodType,
      description: "The days they are compared with.",
      resolve: ({ reference }) => reference,
    }),
    change: t.float({
      nullable: true,
      description: "0.1 is 10 % more; null where one of the two has no figure.",
      resolve: ({ change }) => (change.status === "no-reference" ? null : change.value),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description:
        "Its 95 % interval: of the logarithm of a ratio of two means (Welch); null where days are too few for one.",
      resolve: ({ change }) =>
        change.status === "measured" ? { ...change.interval, level: 0.95, method: "t" as const } : null,
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description:
        "What may be claimed; null without a change, and where days are too few to claim anything.",
      resolve: ({ change }) => (change.status === "measured" ? change.verdict : null),
    }),
  }),
});

type Told = OperatingFigure & { operations: Operations };

const OperatingFigureType = builder.objectRef<Told>("OperatingFigure").implement({
  description: "A figure of how a place runs, from its gates and tills.",
  fields: (t) => ({
    code: t.field({
      type: OperatingCodeEnum,
      description: "Which.",
      resolve: ({ definition }) => definition.code,
    }),
    title: localised(t, "Title.", ({ definition }) => definition.title),
    definition: localised(
      t,
      "What counts and over what it is divided, 口径.",
      ({ definition }) => definition.definition,
    ),
    unit: t.field({
      type: MeasurementUnitEnum,
      description: "What it counts in; money in the currency of the sales files.",
      resolve: ({ definition }) => definition.unit,
    }),
    figure: t.field({
      type: MeasuredFigureType,
      description: "The figure; its interval takes days as the independent ones.",
      resolve: ({ figure }) => figure,
    }),
    total: t.float({
      nullable: true,
      description:
        "Sum over its days of what is counted: entries, or sales; null where nothing was measured.",
      resolve: ({ total }) => total,
    }),
    missing: localisedOrNull(
      t,
      "What would have to be brought in; null where nothing is missing.",
      (told) => {
        const { definition, operations } = told;
        return definition.needs.map((need) => operations.missing[need]).find((text) => text !== null) ?? null;
      },
    ),
    changes: t.field({
      type: [ChangeType],
      description: "Against other periods; empty unless the slice names its first and last day.",
      extensions: { size: 3 },
      resolve: ({ definition, operations }) =>
        operations.changes.flatMap((each) => {
          const change = each.figures.get(definition.code);
          return change ? [{ ...each, change }] : [];
        }),
    }),
  }),
});

const OperationsType = builder.objectRef<Operations>("Operations").implement({
  description: "How places run, from their gates and tills: visits, secondary spend, sales per m².",
  fields: (t) => ({
    days: t.exposeInt("days", { description: "Days with any such record." }),
    incompleteDays: t.int({
      description: "Days of which some records do not count, for another venue of the slice has none.",
      resolve: ({ incomplete }) => incomplete,
    }),
    lastDay: t.field({
      type: "Date",
      nullable: true,
      description: "Last day with a record: how fresh it is.",
      resolve: ({ lastDay }) => lastDay,
    }),
    currency: t.string({
      nullable: true,
      description: "ISO 4217 code of the money; null without sales.",
      resolve: ({ currency }) => currency,
    }),
    areaM2: t.float({
      nullable: true,
      description: "Area of all units of the newest plans, m²; null where a venue has none.",
      resolve: ({ areaM2 }) => areaM2,
    }),
    figures: t.field({
      type: [OperatingFigureType],
      description: "The figures, in reading order; those that were not measured among them.",
      extensions: { size: 4 },
      resolve: (operations) => operations.figures.map((figure) => ({ ...figure, operations })),
    }),
  }),
});

builder.queryField("operations", (t) =>
  t.field({
    type: OperationsType,
    description:
      "How the places of a slice run, from gates and tills. Venues and period count; other parts of the slice do not.",
    extensions: { cost: 20 },
    args: { slice: t.arg({ type: SliceInput, description: "Which venues and period." }) },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      return readOperations(context, catalogue, readSlice(catalogue, slice));
    },
  }),
);

const missingTexts = {
  gates: { en: "no gate counts have been brought in for these days", zh: "该时段尚未导入闸机计数" },
  sales: { en: "no sales have been brought in for these days", zh: "该时段尚未导入销售数据" },
  plan: { en: "not every venue has a plan", zh: "并非每个场所都有规划图" },
  currencies: {
    en: "sales are in several currencies, which do not add up",
    zh: "销售数据有多种货币，不能相加",
  },
} satisfies Record<string, LocalisedText>;

async function readOperations(context: Context, catalogue: Catalogue, slice: Slice): Promise<Operations> {
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
        const [now, then] = await Promise.all([days(current), days(other)]);
        const before = new Map(figuresOf(then, areaM2));
        return {
          with: reference,
          own: current,
          reference: other,
          figures: new Map(
            figuresOf(now, areaM2).map(([code, figure]) => [code, relativeChange(figure, before.get(code))]),
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

const figuresOf = (rows: Parameters<typeof venuesTogether>[0], areaM2: number | null) =>
  operatingFigures(venuesTogether(rows).days, areaM2).map(
    (figure) => [figure.definition.code, figure] as const,
  );

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
