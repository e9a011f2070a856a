import type { Journey } from "@touchstone/core/journey";
import type { Sector } from "@touchstone/core/sector";
import { type PairedQuestion, type PlacedVenue, pairOf } from "@touchstone/core/sector/pair";
import type { StageScore } from "@touchstone/core/sector/stage-scores";
import { type SectorQuestion, sectorQuestions } from "@touchstone/core/sector/stage-sums";
import { type Standing, standings } from "@touchstone/core/sector/standing";
import type { Slice } from "@touchstone/core/slice";
import type { StoredVenue } from "@touchstone/db/catalogue/read-venues";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { venuesOf } from "../slice.ts";
import { subjectOf } from "../subject.ts";

/** All venues of a slice with their positions, and the two that are set side by side. */
export interface CrossSector {
  catalogue: Catalogue;
  venues: PlacedVenue[];
  first: PlacedVenue | null;
  second: PlacedVenue | null;
  pair: PairedQuestion[];
}

/** Whom to set side by side; chosen where it is not said. */
export interface Named {
  first: string | null;
  second: string | null;
}

/**
 * The positions of all venues of a slice within their own sectors.
 * @throws InputError where a named venue is not of the slice, or both are one
 */
export async function askCrossSector(
  context: Context,
  catalogue: Catalogue,
  slice: Slice,
  named: Named,
): Promise<CrossSector> {
  const venues = placed(catalogue, venuesOf(catalogue, slice), await allScores(context, catalogue, slice));
  const [first, second] = sideBySide(venues, named);
  return { catalogue, venues, first, second, pair: first && second ? pairOf(first, second) : [] };
}

/** What every venue scores, on the newest version of each journey that it has visits on here. */
async function allScores(context: Context, catalogue: Catalogue, slice: Slice): Promise<StageScore[]> {
  const wanted = new Set(venuesOf(catalogue, slice));
  const codes = catalogue.venues.flatMap(({ code }) => (wanted.has(code) ? [code] : []));
  const journeys = catalogue.journeys.filter((stored) => stored.venues.some((code) => wanted.has(code)));
  const scores = await Promise.all(
    journeys.map(async ({ journey }) => {
      const { subject } = subjectOf(context, catalogue, slice, journey);
      return (await context.analyses.run("stageScore", subject, { venues: codes }, context.signal)).result;
    }),
  );
  const newest = new Map<string, StageScore>();
  // Versions come oldest first: a later one takes the place of an earlier one.
  for (const score of scores.flat()) newest.set(`${score.venue} ${score.question}`, score);
  return [...newest.values()];
}

function placed(
  catalogue: Catalogue,
  codes: readonly string[],
  scores: readonly StageScore[],
): PlacedVenue[] {
  const venues = codes.flatMap((code) => catalogue.venueByCode.get(code) ?? []);
  const sectorOf = new Map(venues.map(({ code, sector }) => [code, sector]));
  const found = new Map<string, Map<SectorQuestion, Standing>>(codes.map((code) => [code, new Map()]));
  for (const sector of new Set(sectorOf.values()))
    for (const question of sectorQuestions) {
      const own = scores.filter(
        (score) => score.question === question && sectorOf.get(score.venue) === sector,
      );
      for (const standing of standings(own)) found.get(standing.score.venue)?.set(question, standing);
    }
  return venues
    .map(({ code, sector }) => ({ venue: code, sector, standings: found.get(code) ?? new Map() }))
    .filter(({ standings: own }) => own.size > 0);
}

function sideBySide(
  venues: readonly PlacedVenue[],
  { first, second }: Named,
): [PlacedVenue | null, PlacedVenue | null] {
  const given = (name: "venue" | "beside", code: string | null): PlacedVenue | null => {
    if (code === null) return null;
    const found = venues.find(({ venue }) => venue === code);
    if (found) return found;
    throw new InputError([name], {
      en: `The slice has no venue "${code}" with answers.`,
      zh: `切片中没有含答卷的场所“${code}”。`,
    });
  };
  if (first !== null && first === second)
    throw new InputError(["beside"], {
      en: `Both venues are "${first}"; expected two.`,
      zh: `两个场所均为“${first}”，应为两个不同的场所。`,
    });
  const a = given("venue", first) ?? chosen(venues, given("beside", second));
  return [a, given("beside", second) ?? chosen(venues, a)];
}

/** Of the sector with the most positions that is not the other's; of the other's own where there is only one. */
function chosen(venues: readonly PlacedVenue[], other: PlacedVenue | null): PlacedVenue | null {
  const rest = venues.filter(({ venue }) => venue !== other?.venue);
  const elsewhere = rest.filter(({ sector }) => sector !== other?.sector);
  const among = elsewhere.length > 0 ? elsewhere : rest;
  const positions = ({ standings }: PlacedVenue) =>
    [...standings.values()].filter(({ percentile }) => percentile.status === "measured").length;
  const ofSector = (sector: Sector) =>
    among.filter((one) => one.sector === sector).reduce((sum, one) => sum + positions(one), 0);
  const [most] = among.toSorted(
    (a, b) => ofSector(b.sector) - ofSector(a.sector) || positions(b) - positions(a),
  );
  return most ?? null;
}

/** The journey that a score was asked on. @throws RangeError for one that is not known */
export function journeyOfScore({ journeys }: Catalogue, { journey }: StageScore): Journey {
  const found = journeys.find(
    ({ journey: { code, version } }) => code === journey.code && version === journey.version,
  );
  if (!found) throw new RangeError(`there is no journey ${journey.code}@${journey.version}`);
  return found.journey;
}

/** The stored venue of a placed one. @throws RangeError for one that is not known */
export function storedVenue({ venueByCode }: Catalogue, code: string): StoredVenue {
  const venue = venueByCode.get(code);
  if (!venue) throw new RangeError(`there is no venue ${code}`);
  return venue;
}
