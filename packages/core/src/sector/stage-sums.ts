import { addStage, type CurveStage, type CurveStep, columnOf, emptyStage } from "../journey/curve-sums.ts";
import { type CanonicalStage, canonicalStages, type Journey } from "../journey/journey.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import type { VisitBlock } from "../visit/block.ts";
import { NOT_MET } from "../visit/visit.ts";

/** What venues of different sectors are set beside each other by: a canonical stage, or a question about the whole visit. */
export const sectorQuestions = [...canonicalStages, "overall", "recommend"] as const;
export type SectorQuestion = (typeof sectorQuestions)[number];

/** One item, by the question that it answers. `touchpoint` is −1 for questions about the whole visit. */
export type SectorStep = CurveStep & { stage: SectorQuestion };

/** The ratings of a journey by canonical stage, and the questions about the whole visit. Felt valence is not rated. */
export function sectorSteps(journey: Journey, items: MomentItems): SectorStep[] {
  const canonical = new Map(journey.stages.map(({ code, canonical: stage }) => [code, stage]));
  const rated = items.touchpoints.map(({ item, scale, touchpoint }): SectorStep => {
    const stage = journey.touchpoints[touchpoint]?.stage as string;
    return { item, scale, touchpoint, stage: canonical.get(stage) as CanonicalStage };
  });
  const whole = (["overall", "recommend"] as const).flatMap((question): SectorStep[] => {
    const asked = items[question];
    return asked ? [{ ...asked, touchpoint: -1, stage: question }] : [];
  });
  return [...rated, ...whole];
}

/** Per venue and question the sums of the visits' own means, as {@link CurveStage}: integers, so blocks add up in any order. */
export class VenueStageSums {
  readonly steps: readonly SectorStep[];
  /** Per venue its questions, in the order of {@link sectorQuestions}; only those with a step. */
  readonly venues: readonly (readonly CurveStage[])[];
  /** Per venue and step: visits that were asked it, answered or not. */
  readonly asked: readonly Float64Array[];

  constructor(steps: readonly SectorStep[], venues: number) {
    this.steps = steps;
    const questions = sectorQuestions.filter((question) => steps.some(({ stage }) => stage === question));
    this.venues = Array.from({ length: venues }, () => questions.map((stage) => emptyStage(stage, steps)));
    this.asked = Array.from({ length: venues }, () => new Float64Array(steps.length));
  }

  add(block: VisitBlock): void {
    const columns = this.steps.map(({ item }) => columnOf(block, item));
    for (const [venue, visits] of visitsByVenue(block)) {
      const stages = this.venues[venue];
      const asked = this.asked[venue];
      if (!stages || !asked)
        throw new RangeError(`VenueStageSums: found venue ${venue} of ${this.venues.length}`);
      const own = columns.map((column) => Uint16Array.from(visits, (visit) => column[visit] as number));
      for (const stage of stages) addStage(stage, own, visits.length);
      for (const [s, { item }] of this.steps.entries())
        asked[s] = (asked[s] as number) + countAsked(block, item, visits);
    }
  }
}

function visitsByVenue({ count, venue }: VisitBlock): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const code = venue[i] as number;
    const visits = found.get(code);
    if (visits) visits.push(i);
    else found.set(code, [i]);
  }
  return found;
}

function countAsked({ items, answers }: VisitBlock, item: number, visits: readonly number[]): number {
  if (item >= items) return 0;
  let asked = 0;
  for (const visit of visits) if (answers[visit * items + item] !== NOT_MET) asked++;
  return asked;
}
