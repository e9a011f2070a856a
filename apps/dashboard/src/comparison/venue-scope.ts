import type { Sector, SliceInput } from "../api/documents.generated.ts";
import type { Places } from "../navigation/place.ts";
import { type Reach, reachOf } from "../slice/narrow-choices.ts";

/** Venues that are compared with each other. */
export interface VenueScope {
  /** What it is called in the URL: the code of a group, or a kind of venue. */
  value: string;
  label: string;
  slice: Pick<SliceInput, "venues" | "group">;
  venues: number;
  venueCodes: string[];
  fictional: boolean;
  reach: Reach;
}

export interface ScopeWords {
  /** All venues, where all are of one kind. */
  all: string;
  /** All venues of one kind, in words. */
  sector: (sector: Sector) => string;
}

/**
 * Which venues can be compared: like with like, so only venues of one kind. All of a kind, and each group within one.
 * Kinds with real data stand before those that are made up, then those with more venues.
 */
export function venueScopes({ venues, venueGroups }: Places, words: ScopeWords): VenueScope[] {
  const kinds = [...new Set(venues.map(({ sector }) => sector))].map((sector) => {
    const own = venues.filter((venue) => venue.sector === sector);
    return { sector, own, real: own.filter(({ fictional }) => !fictional).length };
  });
  kinds.sort((a, b) => Math.sign(b.real) - Math.sign(a.real) || b.own.length - a.own.length);
  return kinds.flatMap(({ sector, own }) => {
    const codes = new Set(own.map(({ code }) => code));
    const groups = venueGroups
      .filter((group) => group.venues.length > 0 && group.venues.every(({ code }) => codes.has(code)))
      .map((group) => scopeOf(group.code, group.name, { group: group.code }, inGroup(own, group.venues)))
      .toSorted((a, b) => b.venues - a.venues);
    if (groups[0]?.venues === own.length) return groups;
    const only = kinds.length === 1;
    const whole = scopeOf(
      only ? "" : sector,
      only ? words.all : words.sector(sector),
      only ? {} : { venues: [...codes] },
      own,
    );
    return [whole, ...groups];
  });
}

/** The scope an address names, else the first; `null` where there are no venues. */
export function chosenScope(scopes: readonly VenueScope[], value: string): VenueScope | null {
  return scopes.find((scope) => scope.value === value) ?? scopes[0] ?? null;
}

type Venue = Places["venues"][number];

const inGroup = (venues: readonly Venue[], members: readonly { code: string }[]) =>
  venues.filter(({ code }) => members.some((member) => member.code === code));

function scopeOf(
  value: string,
  label: string,
  slice: VenueScope["slice"],
  own: readonly Venue[],
): VenueScope {
  return {
    value,
    label,
    slice,
    venues: own.length,
    venueCodes: own.map(({ code }) => code),
    fictional: own.some(({ fictional }) => fictional),
    reach: reachOf(own),
  };
}
