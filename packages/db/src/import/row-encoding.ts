import type { PlainSurvey } from "@touchstone/core/intake/any-survey";
import type { DailyRow, InviteRow } from "@touchstone/core/intake/count-survey";
import type { Measurement } from "@touchstone/core/measurement";
import type { ItemScales, Visit } from "@touchstone/core/visit";
import { StaffPseudonyms } from "../staff/pseudonym.ts";
import { DailyEncoder, InviteEncoder } from "./count-encoder.ts";
import { ImportIdentity, type ImportIdentityValues, VisitIdentity } from "./identity.ts";
import { MeasurementEncoder } from "./measurement-encoder.ts";
import type { RowEncoder } from "./row-encoder.ts";
import { VisitEncoder } from "./visit-encoder.ts";

/** How the rows of one import are encoded: plain data, so that another thread can be told. */
export interface RowEncoding {
  identity: ImportIdentityValues;
  /** The secret behind pseudonyms; `null` where there are none. */
  secret: Uint8Array | null;
  rows: { kind: PlainSurvey["kind"] } | ({ kind: "visits" } & VisitEncoding);
}

/** How visits are packed, and what the survey tells of them besides their answers. */
export interface VisitEncoding {
  scales: ItemScales;
  weighted: boolean;
  staff: boolean;
  guests: boolean;
  cases: boolean;
  comments: boolean;
  /** Codes of the journey's touchpoints, in order. */
  touchpoints: readonly string[];
}

/** What encodes the rows of an import. They are of the kind that the encoding names. */
export function rowEncoder(
  encoding: RowEncoding,
): RowEncoder<Visit> | RowEncoder<InviteRow> | RowEncoder<DailyRow> | RowEncoder<Measurement> {
  const { rows } = encoding;
  if (rows.kind === "visits") return new VisitEncoder(visitIdentity(encoding, rows));
  const identity = new ImportIdentity(encoding.identity);
  if (rows.kind === "invites") return new InviteEncoder(identity);
  if (rows.kind === "daily") return new DailyEncoder(identity);
  return new MeasurementEncoder(identity, pseudonymsOf(encoding));
}

/** The ids and the packing that an import of visits writes. */
export function visitIdentity(encoding: RowEncoding, rows: VisitEncoding): VisitIdentity {
  const pseudonyms = pseudonymsOf(encoding);
  return new VisitIdentity({
    ...encoding.identity,
    ...rows,
    staff: rows.staff ? pseudonyms : null,
    guests: rows.guests ? pseudonyms : null,
  });
}

function pseudonymsOf({ secret, identity }: RowEncoding): StaffPseudonyms | null {
  return secret && new StaffPseudonyms(secret, identity.organisationId);
}
