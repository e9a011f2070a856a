import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import { builder, enumOf } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";

export const ChannelEnum = enumOf("Channel", "The way a touchpoint reaches the guest.", {
  online: "Web site, app or kiosk.",
  "on-site": "At the venue.",
  phone: "By telephone.",
  message: "By mail, text message or chat.",
});

const SegmentFilter = builder.inputType("SegmentFilter", {
  description: "Visits whose segment in one dimension is any of the codes named.",
  fields: (t) => ({
    dimension: t.string({ required: true, description: "Code of the dimension, as `segments` lists it." }),
    anyOf: t.stringList({ required: true, description: "Codes of the values, at least one." }),
  }),
});

export const SliceInput = builder.inputType("SliceInput", {
  description: "Which part of the data is meant. What is left out does not restrict.",
  fields: (t) => ({
    venues: t.stringList({ description: "Codes of venues." }),
    group: t.string({ description: "Code of a venue group: all its venues." }),
    from: t.field({ type: "Date", description: "First day of the period." }),
    to: t.field({ type: "Date", description: "The day after the last day of the period." }),
    segments: t.field({ type: [SegmentFilter], description: "A visit must match every one of these." }),
    journey: t.string({ description: "Code of a journey. May be left out where the data has only one." }),
    journeyVersion: t.int({ description: "Version of the journey; the newest when left out." }),
    stage: t.string({ description: "Code of a stage: shows its touchpoints only. For curves and moments." }),
    touchpoint: t.string({ description: "Code of a touchpoint, for indicators about one touchpoint." }),
    channel: t.field({
      type: ChannelEnum,
      description: "Shows touchpoints of this channel only. For curves and moments.",
    }),
  }),
});

export type SliceArgument = typeof SliceInput.$inferInput | null | undefined;
type Path = readonly (string | number)[];

/**
 * A slice as the caller gave it, checked against what there is.
 * @param path where the slice stands among the arguments, e.g. `["slice"]`
 * @throws InputError with the path to the member that is wrong
 */
export function readSlice(catalogue: Catalogue, given: SliceArgument, path: Path = ["slice"]): Slice {
  const slice: Slice = {};
  for (const [name, value] of Object.entries(given ?? {}))
    if (value !== null && value !== undefined) Object.assign(slice, { [name]: value });
  checkVenues(catalogue, slice, path);
  checkPeriod(slice, path);
  checkSegments(catalogue, slice, path);
  checkJourney(catalogue, slice, path);
  return slice;
}

function checkVenues({ venueByCode, groupByCode }: Catalogue, { venues, group }: Slice, path: Path): void {
  if (venues?.length === 0)
    throw new InputError([...path, "venues"], {
      en: "No venue is named. Leave it out to mean all venues.",
      zh: "未指定任何场所。如需全部场所，请省略该参数。",
    });
  for (const [index, code] of (venues ?? []).entries())
    if (!venueByCode.has(code))
      throw new InputError([...path, "venues", index], {
        en: `There is no venue "${code}".`,
        zh: `没有场所“${code}”。`,
      });
  if (group !== undefined && !groupByCode.has(group))
    throw new InputError([...path, "group"], {
      en: `There is no venue group "${group}".`,
      zh: `没有场所分组“${group}”。`,
    });
}

function checkPeriod({ from, to }: Slice, path: Path): void {
  if (from !== undefined && to !== undefined && from >= to)
    throw new InputError([...path, "to"], {
      en: `The period ends on ${to}, which is not after its first day ${from}.`,
      zh: `时段止于 ${to}，没有晚于首日 ${from}。`,
    });
}

