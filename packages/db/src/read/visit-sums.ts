import type { Histogram } from "@touchstone/core/indicator/histogram";
import { SKIPPED, WEIGHT_UNIT } from "@touchstone/core/visit";
import { and, type SQL, sql } from "drizzle-orm";
import type { StoredSurvey } from "../catalogue/read-surveys.ts";
import { copyRows } from "../engine/copy-format.ts";
import { squaredWeight } from "../rollup/squared-weight.ts";
import { visit } from "../schema/visit.ts";
import type { Transaction } from "../scope.ts";
import { placeOf } from "./histogram-request.ts";
import { type HistogramSums, NO_VALUE, type SegmentValues } from "./histogram-sums.ts";
import { periodOf } from "./period-of.ts";
import { type Period, visitsIn } from "./slice.ts";
import { inlined } from "./visit-rows.ts";

/** Adds what a period's packed visits hold. They come joined, one long row of bytes per survey, venue and period. */
export async function addFromVisits(tx: Transaction, sums: HistogramSums, period: Period): Promise<void> {
  const { slice, by } = sums;
  const surveys = new Map(slice.surveys.map((survey) => [survey.id, survey]));
  const statement = sql`
    SELECT ${visit.surveyId} AS survey_id, ${by.venue ? sql`${visit.venueId}` : sql`0`} AS venue_id,
      ${periodOf(by.grain, visit.day)} AS period, ${segmentIdOf(sums.segments)} AS segment_id,
      string_agg(${visit.answers}, ''::bytea) AS answers, string_agg(int8send(${visit.weight}), ''::bytea) AS weights
    FROM ${visit} WHERE ${and(...visitsIn(slice, slice.surveys, period))}
    GROUP BY 1, 2, 3, 4, (${visit.day} - '2000-01-01'::date) / 128`;
  for await (const fields of copyRows(tx.copyOut(inlined(statement)))) {
    const [surveyId, venueId, start, segmentId, answers, weights] = fields;
    if (!surveyId || !venueId || !start || !segmentId || !answers || !weights)
      throw new Error("a sum of visits lacks a field");
    const survey = surveys.get(Buffer.from(surveyId).readInt32BE());
    if (!survey) throw new Error("found visits of a survey that was not asked for");
    const sum = sums.sum(
      Buffer.from(venueId).readInt32BE(),
      Buffer.from(start).toString(),
      Buffer.from(segmentId).readInt32BE(),
    );
    addVisits(sums, survey, sum, answers, weights);
  }
}

/** The id of a visit's value in a dimension. */
function segmentIdOf(segments: SegmentValues | null): SQL {
  if (!segments || segments.length === 0) return sql`${NO_VALUE}::integer`;
  const ids = sql.join(
    segments.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  return sql`coalesce((SELECT value FROM unnest(${visit.segments}) AS value WHERE value IN (${ids}) LIMIT 1), ${NO_VALUE})`;
}

function addVisits(
  sums: HistogramSums,
  survey: StoredSurvey,
  sum: ReturnType<HistogramSums["sum"]>,
  answers: Uint8Array,
  weights: Uint8Array,
): void {
  const width = survey.scales.length;
  sum.visits += answers.length / width;
  const weightOf = survey.weighted ? decodeWeights(weights) : null;
  for (const [index, item] of sums.items.entries()) {
    const place = placeOf(item, survey);
    const scale = place === null ? null : survey.scales[place];
    if (place === null || !scale) continue;
    addItem(sums.histogram(sum, index, scale), answers, place, width, weightOf);
  }
}

function addItem(
  histogram: Histogram,
  answers: Uint8Array,
  place: number,
  width: number,
  weights: Float64Array | null,
): void {
  const codes = histogram.counts.length;
  for (let at = place, i = 0; at < answers.length; at += width, i++) {
    const code = answers[at] as number;
    if (code >= codes) {
      if (code === SKIPPED) histogram.skipped++;
      else histogram.notMet++;
      continue;
    }
    const weight = weights ? (weights[i] as number) : WEIGHT_UNIT;
    (histogram.counts[code] as number)++;
    (histogram.weights[code] as number) += weight;
    histogram.squaredWeights += squaredWeight(weight);
  }
}

/** Weights in millionths from their big-endian 8-byte form; they are below 2⁵³. */
export function decodeWeights(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Float64Array(bytes.length / 8);
  for (let i = 0; i < weights.length; i++)
    weights[i] = view.getUint32(i * 8) * 2 ** 32 + view.getUint32(i * 8 + 4);
  return weights;
}
