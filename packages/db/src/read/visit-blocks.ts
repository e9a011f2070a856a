import type { Scale } from "@touchstone/core/scale";
import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, NOT_MET, WEIGHT_UNIT } from "@touchstone/core/visit";
import type { FurtherColumns, VisitBlock } from "@touchstone/core/visit/block";
import { and, sql } from "drizzle-orm";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";
import { copyRows } from "../engine/copy-format.ts";
import { visit } from "../schema/visit.ts";
import type { Transaction } from "../scope.ts";
import {
  FurtherBlock,
  type FurtherBytes,
  furtherSelection,
  type SegmentPlaces,
  segmentPlaces,
  visitsWithCases,
} from "./further-columns.ts";
import { resolveSlice, visitsIn } from "./slice.ts";
import { inlined } from "./visit-rows.ts";
import { decodeWeights } from "./visit-sums.ts";

/** Visits of one survey, as columns, with what is needed to read their answers. */
export interface StoredVisitBlock {
  block: VisitBlock;
  scales: ItemScales;
  /** Scale of `block.cases.after`; `null` where the survey does not ask it. */
  caseScale: Scale | null;
  survey: { code: string; version: number };
}

const VISITS_A_BLOCK = 8_192;

/**
 * Streams a slice's packed visits, by survey and venue. `block.venue` counts in `sliceVenues(tx, slice)`.
 * The server joins many visits into one row, so that a visit costs its bytes and no more. All blocks have one width: where
 * one of the surveys asks further items, the others' visits have not met them. Of a dimension that is not known no visit
 * has a value.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 * @throws RangeError when the slice names no journey: visits on different journeys have different items
 */
export async function* readVisitBlocks(
  tx: Transaction,
  slice: Slice,
  columns: FurtherColumns = {},
): AsyncGenerator<StoredVisitBlock> {
  if (slice.journey === undefined)
    throw new RangeError("readVisitBlocks: found a slice without a journey, expected one");
  const resolved = await resolveSlice(tx, slice);
  if (resolved.venues.length === 0) return;
  const venueAt = new Map(resolved.venues.map(({ id }, index) => [id, index]));
  const width = Math.max(...resolved.surveys.map(({ scales }) => scales.length));
  const places = await segmentPlaces(tx, columns.segments ?? []);
  await tx.drizzle.execute(sql`SET LOCAL work_mem = '128MB'`);
  for (const survey of resolved.surveys) {
    const statement = sql`
      SELECT ${visit.venueId} AS venue_id, string_agg(${visit.answers}, ''::bytea) AS answers,
        string_agg(int2send(${visit.jackknifeGroup}), ''::bytea) AS groups,
        ${survey.weighted ? sql`string_agg(int8send(${visit.weight}), ''::bytea)` : sql`NULL::bytea`} AS weights,
        ${furtherSelection(columns, survey)}
      FROM ${visitsWithCases(columns, survey)} WHERE ${and(...visitsIn(resolved, [survey], resolved.period))}
      GROUP BY 1, (${visit.day} - '2000-01-01'::date) / 32 ORDER BY 1`;
    const collector = new BlockCollector(survey, width, columns, places);
    for await (const fields of copyRows(tx.copyOut(inlined(statement)))) {
      const [venueId, answers, groups, weights, segments, staff, cases] = fields;
      if (!venueId || !answers || !groups) throw new Error("a row of visits lacks a field");
      const venue = venueAt.get(Buffer.from(venueId).readInt32BE());
      if (venue === undefined) throw new Error("found visits of a venue that was not asked for");
      collector.add(venue, answers, groups, weights ?? null, {
        segments: segments?.slice() ?? null,
        staff: staff?.slice() ?? null,
        cases: cases?.slice() ?? null,
      });
      if (collector.count >= VISITS_A_BLOCK) yield collector.take();
    }
    if (collector.count > 0) yield collector.take();
  }
}

interface Part {
  venue: number;
  answers: Uint8Array;
  groups: Uint8Array;
  weights: Float64Array | null;
  further: FurtherBytes;
}

/** Joins the rows of one survey into blocks. */
class BlockCollector {
  readonly #survey: StoredSurvey;
  readonly #width: number;
  readonly #columns: FurtherColumns;
  readonly #places: SegmentPlaces;
  #parts: Part[] = [];
  count = 0;

  constructor(survey: StoredSurvey, width: number, columns: FurtherColumns, places: SegmentPlaces) {
    this.#survey = survey;
    this.#width = width;
    this.#columns = columns;
    this.#places = places;
  }

  add(
    venue: number,
    answers: Uint8Array,
    groups: Uint8Array,
    weights: Uint8Array | null,
    further: FurtherBytes,
  ): void {
    this.#parts.push({
      venue,
      answers: answers.slice(),
      groups: groups.slice(),
      weights: weights && decodeWeights(weights),
      further,
    });
    this.count += groups.length / 2;
  }

  take(): StoredVisitBlock {
    const { scales, code, version, cases } = this.#survey;
    const { count } = this;
    const items = this.#width;
    const further = new FurtherBlock(count, this.#columns, this.#places, this.#survey);
    const block: VisitBlock = {
      count,
      venue: new Uint16Array(count),
      group: new Uint8Array(count),
      weight: new Float64Array(count).fill(WEIGHT_UNIT),
      items,
      answers: new Uint8Array(count * items),
      ...further.columns(),
    };
    let at = 0;
    for (const { venue, answers, groups, weights, further: bytes } of this.#parts) {
      const visits = groups.length / 2;
      block.venue.fill(venue, at, at + visits);
      // A group is below 50: the second of its two bytes says it all.
      for (let i = 0; i < visits; i++) block.group[at + i] = groups[2 * i + 1] as number;
      if (weights) block.weight.set(weights, at);
      block.answers.set(widened(answers, scales.length, items), at * items);
      further.fill(at, bytes);
      at += visits;
    }
    this.#parts = [];
    this.count = 0;
    return { block, scales, caseScale: cases?.after ?? null, survey: { code, version } };
  }
}

/** Visits with more items than their survey has: what it does not ask nobody met. */
function widened(answers: Uint8Array, width: number, items: number): Uint8Array {
  if (width === items) return answers;
  const wide = new Uint8Array((answers.length / width) * items).fill(NOT_MET);
  for (let from = 0, to = 0; from < answers.length; from += width, to += items)
    wide.set(answers.subarray(from, from + width), to);
  return wide;
}
