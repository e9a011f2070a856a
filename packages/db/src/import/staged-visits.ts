import { hash } from "node:crypto";
import { type Visit, type VisitCase, WEIGHT_UNIT } from "@touchstone/core/visit";
import { CopyWriter } from "../engine/copy-format.ts";
import { dayNumber } from "../rollup/calendar-day.ts";
import { Rollups } from "../rollup/rollups.ts";
import type { ImportIdentity } from "./identity.ts";
import type { Spool } from "./spool.ts";

const PIECE_BYTES = 4 * 1024 * 1024;
const CHUNK_PIECES = 2;
const UUID_BYTES = 16;

/** The visits of a running import: encoded into a spool, their rollups added up in memory. */
export class StagedVisits {
  readonly rollups: Rollups;
  readonly #identity: ImportIdentity;
  readonly #spool: Spool;
  readonly #writer = new CopyWriter(PIECE_BYTES);
  readonly #days = new Map<string, number>();
  #count = 0;
  #firstDay = Number.POSITIVE_INFINITY;
  #lastDay = Number.NEGATIVE_INFINITY;

  constructor(identity: ImportIdentity, spool: Spool) {
    this.#identity = identity;
    this.#spool = spool;
    this.rollups = new Rollups(identity.scales, identity.weighted);
  }

  /** How many visits are staged. */
  get count(): number {
    return this.#count;
  }

  get firstDay(): number {
    return this.#firstDay;
  }

  get lastDay(): number {
    return this.#lastDay;
  }

  async add(visits: readonly Visit[]): Promise<void> {
    for (const visit of visits) {
      this.#stage(visit);
      if (this.#writer.full) await this.#spool.write(this.#writer.take());
    }
  }

  /** Writes what is still in memory: no more visits will come. */
  async end(): Promise<void> {
    if (this.#writer.length > 0) await this.#spool.write(this.#writer.take());
    this.#spool.end();
  }

  /** The staged visits in chunks of rows for COPY, up to a size where the database sorts them in memory. */
  async *chunks(): AsyncGenerator<Uint8Array[]> {
    let chunk: Uint8Array[] = [];
    for await (const piece of this.#spool.pieces()) {
      chunk.push(piece);
      if (chunk.length < CHUNK_PIECES) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  #stage(visit: Visit): void {
    const { organisationId, surveyId, batchId, surveyCode, staff, cases } = this.#identity;
    const venueId = this.#identity.venueId(visit.venue);
    const day = this.#day(visit.day);
    const segments = this.#identity.segmentIds(visit.segments);
    this.#check(visit);
    this.rollups.add({ venueId, day, segments, answers: visit.answers, weight: visit.weight });
    const writer = this.#writer;
    writer.row(12 + (staff ? 1 : 0) + (cases ? 4 : 0));
    writer.int4(organisationId);
    writer.int4(venueId);
    // As a string of bytes: a Buffer for each visit would cost as much as the hash.
    writer.latin1(hash("sha256", `${surveyCode}\n${visit.key}`, "binary"), UUID_BYTES);
    writer.int4(surveyId);
    writer.int4(batchId);
    writer.day(day);
    writer.int2(visit.jackknifeGroup);
    writer.int8(visit.weight);
    writer.int4Array(segments);
    writer.bytes(visit.answers);
    writer.text(visit.key);
    writer.int4(visit.row);
    if (staff) {
      if (visit.staff === undefined) writer.null();
      else writer.int8(staff.of(visit.staff));
    }
    if (cases) this.#stageCase(visit.case);
    this.#count++;
    if (day < this.#firstDay) this.#firstDay = day;
    if (day > this.#lastDay) this.#lastDay = day;
  }

  #stageCase(found: VisitCase | undefined): void {
    const writer = this.#writer;
    const { touchpoint = null, closed = null, hours = null, after = null } = found ?? {};
    if (touchpoint === null) writer.null();
    else writer.int2(this.#identity.touchpoint(touchpoint));
    if (closed === null) writer.null();
    else writer.bool(closed);
    if (hours === null) writer.null();
    else writer.float8(hours);
    if (after === null) writer.null();
    else writer.int2(after);
  }

  #day(text: string): number {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = dayNumber(text);
    this.#days.set(text, day);
    return day;
  }

  #check({ key, answers, weight, staff, case: found }: Visit): void {
    const { scales, weighted } = this.#identity;
    if (staff !== undefined && !this.#identity.staff)
      throw new RangeError(`visit ${key}: found an employee, expected none: the survey does not tell them`);
    if (found && !this.#identity.cases)
      throw new RangeError(`visit ${key}: found a case, expected none: the survey does not tell them`);
    if (answers.length !== scales.length)
      throw new RangeError(`visit ${key}: found ${answers.length} answers, expected ${scales.length}`);
    if (!weighted && weight !== WEIGHT_UNIT)
      throw new RangeError(
        `visit ${key}: found the weight ${weight}, expected ${WEIGHT_UNIT}: the survey has no weights`,
      );
  }
}
