import type { ExecutiveMeasuredLoadsQuery, MeasuredLoadPartsFragment } from "../api/documents.generated.ts";
import { dayText, roundCountText, valueText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { LOAD_LIMIT } from "./prepare-executive.ts";

type Load = MeasuredLoadPartsFragment["measured"][number];

/** A load as it was counted: of one venue and one way of counting; of a venue where nothing was counted, a row that says so. */
export interface MeasuredLoadRow {
  key: string;
  code: string;
  name: string;
  fictional: boolean;
  /** `null` where nothing was counted. */
  source: string | null;
  status: Load["status"];
  /** Over the capacity, on the fullest day; `null` unless measured. */
  load: number | null;
  over: boolean;
  use: string;
  people: string;
  at: string;
  capacity: string;
  /** Mean over days with its interval; empty where days are too few. */
  mean: string;
  days: number;
  crossed: number | null;
  lastCrossed: string;
}

/** What a row says of when the peak was. */
export type AtHour = (day: string, hour: number) => string;

/** Venues in the order of the answer; of each the ways in which it was counted. */
export function prepareMeasuredLoads(
  { venues }: ExecutiveMeasuredLoadsQuery["loads"],
  locale: Locale,
  atHour: AtHour,
): MeasuredLoadRow[] {
  return venues.flatMap(({ venue, measured }): MeasuredLoadRow[] => {
    const counted = measured.filter(({ status }) => status !== "NOT_MEASURED");
    const about = { code: venue.code, name: venue.name, fictional: venue.fictional };
    if (counted.length === 0) return [{ ...about, ...nothing, key: venue.code }];
    return counted.map((load) => ({
      ...about,
      key: `${venue.code} ${load.source}`,
      source: load.sourceName,
      status: load.status,
      ...textsOf(load, locale, atHour),
    }));
  });
}

const nothing = {
  source: null,
  status: "NOT_MEASURED",
  load: null,
  over: false,
  use: "",
  people: "",
  at: "",
  capacity: "",
  mean: "",
  days: 0,
  crossed: null,
  lastCrossed: "",
} as const;

function textsOf({ peak, use, capacity, days, crossed, crossedDays }: Load, locale: Locale, atHour: AtHour) {
  const share = (value: number) => valueText(value, "SHARE", locale);
  const load = peak?.use ?? null;
  const last = crossed[0]?.day;
  const day = peak === null ? "" : dayText(peak.day, locale);
  return {
    load,
    over: load !== null && load >= LOAD_LIMIT,
    use: load === null ? "" : share(load),
    people: peak === null ? "" : roundCountText(peak.people, locale),
    at: peak === null || peak.hour === null ? day : atHour(day, peak.hour),
    capacity: capacity === null ? "" : roundCountText(capacity, locale),
    mean:
      use.value === null || use.interval === null
        ? ""
        : `${share(use.value)} (${share(use.interval.low)} – ${share(use.interval.high)})`,
    days,
    crossed: crossedDays,
    lastCrossed: last === undefined ? "" : dayText(last, locale),
  };
}
