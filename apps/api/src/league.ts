import { setImmediate } from "node:timers/promises";
import type { VenueAnswers } from "@touchstone/core/comparison";
import { guestCells } from "@touchstone/core/comparison/adjustment";
import { compareFairly, type FairComparison } from "@touchstone/core/comparison/fair";
import type { GuestMix } from "@touchstone/core/comparison/guest-mix";
import type { VenueNames } from "@touchstone/core/comparison/sentence";
import type { PlainIndicatorId } from "@touchstone/core/indicator";
import type { PlainIndicator } from "@touchstone/core/indicator/definition";
import type { Figure } from "@touchstone/core/indicator/figure";
import type { LocalisedText } from "@touchstone/core/text";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { type League, packLeague, unpackFair } from "./analysis/packed-league.ts";
import { rowsInTurns } from "./analysis/pieces.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, createContext } from "./context.ts";
import { readGuestMix } from "./guest-mix.ts";
import type { Question } from "./indicator.ts";
import { touchpointOf } from "./journey.ts";
import { keyOf } from "./memory.ts";
import { journeyOf } from "./slice.ts";
import { type VenueNode, venueNode } from "./venue.ts";

/** A comparison with the venues it speaks of. */
export interface Compared {
  indicator: PlainIndicator;
  fair: FairComparison;
  venues: ReadonlyMap<string, VenueNode>;
  names: VenueNames;
  subject: LocalisedText;
  /** What the venues answered. */
  answers: readonly VenueAnswers[];
  /** Figures of every venue by kind of guests, by venue code. Made when first asked for. */
  cells(): Promise<ReadonlyMap<string, Figure[]>>;
}

/** Leagues up to this size are compared at once, in a few milliseconds; larger ones in the analysis thread. */
const PAIRS_AT_ONCE = 40_000;

/** Compares the venues of a question, or gives the comparison as it is remembered. */
export function askLeague(
  context: Context,
  catalogue: Catalogue,
  question: Question,
  weighted: boolean,
  dimensions: readonly StoredSegmentDimension[],
): Promise<Compared> {
  const key = keyOf([
    context.organisationId,
    catalogue.status.version,
    question.indicator.id,
    question.slice,
    question.item,
    weighted,
    dimensions.map(({ code }) => code),
  ]);
  return context.comparisons.get(key, context.signal, (given) =>
    compareLeague(createContext(context, given), catalogue, question, weighted, dimensions),
  );
}

/** Compares the venues of a question, and adjusts them for dimensions where any are named. */
async function compareLeague(
  context: Context,
  catalogue: Catalogue,
  question: Question,
  weighted: boolean,
  dimensions: readonly StoredSegmentDimension[],
): Promise<Compared> {
  const { indicator, slice, item } = question;
  const { venues, guests } = await context.read(async (transaction) => {
    const rows = await sumHistograms(transaction, {
      slice,
      items: [item],
      by: { venue: true, grain: null },
    });
    const asked = rows.map(
      ({ venue, items: [summed] }): VenueAnswers => ({
        venue: venue as string,
        histogram: summed?.asked ? summed.histograms : null,
      }),
    );
    const codes = asked.map(({ venue }) => venue);
    const mix: GuestMix | null =
      dimensions.length > 0 ? await readGuestMix(transaction, slice, item, codes, dimensions) : null;
    return { venues: asked, guests: mix };
  });
  const reading = { weighted, asOf: catalogue.status.asOf };
  const league: League = { indicator: indicator.id as PlainIndicatorId, venues, guests, reading };
  const key = keyOf([
    context.organisationId,
    catalogue.status.version,
    question,
    weighted,
    dimensions.map(({ code }) => code),
  ]);
  const large = venues.length ** 2 * (guests ? 4 : 1) > PAIRS_AT_ONCE;
  const pack = () => packLeague(league);
  const fair = large
    ? await unpackFair(await context.analyses.carryOut("fairComparison", key, pack, context.signal))
    : compareFairly(indicator, venues, guests, reading);
  // A thousand venues were taken over: others have their turn before they are answered.
  if (large) await setImmediate();
  return {
    indicator,
    fair,
    venues: new Map(catalogue.venues.map((venue) => [venue.code, venueNode(venue)])),
    names: new Map(catalogue.venues.map(({ code, name }) => [code, name])),
    subject: subjectOf(catalogue, question),
    answers: venues,
    cells: once(async () => {
      const never = new AbortController().signal;
      const cells = large
        ? await rowsInTurns(await context.analyses.carryOut("guestCells", key, pack, never))
        : guests
          ? guestCells(indicator, guests, reading)
          : [];
      return new Map(venues.map(({ venue }, v) => [venue, cells[v] ?? []]));
    }),
  };
}

/** What a figure is about: the indicator, and the touchpoint where it is about one. */
export function subjectOf(catalogue: Catalogue, { indicator, slice, item }: Question): LocalisedText {
  if (typeof item === "string") return indicator.title;
  const { touchpoint } = touchpointOf(journeyOf(catalogue, slice), item.touchpoint);
  return {
    en: `${touchpoint.name.en}, ${indicator.title.en}`,
    zh: `${touchpoint.name.zh}·${indicator.title.zh}`,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
