import type { PlacesQuery, SliceInput } from "../api/documents.generated.ts";
import { type Reach, reachOf } from "../slice/narrow-choices.ts";

/** Every venue and venue group there is. */
export interface Places {
  venues: PlacesQuery["venues"]["nodes"];
  venueGroups: PlacesQuery["venueGroups"];
}

/** What a venue page is about: one venue, or a group of venues together. */
export interface Place {
  code: string;
  name: string;
  fictional: boolean;
  slice: Pick<SliceInput, "venues" | "group">;
  /** Its kinds of venue, and when it has visits. */
  reach: Reach;
  /** For a venue, the smallest group it belongs to: where its question can be answered with more visits. */
  group: { code: string; name: string } | null;
}

/** The place an address names; a venue before a group of the same code. `null` when there is none. */
export function findPlace({ venues, venueGroups }: Places, code: string): Place | null {
  const venue = venues.find((one) => one.code === code);
  if (venue !== undefined) {
    const size = new Map(venueGroups.map((group) => [group.code, group.venues.length]));
    const group =
      venue.groups.toSorted((a, b) => (size.get(a.code) ?? 0) - (size.get(b.code) ?? 0))[0] ?? null;
    return {
      code,
      name: venue.name,
      fictional: venue.fictional,
      slice: { venues: [code] },
      group,
      reach: reachOf([venue]),
    };
  }
  const group = venueGroups.find((one) => one.code === code);
  if (group === undefined) return null;
  const members = new Set(group.venues.map((one) => one.code));
  const own = venues.filter((one) => members.has(one.code));
  const fictional = own.some((one) => one.fictional);
  return { code, name: group.name, fictional, slice: { group: code }, group: null, reach: reachOf(own) };
}

/**
 * Every place there is: groups first, and of each those with real visits before those that are made up. What can be
 * chosen, and, by its first, what opens when none is.
 */
export function allPlaces({
  venues,
  venueGroups,
}: Places): { code: string; name: string; fictional: boolean }[] {
  const made = new Set(venues.filter(({ fictional }) => fictional).map(({ code }) => code));
  const isMade = (members: Places["venueGroups"][number]["venues"]): boolean =>
    members.length > 0 && members.every(({ code }) => made.has(code));
  const realFirst = <T extends { fictional: boolean }>(places: T[]): T[] =>
    places.toSorted((a, b) => Number(a.fictional) - Number(b.fictional));
  return [
    ...realFirst(
      venueGroups.map(({ code, name, venues: members }) => ({ code, name, fictional: isMade(members) })),
    ),
    ...realFirst(venues.map(({ code, name, fictional }) => ({ code, name, fictional }))),
  ];
}
