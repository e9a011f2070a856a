import type { Period } from "@touchstone/core/calendar";
import { comparedPeriods, type Now } from "@touchstone/core/calendar/compared-period";
import { parseDay } from "@touchstone/core/calendar/day";
import type { Holiday } from "@touchstone/core/calendar/holiday";
import { holidayPeriods } from "@touchstone/core/calendar/holiday-period";
import {
  type Comparand,
  type ComparedFigure,
  type ComparisonReading,
  compareWithAnswers,
  compareWithTarget,
  withoutReference,
} from "@touchstone/core/comparison/compared-figure";
import { type ComparedNames, passedLabel } from "@touchstone/core/comparison/compared-sentence";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { Histogram } from "@touchstone/core/indicator/histogram";
import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import type { StoredVenue } from "@touchstone/db/catalogue/read-venues";
import { askedInBoth } from "./asked-in-both.ts";
import { builder, enumOf } from "./builder.ts";
import { holidaysOf } from "./calendar/holidays-of.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { figureOf, type Question } from "./indicator.ts";
import { subjectOf } from "./league.ts";
import { type Peers, peersOf } from "./peers.ts";
import { venuesOf } from "./slice.ts";
import { todayIn } from "./today.ts";

export const ComparandEnum = enumOf<Comparand>("Comparand", "What a figure is compared with.", {
  previous:
    "The period before: a month with the month before, a year with the year before. A period that still runs is compared with as many days.",
  "year-ago":
    "The same period a year earlier: the same dates, or for whole weeks the same weekdays 364 days earlier. A period that still runs is compared with the same part of it.",
  holiday:
    "The same days of the same holiday a year earlier, day 1 beside day 1, by the organisation's calendar: for a period that lies on one holiday or around it.",
  peers: "The other venues of its smallest group, or of its sector, taken together without the venue itself.",
  target: "A number that is given.",
});

export const CompareInput = builder.inputType("CompareInput", {
  description: "What a figure is to be compared with.",
  fields: (t) => ({
    with: t.field({ type: ComparandEnum, required: true, description: "What it is compared with." }),
    target: t.float({
      description: "For TARGET: the number, in the unit of the indicator's values (a share as 0–1).",
    }),
    group: t.string({ description: "For PEERS: code of the group whose other venues are meant." }),
  }),
});
export type CompareArgument = typeof CompareInput.$inferInput;

/** A comparison with all that is needed to speak of it. */
export interface Compared {
  compared: ComparedFigure;
  indicator: PlainIndicator;
  names: ComparedNames;
  own: Period | null;
  reference: Period | null;
  running: boolean;
  peers: readonly StoredVenue[];
}

/** A figure, and what it was asked to be compared with. */
export type AskedFigure = Figure & { compared?: Compared };

/** As `askFigure`, compared with what the caller names. */
export async function askCompared(
  context: Context,
  question: Question,
  venue: string | null,
  weighted: boolean,
  compare: CompareArgument,
): Promise<AskedFigure> {
  const catalogue = await context.known();
  const ask: Asked = {
    context,
    catalogue,
    question,
    venue,
    // Which customers came twice is not kept: visits carry a jackknife group and no customer.
    reading: { weighted, asOf: catalogue.status.asOf, repeats: null },
  };
  checkArguments(compare);
  const compared = await {
    previous: () => withPeriod(ask, "previous"),
    "year-ago": () => withPeriod(ask, "year-ago"),
    holiday: () => withHoliday(ask),
    peers: () => withPeers(ask, compare.group ?? null),
    target: () => withTarget(ask, compare.target as number),
  }[compare.with]();
  const answered = await context.answers.load({ slice: question.slice, venue, item: question.item });
  return { ...figureOf(catalogue, question, answered, weighted), compared };
}

interface Asked {
  context: Context;
  catalogue: Catalogue;
  question: Question;
  venue: string | null;
  reading: ComparisonReading;
}

function checkArguments({ with: comparand, target, group }: CompareArgument): void {
  const given: [string, unknown, Comparand][] = [
    ["target", target, "target"],
    ["group", group, "peers"],
  ];
  for (const [name, value, needed] of given)
    if (value != null && comparand !== needed)
      throw new InputError(["compare", name], {
        en: `Only ${needed.toUpperCase()} takes a ${name}.`,
        zh: `只有 ${needed.toUpperCase()} 可以带 ${name}。`,
      });
  if (comparand === "target" && target == null)
    throw new InputError(["compare", "target"], {
      en: "TARGET needs a number to compare with.",
      zh: "使用 TARGET 时须给出用于对比的数值。",
    });
}

async function withPeriod(ask: Asked, reference: "previous" | "year-ago"): Promise<Compared> {
  const { catalogue, question } = ask;
  const period = periodOf(ask);
  const periods = comparedPeriods(period, reference, nowOf(ask));
  if (periods === null) throw notBegun(period);
  const [own, other] = await Promise.all([
    load(ask, { ...question.slice, ...periods.current }),
    load(ask, { ...question.slice, ...periods.reference }),
  ]);
  return {
    ...basic(ask),
    compared: compareWithAnswers(question.indicator, reference, ...askedInBoth(own, other), ask.reading),
    names: {
      subject: subjectOf(catalogue, question),
      own: passedLabel(periods.current, periods.running),
      reference: passedLabel(periods.reference, false),
    },
    own: periods.current,
    reference: periods.reference,
    running: periods.running,
  };
}

