import { setImmediate } from "node:timers/promises";
import type { VenueAnswers } from "@touchstone/core/comparison";
import type { Adjustment } from "@touchstone/core/comparison/adjustment";
import type { FairComparison, FairRow } from "@touchstone/core/comparison/fair";
import type { GuestMix } from "@touchstone/core/comparison/guest-mix";
import type { PlainIndicatorId } from "@touchstone/core/indicator";
import type { Reading } from "@touchstone/core/indicator/estimate";
import { inPieces, type Pieces, piecesInTurns, rowsInTurns, rowsOf } from "./pieces.ts";

/** Venues that are to be compared: the indicator by its name. */
export interface League {
  indicator: PlainIndicatorId;
  venues: readonly VenueAnswers[];
  guests: GuestMix | null;
  reading: Reading;
}

/** The same as it travels to the thread. */
export interface PackedLeague extends Pick<League, "indicator" | "reading"> {
  venues: Pieces<VenueAnswers>;
  guests: (Omit<GuestMix, "answers"> & { answers: Pieces<GuestMix["answers"][number]> }) | null;
}

const VENUES_A_PIECE = 50;

export async function packLeague({ venues, guests, ...rest }: League): Promise<PackedLeague> {
  return {
    ...rest,
    venues: await piecesInTurns(venues, VENUES_A_PIECE),
    guests: guests && { ...guests, answers: await piecesInTurns(guests.answers, VENUES_A_PIECE) },
  };
}

export function unpackLeague({ venues, guests, ...rest }: PackedLeague): League {
  return {
    ...rest,
    venues: rowsOf(venues),
    guests: guests && { ...guests, answers: rowsOf(guests.answers) },
  };
}

type Comparison = FairComparison["comparison"];

/** A comparison without what it has of every venue: its rows and groups as places of venues among the fair rows. */
interface PackedComparison extends Omit<Comparison, "rows" | "groups"> {
  rows: Int32Array;
  /** The members of all groups, one group after another, and how many each has. */
  members: Int32Array;
  sizes: Int32Array;
}

/** A fair comparison as it travels back: hundreds of groups of hundreds of venues are numbers, rows come in pieces. */
export interface PackedFairComparison extends Omit<FairComparison, "rows" | "comparison" | "adjustment"> {
  rows: Pieces<FairRow>;
  comparison: PackedComparison;
  adjustment:
    | (Omit<Adjustment, "rows" | "comparison"> & { rows: Int32Array; comparison: PackedComparison })
    | null;
}

export function packFair({ rows, comparison, adjustment, ...rest }: FairComparison): PackedFairComparison {
  const places = new Map(rows.map(({ venue }, place) => [venue, place]));
  const placesOf = (venues: readonly string[]): Int32Array =>
    Int32Array.from(venues, (venue) => places.get(venue) as number);
  const packed = ({ rows: own, groups, ...others }: Comparison): PackedComparison => ({
    ...others,
    rows: placesOf(own.map(({ venue }) => venue)),
    members: placesOf(groups.flat()),
    sizes: Int32Array.from(groups, ({ length }) => length),
  });
  return {
    ...rest,
    rows: inPieces(rows, VENUES_A_PIECE),
    comparison: packed(comparison),
    adjustment: adjustment && {
      ...adjustment,
      rows: placesOf(adjustment.rows.map(({ venue }) => venue)),
      comparison: packed(adjustment.comparison),
    },
  };
}

/** The comparison again, its indicator the one that was asked for. */
export async function unpackFair(packed: PackedFairComparison): Promise<FairComparison> {
  const { comparison, adjustment, ...rest } = packed;
  const rows = await rowsInTurns(packed.rows);
  await setImmediate();
  const at = (place: number): FairRow => rows[place] as FairRow;
  const unpacked = (
    { rows: own, members, sizes, ...others }: PackedComparison,
    row: (of: FairRow) => FairRow["raw"],
  ): Comparison => ({
    ...others,
    rows: Array.from(own, (place) => row(at(place))),
    groups: groupsOf(members, sizes, (place) => at(place).venue),
  });
  return {
    ...rest,
    rows,
    comparison: unpacked(comparison, ({ raw }) => raw),
    adjustment: adjustment && {
      ...adjustment,
      rows: Array.from(adjustment.rows, (place) => present(at(place).adjusted)),
      comparison: unpacked(adjustment.comparison, ({ adjustedPlace }) => present(adjustedPlace)),
    },
  };
}

function groupsOf(members: Int32Array, sizes: Int32Array, name: (place: number) => string): string[][] {
  let start = 0;
  return Array.from(sizes, (size) => {
    const group = Array.from(members.subarray(start, start + size), name);
    start += size;
    return group;
  });
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("a row of an adjusted comparison has no adjustment");
  return value;
}
