import type { Slice } from "@touchstone/core/slice";
import type { LocalisedText } from "@touchstone/core/text";
import type { StoredVenue } from "@touchstone/db/catalogue/read-venues";
import type { Catalogue } from "./catalogue.ts";
import { InputError } from "./error.ts";
import { venuesOf } from "./slice.ts";

/** The venues that others are compared with, and what they are called together. */
export interface Peers {
  venues: readonly StoredVenue[];
  name: LocalisedText;
}

/**
 * The peers of a slice's venues: the others of the smallest group that holds them all and more, else the others of their
 * sector. Made-up venues are peers of made-up venues only.
 *
 * @param group code of the group whose other venues are meant, where it is named
 * @throws InputError when no venue is named whose peers could be meant
 */
export function peersOf(
  catalogue: Catalogue,
  slice: Slice,
  group: string | null,
  path: readonly (string | number)[],
): Peers {
  if (slice.venues === undefined && slice.group === undefined)
    throw new InputError([...path, "with"], {
      en: "PEERS needs a venue or a group in the slice, to be compared with others.",
      zh: "使用 PEERS 时，切片中须指定场所或分组，才能与其他场所对比。",
    });
  const own = new Set(venuesOf(catalogue, slice));
  const members = [...own].flatMap((code) => catalogue.venueByCode.get(code) ?? []);
  const alike = (venue: StoredVenue) =>
    !own.has(venue.code) && members.every(({ fictional }) => fictional === venue.fictional);
  const groups = catalogue.groups
    .filter((candidate) => group === null || candidate.code === group)
    .filter((candidate) => [...own].every((code) => candidate.venues.includes(code)))
    .map((candidate) => ({
      name: candidate.name,
      venues: candidate.venues.flatMap((code) => catalogue.venueByCode.get(code) ?? []).filter(alike),
    }))
    .filter(({ venues }) => venues.length > 0)
    .sort((a, b) => a.venues.length - b.venues.length);
  const [smallest] = groups;
  if (smallest) return { venues: smallest.venues, name: named(smallest.venues, smallest.name) };
  if (group !== null) return { venues: [], name: named([], null) };
  const sectors = new Set(members.map(({ sector }) => sector));
  const venues = sectors.size === 1 ? catalogue.venues.filter((v) => sectors.has(v.sector) && alike(v)) : [];
  return { venues, name: named(venues, null) };
}

function named(venues: readonly StoredVenue[], group: LocalisedText | null): LocalisedText {
  const [only] = venues;
  if (venues.length === 1 && only) return only.name;
  const count = venues.length;
  return group
    ? { en: `the other ${count} venues of ${group.en}`, zh: `${group.zh}的其他 ${count} 家场所` }
    : { en: `the other ${count} venues of the sector`, zh: `同业的其他 ${count} 家场所` };
}
