import { countText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import type { PlanDrawing } from "./drawing.ts";
import { clockText, type LayoutView } from "./layout-view.ts";
import { unitName } from "./prepare-plan.ts";
import type { EdgeReading, Readings, UnitReading } from "./readings.ts";

export interface DetailWords {
  label: (key: DetailKey) => string;
  none: string;
  metres: (text: string) => string;
  squareMetres: (text: string) => string;
  persons: (text: string) => string;
  minutes: (text: string) => string;
  at: (text: string, time: string) => string;
  perMinute: (text: string) => string;
  closed: string;
  path: string;
  surface: (surface: string) => string;
}

export type DetailKey =
  | "format"
  | "area"
  | "capacity"
  | "hours"
  | "visits"
  | "meanWait"
  | "peakQueue"
  | "culture"
  | "cultureGap"
  | "revenue"
  | "width"
  | "length"
  | "surface"
  | "users"
  | "worstLos"
  | "saturation"
  | "peakFlow";

/** What the page tells of a chosen unit or path. */
export interface Details {
  title: string;
  kind: string;
  facts: { key: DetailKey; label: string; value: string; assumed: boolean }[];
}

/** The facts of the chosen unit or path; `null` where nothing is chosen, or it is not in this plan. */
export function prepareDetails(
  pick: LayoutView["pick"],
  plan: PlanDrawing,
  readings: Readings,
  locale: Locale,
  words: DetailWords,
): Details | null {
  if (pick === null) return null;
  if (pick.kind === "unit") {
    const unit = plan.units.find(({ id }) => id === pick.id);
    const reading = readings.units.find(({ id }) => id === pick.id);
    return unit === undefined ? null : unitDetails(unit, reading, locale, words);
  }
  const edge = plan.edges.find(({ id }) => id === pick.id);
  const reading = readings.edges.find(({ id }) => id === pick.id);
  return edge === undefined ? null : edgeDetails(edge, reading, locale, words);
}

function unitDetails(
  { name, format, assumed }: PlanDrawing["units"][number],
  reading: UnitReading | undefined,
  locale: Locale,
  words: DetailWords,
): Details {
  const number = (value: number, digits = 0) => numberText(value, "COUNT", locale, digits);
  const count = (value: number) => words.persons(countText(Math.round(value), locale));
  const rows: [DetailKey, string, string?][] = [["format", `${format.function.name} · ${format.name}`]];
  if (reading !== undefined)
    rows.push(
      ["area", words.squareMetres(number(reading.areaM2)), "areaM2"],
      ["capacity", count(reading.capacity), "capacity"],
      ["hours", `${clockText(reading.openMin)}–${clockText(reading.closeMin)}`, "openMin"],
      ["visits", count(reading.visits)],
      ["meanWait", reading.meanWaitMin === null ? words.none : words.minutes(number(reading.meanWaitMin, 1))],
      ["peakQueue", words.at(count(reading.peakQueue), clockText(reading.peakQueueMinute))],
      [
        "culture",
        reading.culture === null ? words.none : numberText(reading.culture, "SHARE", locale, 0),
        "culture",
      ],
      ...(reading.cultureGap === null
        ? []
        : [["cultureGap", numberText(reading.cultureGap, "SHARE", locale, 0)] as [DetailKey, string]]),
      [
        "revenue",
        reading.revenuePerM2 === null ? words.none : number(reading.revenuePerM2, 1),
        "revenuePerDay",
      ],
    );
  return finish(unitName(name, format), format.name, rows, assumed, words);
}

function edgeDetails(
  edge: PlanDrawing["edges"][number],
  reading: EdgeReading | undefined,
  locale: Locale,
  words: DetailWords,
): Details {
  const number = (value: number, digits = 1) => numberText(value, "COUNT", locale, digits);
  const rows: [DetailKey, string, string?][] = [
    ["width", words.metres(number(edge.widthM)), "widthM"],
    ["surface", words.surface(edge.surface)],
  ];
  if (reading !== undefined) {
    const { worst } = reading;
    rows.push(["length", words.metres(number(reading.lengthM, 0)), "lengthM"]);
    rows.push(["users", words.persons(countText(Math.round(reading.total), locale))]);
    rows.push(["worstLos", worst === null ? words.none : words.at(worst.grade, clockText(worst.minute))]);
    if (worst !== null)
      rows.push(
        ["saturation", numberText(worst.vc, "SHARE", locale, 0)],
        ["peakFlow", words.perMinute(number(worst.flowPerMin, 0))],
      );
  }
  const kind = edge.closed ? words.closed : words.path;
  return finish(edge.name || edge.id, kind, rows, edge.assumed, words);
}

function finish(
  title: string,
  kind: string,
  rows: readonly [DetailKey, string, string?][],
  assumed: readonly string[],
  words: DetailWords,
): Details {
  return {
    title,
    kind,
    facts: rows.map(([key, value, input]) => ({
      key,
      label: words.label(key),
      value,
      assumed: input !== undefined && assumed.includes(input),
    })),
  };
}
