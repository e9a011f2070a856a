import type { Period } from "@touchstone/core/calendar";
import type { ChangeQuestion } from "@touchstone/core/comparison/change";
import type { SegmentAnswers } from "@touchstone/core/comparison/change-split";
import { gatherByScale, type Histogram } from "@touchstone/core/indicator/histogram";
import type { StoredSegmentDimension } from "@touchstone/db/catalogue/read-segments";
import type { HistogramRow } from "@touchstone/db/read/histogram-request";
import { sumHistograms } from "@touchstone/db/read/sum-histograms";
import type { Item } from "./answers.ts";
import { askedInBoth } from "./asked-in-both.ts";
import type { Context } from "./context.ts";
import type { Question } from "./indicator.ts";

/** What is to be read for changes. */
interface Reading {
  question: Question;
  /** The touchpoints that are told apart; empty where the question's own item is meant. */
  touchpoints: readonly string[];
  before: Period;
  after: Period;
  by: "venue" | "touchpoint" | "both";
  dimension: StoredSegmentDimension | null;
}

interface ChangedAnswers {
  rows: ChangeQuestion[];
  /** All venues together, where venues are told apart at one item. */
  together: ChangeQuestion | null;
}

type Row = Pick<HistogramRow, "venue" | "segment" | "items">;

/** Reads the answers of both periods, by venue, touchpoint and kind of guest. */
export async function readChanges(context: Context, reading: Reading): Promise<ChangedAnswers> {
  const { question, touchpoints, by, dimension } = reading;
  const items: Item[] = by === "venue" ? [question.item] : touchpoints.map((touchpoint) => ({ touchpoint }));
  if (items.length === 0) return { rows: [], together: null };
  const read = (period: Period) =>
    context.read((transaction) =>
      sumHistograms(transaction, {
        slice: { ...question.slice, ...period },
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
  const rows = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((venue) =>
    items.map((item, place) =>
      questionOf(venue, item, place, earlier.get(venue) ?? [], later.get(venue) ?? [], dimension),
    ),
  );
  const [item] = items;
  const together = by === "venue" && item ? questionOf(null, item, 0, before, after, dimension) : null;
  return { rows, together };
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

function questionOf(
  venue: string | null,
  item: Item,
  place: number,
  before: readonly Row[],
  after: readonly Row[],
  dimension: StoredSegmentDimension | null,
): ChangeQuestion {
  const [earlier, later] = askedInBoth(answersIn(before, place), answersIn(after, place));
  return {
    venue,
    touchpoint: typeof item === "string" ? null : item.touchpoint,
    before: earlier,
    after: later,
    segments: dimension ? segmentsOf(dimension, before, after, place) : undefined,
  };
}

function segmentsOf(
  { values }: StoredSegmentDimension,
  before: readonly Row[],
  after: readonly Row[],
  place: number,
): SegmentAnswers[] {
  const of = (rows: readonly Row[], segment: string | null) =>
    answersIn(
      rows.filter((row) => row.segment === segment),
      place,
    );
  return [...values.map(({ code }) => code), null].map((segment) => {
    const [earlier, later] = askedInBoth(of(before, segment), of(after, segment));
    return { segment, before: earlier, after: later };
  });
}

/** The answers of some rows to one item, added up; null where none was asked. */
function answersIn(rows: readonly Row[], place: number): Histogram[] | null {
  const asked = rows.flatMap(({ items }) => {
    const summed = items[place];
    return summed?.asked ? [summed.histograms] : [];
  });
  return asked.length === 0 ? null : gatherByScale(asked.flat());
}
