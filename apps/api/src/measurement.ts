import {
  MEASURE_UNIT,
  type Measure,
  type MeasurementKind,
  type MeasurementUnit,
  measures,
} from "@touchstone/core/measurement";
import { type MeasuredFigure, meanOverDays } from "@touchstone/core/measurement/day-sums";
import { medianRatio } from "@touchstone/core/measurement/median-ratio";
import {
  type MeasurementSums,
  MOST_MEASUREMENT_ROWS,
  readMeasurementSums,
} from "@touchstone/db/read/measurement-sums";
import { readWaitRatios, type WaitRatio } from "@touchstone/db/read/wait-ratios";
import { builder, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";
import { FigureStatusEnum, IntervalType } from "./figure.ts";
import { readSlice, SliceInput } from "./slice.ts";
import { VenueType, venueNode } from "./venue.ts";

export const MeasurementKindEnum = enumOf<MeasurementKind>(
  "MeasurementKind",
  "What is measured rather than asked.",
  {
    waits: "How long people waited, as posted and as it was.",
    occupancy: "How many people were in a place.",
    gates: "How many people passed a gate.",
    sales: "What a unit sold.",
    rosters: "How long somebody was on duty at a post; employees are pseudonyms only.",
  },
);

export const MeasurementUnitEnum = enumOf<MeasurementUnit>("MeasurementUnit", "What a measure counts in.", {
  minutes: "Minutes.",
  hours: "Hours.",
  people: "People.",
  things: "Things, such as orders.",
  money: "Units of the currency that the mapping names.",
});

export const MeasureType = builder.objectRef<Measure & { column?: string }>("Measure").implement({
  description: "One thing that a kind of measurement tells.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code." }),
    name: localised(t, "Name.", ({ name }) => name),
    unit: t.field({
      type: MeasurementUnitEnum,
      description: "What it counts in.",
      resolve: ({ unit }) => unit,
    }),
    adds: t.exposeBoolean("adds", {
      description: "Whether its values add up over time, as sales do; otherwise only their mean is of use.",
    }),
    column: t.string({
      nullable: true,
      description: "The source's column; null where no one mapping is meant.",
      resolve: ({ column }) => column ?? null,
    }),
  }),
});

/** A figure with what it is of: the mean of measurements, or the median of ratios of two of them. */
export const MeasuredFigureType = builder.objectRef<MeasuredFigure>("MeasuredFigure").implement({
  description:
    "A mean or a median of measurements, with how sure it is; or why there is none. Days, not values, count as independent.",
  fields: (t) => ({
    status: t.field({
      type: FigureStatusEnum,
      description: "Whether there is a number.",
      resolve: ({ status }) => status,
    }),
    value: t.float({
      nullable: true,
      description: "The value; null unless measured.",
      resolve: (figure) => (figure.status === "measured" ? figure.value : null),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: "Where the true value plausibly lies; null unless measured.",
      resolve: (figure) => (figure.status === "measured" ? figure.interval : null),
    }),
    n: t.exposeInt("n", { description: "Values it rests on." }),
    days: t.exposeInt("days", { description: "Days that these are of." }),
    needed: t.int({
      nullable: true,
      description: "Days needed before a value is shown; set when there are too few.",
      resolve: (figure) => (figure.status === "too-few" ? figure.needed : null),
    }),
  }),
});

const MeasuredType = builder
  .objectRef<{ measure: Measure; mean: MeasuredFigure; total: number | null }>("Measured")
  .implement({
    description: "One measure of a place and period.",
    fields: (t) => ({
      measure: t.field({ type: MeasureType, description: "Which.", resolve: ({ measure }) => measure }),
      mean: t.field({
        type: MeasuredFigureType,
        description: "Mean of its values: Σ of values ÷ number of values, with an interval over days.",
        resolve: ({ mean }) => mean,
      }),
      total: t.float({
        nullable: true,
        description: "Sum of its values; null where they do not add up, or there are none.",
        resolve: ({ total }) => total,
      }),
    }),
  });

type Row = MeasurementSums & { kind: MeasurementKind; catalogue: Catalogue; ratio: MeasuredFigure | null };

