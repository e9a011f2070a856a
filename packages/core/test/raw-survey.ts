import type { Answers } from "../src/indicator/estimate.ts";
import { emptyHistogram } from "../src/indicator/histogram.ts";
import { answerReader } from "../src/intake/answers.ts";
import type { Journey } from "../src/journey/journey.ts";
import type { MomentItems } from "../src/moment/moment-items.ts";
import { type Scale, scale } from "../src/scale/scale.ts";
import type { VisitBlock } from "../src/visit/block.ts";
import { SKIPPED, WEIGHT_UNIT } from "../src/visit/visit.ts";
import { clamp, random, simulatedJourney } from "./simulated-visits.ts";

/** A guest's answers as a file has them: codes of the questionnaire, "" where a question was skipped. */
export interface RawVisit {
  venue: number;
  group: number;
  answers: readonly string[];
}

/** A survey as it was asked and answered: overall, recommend, then the touchpoints of the journey. */
export interface RawSurvey {
  journey: Journey;
  scales: readonly Scale[];
  visits: readonly RawVisit[];
}

export interface RawPlan {
  seed: number;
  visits: number;
  touchpoints: number;
  venues: number;
  /** Overall satisfaction as yes or no (0–1) instead of 0–10. */
  binary: boolean;
  perStage?: number;
}

const fivePoint = scale.parse({ low: 1, high: 5 });
const elevenPoint = scale.parse({ low: 0, high: 10 });
const yesNo = scale.parse({ low: 0, high: 1 });

/** Ratings 1–5 that share a mood; overall and recommend follow them unequally. Some guests tire, and skip the rest. */
export function rawSurvey({ seed, visits, touchpoints, venues, binary, perStage }: RawPlan): RawSurvey {
  const { uniform, normal } = random(seed);
  const answered = (): RawVisit => {
    const venue = Math.floor(venues * uniform() ** 1.5);
    const mood = normal();
    const ratings = Array.from({ length: touchpoints }, () =>
      clamp(3.2 + 0.6 * mood + 0.9 * normal() + 0.3 * venue, 1, 5),
    );
    const signal = ratings.reduce((sum, r, j) => sum + ((r - 3) * (1 + (j % 3))) / touchpoints, 0);
    const overall = binary
      ? clamp(0.5 + 0.4 * signal + 0.3 * normal(), 0, 1)
      : clamp(6 + 1.5 * signal + normal(), 0, 10);
    const tired = uniform() < 0.25 ? Math.floor(touchpoints * uniform()) : touchpoints;
    const given = ratings.map((r, j) => (j < tired ? String(r) : ""));
    const answers = [overall, clamp(6 + 1.2 * signal + 1.4 * normal(), 0, 10)].map(String);
    return { venue, group: Math.floor(50 * uniform()), answers: [...answers, ...given] };
  };
  return {
    journey: simulatedJourney(touchpoints, perStage),
    scales: [binary ? yesNo : elevenPoint, elevenPoint, ...Array<Scale>(touchpoints).fill(fivePoint)],
    visits: Array.from({ length: visits }, answered),
  };
}

/** The visits as an import packs them. */
export function packedBlock({ scales, visits }: RawSurvey, range: readonly [number, number]): VisitBlock {
  const columns = scales.map((_, i) => `q${i}`);
  const read = answerReader(
    scales.map((own, i) => ({ column: `q${i}`, scale: own, skipped: [""], notMet: [] })),
    new Map(columns.map((column, i) => [column, i])),
  );
  const chosen = visits.slice(...range);
  return {
    count: chosen.length,
    venue: Uint16Array.from(chosen, (v) => v.venue),
    group: Uint8Array.from(chosen, (v) => v.group),
    weight: new Float64Array(chosen.length).fill(WEIGHT_UNIT),
    items: scales.length,
    answers: Uint8Array.from(
      chosen.flatMap(({ answers }, i) => {
        const problems: never[] = [];
        const bytes = read(answers, i, problems);
        if (problems.length > 0) throw new RangeError(JSON.stringify(problems[0]));
        return [...bytes];
      }),
    ),
  };
}

export function itemsOf({ scales }: RawSurvey): MomentItems {
  const [overall, recommend, ...ratings] = scales.map((own, item) => ({ item, scale: own }));
  if (!overall || !recommend) throw new RangeError("expected overall, recommend, then touchpoints");
  return {
    overall,
    recommend,
    touchpoints: ratings.map((rating, touchpoint) => ({ ...rating, touchpoint })),
  };
}

/** Answers to one question per venue, added up block by block. */
export function histogramsByVenue(
  blocks: readonly VisitBlock[],
  item: number,
  own: Scale,
): { venue: string; histogram: Answers }[] {
  const byVenue = new Map<number, ReturnType<typeof emptyHistogram>>();
  for (const block of blocks)
    for (let i = 0; i < block.count; i++) {
      const venue = block.venue[i] as number;
      const histogram = byVenue.get(venue) ?? emptyHistogram(own);
      byVenue.set(venue, histogram);
      const code = block.answers[i * block.items + item] as number;
      if (code === SKIPPED) {
        histogram.skipped++;
        continue;
      }
      histogram.counts[code] = (histogram.counts[code] as number) + 1;
      histogram.weights[code] = (histogram.weights[code] as number) + WEIGHT_UNIT;
      histogram.squaredWeights += WEIGHT_UNIT;
    }
  return [...byVenue]
    .sort(([a], [b]) => a - b)
    .map(([venue, histogram]) => ({ venue: `venue-${venue}`, histogram }));
}
