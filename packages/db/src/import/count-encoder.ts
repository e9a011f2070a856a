import { hash } from "node:crypto";
import type { DailyRow, InviteRow } from "@touchstone/core/intake/count-survey";
import type { ImportIdentity } from "./identity.ts";
import { RowEncoder } from "./row-encoder.ts";

const UUID_BYTES = 16;

/** Encodes rows that count invitations. */
export class InviteEncoder extends RowEncoder<InviteRow> {
  readonly #identity: ImportIdentity;

  constructor(identity: ImportIdentity) {
    super();
    this.#identity = identity;
  }

  protected encode({ row, venue, day: text, segments, invited, responded }: InviteRow): number {
    const { organisationId, surveyId, batchId, surveyCode } = this.#identity;
    const { writer } = this;
    const day = this.day(text);
    const values = Object.entries(segments)
      .map(([dimension, value]) => `${dimension}=${value}`)
      .sort();
    const key = [venue, text, ...values].join(" / ");
    writer.row(11);
    writer.int4(organisationId);
    writer.int4(this.#identity.venueId(venue));
    writer.latin1(hash("sha256", `${surveyCode}\n${key}`, "binary"), UUID_BYTES);
    writer.int4(surveyId);
    writer.int4(batchId);
    writer.day(day);
    writer.int4Array(this.#identity.segmentIds(segments));
    writer.int4(invited);
    writer.int4(responded);
    writer.text(key);
    writer.int4(row);
    return day;
  }
}

/** Encodes rows that count something day by day. */
export class DailyEncoder extends RowEncoder<DailyRow> {
  readonly #identity: ImportIdentity;

  constructor(identity: ImportIdentity) {
    super();
    this.#identity = identity;
  }

  protected encode({ row, venue, day: text, indicator, n, count }: DailyRow): number {
    const { organisationId, surveyId, batchId, surveyCode } = this.#identity;
    const { writer } = this;
    const day = this.day(text);
    const key = [venue, text, indicator].join(" / ");
    writer.row(11);
    writer.int4(organisationId);
    writer.int4(this.#identity.venueId(venue));
    writer.latin1(hash("sha256", `${surveyCode}\n${key}`, "binary"), UUID_BYTES);
    writer.int4(surveyId);
    writer.int4(batchId);
    writer.day(day);
    writer.text(indicator);
    writer.int4(n);
    writer.int4(count);
    writer.text(key);
    writer.int4(row);
    return day;
  }
}
