import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import type { Catalogue } from "../catalogue.ts";
import { InputError } from "../error.ts";
import { peersOf } from "../peers.ts";
import { journeyOf, venuesOf } from "../slice.ts";

/** The venues whose strategy is compared, and in which part of the data. */
export interface LeagueQuestion {
  catalogue: Catalogue;
  /** Codes in the order of the catalogue. */
  venues: readonly string[];
  /** `null` where no venue has visits: then only plans can be judged. */
  journey: Journey | null;
  /** Their visits, without what would choose touchpoints. */
  slice: Slice;
}

/** More venues than this are not compared at once: some parts are read venue by venue. */
const MOST_VENUES = 100;

/**
 * A venue among its peers: the others that the slice names, else those of its smallest group, else of its sector.
 * @throws InputError for a slice that names a part of the journey, or a journey that has to be chosen
 */
export function venueQuestion(catalogue: Catalogue, code: string, given: Slice): LeagueQuestion {
  const named = new Set(
    given.venues === undefined && given.group === undefined ? [] : venuesOf(catalogue, given),
  );
  named.delete(code);
  const peers =
    named.size > 0
      ? [...named]
      : peersOf(catalogue, { venues: [code] }, null, ["slice"]).venues.map((venue) => venue.code);
  const { venues: _, group: __, ...rest } = given;
  const journey = journeyIn(catalogue, { ...rest, venues: [code] });
  return questionOf(catalogue, [code, ...peers], journey, rest);
}

/** The venues of a slice. @throws InputError as {@link venueQuestion}, and where there are too many or none */
export function leagueQuestion(catalogue: Catalogue, given: Slice): LeagueQuestion {
  const { venues: _, group: __, ...rest } = given;
  return questionOf(catalogue, venuesOf(catalogue, given), journeyIn(catalogue, given), rest);
}

function questionOf(
  catalogue: Catalogue,
  codes: readonly string[],
  journey: Journey | null,
  { stage, touchpoint, channel, ...rest }: Slice,
): LeagueQuestion {
  for (const [name, value] of Object.entries({ stage, touchpoint, channel }))
    if (value !== undefined)
      throw new InputError(["slice", name], {
        en: `Strategy is judged over the whole journey: it cannot be restricted to a ${name}.`,
        zh: `策略按整个旅程评价，不能按 ${name} 限定。`,
      });
  if (codes.length > MOST_VENUES)
    throw new InputError(["slice"], {
      en: `The slice has ${codes.length} venues; expected at most ${MOST_VENUES}. Name a group or venues.`,
      zh: `切片含 ${codes.length} 家场所，最多 ${MOST_VENUES} 家。请指定分组或场所。`,
    });
  const wanted = new Set(codes);
  const venues = catalogue.venues.flatMap(({ code }) => (wanted.has(code) ? [code] : []));
  // The group's own name, where these are all of its venues: then other pages' analyses of it are at hand.
  const group = catalogue.groups.find(
    (each) => each.venues.length === venues.length && each.venues.every((code) => wanted.has(code)),
  );
  const of = group ? { group: group.code } : { venues };
  const on = journey ? { journey: journey.code, journeyVersion: journey.version } : {};
  return { catalogue, venues, journey, slice: { ...rest, ...of, ...on } };
}

/** The journey that a slice is about; `null` where its venues have no visits and it names none. */
function journeyIn(catalogue: Catalogue, given: Slice): Journey | null {
  const { stage: _, touchpoint: __, ...slice } = given;
  const wanted = new Set(venuesOf(catalogue, slice));
  const visited = catalogue.journeys.some(({ venues }) => venues.some((code) => wanted.has(code)));
  return visited || slice.journey !== undefined ? journeyOf(catalogue, slice) : null;
}
