import { setImmediate } from "node:timers/promises";
import type { Alert } from "@touchstone/core/alert/alert";
import {
  alertMethod,
  type BoardCounts,
  boardSentence,
  learningSentence,
} from "@touchstone/core/alert/sentence";
import { parseDay } from "@touchstone/core/calendar/day";
import {
  AlertSourceEnum,
  AlertStateEnum,
  AlertType,
  ChartStatusEnum,
  dailyIndicator,
  indicatorOf,
} from "./alert.ts";
import { AlertEntryType } from "./alert-entry.ts";
import { type AlertList, type AlertNode, readAlerts, seriesKey, stateOf } from "./alert-list.ts";
import type { SeriesName } from "./alert-series.ts";
import { builder, localised, localisedOrNull } from "./builder.ts";
import { HolidayType } from "./calendar/holiday.ts";
import { type CalendarHoliday, holidaysOf } from "./calendar/holidays-of.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { inTurns } from "./in-turns.ts";
import { IndicatorIdEnum, IndicatorType } from "./indicator.ts";
import type { WatchedSeries } from "./judged-alerts.ts";
import { readSlice, type SliceArgument, SliceInput, venuesOf } from "./slice.ts";
import { type VenueNode, VenueType, venueNode } from "./venue.ts";

/** Alerts and charts that are answered without giving others their turn. */
const NODES_AT_ONCE = 20;

interface Summary extends WatchedSeries {
  venue: VenueNode;
  open: number;
}

const ChartSummaryType = builder.objectRef<Summary>("ChartSummary").implement({
  description: "One of the control charts that are judged together.",
  fields: (t) => ({
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    source: t.field({
      type: AlertSourceEnum,
      description: "Where the figure comes from.",
      resolve: ({ name }) => name.source,
    }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "The indicator; null for a share that others counted.",
      resolve: ({ name }) => indicatorOf(name),
    }),
    series: t.string({
      description: "Its name in addresses: the indicator's slug, or the code of what others counted.",
      resolve: ({ name }) => name.indicator,
    }),
    title: localised(t, "What is watched.", ({ subject }) => subject.title),
    status: t.field({
      type: ChartStatusEnum,
      description: "Whether it can raise alerts.",
      resolve: ({ state }) => state?.status ?? "learning",
    }),
    weeks: t.int({
      description: "Weeks in a row with answers so far, up to the eight that say what is usual.",
      resolve: ({ state }) => state?.baseline.weeks ?? 0,
    }),
    sentence: localisedOrNull(t, "Why it raises no alerts; null where it can.", ({ state, obstacle }) =>
      state === null ? obstacle : learning(state),
    ),
    openAlerts: t.exposeInt("open", { description: "Alerts at this chart that are going on." }),
  }),
});

function learning(state: NonNullable<WatchedSeries["state"]>): { en: string; zh: string } | null {
  const [en, zh] = [learningSentence(state, "en"), learningSentence(state, "zh")];
  return en === null || zh === null ? null : { en, zh };
}

/** What was asked for of all alerts. */
interface Shown extends AlertList {
  shown: AlertNode[];
  charts: Summary[];
}

/** Something that is watched, at one venue or at many. */
type WatchedSubject = Pick<WatchedSeries, "name" | "subject"> & { charts: number };

const WatchedSubjectType = builder.objectRef<WatchedSubject>("WatchedSubject").implement({
  description: "Something that is watched, at one venue or at many.",
  fields: (t) => ({
    source: t.field({
      type: AlertSourceEnum,
      description: "Where its figures come from.",
      resolve: ({ name }) => name.source,
    }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "The indicator; null for a share that others counted.",
      resolve: ({ name }) => indicatorOf(name),
    }),
    series: t.string({
      description: "Its name in addresses: the indicator's slug, or the code of what others counted.",
      resolve: ({ name }) => name.indicator,
    }),
    title: localised(t, "What is watched.", ({ subject }) => subject.title),
    charts: t.exposeInt("charts", { description: "Venues at which it is watched." }),
  }),
});

/** Holidays that touch the days from the first of the alerts to the last of them. */
async function holidaysAmid(context: Context, alerts: readonly Alert[]): Promise<CalendarHoliday[]> {
  const [first] = alerts.map(({ firstDay }) => firstDay).toSorted();
  const last = alerts
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const years = { first: parseDay(first).year, last: parseDay(last).year };
  const found = await context.read((tx) => holidaysOf(tx, years));
  return found.filter(({ from, to }) => from <= last && to > first);
}

/** What is watched anywhere, each once. */
function subjectsOf({ board }: AlertList): WatchedSubject[] {
  const found = new Map<string, WatchedSubject>();
  for (const { name, subject } of board.series) {
    const key = seriesKey({ ...name, venue: "" });
    found.set(key, { name, subject, charts: (found.get(key)?.charts ?? 0) + 1 });
  }
  return [...found.values()];
}

