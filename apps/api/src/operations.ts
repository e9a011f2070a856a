import type { OperatingCode, OperatingFigure, RelativeChange } from "@touchstone/core/measurement/operations";
import { builder, enumOf, localised, localisedOrNull } from "./builder.ts";
import { PeriodType } from "./compared-figure.ts";
import { IntervalType } from "./figure.ts";
import { MeasuredFigureType, MeasurementUnitEnum } from "./measurement.ts";
import { type Changed, type Operations, type Reference, readOperations } from "./read-operations.ts";
import { readSlice, SliceInput } from "./slice.ts";

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