/** As {@link withPeriod}, with the same days of the same holiday a year earlier; without one, why there is none. */
async function withHoliday(ask: Asked): Promise<Compared> {
  const { context, catalogue, question, reading } = ask;
  const { indicator, slice } = question;
  const period = periodOf(ask);
  const years = { first: parseDay(period.from).year - 1, last: parseDay(period.to).year };
  const found = holidayPeriods(period, await context.read((tx) => holidaysOf(tx, years)), nowOf(ask));
  if (found === null) throw notBegun(period);
  const subject = subjectOf(catalogue, question);
  if (typeof found === "string") {
    const names = { subject, own: passedLabel(period, false), reference: sameHoliday };
    const compared = withoutReference(indicator, "holiday", await load(ask, slice), found, reading);
    return { ...basic(ask), compared, names };
  }
  const [own, other] = await Promise.all([
    load(ask, { ...slice, ...found.current }),
    load(ask, { ...slice, ...found.reference }),
  ]);
  return {
    ...basic(ask),
    compared: compareWithAnswers(indicator, "holiday", ...askedInBoth(own, other), reading),
    names: {
      subject,
      own: holidayLabel(found.holiday, passedLabel(found.current, found.running)),
      reference: holidayLabel(found.earlier, passedLabel(found.reference, false)),
    },
    own: found.current,
    reference: found.reference,
    running: found.running,
  };
}

const sameHoliday = { en: "the same holiday a year earlier", zh: "上一年同一节日" };

function holidayLabel({ name, year }: Holiday, days: LocalisedText): LocalisedText {
  return { en: `${name.en} ${year}, ${days.en}`, zh: `${year}年${name.zh}（${days.zh}）` };
}

/** @throws InputError where the slice names no first and last day */
function periodOf({ question }: Asked): Period {
  const { from, to } = question.slice;
  if (from !== undefined && to !== undefined) return { from, to };
  throw new InputError(["slice", from === undefined ? "from" : "to"], {
    en: "A comparison with another period needs the first and the last day of this one.",
    zh: "与其他时段对比时，须给出本时段的首日和末日。",
  });
}

function nowOf(ask: Asked): Now {
  const zones = ownVenues(ask).map(({ timeZone }) => timeZone);
  return { today: todayIn(zones), lastDay: ask.catalogue.status.lastDay };
}

function notBegun({ from }: Period): InputError {
  return new InputError(["slice", "from"], {
    en: `The period that begins on ${from} has not begun.`,
    zh: `始于 ${from} 的时段尚未开始。`,
  });
}

async function withPeers(ask: Asked, group: string | null): Promise<Compared> {
  const { catalogue, question, venue, reading } = ask;
  if (group !== null && !catalogue.groupByCode.has(group))
    throw new InputError(["compare", "group"], {
      en: `There is no venue group "${group}".`,
      zh: `没有场所分组“${group}”。`,
    });
  const slice: Slice = venue === null ? question.slice : { ...question.slice, venues: [venue] };
  const peers: Peers = peersOf(catalogue, slice, group, ["compare"]);
  const { group: _, ...rest } = question.slice;
  const codes = peers.venues.map(({ code }) => code);
  const [own, other] = await Promise.all([
    load(ask, question.slice),
    codes.length === 0 ? null : load({ ...ask, venue: null }, { ...rest, venues: codes }),
  ]);
  const compared =
    codes.length === 0
      ? withoutReference(question.indicator, "peers", own, "no-peers", reading)
      : compareWithAnswers(question.indicator, "peers", ...askedInBoth(own, other), reading);
  return {
    ...basic(ask),
    compared,
    names: { subject: subjectOf(catalogue, question), own: nameOf(ownVenues(ask)), reference: peers.name },
    peers: peers.venues,
  };
}

async function withTarget(ask: Asked, target: number): Promise<Compared> {
  const { catalogue, question, reading } = ask;
  const own = await load(ask, question.slice);
  checkTarget(question.indicator, target, own);
  return {
    ...basic(ask),
    compared: compareWithTarget(question.indicator, own, target, reading),
    names: { subject: subjectOf(catalogue, question), own: nameOf(ownVenues(ask)), reference: null },
  };
}

function checkTarget(indicator: PlainIndicator, target: number, own: readonly Histogram[] | null): void {
  const scale = own?.[0]?.scale;
  const bounds = { pomp: [0, 100], share: [0, 1], nps: [-100, 100], scale: scale && [scale.low, scale.high] };
  const range = indicator.unit in bounds ? bounds[indicator.unit as keyof typeof bounds] : undefined;
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (!(target >= (low as number) && target <= (high as number)))
    throw new InputError(["compare", "target"], {
      en: `${indicator.title.en} lies between ${low} and ${high}; found the target ${target}.`,
      zh: `${indicator.title.zh}的取值在 ${low} 到 ${high} 之间，给出的目标为 ${target}。`,
    });
}

async function load({ context, question, venue }: Asked, slice: Slice): Promise<readonly Histogram[] | null> {
  const { histograms } = await context.answers.load({ slice, venue, item: question.item });
  return histograms;
}

function basic({ question }: Asked): Omit<Compared, "compared" | "names"> {
  return { indicator: question.indicator, own: null, reference: null, running: false, peers: [] };
}

function ownVenues({ catalogue, question, venue }: Asked): StoredVenue[] {
  const codes = venue === null ? venuesOf(catalogue, question.slice) : [venue];
  return codes.flatMap((code) => catalogue.venueByCode.get(code) ?? []);
}

function nameOf(venues: readonly StoredVenue[]): LocalisedText {
  const [only] = venues;
  if (venues.length === 1 && only) return only.name;
  return { en: `${venues.length} venues`, zh: `${venues.length} 家场所` };
}