const MeasurementRowType = builder.objectRef<Row>("MeasurementRow").implement({
  description: "What was measured at a venue, told apart by place, month or segment as asked.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "Where.",
      resolve: ({ venue, catalogue }) => {
        const found = catalogue.venueByCode.get(venue);
        if (!found) throw new Error(`venue ${venue} is not known`);
        return venueNode(found);
      },
    }),
    place: t.string({
      nullable: true,
      description: "The attraction, zone, gate, unit or post, in the source's words; null for all together.",
      resolve: ({ place }) => place,
    }),
    placeName: localised(
      t,
      "Name of the place; the source's words where it has no other.",
      ({ place, catalogue }) => {
        const own = catalogue.measurementSurveys.map(({ places }) => places[place ?? ""]);
        return own.find((name) => name !== undefined) ?? { en: place ?? "–", zh: place ?? "–" };
      },
    ),
    month: t.field({
      type: "Date",
      nullable: true,
      description: "First day of the month; null for the whole period.",
      resolve: ({ month }) => month,
    }),
    segment: t.string({
      nullable: true,
      description: "Code of the segment's value; null where it is not told apart, or rows have none.",
      resolve: ({ segment }) => segment,
    }),
    firstDay: t.field({
      type: "Date",
      description: "First day with a value.",
      resolve: ({ firstDay }) => firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      description: "Last day with a value: how fresh it is.",
      resolve: ({ lastDay }) => lastDay,
    }),
    measures: t.field({
      type: [MeasuredType],
      description: "Its measures, in the order of the kind.",
      extensions: { size: 3 },
      resolve: ({ kind, measures: sums }) =>
        measures[kind].flatMap((measure, at) => {
          const told = sums[at];
          if (!told) return [];
          const total = measure.adds && told.n > 0 ? told.sum / MEASURE_UNIT : null;
          return [{ measure, mean: meanOverDays(told, MEASURE_UNIT), total }];
        }),
    }),
    ratio: t.field({
      type: MeasuredFigureType,
      nullable: true,
      description:
        "Median of actual over posted waits, with Woodruff's interval over days; null unless waits are asked for.",
      resolve: ({ ratio }) => ratio,
    }),
  }),
});

builder.queryField("measurements", (t) =>
  t.field({
    type: [MeasurementRowType],
    description: `What was measured rather than asked: waits, people, sales, duty. At most ${MOST_MEASUREMENT_ROWS} rows, by place, month, segment and venue.`,
    extensions: { size: 50 },
    args: {
      kind: t.arg({ type: MeasurementKindEnum, required: true, description: "What was measured." }),
      slice: t.arg({ type: SliceInput, description: "Which venues, period and segments." }),
      byPlace: t.arg.boolean({ required: true, defaultValue: true, description: "Tell places apart?" }),
      byMonth: t.arg.boolean({ required: true, defaultValue: false, description: "Tell months apart?" }),
      bySegment: t.arg.string({
        description: "Code of a segment dimension to tell apart, such as a season.",
      }),
    },
    resolve: async (_, { kind, slice: given, byPlace, byMonth, bySegment }, context) => {
      const catalogue = await context.known();
      const slice = readSlice(catalogue, given);
      const segment = bySegment ?? undefined;
      const dimension = catalogue.segments.find(({ code }) => code === segment);
      if (segment !== undefined && !dimension)
        throw new InputError(["bySegment"], {
          en: `There is no segment dimension "${segment}".`,
          zh: `没有客群维度“${segment}”。`,
        });
      const by = { place: byPlace, month: byMonth, segment };
      return context.read(async (tx) => {
        const rows = await readMeasurementSums(tx, kind, slice, by);
        if (kind !== "waits") return rows.map((row) => ({ ...row, kind, catalogue, ratio: null }));
        const ids = new Map((dimension?.values ?? []).map(({ id, code }) => [id, code]));
        const ratios = grouped(await readWaitRatios(tx, slice), by, ids);
        return rows.map((row) => ({
          ...row,
          kind,
          catalogue,
          ratio: medianRatio(ratios.get(keyOf(row.venue, row.place, row.month, row.segment)) ?? []),
        }));
      });
    },
  }),
);

const keyOf = (...parts: (string | null)[]): string => JSON.stringify(parts);

/** Ratios by the rows that they belong to. */
function grouped(
  ratios: readonly WaitRatio[],
  by: { place: boolean; month: boolean; segment: string | undefined },
  ids: ReadonlyMap<number, string>,
): Map<string, WaitRatio[]> {
  const groups = new Map<string, WaitRatio[]>();
  for (const ratio of ratios) {
    const month = by.month ? `${new Date(ratio.day * 86_400_000).toISOString().slice(0, 7)}-01` : null;
    const value = ratio.segments.map((id) => ids.get(id)).find((code) => code !== undefined) ?? null;
    const key = keyOf(ratio.venue, by.place ? ratio.place : null, month, value);
    const group = groups.get(key);
    if (group) group.push(ratio);
    else groups.set(key, [ratio]);
  }
  return groups;
}
