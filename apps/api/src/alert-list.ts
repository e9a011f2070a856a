import type { Alert } from "@touchstone/core/alert/alert";
import { watchedIndicators } from "@touchstone/core/alert/subject";
import { dayNumber } from "@touchstone/core/calendar/day";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { AlertEntry } from "@touchstone/db/alert/alert-entry";
import { readAlertEntries } from "@touchstone/db/alert/read-alert-entries";
import type { AlertIdentity } from "./alert-id.ts";
import type { SeriesName } from "./alert-series.ts";
import type { Context } from "./context.ts";
import type { AlertBoard, BoardAlert, BoardQuestion } from "./judged-alerts.ts";
import { type VenueNode, venueNode } from "./venue.ts";

/** An alert with where it is and what people wrote about it. */
export interface AlertNode extends BoardAlert {
  venue: VenueNode;
  entries: AlertEntry[];
}

export interface AlertList {
  board: AlertBoard;
  alerts: AlertNode[];
  /** What was written about alerts that no longer stand out: the data behind them has changed since. */
  unmatched: AlertEntry[];
}

export type AlertState = "open" | "acknowledged" | "over";

/** What has become of an alert: acknowledged by somebody, else still going on or not. */
export function stateOf({ alert, entries }: AlertNode): AlertState {
  if (entries.some(({ kind }) => kind === "acknowledgement")) return "acknowledged";
  return alert.open ? "open" : "over";
}

/**
 * All alerts, judged together over all venues and the watched indicators, whatever is shown of them: what stands out does
 * not depend on who looks.
 *
 * @param further indicators that are asked for and not watched anyway
 */
export async function readAlerts(
  context: Context,
  further: readonly PlainIndicator[] = [],
  baselineFrom?: string,
): Promise<AlertList> {
  const { venueByCode } = await context.known();
  const board = await context.alertBoards.get(
    await boardQuestion(context, further, baselineFrom),
    context.signal,
  );
  const entries = await context.read(readAlertEntries);
  const { written, unmatched } = attached(board.alerts, entries);
  const alerts = board.alerts.flatMap((alert, index): AlertNode[] => {
    const venue = venueByCode.get(alert.series.name.venue);
    return venue ? [{ ...alert, venue: venueNode(venue), entries: written[index] ?? [] }] : [];
  });
  return { board, alerts, unmatched };
}

/** Which charts are judged together: those of the watched indicators and of others that are asked for. */
export async function boardQuestion(
  context: Context,
  further: readonly PlainIndicator[] = [],
  baselineFrom?: string,
): Promise<BoardQuestion> {
  const { status } = await context.known();
  return {
    organisationId: context.organisationId,
    version: status.version,
    asOf: status.asOf,
    indicators: [...new Set<PlainIndicator>([...watchedIndicators, ...further])],
    baselineFrom: baselineFrom === undefined ? undefined : dayNumber(baselineFrom),
  };
}

/**
 * Entries by the place of the alert they are about: the one whose run begins on the day they name, else one whose run
 * overlaps theirs, on the same side. A late import may move a run's first day; what was written about it stays with it.
 */
function attached(
  alerts: readonly BoardAlert[],
  entries: readonly AlertEntry[],
): { written: AlertEntry[][]; unmatched: AlertEntry[] } {
  const written = alerts.map((): AlertEntry[] => []);
  const unmatched: AlertEntry[] = [];
  const bySeries = new Map<string, number[]>();
  for (const [place, { series }] of alerts.entries()) {
    const key = seriesKey(series.name);
    bySeries.set(key, [...(bySeries.get(key) ?? []), place]);
  }
  for (const entry of entries) {
    const at = (place: number): Alert => (alerts[place] as BoardAlert).alert;
    const places = (bySeries.get(seriesKey(entry)) ?? []).filter((place) => at(place).side === entry.side);
    const place =
      places.find((place) => at(place).firstDay === entry.firstDay) ??
      places.find((place) => at(place).firstDay <= entry.lastDay && at(place).lastDay >= entry.firstDay);
    if (place === undefined) unmatched.push(entry);
    else written[place]?.push(entry);
  }
  return { written, unmatched };
}

export function seriesKey({ venue, source, indicator }: SeriesName): string {
  return JSON.stringify([venue, source, indicator]);
}

/** What names an alert. */
export function identityOf({ series, alert }: BoardAlert): AlertIdentity {
  return { ...series.name, side: alert.side, firstDay: alert.firstDay };
}
