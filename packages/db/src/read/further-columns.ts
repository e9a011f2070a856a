import type { Scale } from "@touchstone/core/scale";
import {
  type CaseColumns,
  caseStates,
  type FurtherColumns,
  type VisitBlock,
} from "@touchstone/core/visit/block";
import { type SQL, sql } from "drizzle-orm";
import { readSegments } from "../catalogue/read-segments.ts";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";
import { remembered } from "../remembered.ts";
import { guestCase } from "../schema/guest-case.ts";
import { visit } from "../schema/visit.ts";
import type { Transaction } from "../scope.ts";
import { decodeWeights } from "./visit-sums.ts";

/** The further columns of one row of joined visits, as they come from the server; `null` where nothing was asked. */
export interface FurtherBytes {
  segments: Uint8Array | null;
  staff: Uint8Array | null;
  cases: Uint8Array | null;
}

/** Per asked dimension: id of a segment value → 1 + its place in the dimension's list of values. */
export type SegmentPlaces = ReadonlyMap<number, { dimension: number; place: number }>;

/** Where the values of the asked dimensions stand. A dimension that nobody knows has none: no visit has a value in it. */
export async function segmentPlaces(tx: Transaction, codes: readonly string[]): Promise<SegmentPlaces> {
  const dimensions = await remembered(tx, "segments", () => readSegments(tx));
  return new Map(
    codes.flatMap((code, dimension) =>
      (dimensions.find((known) => known.code === code)?.values ?? []).map(
        ({ id }, index) => [id, { dimension, place: index + 1 }] as const,
      ),
    ),
  );
}

/** What the statement that joins visits selects besides their answers, in the order of {@link FurtherBytes}. */
export function furtherSelection(columns: FurtherColumns, survey: StoredSurvey): SQL {
  const nothing = sql`NULL::bytea`;
  return sql.join(
    [
      columns.segments?.length ? sql`string_agg(array_send(${visit.segments}), ''::bytea)` : nothing,
      columns.staff && survey.staff
        ? sql`string_agg(int8send(coalesce(${visit.staff}, 0)), ''::bytea)`
        : nothing,
      columns.cases && survey.cases ? sql`string_agg(${caseBytes}, ''::bytea)` : nothing,
    ],
    sql`, `,
  );
}

const CASE_BYTES = 14;
const NO_TOUCHPOINT = 255;
const NO_RATING = -32_768;

const caseBytes = sql`int2send((CASE WHEN ${guestCase.closed} THEN ${caseStates.closed} WHEN NOT ${guestCase.closed} THEN ${caseStates.open} ELSE ${caseStates.none} END)::smallint)
  || int2send(coalesce(${guestCase.touchpoint}, ${NO_TOUCHPOINT})::smallint) || int2send(coalesce(${guestCase.ratingAfter}, ${NO_RATING})::smallint)
  || float8send(coalesce(${guestCase.hours}, 'NaN'::double precision))`;

/** The visits of a survey, beside their cases where those are asked for. */
export function visitsWithCases(columns: FurtherColumns, survey: StoredSurvey): SQL {
  if (!columns.cases || !survey.cases) return sql`${visit}`;
  return sql`${visit} LEFT JOIN ${guestCase} ON (${guestCase.organisationId}, ${guestCase.venueId}, ${guestCase.day}, ${guestCase.visitId})
    = (${visit.organisationId}, ${visit.venueId}, ${visit.day}, ${visit.visitId})`;
}

/** The further columns of a block, filled row by row. */
export class FurtherBlock {
  readonly #segments: Uint16Array[] | null;
  readonly #staff: Float64Array | null;
  readonly #cases: CaseColumns | null;
  readonly #places: SegmentPlaces;
  readonly #after: Scale | null;

  constructor(count: number, columns: FurtherColumns, places: SegmentPlaces, survey: StoredSurvey) {
    this.#segments = columns.segments ? columns.segments.map(() => new Uint16Array(count)) : null;
    this.#staff = columns.staff ? new Float64Array(count) : null;
    this.#cases = columns.cases && survey.cases ? noCases(count) : null;
    this.#places = places;
    this.#after = survey.cases?.after ?? null;
  }

  /** Fills the visits from `at` on. */
  fill(at: number, { segments, staff, cases }: FurtherBytes): void {
    if (segments && this.#segments) fillSegments(this.#segments, at, segments, this.#places);
    if (staff) this.#staff?.set(decodeWeights(staff), at);
    if (cases && this.#cases) fillCases(this.#cases, at, cases, this.#after);
  }

  columns(): Pick<VisitBlock, "segments" | "staff" | "cases"> {
    return {
      ...(this.#segments && { segments: this.#segments }),
      ...(this.#staff && { staff: this.#staff }),
      ...(this.#cases && { cases: this.#cases }),
    };
  }
}

const ARRAY_HEADER = 12;
const DIMENSION_HEADER = 8;
const ELEMENT = 8;

/** Arrays of ids in the server's binary form, one after the other. An array without elements has no dimension. */
function fillSegments(columns: Uint16Array[], from: number, bytes: Uint8Array, places: SegmentPlaces): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0, at = from; offset < bytes.length; at++) {
    const dimensions = view.getInt32(offset);
    const elements = dimensions === 0 ? 0 : view.getInt32(offset + ARRAY_HEADER);
    offset += ARRAY_HEADER + (dimensions === 0 ? 0 : DIMENSION_HEADER);
    for (let i = 0; i < elements; i++, offset += ELEMENT) {
      const value = places.get(view.getInt32(offset + 4));
      if (value) (columns[value.dimension] as Uint16Array)[at] = value.place;
    }
  }
}

function noCases(count: number): CaseColumns {
  return {
    state: new Uint8Array(count),
    hours: new Float64Array(count).fill(Number.NaN),
    after: new Uint8Array(count).fill(255),
    touchpoint: new Uint8Array(count).fill(NO_TOUCHPOINT),
  };
}

function fillCases(cases: CaseColumns, from: number, bytes: Uint8Array, scale: Scale | null): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0, at = from; offset < bytes.length; offset += CASE_BYTES, at++) {
    const state = view.getInt16(offset);
    if (state === caseStates.none) continue;
    const after = view.getInt16(offset + 4);
    cases.state[at] = state;
    cases.touchpoint[at] = view.getInt16(offset + 2);
    cases.hours[at] = view.getFloat64(offset + 6);
    if (scale && after !== NO_RATING)
      cases.after[at] = scale.better === "lower" ? scale.high - after : after - scale.low;
  }
}
