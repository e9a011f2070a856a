import { hash } from "node:crypto";
import { type Visit, type VisitCase, WEIGHT_UNIT } from "@touchstone/core/visit";
import { Rollups } from "../rollup/rollups.ts";
import type { VisitIdentity } from "./identity.ts";
import { RowEncoder } from "./row-encoder.ts";

const UUID_BYTES = 16;

/** Encodes the visits of an import and adds up their rollups in memory. */
export class VisitEncoder extends RowEncoder<Visit> {
  /** What the visits add to the stored rollups. */
  readonly rollups: Rollups;
  readonly #identity: VisitIdentity;

  constructor(identity: VisitIdentity) {
    super();
    this.#identity = identity;
    this.rollups = new Rollups(identity.scales, identity.weighted);
  }

  protected encode(visit: Visit): number {
    const { organisationId, surveyId, batchId, surveyCode, staff, guests, cases, comments } = this.#identity;
    const venueId = this.#identity.venueId(visit.venue);
    const day = this.day(visit.day);
    const segments = this.#identity.segmentIds(visit.segments);
    this.#check(visit);
    this.rollups.add({ venueId, day, segments, answers: visit.answers, weight: visit.weight });
    const { writer } = this;
    writer.row(12 + (staff ? 1 : 0) + (guests ? 1 : 0) + (cases ? 4 : 0) + (comments ? 1 : 0));
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
    if (guests) {
      if (visit.customer === undefined) writer.null();
      else writer.int8(guests.ofGuest(visit.customer));
    }
    if (cases) this.#writeCase(visit.case);
    if (comments) {
      if (visit.comment === undefined) writer.null();
      else writer.text(visit.comment);
    }
    return day;
  }

  #writeCase(found: VisitCase | undefined): void {
    const { writer } = this;
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

  #check({ key, answers, weight, staff, case: found, comment }: Visit): void {
    const { scales, weighted } = this.#identity;
    if (staff !== undefined && !this.#identity.staff)
      throw new RangeError(`visit ${key}: found an employee, expected none: the survey does not tell them`);
    if (found && !this.#identity.cases)
      throw new RangeError(`visit ${key}: found a case, expected none: the survey does not tell them`);
    if (comment !== undefined && !this.#identity.comments)
      throw new RangeError(`visit ${key}: found a comment, expected none: the survey does not tell them`);
    if (answers.length !== scales.length)
      throw new RangeError(`visit ${key}: found ${answers.length} answers, expected ${scales.length}`);
    if (!weighted && weight !== WEIGHT_UNIT)
      throw new RangeError(
        `visit ${key}: found the weight ${weight}, expected ${WEIGHT_UNIT}: the survey has no weights`,
      );
  }
}
