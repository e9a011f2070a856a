import type { Slice } from "@touchstone/core/slice";
import { type ItemScales, WEIGHT_UNIT } from "@touchstone/core/visit";
import type { VisitBlock } from "@touchstone/core/visit/block";
import { and, sql } from "drizzle-orm";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";
import { copyRows } from "../engine/copy-format.ts";
import { visit } from "../schema/visit.ts";
import type { Transaction } from "../scope.ts";
import { resolveSlice, visitsIn } from "./slice.ts";
import { inlined } from "./visit-rows.ts";
import { decodeWeights } from "./visit-sums.ts";

/** Visits of one survey, as columns, with what is needed to read their answers. */
export interface StoredVisitBlock {
  block: VisitBlock;
  scales: ItemScales;
  survey: { code: string; version: number };
}

const VISITS_A_BLOCK = 8_192;

/**
 * Streams a slice's packed visits, by survey and venue. `block.venue` counts in `sliceVenues(tx, slice)`.
 * The server joins many visits into one row, so that a visit costs its bytes and no more.
 *
 * @throws DatabaseError NOT_FOUND when the slice names what is not stored
 * @throws RangeError when the slice names no journey: visits on different journeys have different items
 */
export async function* readVisitBlocks(tx: Transaction, slice: Slice): AsyncGenerator<StoredVisitBlock> {
  if (slice.journey === undefined)
    throw new RangeError("readVisitBlocks: found a slice without a journey, expected one");
  const resolved = await resolveSlice(tx, slice);
  if (resolved.venues.length === 0) return;
  const venueAt = new Map(resolved.venues.map(({ id }, index) => [id, index]));
  await tx.drizzle.execute(sql`SET LOCAL work_mem = '128MB'`);
  for (const survey of resolved.surveys) {
    const statement = sql`
      SELECT ${visit.venueId} AS venue_id, string_agg(${visit.answers}, ''::bytea) AS answers,
        string_agg(int2send(${visit.jackknifeGroup}), ''::bytea) AS groups,
        ${survey.weighted ? sql`string_agg(int8send(${visit.weight}), ''::bytea)` : sql`NULL::bytea`} AS weights
      FROM ${visit} WHERE ${and(...visitsIn(resolved, [survey], resolved.period))}
      GROUP BY 1, (${visit.day} - '2000-01-01'::date) / 32 ORDER BY 1`;
    const collector = new BlockCollector(survey);
    for await (const [venueId, answers, groups, weights] of copyRows(tx.copyOut(inlined(statement)))) {
      if (!venueId || !answers || !groups) throw new Error("a row of visits lacks a field");
      const venue = venueAt.get(Buffer.from(venueId).readInt32BE());
      if (venue === undefined) throw new Error("found visits of a venue that was not asked for");
      collector.add(venue, answers, groups, weights ?? null);
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
}

/** Joins the rows of one survey into blocks. */
class BlockCollector {
  readonly #survey: StoredSurvey;
  #parts: Part[] = [];
  count = 0;

  constructor(survey: StoredSurvey) {
    this.#survey = survey;
  }

  add(venue: number, answers: Uint8Array, groups: Uint8Array, weights: Uint8Array | null): void {
    this.#parts.push({
      venue,
      answers: answers.slice(),
      groups: groups.slice(),
      weights: weights && decodeWeights(weights),
    });
    this.count += groups.length / 2;
  }

  take(): StoredVisitBlock {
    const { scales, code, version } = this.#survey;
    const { count } = this;
    const block: VisitBlock = {
      count,
      venue: new Uint16Array(count),
      group: new Uint8Array(count),
      weight: new Float64Array(count).fill(WEIGHT_UNIT),
      items: scales.length,
      answers: new Uint8Array(count * scales.length),
    };
    let at = 0;
    for (const { venue, answers, groups, weights } of this.#parts) {
      const visits = groups.length / 2;
      block.venue.fill(venue, at, at + visits);
      // A group is below 50: the second of its two bytes says it all.
      for (let i = 0; i < visits; i++) block.group[at + i] = groups[2 * i + 1] as number;
      if (weights) block.weight.set(weights, at);
      block.answers.set(answers, at * scales.length);
      at += visits;
    }
    this.#parts = [];
    this.count = 0;
    return { block, scales, survey: { code, version } };
  }
}