const AlertBoardType = builder.objectRef<Shown>("AlertBoard").implement({
  description: "The control charts of all venues, judged together, and the alerts that remain.",
  fields: (t) => ({
    sentence: localised(t, "How things stand.", ({ alerts, charts }) => {
      const counts = countsOf(alerts, charts);
      return { en: boardSentence(counts, "en"), zh: boardSentence(counts, "zh") };
    }),
    method: localised(t, "How alerts are raised.", () => ({ en: alertMethod("en"), zh: alertMethod("zh") })),
    alerts: t.field({
      type: [AlertType],
      description: "The alerts asked for: those going on first, then the latest.",
      args: {
        first: t.arg.int({ required: true, defaultValue: 20, description: "How many, 1 to 100." }),
      },
      resolve: ({ shown }, { first }) =>
        inTurns(shown.slice(0, checkFirst(first)), NODES_AT_ONCE, (node) => node),
    }),
    total: t.int({ description: "Alerts asked for, shown or not.", resolve: ({ shown }) => shown.length }),
    charts: t.field({
      type: [ChartSummaryType],
      description: "The charts of the slice, those with alerts that are going on first.",
      args: {
        first: t.arg.int({ required: true, defaultValue: 20, description: "How many, 1 to 100." }),
      },
      resolve: ({ charts }, { first }) =>
        inTurns(charts.slice(0, checkFirst(first)), NODES_AT_ONCE, (chart) => chart),
    }),
    subjects: t.field({
      type: [WatchedSubjectType],
      description: "What is watched at any venue, whatever part is asked for.",
      extensions: { size: 20 },
      resolve: subjectsOf,
    }),
    watched: t.int({
      description: "Charts of the slice that know what is usual.",
      resolve: ({ alerts, charts }) => countsOf(alerts, charts).watched,
    }),
    learning: t.int({
      description: "Charts of the slice that are still learning it, or cannot.",
      resolve: ({ alerts, charts }) => countsOf(alerts, charts).learning,
    }),
    holidays: t.field({
      type: [HolidayType],
      description: "The organisation's holidays in the days of the alerts asked for, first day first.",
      extensions: { cost: 5, size: 20 },
      resolve: ({ shown }, _, context) =>
        holidaysAmid(
          context,
          shown.map(({ alert }) => alert),
        ),
    }),
    unmatched: t.field({
      type: [AlertEntryType],
      description:
        "What was written about alerts that do not stand out any more, because the data behind them have changed since.",
      extensions: { size: 10 },
      resolve: ({ unmatched }) => unmatched,
    }),
  }),
});

/** @throws InputError unless it is a number of things one request may ask for */
function checkFirst(first: number): number {
  if (first >= 1 && first <= 100) return first;
  throw new InputError(["first"], {
    en: `"first" is ${first}; expected 1 to 100.`,
    zh: `“first”为 ${first}，应在 1 到 100 之间。`,
  });
}

function countsOf(alerts: readonly AlertNode[], charts: readonly Summary[]): BoardCounts {
  const going = alerts.filter(({ alert }) => alert.open);
  return {
    open: going.length,
    acknowledged: going.filter((alert) => stateOf(alert) === "acknowledged").length,
    over: alerts.length - going.length,
    watched: charts.filter(({ state }) => state?.status === "ok").length,
    learning: charts.filter(({ state }) => state?.status !== "ok").length,
  };
}

builder.queryField("alerts", (t) =>
  t.field({
    type: AlertBoardType,
    description:
      "Figures that have left their usual level. All venues and all watched indicators are judged together, whatever part of them is asked for.",
    extensions: { cost: 200 },
    args: {
      slice: t.arg({
        type: SliceInput,
        description: "Venues to show, and the period that a run has to touch; everything when left out.",
      }),
      indicators: t.arg({
        type: [IndicatorIdEnum],
        description:
          "Indicators to show, among those that are watched at every venue or besides them; daily series of others are left out then.",
      }),
      series: t.arg.string({ description: "Code of a daily series of another source: only its alerts." }),
      state: t.arg({ type: AlertStateEnum, description: "Only alerts of which this has become." }),
      baselineFrom: t.arg({
        type: "Date",
        description: "First day that may say what is usual; the first eight weeks there are, when left out.",
      }),
    },
    resolve: async (_, { slice, indicators, series, state, baselineFrom }, context) => {
      const catalogue = await context.known();
      const part = readPart(catalogue, slice);
      const asked = indicators?.map((id, index) => dailyIndicator(id, ["indicators", index]));
      const list = await readAlerts(context, asked ?? [], baselineFrom ?? undefined);
      // Thousands of charts were taken over: others have their turn before they are sorted into what is asked for.
      await setImmediate();
      const venues = new Set(venuesOf(catalogue, part));
      const isShown = ({ venue, source, indicator }: SeriesName): boolean =>
        venues.has(venue) &&
        (asked === undefined || (source === "answers" && asked.some(({ id }) => id === indicator))) &&
        (series == null || (source === "daily-counts" && series === indicator));
      const alerts = list.alerts.filter(
        (node) => isShown(node.series.name) && touches(node.alert, part.from, part.to),
      );
      const open = new Map<string, number>();
      for (const { series: one, alert } of alerts)
        if (alert.open) open.set(seriesKey(one.name), (open.get(seriesKey(one.name)) ?? 0) + 1);
      const charts = list.board.series.flatMap((one): Summary[] => {
        const venue = catalogue.venueByCode.get(one.name.venue);
        if (!venue || !isShown(one.name)) return [];
        return [{ ...one, venue: venueNode(venue), open: open.get(seriesKey(one.name)) ?? 0 }];
      });
      await setImmediate();
      return {
        ...list,
        alerts,
        unmatched: list.unmatched.filter(isShown),
        shown: alerts.filter((node) => state == null || stateOf(node) === state),
        charts: charts.sort((a, b) => b.open - a.open),
      };
    },
  }),
);

/** @throws InputError when the slice names more than venues and a period: alerts watch all guests */
function readPart(catalogue: Parameters<typeof readSlice>[0], given: SliceArgument) {
  const slice = readSlice(catalogue, given);
  for (const member of ["segments", "journey", "journeyVersion", "stage", "touchpoint", "channel"] as const)
    if (slice[member] !== undefined)
      throw new InputError(["slice", member], {
        en: `Alerts cannot be restricted to a ${member}: they watch all guests.`,
        zh: `预警不能按 ${member} 限定：它面向全体客人。`,
      });
  return slice;
}

function touches({ firstDay, lastDay }: Alert, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || lastDay >= from) && (to === undefined || firstDay < to);
}