function checkSegments({ segments: known }: Catalogue, { segments }: Slice, path: Path): void {
  for (const [index, { dimension, anyOf }] of (segments ?? []).entries()) {
    const place = [...path, "segments", index];
    const found = known.find(({ code }) => code === dimension);
    if (!found)
      throw new InputError([...place, "dimension"], {
        en: `There is no segment dimension "${dimension}"; expected one of ${known.map(({ code }) => code).join(", ")}.`,
        zh: `没有客群维度“${dimension}”，应为以下之一：${known.map(({ code }) => code).join("、")}。`,
      });
    if (anyOf.length === 0)
      throw new InputError([...place, "anyOf"], { en: "No value is named.", zh: "未指定任何取值。" });
    for (const [position, value] of anyOf.entries())
      if (!found.values.some(({ code }) => code === value))
        throw new InputError([...place, "anyOf", position], {
          en: `There is no "${value}" in "${dimension}"; expected one of ${found.values.map(({ code }) => code).join(", ")}.`,
          zh: `维度“${dimension}”中没有“${value}”，应为以下之一：${found.values.map(({ code }) => code).join("、")}。`,
        });
  }
}

function checkJourney(catalogue: Catalogue, slice: Slice, path: Path): void {
  if (slice.journeyVersion !== undefined && slice.journey === undefined)
    throw new InputError([...path, "journeyVersion"], {
      en: "A version is named without its journey.",
      zh: "给出了版本，却没有给出旅程。",
    });
  if (slice.journey !== undefined) journeyOf(catalogue, slice, path);
}

/**
 * The journey a slice is about: the one it names, else the only one its venues have visits on.
 * @throws InputError when there is none, or several to choose from, or the stage or touchpoint is not of the journey
 */
export function journeyOf(catalogue: Catalogue, slice: Slice, path: Path = ["slice"]): Journey {
  const journey =
    slice.journey === undefined ? onlyJourney(catalogue, slice, path) : namedJourney(catalogue, slice, path);
  if (slice.touchpoint !== undefined && !journey.touchpoints.some(({ code }) => code === slice.touchpoint))
    throw new InputError([...path, "touchpoint"], {
      en: `Journey "${journey.code}" has no touchpoint "${slice.touchpoint}".`,
      zh: `旅程“${journey.code}”没有触点“${slice.touchpoint}”。`,
    });
  if (slice.stage !== undefined && !journey.stages.some(({ code }) => code === slice.stage))
    throw new InputError([...path, "stage"], {
      en: `Journey "${journey.code}" has no stage "${slice.stage}".`,
      zh: `旅程“${journey.code}”没有阶段“${slice.stage}”。`,
    });
  return journey;
}

function namedJourney({ journeys }: Catalogue, slice: Slice, path: Path): Journey {
  const versions = journeys.filter(({ journey }) => journey.code === slice.journey);
  const newest = versions.at(-1);
  if (!newest)
    throw new InputError([...path, "journey"], {
      en: `There is no journey "${slice.journey}" with data.`,
      zh: `没有含数据的旅程“${slice.journey}”。`,
    });
  if (slice.journeyVersion === undefined) return newest.journey;
  const named = versions.find(({ journey }) => journey.version === slice.journeyVersion);
  if (!named)
    throw new InputError([...path, "journeyVersion"], {
      en: `Journey "${slice.journey}" has no version ${slice.journeyVersion}.`,
      zh: `旅程“${slice.journey}”没有第 ${slice.journeyVersion} 版。`,
    });
  return named.journey;
}

function onlyJourney(catalogue: Catalogue, slice: Slice, path: Path): Journey {
  const venues = new Set(venuesOf(catalogue, slice));
  const inScope = catalogue.journeys.filter((stored) => stored.venues.some((code) => venues.has(code)));
  const codes = [...new Set(inScope.map(({ journey }) => journey.code))];
  const newest = inScope.at(-1);
  if (codes.length === 1 && newest) return newest.journey;
  const none = codes.length === 0;
  throw new InputError([...path, "journey"], {
    en: `A journey has to be named. ${none ? "There is no journey with data here." : `Choose one: ${codes.join(", ")}.`}`,
    zh: `须指定旅程。${none ? "此处没有含数据的旅程。" : `可选：${codes.join("、")}。`}`,
  });
}

/** Codes of the venues of a slice. */
export function venuesOf({ venues, groupByCode }: Catalogue, slice: Slice): string[] {
  const named = slice.venues ?? venues.map(({ code }) => code);
  if (slice.group === undefined) return named;
  const inGroup = new Set(groupByCode.get(slice.group)?.venues ?? []);
  return named.filter((code) => inGroup.has(code));
}
