import type { AlertState } from "../api/documents.generated.ts";
import type { SearchParams } from "../slice/view.ts";

/** What a chart watches, as the address has it: an indicator's slug, or the code of a daily series of another source. */
export interface WatchName {
  source: "ANSWERS" | "DAILY_COUNTS";
  series: string;
}

/** What the page of alerts shows: read from the URL and written to nowhere else. */
export interface AlertView {
  /** Code of the only venue to show; empty: all. */
  venue: string;
  watch: WatchName | null;
  state: AlertState | null;
  /** The chart that is drawn, with the first day of the alert that is spoken of. */
  chart: (WatchName & { venue: string }) | null;
  run: string;
  /** How many points of it are drawn, the newest. */
  span: Span;
}

export const spans = [182, 730, 2000] as const;
export type Span = (typeof spans)[number];
export const states = ["open", "acknowledged", "over"] as const;

/** Reads the view from the URL's search. What cannot be read counts as not given. */
export function readAlertView(search: SearchParams): AlertView {
  const one = (name: string): string => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const state = states.find((name) => name === one("state"));
  const [venue = "", ...name] = one("chart").split("/");
  const watch = readWatch(name.join("/"));
  return {
    venue: one("venue"),
    watch: readWatch(one("watch")),
    state: state === undefined ? null : (state.toUpperCase() as AlertState),
    chart: venue !== "" && watch !== null ? { venue: decode(venue), ...watch } : null,
    run: /^\d{4}-\d{2}-\d{2}$/.test(one("run")) ? one("run") : "",
    span: spans.find((span) => String(span) === one("span")) ?? spans[0],
  };
}

/** Writes the view as the URL's search, without what stands at its default. */
export function writeAlertView(view: Partial<AlertView>): string {
  const search = new URLSearchParams();
  if (view.venue) search.set("venue", view.venue);
  if (view.watch) search.set("watch", watchText(view.watch));
  if (view.state) search.set("state", view.state.toLowerCase());
  if (view.chart) search.set("chart", `${encodeURIComponent(view.chart.venue)}/${watchText(view.chart)}`);
  if (view.run) search.set("run", view.run);
  if (view.span && view.span !== spans[0]) search.set("span", String(view.span));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** `satisfied-share`, or `daily:smiles` for what others counted. */
export function watchText({ source, series }: WatchName): string {
  return source === "DAILY_COUNTS" ? `daily:${series}` : series;
}

function readWatch(text: string): WatchName | null {
  if (text === "") return null;
  return text.startsWith("daily:")
    ? { source: "DAILY_COUNTS", series: text.slice("daily:".length) }
    : { source: "ANSWERS", series: text };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
