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
    throw new InputError([...path, "venues"], "No venue is named. Leave it out to mean all venues.");
  for (const [index, code] of (venues ?? []).entries())
    if (!venueByCode.has(code))
      throw new InputError([...path, "venues", index], `There is no venue "${code}".`);
  if (group !== undefined && !groupByCode.has(group))
    throw new InputError([...path, "group"], `There is no venue group "${group}".`);
}

function checkPeriod({ from, to }: Slice, path: Path): void {
  if (from !== undefined && to !== undefined && from >= to)
    throw new InputError(
      [...path, "to"],
      `The period ends on ${to}, which is not after its first day ${from}.`,
    );
}

function checkSegments({ segments: known }: Catalogue, { segments }: Slice, path: Path): void {
  for (const [index, { dimension, anyOf }] of (segments ?? []).entries()) {
    const place = [...path, "segments", index];
    const found = known.find(({ code }) => code === dimension);
    if (!found)
      throw new InputError(
        [...place, "dimension"],
        `There is no segment dimension "${dimension}"; expected one of ${known.map(({ code }) => code).join(", ")}.`,
      );
    if (anyOf.length === 0) throw new InputError([...place, "anyOf"], "No value is named.");
    for (const [position, value] of anyOf.entries())
      if (!found.values.some(({ code }) => code === value))
        throw new InputError(
          [...place, "anyOf", position],
          `There is no "${value}" in "${dimension}"; expected one of ${found.values.map(({ code }) => code).join(", ")}.`,
        );
  }
}

function checkJourney(catalogue: Catalogue, slice: Slice, path: Path): void {
  if (slice.journeyVersion !== undefined && slice.journey === undefined)
    throw new InputError([...path, "journeyVersion"], "A version is named without its journey.");
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
    throw new InputError(
      [...path, "touchpoint"],
      `Journey "${journey.code}" has no touchpoint "${slice.touchpoint}".`,
    );
  if (slice.stage !== undefined && !journey.stages.some(({ code }) => code === slice.stage))
    throw new InputError([...path, "stage"], `Journey "${journey.code}" has no stage "${slice.stage}".`);
  return journey;
}

function namedJourney({ journeys }: Catalogue, slice: Slice, path: Path): Journey {
  const versions = journeys.filter(({ journey }) => journey.code === slice.journey);
  const newest = versions.at(-1);
  if (!newest)
    throw new InputError([...path, "journey"], `There is no journey "${slice.journey}" with data.`);
  if (slice.journeyVersion === undefined) return newest.journey;
  const named = versions.find(({ journey }) => journey.version === slice.journeyVersion);
  if (!named)
    throw new InputError(
      [...path, "journeyVersion"],
      `Journey "${slice.journey}" has no version ${slice.journeyVersion}.`,
    );
  return named.journey;
}

function onlyJourney(catalogue: Catalogue, slice: Slice, path: Path): Journey {
  const venues = new Set(venuesOf(catalogue, slice));
  const inScope = catalogue.journeys.filter((stored) => stored.venues.some((code) => venues.has(code)));
  const codes = [...new Set(inScope.map(({ journey }) => journey.code))];
  const newest = inScope.at(-1);
  if (codes.length === 1 && newest) return newest.journey;
  const choice =
    codes.length === 0 ? "There is no journey with data here." : `Choose one: ${codes.join(", ")}.`;
  throw new InputError([...path, "journey"], `A journey has to be named. ${choice}`);
}

/** Codes of the venues of a slice. */
export function venuesOf({ venues, groupByCode }: Catalogue, slice: Slice): string[] {
  const named = slice.venues ?? venues.map(({ code }) => code);
  if (slice.group === undefined) return named;
  const inGroup = new Set(groupByCode.get(slice.group)?.venues ?? []);
  return named.filter((code) => inGroup.has(code));
}
