import type { ChoicesQuery } from "../api/documents.generated.ts";
import { dayText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { writeImprovements } from "../what-if/improvements.ts";
import { daysOf, yearsBetween } from "./period.ts";
import type { View } from "./view.ts";

export interface Option {
  value: string;
  label: string;
}

/** Which venues can be compared with each other, and which are. */
export interface GroupChoice {
  options: Option[];
  chosen: string;
}

/** Everything the slice bar offers and what is chosen; empty lists are controls that are not drawn. */
export interface SliceBarContent {
  indicators: Option[];
  indicator: string;
  touchpoints: Option[];
  touchpoint: string;
  periods: Option[];
  period: string;
  segments: { code: string; name: string; values: Option[] }[];
  chosenSegments: string[];
  /** `null` where weights play no part: curve and moments are not weighted. */
  weighted: boolean | null;
  firstDay: string | null;
  lastDay: string | null;
  /** What else the URL says and the bar does not choose. */
  kept: (readonly [name: string, value: string])[];
}

/** The bar of a page that is about a place as it stands: nothing of its visits can be chosen. */
export const wholePlace: SliceBarContent = {
  indicators: [],
  indicator: "",
  touchpoints: [],
  touchpoint: "",
  periods: [],
  period: "",
  segments: [],
  chosenSegments: [],
  weighted: null,
  firstDay: null,
  lastDay: null,
  kept: [],
};

/** Indicators that can be compared; the others are results of an analysis and explained in the glossary only. */
const plainIndicators = ({ indicators }: ChoicesQuery) => indicators.filter(({ kind }) => kind === "PLAIN");

/** The indicator a view asks for: by its slug, else the first of the list. */
export function chosenIndicator(
  choices: ChoicesQuery,
  view: View,
): ChoicesQuery["indicators"][number] | undefined {
  const plain = plainIndicators(choices);
  return plain.find(({ slug }) => slug === view.indicator) ?? plain[0];
}

/** The touchpoint a view asks for, where its indicator is one of touchpoints: by its code, else the first. */
export function chosenTouchpoint(choices: ChoicesQuery, view: View): string | null {
  if (chosenIndicator(choices, view)?.appliesTo !== "TOUCHPOINT") return null;
  const codes = choices.journeys.flatMap(({ touchpoints }) => touchpoints.map(({ code }) => code));
  return codes.find((code) => code === view.touchpoint) ?? codes[0] ?? null;
}

/** The journey that has a touchpoint: where data follow several, a touchpoint's has to be named. */
export function journeyOfTouchpoint({ journeys }: ChoicesQuery, touchpoint: string): string | undefined {
  return journeys.find(({ touchpoints }) => touchpoints.some(({ code }) => code === touchpoint))?.code;
}

/** What the bar offers. `withIndicator`: the comparison asks for one indicator; the venue pages show all touchpoints. */
export function prepareSliceBar(
  choices: ChoicesQuery,
  view: View,
  locale: Locale,
  words: { allYears: string; ownPeriod: (from: string, to: string) => string },
  withIndicator: boolean,
): SliceBarContent {
  const touchpoint = withIndicator ? chosenTouchpoint(choices, view) : null;
  return {
    indicators: withIndicator
      ? plainIndicators(choices).map(({ slug, title }) => ({ value: slug, label: title }))
      : [],
    indicator: chosenIndicator(choices, view)?.slug ?? "",
    touchpoints: touchpoint === null ? [] : touchpointsOf(choices),
    touchpoint: touchpoint ?? "",
    ...periodsOf(choices, view, locale, words),
    segments: choices.segments.map(({ code, name, values }) => ({
      code,
      name,
      values: values.map((value) => ({ value: `${code}:${value.code}`, label: value.name })),
    })),
    chosenSegments: view.segments.flatMap(({ dimension, anyOf }) =>
      anyOf.map((value) => `${dimension}:${value}`),
    ),
    weighted: withIndicator ? view.weighted : null,
    firstDay: choices.data.firstDay,
    lastDay: choices.data.lastDay,
    kept: withIndicator ? changeChoices(view) : writeImprovements(view.improvements),
  };
}

/** What the section on changes is about, which a choice in the bar leaves as it is. */
function changeChoices({ since, split }: View): SliceBarContent["kept"] {
  const all = [["since", since] as const, ["split", split] as const];
  return all.filter(([, value]) => value !== "");
}

function touchpointsOf({ journeys }: ChoicesQuery): Option[] {
  const names = new Map(
    journeys.flatMap(({ touchpoints }) => touchpoints.map(({ code, name }) => [code, name])),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}

/** Each year with data, all of them, and the period of the URL where it is neither. */
function periodsOf(
  { data }: ChoicesQuery,
  view: View,
  locale: Locale,
  words: { allYears: string; ownPeriod: (from: string, to: string) => string },
): Pick<SliceBarContent, "periods" | "period"> {
  const years = yearsBetween(data.firstDay, data.lastDay);
  const periods = [
    ...years.map((year) => ({ value: String(year), label: locale === "zh" ? `${year}年` : String(year) })),
    { value: "all", label: words.allYears },
  ];
  if (periods.some(({ value }) => value === view.period)) return { periods, period: view.period };
  const days = daysOf(view.period, data.lastDay);
  const latest = String(years[0] ?? "");
  if (days === null || days.from === `${latest}-01-01`) return { periods, period: latest };
  const label = periodText(view, data.lastDay, locale, words);
  return { periods: [...periods, { value: view.period, label }], period: view.period };
}

/** The period of a view in words. */
export function periodText(
  view: View,
  lastDay: string | null,
  locale: Locale,
  words: { allYears: string; ownPeriod: (from: string, to: string) => string },
): string {
  const days = daysOf(view.period, lastDay);
  if (days === null) return words.allYears;
  const [first, after] = [days.from, days.to];
  if (first.endsWith("-01-01") && after.endsWith("-01-01")) {
    const [from, to] = [Number(first.slice(0, 4)), Number(after.slice(0, 4)) - 1];
    const text = from === to ? String(from) : `${from}–${to}`;
    return locale === "zh" ? `${text}年` : text;
  }
  const last = new Date(Date.parse(`${after}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return words.ownPeriod(dayText(first, locale), dayText(last, locale));
}
