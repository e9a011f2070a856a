import type { Period } from "@touchstone/core/calendar";
import type { ChangeQuestion } from "@touchstone/core/comparison/change";
import type { SegmentAnswers } from "@touchstone/core/comparison/change-split";
import { gatherByScale, type Histogram } from "@touchstone/core/indicator/histogram";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import type { HistogramRow } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import { inPieces, type Pieces } from "./analysis/pieces.ts";
import type { Item } from "./answers.ts";
import { askedInBoth } from "./asked-in-both.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { Question } from "./indicator.ts";
import { venuesOf } from "./slice.ts";

/** What is to be read for changes. */
interface Reading {
  question: Question;
  /** The touchpoints that are told apart; `null` where the question's own item is meant. */
  touchpoints: readonly string[] | null;
  before: Period;
  after: Period;
  by: "venue" | "touchpoint" | "both";
  dimension: StoredSegmentDimension | null;
}

interface ChangedAnswers {
  rows: Pieces<ChangeQuestion>;
  /** All venues together, where venues are told apart at one item. */
  together: ChangeQuestion | null;
}

type Row = Pick<HistogramRow, "venue" | "segment" | "items">;

/** Sums of one period are read so many at a time: more would keep others waiting while they come in. */
const SUMS_AT_ONCE = 500;
/** Questions of a piece, with the answers of every kind of guest. */
const QUESTIONS_A_PIECE = 25;

/** Reads the answers of both periods, by venue, touchpoint and kind of guest. */
export async function readChanges(
  context: Context,
  catalogue: Catalogue,
  reading: Reading,
): Promise<ChangedAnswers> {
  const { question, by, dimension } = reading;
  const items: Item[] = reading.touchpoints?.map((touchpoint) => ({ touchpoint })) ?? [question.item];
  const [first] = items;
  if (!first) return { rows: [], together: null };
  const rows: Pieces<ChangeQuestion> = [];
  const everybody = { before: new AddedAnswers(dimension), after: new AddedAnswers(dimension) };
  for (const slice of parts(catalogue, reading, items.length)) {
    const read = (period: Period) =>
      context.read((transaction) =>
        sumHistograms(transaction, {
          slice: { ...slice, ...period },
          items,
          by: {
            venue: by !== "touchpoint",
            grain: null,
            ...(dimension ? { segment: dimension.code } : {}),
          },
        }),
      );
    const before = await read(reading.before);
    const after = await read(reading.after);
    const [earlier, later] = [byVenue(before), byVenue(after)];
    const questions = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((venue) =>
      items.map((item, place) =>
        questionOf(
          venue,
          item,
          new AddedAnswers(dimension).add(earlier.get(venue) ?? [], place),
          new AddedAnswers(dimension).add(later.get(venue) ?? [], place),
          dimension,
        ),
      ),
    );
    rows.push(...inPieces(questions, QUESTIONS_A_PIECE));
    if (by !== "venue") continue;
    everybody.before.add(before, 0);
    everybody.after.add(after, 0);
  }
  const together =
    by === "venue" ? questionOf(null, first, everybody.before, everybody.after, dimension) : null;
  return { rows, together };
}

/** The slice in parts of some venues each, by code, as long as their sums are told apart. */
function parts(
  catalogue: Catalogue,
  { question, by, dimension }: Reading,
  items: number,
): Question["slice"][] {
  const venues = venuesOf(catalogue, question.slice).toSorted();
  const size = Math.max(
    1,
    Math.floor(SUMS_AT_ONCE / (items * (dimension ? dimension.values.length + 1 : 1))),
  );
  if (by === "touchpoint" || venues.length <= size) return [question.slice];
  return Array.from({ length: Math.ceil(venues.length / size) }, (_, i) => ({
    ...question.slice,
    venues: venues.slice(i * size, (i + 1) * size),
  }));
}

function byVenue(rows: readonly Row[]): Map<string | null, Row[]> {
  const found = new Map<string | null, Row[]>();
  for (const row of rows) {
    const own = found.get(row.venue);
    if (own) own.push(row);
    else found.set(row.venue, [row]);
  }
  return found;
}

/** Answers to one item, added up, of everybody and of each kind of guest; null where nobody was asked. */
class AddedAnswers {
  readonly #all: Added = { histograms: null };
  readonly #kinds: ReadonlyMap<string | null, Added>;

  constructor(dimension: StoredSegmentDimension | null) {
    const codes = dimension ? [...dimension.values.map(({ code }) => code), null] : [];
    this.#kinds = new Map(codes.map((code) => [code, { histograms: null }]));
  }

  /** Adds what some rows say of the item of that place. */
  add(rows: readonly Row[], place: number): this {
    addTo(this.#all, rows, place);
    for (const [code, kind] of this.#kinds)
      addTo(
        kind,
        rows.filter(({ segment }) => segment === code),
        place,
      );
    return this;
  }

  get all(): Histogram[] | null {
    return this.#all.histograms;
  }

  of(segment: string | null): Histogram[] | null {
    return this.#kinds.get(segment)?.histograms ?? null;
  }
}

interface Added {
  histograms: Histogram[] | null;
}

function addTo(added: Added, rows: readonly Row[], place: number): void {
  const asked = rows.flatMap(({ items }) => {
    const summed = items[place];
    return summed?.asked ? [summed.histograms] : [];
  });
  if (asked.length > 0) added.histograms = gatherByScale([...(added.histograms ?? []), ...asked.flat()]);
}

function questionOf(
  venue: string | null,
  item: Item,
  before: AddedAnswers,
  after: AddedAnswers,
  dimension: StoredSegmentDimension | null,
): ChangeQuestion {
  const [earlier, later] = askedInBoth(before.all, after.all);
  return {
    venue,
    touchpoint: typeof item === "string" ? null : item.touchpoint,
    before: earlier,
    after: later,
    segments: dimension ? segmentsOf(dimension, before, after) : undefined,
  };
}

function segmentsOf(
  { values }: StoredSegmentDimension,
  before: AddedAnswers,
  after: AddedAnswers,
): SegmentAnswers[] {
  return [...values.map(({ code }) => code), null].map((segment) => {
    const [earlier, later] = askedInBoth(before.of(segment), after.of(segment));
    return { segment, before: earlier, after: later };
  });
}
