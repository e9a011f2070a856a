import { figureOfSums, usualFormula } from "@touchstone/core/alert/alert";
import { chartWarnings, warningsOf } from "@touchstone/core/alert/chart-warnings";
import { type ControlChart, controlChart } from "@touchstone/core/alert/control-chart";
import { alertMethod, alertSentence, learningSentence, quietSentence } from "@touchstone/core/alert/sentence";
import type { Subject } from "@touchstone/core/alert/subject";
import { alertThresholds } from "@touchstone/core/alert/thresholds";
import { dayNumber, dayOfNumber } from "@touchstone/core/calendar/day";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Figure } from "@touchstone/core/indicator/figure";
import { noteText } from "@touchstone/core/indicator/note";
import type { Locale, LocalisedText } from "@touchstone/core/text";
import { AlertType, ChartGrainEnum, ChartStatusEnum, dailyIndicator } from "./alert.ts";
import { type AlertNode, readAlerts, seriesKey } from "./alert-list.ts";
import { type NamedSeries, type SeriesName, seriesOf } from "./alert-series.ts";
import { builder, LocaleEnum, localised } from "./builder.ts";
import { ChartPointsType } from "./chart-points.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType, UnitEnum } from "./figure.ts";
import { IndicatorIdEnum } from "./indicator.ts";
import { readSeries } from "./read-alert-series.ts";
import { type VenueNode, VenueType, venueNode } from "./venue.ts";

interface ChartNode {
  venue: VenueNode;
  subject: Subject;
  /** `null` where the figure does not exist for these answers; `obstacle` says why. */
  chart: ControlChart | null;
  obstacle: LocalisedText | null;
  usual: Figure | null;
  alerts: AlertNode[];
  /** Points that are shown: places from `from` up to `to`. */
  from: number;
  to: number;
}

const ThresholdType = builder.objectRef<[string, number]>("AlertThreshold").implement({
  description: "A convention behind alerts, with the value that was used.",
  fields: (t) => ({
    name: t.string({ description: "Its name.", resolve: ([name]) => name }),
    value: t.float({ description: "Its value.", resolve: ([, value]) => value }),
  }),
});

const ControlChartType = builder.objectRef<ChartNode>("ControlChart").implement({
  description: "A figure day by day or week by week, against what is usual.",
  fields: (t) => ({
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    title: localised(t, "What is watched.", ({ subject }) => subject.title),
    unit: t.field({
      type: UnitEnum,
      description: "What it is measured in.",
      resolve: ({ subject }) => subject.unit,
    }),
    grain: t.field({
      type: ChartGrainEnum,
      description: "Whether its points are days or weeks.",
      resolve: ({ chart }) => chart?.grain ?? "day",
    }),
    status: t.field({
      type: ChartStatusEnum,
      description: "Whether it knows what is usual.",
      resolve: ({ chart }) => chart?.status ?? "learning",
    }),
    sentence: localised(t, "How it stands.", (node) => ({
      en: sentenceOf(node, "en"),
      zh: sentenceOf(node, "zh"),
    })),
    method: localised(t, "How alerts are raised.", () => ({ en: alertMethod("en"), zh: alertMethod("zh") })),
    usual: t.field({
      type: FigureType,
      nullable: true,
      description: "What is usual: over the eight weeks that say so; null while it is learning.",
      resolve: ({ usual }) => usual,
    }),
    weekdays: t.floatList({
      nullable: true,
      description:
        "What is usual on each weekday from Monday, in `unit`; null of weeks, and while it is learning.",
      resolve: ({ chart }) =>
        chart?.usual && chart.grain === "day" ? Array.from(chart.usual.weekdays) : null,
    }),
    baselineFrom: t.field({
      type: "Date",
      nullable: true,
      description: "First day of the eight weeks that say what is usual, or are about to.",
      resolve: ({ chart }) => dayOrNull(chart?.baseline.from),
    }),
    baselineTo: t.field({
      type: "Date",
      nullable: true,
      description: "The day after their last.",
      resolve: ({ chart }) => dayOrNull(chart?.baseline.to),
    }),
    weeks: t.int({
      description: "Weeks in a row with answers so far, up to eight.",
      resolve: ({ chart }) => chart?.baseline.weeks ?? 0,
    }),
    dispersionFound: t.float({
      nullable: true,
      description: "σ_z as it was found: how much more days swing than counting alone explains.",
      resolve: ({ chart }) => (chart?.status === "ok" ? chart.sigmaRaw : null),
    }),
    dispersion: t.float({
      nullable: true,
      description: "σ_z as it is used: at least 1.",
      resolve: ({ chart }) => (chart?.status === "ok" ? chart.sigma : null),
    }),
    thresholds: t.field({
      type: [ThresholdType],
      description: "The conventions that were used.",
      extensions: { size: 10 },
      resolve: () => Object.entries(alertThresholds),
    }),
    warnings: t.stringList({
      description: "What to keep in mind when reading it.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the texts.",
        }),
      },
      resolve: ({ chart }, { locale }) =>
        chart ? warningsOf(chart).map((warning) => chartWarnings[warning][locale]) : [],
    }),
    points: t.field({
      type: ChartPointsType,
      nullable: true,
      description: "Its points; null where the figure does not exist for these answers.",
      resolve: ({ chart, from, to }) => (chart ? { chart, from, to } : null),
    }),
    alerts: t.field({
      type: [AlertType],
      description: "Its alerts, the latest first.",
      extensions: { size: 20 },
      resolve: ({ alerts }) => alerts,
    }),
  }),
});

