import type { RecoveryItems } from "../src/recovery/recovery-items.ts";
import { RecoverySums } from "../src/recovery/recovery-sums.ts";
import type { Scale } from "../src/scale/scale.ts";
import { caseStates, type VisitBlock } from "../src/visit/block.ts";
import { NOT_MET } from "../src/visit/visit.ts";

/** One visit with what became of its complaint; codes as on the questionnaire. */
export interface SimulatedStay {
  venue?: number;
  /** 0 without a value. */
  segment?: number;
  overall?: number | null;
  recommend?: number | null;
  problem?: 0 | 1 | null;
  complaint?:
    | undefined
    | { closed: boolean; hours?: number | null; after?: number | null; touchpoint?: number | null };
  /** Touchpoints met; all unless given. */
  met?: readonly number[];
}

export interface SimulatedSurvey {
  overall?: Scale | null;
  recommend?: Scale | null;
  problem?: boolean;
  after?: Scale | null;
  /** Whether complaints are recorded at all. */
  recorded?: boolean;
  segmentValues?: number | null;
  touchpoints?: number;
}

const eleven: Scale = { low: 0, high: 10, better: "higher" };
const five: Scale = { low: 1, high: 5, better: "higher" };

/** Items: overall, recommend, problem, then touchpoints 1–5. */
export function simulatedRecoveryItems(survey: SimulatedSurvey = {}): RecoveryItems {
  const { overall = eleven, recommend = eleven, problem = true, after = five, recorded = true } = survey;
  return {
    overall: overall && { item: 0, scale: overall },
    recommend: recommend && { item: 1, scale: recommend },
    problem: problem ? { item: 2, scale: { low: 0, high: 1, better: "higher" } } : null,
    touchpoints: Array.from({ length: survey.touchpoints ?? 2 }, (_, j) => ({ item: 3 + j, scale: five })),
    cases: recorded ? { after } : null,
    segmentValues: survey.segmentValues ?? null,
  };
}

export function stayBlock(stays: readonly SimulatedStay[], items: RecoveryItems): VisitBlock {
  const width = 3 + items.touchpoints.length;
  const answers = new Uint8Array(stays.length * width).fill(NOT_MET);
  const packed = (value: number | null | undefined, scale: Scale | undefined): number =>
    value == null || scale === undefined ? NOT_MET : value - scale.low;
  for (const [i, stay] of stays.entries()) {
    answers[i * width] = packed(stay.overall, items.overall?.scale);
    answers[i * width + 1] = packed(stay.recommend, items.recommend?.scale);
    answers[i * width + 2] = packed(stay.problem, items.problem?.scale);
    for (const j of stay.met ?? items.touchpoints.keys()) answers[i * width + 3 + j] = 2;
  }
  const column = (read: (stay: SimulatedStay) => number) => Uint8Array.from(stays, read);
  const after = items.cases?.after ?? undefined;
  return {
    count: stays.length,
    venue: Uint16Array.from(stays, ({ venue }) => venue ?? 0),
    group: new Uint8Array(stays.length),
    weight: new Float64Array(stays.length).fill(1e6),
    items: width,
    answers,
    segments: [Uint16Array.from(stays, ({ segment }) => segment ?? 0)],
    cases: {
      state: column(({ complaint }) =>
        complaint ? (complaint.closed ? caseStates.closed : caseStates.open) : caseStates.none,
      ),
      hours: Float64Array.from(stays, ({ complaint }) => complaint?.hours ?? Number.NaN),
      after: column(({ complaint }) => packed(complaint?.after, after)),
      touchpoint: column(({ complaint }) => complaint?.touchpoint ?? NOT_MET),
    },
  };
}

export function simulatedSums(stays: readonly SimulatedStay[], survey: SimulatedSurvey = {}): RecoverySums {
  const items = simulatedRecoveryItems(survey);
  const sums = new RecoverySums(items);
  sums.add(stayBlock(stays, items));
  return sums;
}
