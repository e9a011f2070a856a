import type { Alert } from "@touchstone/core/alert/alert";
import type { Signal } from "@touchstone/core/alert/control-chart";
import { alertSentence } from "@touchstone/core/alert/sentence";
import { indicatorById } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { AlertSource } from "@touchstone/db/alert/alert-entry";
import { AlertEntryType } from "./alert-entry.ts";
import { alertId } from "./alert-id.ts";
import { type AlertNode, type AlertState, identityOf, stateOf } from "./alert-list.ts";
import type { SeriesName } from "./alert-series.ts";
import { builder, enumName, enumOf, localised } from "./builder.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { IndicatorType, plainIndicator } from "./indicator.ts";
import { VenueType } from "./venue.ts";

export const AlertSourceEnum = enumOf<AlertSource>("AlertSource", "Where a watched figure comes from.", {
  answers: "From guests' answers, as an indicator.",
  "daily-counts": "A share that another system counted day by day.",
});

export const AlertSignalEnum = enumOf<Signal>("AlertSignal", "What made a point stand out.", {
  point: "The point by itself lies more than three standard errors from what was to be expected.",
  ewma: "The weighted moving average has left its limits: a small shift that lasts.",
  "side-run": "Nine or more points in a row on one side of what was to be expected.",
});

export const AlertStateEnum = enumOf<AlertState>("AlertState", "What has become of an alert.", {
  open: "It is going on, and nobody has acknowledged it.",
  acknowledged: "Somebody has acknowledged it.",
  over: "It ended by itself, and nobody has acknowledged it.",
});

const SideEnum = enumOf<Alert["side"]>("AlertSide", "On which side of its usual level a figure is.", {
  above: "Above it.",
  below: "Below it.",
});

export const ChartGrainEnum = enumOf<"day" | "week">("ChartGrain", "What a point of a control chart is.", {
  day: "A day.",
  week: "A week from Monday, where a usual day has fewer than 20 answers.",
});

export const ChartStatusEnum = enumOf<"ok" | "learning">("ChartStatus", "Whether a chart can raise alerts.", {
  ok: "It knows what is usual, and has limits.",
  learning: "It is still learning what is usual, or cannot; it has no limits and raises no alerts.",
});

export const AlertType = builder.objectRef<AlertNode>("Alert").implement({
  description: "A figure has left its usual level: one run of signals, told once.",
  fields: (t) => ({
    id: t.id({ description: "Opaque identifier.", resolve: (alert) => alertId(identityOf(alert)) }),
    venue: t.field({ type: VenueType, description: "Where.", resolve: ({ venue }) => venue }),
    source: t.field({
      type: AlertSourceEnum,
      description: "Where the figure comes from.",
      resolve: ({ series }) => series.name.source,
    }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: "The indicator; null for a share that others counted.",
      resolve: ({ series }) => indicatorOf(series.name),
    }),
    series: t.string({
      description: "Its name in addresses: the indicator's slug, or the code of what others counted.",
      resolve: ({ series }) => series.name.indicator,
    }),
    title: localised(t, "What is watched.", ({ series }) => series.subject.title),
    grain: t.field({
      type: ChartGrainEnum,
      description: "Whether days or weeks are watched.",
      resolve: ({ alert }) => alert.grain,
    }),
    side: t.field({
      type: SideEnum,
      description: "To which side it has gone.",
      resolve: ({ alert }) => alert.side,
    }),
    improvement: t.boolean({
      nullable: true,
      description: "Whether that is good; null where no direction is.",
      resolve: ({ alert }) => alert.improvement,
    }),
    state: t.field({ type: AlertStateEnum, description: "What has become of it.", resolve: stateOf }),
    ongoing: t.boolean({
      description: "Whether it is still going on: fewer than seven points without a signal have followed.",
      resolve: ({ alert }) => alert.open,
    }),
    firstDay: t.field({
      type: "Date",
      description: "First day with a signal; of weeks, its Monday.",
      resolve: ({ alert }) => alert.firstDay,
    }),
    lastDay: t.field({
      type: "Date",
      description: "Last day it counts: the newest while it is going on.",
      resolve: ({ alert }) => alert.lastDay,
    }),
    detectedDay: t.field({
      type: "Date",
      description: "Day on which it stood out among all charts.",
      resolve: ({ alert }) => alert.detectedDay,
    }),
    signals: t.field({
      type: [AlertSignalEnum],
      description: "The signals it has.",
      resolve: ({ alert }) => alert.signals,
    }),
    usual: t.field({
      type: FigureType,
      description: "What is usual: over the eight weeks that say so.",
      resolve: ({ alert }) => alert.usual,
    }),
    expected: t.float({
      description: "What is usual on the weekdays of its days, in the unit of `usual`.",
      resolve: ({ alert }) => alert.expected,
    }),
    since: t.field({
      type: FigureType,
      description: "What it has been since; during it, when it is over.",
      resolve: ({ alert }) => alert.since,
    }),
    q: t.float({
      description:
        "Expected share of false alarms among all charts that stood out as much on that day (Benjamini–Hochberg); at most 0.10.",
      resolve: ({ alert }) => alert.q,
    }),
    seasonal: t.boolean({
      description: "Whether the time of year is taken into account: after two full years of data.",
      resolve: ({ alert }) => alert.seasonal,
    }),
    sentence: localised(t, "What may be said of it.", ({ alert, venue }) => ({
      en: alertSentence(alert, venue.name, "en"),
      zh: alertSentence(alert, venue.name, "zh"),
    })),
    entries: t.field({
      type: [AlertEntryType],
      description: "What people wrote about it, the oldest first.",
      extensions: { size: 5 },
      resolve: ({ entries }) => entries,
    }),
    acknowledgement: t.field({
      type: AlertEntryType,
      nullable: true,
      description: "The first acknowledgement.",
      resolve: ({ entries }) => entries.find(({ kind }) => kind === "acknowledgement") ?? null,
    }),
    case: t.string({
      nullable: true,
      description: "Number or address of the case in which it is worked on: the one named last.",
      resolve: ({ entries }) => entries.findLast(({ kind }) => kind === "case-link")?.caseReference ?? null,
    }),
  }),
});

export function indicatorOf({ source, indicator }: SeriesName): PlainIndicator | null {
  const found = source === "answers" ? indicatorById(indicator) : undefined;
  return found?.kind === "plain" ? found : null;
}

/**
 * The plain indicator about whole visits of an argument: only these are known day by day.
 * @throws InputError for another one
 */
export function dailyIndicator(id: string, path: readonly (string | number)[]): PlainIndicator {
  const indicator = plainIndicator(id);
  if (indicator.item !== "touchpoint") return indicator;
  throw new InputError(path, {
    en: `${enumName(id)} is about one touchpoint; alerts watch whole visits.`,
    zh: `${enumName(id)} 针对单个触点，而预警面向整次到访。`,
  });
}