function dayOrNull(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : dayOfNumber(day);
}

/** The alert that is going on, else why there can be none, else that there is none. */
function sentenceOf({ venue, subject, chart, obstacle, usual, alerts }: ChartNode, locale: Locale): string {
  if (chart === null) return obstacle?.[locale] ?? "";
  const learning = learningSentence(chart, locale);
  if (learning !== null) return learning;
  const going = alerts.find(({ alert }) => alert.open);
  if (going) return alertSentence(going.alert, venue.name, locale);
  const newest = chart.points.day.at(-1);
  if (usual?.status !== "measured" || newest === undefined)
    throw new Error(`the chart of ${subject.title.en} at ${venue.code} has limits and no usual level`);
  return quietSentence(usual.value, subject.unit, dayOfNumber(newest), locale);
}

/** Most points one request may ask for. */
const MOST = 2_000;

interface ChartArguments {
  venue: string;
  indicator?: string | null | undefined;
  series?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  last: number;
  baselineFrom?: string | null | undefined;
}

builder.queryField("controlChart", (t) =>
  t.field({
    type: ControlChartType,
    nullable: true,
    description:
      "One figure at one venue over time, against what is usual; null where it was never asked or counted.",
    extensions: { cost: 200 },
    args: {
      venue: t.arg.string({ required: true, description: "Code of the venue." }),
      indicator: t.arg({ type: IndicatorIdEnum, description: "Which indicator; this or `series`." }),
      series: t.arg.string({ description: "Code of a daily series of another source; this or `indicator`." }),
      from: t.arg({ type: "Date", description: "First day to show. What is usual does not depend on it." }),
      to: t.arg({ type: "Date", description: "The day after the last day to show." }),
      last: t.arg.int({
        required: true,
        defaultValue: 400,
        description: `How many points to show, the newest of the period: 1 to ${MOST}.`,
      }),
      baselineFrom: t.arg({
        type: "Date",
        description: "First day that may say what is usual; the first eight weeks there are, when left out.",
      }),
    },
    resolve: (_, args, context) => readChart(context, args),
  }),
);

async function readChart(context: Context, args: ChartArguments): Promise<ChartNode | null> {
  const { from, to, last } = args;
  if (last < 1 || last > MOST)
    throw new InputError(["last"], {
      en: `"last" is ${last}; expected 1 to ${MOST}.`,
      zh: `“last”为 ${last}，应在 1 到 ${MOST} 之间。`,
    });
  if (from != null && to != null && from >= to)
    throw new InputError(["to"], {
      en: `The period ends on ${to}, which is not after its first day ${from}.`,
      zh: `时段止于 ${to}，没有晚于首日 ${from}。`,
    });
  const { venueByCode, status } = await context.known();
  const venue = venueByCode.get(args.venue);
  if (!venue)
    throw new InputError(["venue"], {
      en: `There is no venue "${args.venue}".`,
      zh: `没有场所“${args.venue}”。`,
    });
  const { name, indicator } = seriesNamed(args);
  const packed = await context.read((transaction) =>
    readSeries(transaction, indicator ? [indicator] : [], { venues: [venue.code] }),
  );
  const series = seriesOf(packed).find((one) => seriesKey(one.name) === seriesKey(name));
  if (!series) return null;
  const baselineFrom = args.baselineFrom ?? undefined;
  const { alerts } = await readAlerts(context, indicator ? [indicator] : [], baselineFrom);
  const node = chartNode(series, venueNode(venue), status.asOf, baselineFrom);
  const [start, end] = node.chart ? placesOf(node.chart, from ?? null, to ?? null) : [0, 0];
  return {
    ...node,
    alerts: alerts.filter((alert) => seriesKey(alert.series.name) === seriesKey(name)),
    from: Math.max(start, end - last),
    to: end,
  };
}

/** @throws InputError unless exactly one of the two ways to name a series is used */
function seriesNamed({ venue, indicator, series }: ChartArguments): {
  name: SeriesName;
  indicator: PlainIndicator | null;
} {
  if (indicator != null && series == null) {
    const found = dailyIndicator(indicator, ["indicator"]);
    return { name: { venue, source: "answers", indicator: found.id }, indicator: found };
  }
  if (indicator == null && series != null)
    return { name: { venue, source: "daily-counts", indicator: series }, indicator: null };
  throw new InputError(["indicator"], {
    en: `Name either an "indicator" or a "series".`,
    zh: "“indicator”与“series”须且只能给出其一。",
  });
}

function chartNode(
  { subject, daily }: NamedSeries,
  venue: VenueNode,
  asOf: string | null,
  baselineFrom: string | undefined,
): Pick<ChartNode, "venue" | "subject" | "chart" | "obstacle" | "usual"> {
  const days = daily();
  if (typeof days === "string") return { venue, subject, chart: null, obstacle: noteText(days), usual: null };
  const chart = controlChart(days, {
    baselineFrom: baselineFrom === undefined ? undefined : dayNumber(baselineFrom),
  });
  const usual = chart.usual && figureOfSums(chart.usual, { ...subject, formula: usualFormula }, asOf);
  return { venue, subject, chart, obstacle: null, usual };
}

/** The places of the points that lie in a period. */
function placesOf({ points }: ControlChart, from: string | null, to: string | null): [number, number] {
  const place = (day: string | null, otherwise: number): number => {
    if (day === null) return otherwise;
    const found = points.day.findIndex((point) => point >= dayNumber(day));
    return found < 0 ? points.day.length : found;
  };
  return [place(from, 0), place(to, points.day.length)];
}
