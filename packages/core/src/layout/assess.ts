import type { LocalisedText } from "../text/text.ts";
import type { EdgePeak, FlowResult } from "./flow/flow-result.ts";
import { beginOf } from "./flow/slot-clock.ts";
import { layoutIndicators } from "./indicator/layout-indicators.ts";
import { type LayoutStatics, layoutStatics } from "./indicator/statics.ts";
import { type StructureAndFlow, structureAndFlow } from "./indicator/structure-and-flow.ts";
import type { LayoutIndicator } from "./indicator.ts";
import type { Plan } from "./plan.ts";
import { layoutScore } from "./score/layout-score.ts";
import type { LayoutScore } from "./score/score.ts";
import type { ScoreConfig } from "./score/score-config.ts";

/** A plan judged: what it is, what its day is like, what that is worth. */
export interface LayoutAssessment {
  statics: LayoutStatics;
  structure: StructureAndFlow;
  indicators: readonly LayoutIndicator[];
  score: LayoutScore;
  /** Where and when walking is worst; `null` where nobody walks. */
  worst: WorstMoment | null;
}

/** The worst path of the day, at its worst. */
export interface WorstMoment extends EdgePeak {
  edge: string;
  name: LocalisedText | null;
  /** Minutes since midnight at which the slot begins. */
  minuteOfDay: number;
}

/**
 * Judges a plan and its simulated day.
 * @param config weights and value points; those that ship unless given
 */
export function assessLayout(plan: Plan, flow: FlowResult, config?: ScoreConfig): LayoutAssessment {
  const statics = layoutStatics(plan);
  return {
    statics,
    structure: structureAndFlow(plan, statics, flow),
    indicators: layoutIndicators(plan, statics, flow),
    score: layoutScore(plan, statics, flow, config),
    worst: worstMoment(plan, flow),
  };
}

function worstMoment(plan: Plan, flow: FlowResult): WorstMoment | null {
  const [worst] = flow.bottlenecks;
  if (!worst) return null;
  const { severity: _, ...peak } = worst;
  const name = plan.edges.find(({ id }) => id === worst.edge)?.name ?? null;
  return { ...peak, name, minuteOfDay: beginOf(flow, worst.slot) };
}
