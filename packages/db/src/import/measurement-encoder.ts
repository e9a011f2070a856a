import { hash } from "node:crypto";
import { measurementKey } from "@touchstone/core/intake/measurement-reader";
import type { Measurement } from "@touchstone/core/measurement";
import type { StaffPseudonyms } from "../staff/pseudonym.ts";
import type { ImportIdentity } from "./identity.ts";
import { RowEncoder } from "./row-encoder.ts";

const UUID_BYTES = 16;
/** As many as the table has columns for. */
const VALUES = [0, 1, 2] as const;

/** Encodes measurements. */
export class MeasurementEncoder extends RowEncoder<Measurement> {
  readonly #identity: ImportIdentity;
  readonly #staff: StaffPseudonyms | null;

  constructor(identity: ImportIdentity, staff: StaffPseudonyms | null) {
    super();
    this.#identity = identity;
    this.#staff = staff;
  }

  protected encode(found: Measurement): number {
    const { organisationId, surveyId, batchId, surveyCode } = this.#identity;
    const { writer } = this;
    const { staff: code, ...shown } = found;
    const who = code === undefined ? null : this.#pseudonym(code);
    const day = this.day(found.day);
    const key = measurementKey(shown);
    const name = who === null ? key : `${key} / ${who}`;
    writer.row(15);
    writer.int4(organisationId);
    writer.int4(this.#identity.venueId(found.venue));
    writer.latin1(hash("sha256", `${surveyCode}\n${name}`, "binary"), UUID_BYTES);
    writer.int4(surveyId);
    writer.int4(batchId);
    writer.day(day);
    if (found.hour === null) writer.null();
    else writer.int2(found.hour);
    writer.text(found.place);
    writer.int4Array(this.#identity.segmentIds(found.segments));
    if (who === null) writer.null();
    else writer.int8(who);
    for (const at of VALUES) {
      const value = found.values[at];
      if (value == null) writer.null();
      else writer.int8(value);
    }
    writer.text(key);
    writer.int4(found.row);
    return day;
  }

  #pseudonym(code: string): number {
    if (!this.#staff)
      throw new RangeError("found an employee, expected none: the mapping does not tell them");
    return this.#staff.of(code);
  }
}
