import { part, unwatched, type Watch } from "../../moment/watch.ts";
import { assessLayout, type LayoutAssessment } from "../assess.ts";
import { editSentence } from "../edit-sentence.ts";
import { flowOfDay } from "../flow/day-flow.ts";
import type { Plan } from "../plan.ts";
import {
  type Advice,
  type AdviceObjective,
  type AdviceRequest,
  type AdvisedMove,
  anyAdvice,
} from "./advice.ts";
import type { Footfall } from "./footfall.ts";
import { pareto } from "./pareto.ts";
import { adviceSentence } from "./reason.ts";
import { Search } from "./search.ts";
import { bestSequence } from "./sequence.ts";
import type { Trial, Trials } from "./trials.ts";

/** How much of the work is the search; the rest puts its result in order and polishes it. */
const SEARCHING = 0.85;

/**
 * Up to three moves that relieve the paths of a plan without losing what makes it good: layout.md section 4. Found by a
 * beam search over candidates that the crowding itself suggests; of a small plan every move and swap is simulated. The
 * same plan and request always give the same advice: no clock, no chance, ties by the text of the edits.
 *
 * It is advice about a model: moves are as good as the simulation, and the search does not prove that none is better.
 *
 * @param watch is told how far it is, and may throw to give up
 * @throws what simulating the plan throws
 */
export function layoutAdvice(
  plan: Plan,
  request: AdviceRequest = anyAdvice,
  watch: Watch = unwatched,
): Advice {
  const search = new Search(plan, request);
  const { base } = search.trials;
  if (base.figures.pressure === null)
    return { base: base.figures, moves: [], pareto: [], effort: { proposals: 0, surrogates: 0, days: 1 } };
  search.run(part(watch, 0, SEARCHING));
  const steps = bestSequence(search, request.conventions.search, part(watch, SEARCHING, 1));
  return {
    base: base.figures,
    moves: told(search.trials, steps),
    pareto: pareto(search),
    effort: { proposals: search.proposals, surrogates: search.surrogates, days: search.trials.days },
  };
}

/** The plan at one step of the advice, with all that is shown of it. */
interface Stage {
  trial: Trial;
  day: Footfall;
  assessment: LayoutAssessment;
}

function told(trials: Trials, steps: readonly Trial[]): AdvisedMove[] {
  if (steps.length === 0) return [];
  const [first, ...stages] = [trials.base, ...steps].map((trial): Stage => {
    const day = trials.day(trial);
    const flow = flowOfDay(day.plan, day.walks, day.crowd, day.graded);
    return { trial, day, assessment: assessLayout(day.plan, flow) };
  });
  let before = first as Stage;
  return stages.map((after) => {
    const move = advised(before, after, trials.request.objective);
    before = after;
    return move;
  });
}

function advised(before: Stage, after: Stage, objective: AdviceObjective): AdvisedMove {
  const made = after.trial.moves.at(-1);
  if (!made) throw new Error("A step of advice has no move.");
  return {
    ...made,
    title: editSentence(before.trial.plan, made.edit),
    reason: adviceSentence(before.day, after.day, made, objective),
    before: before.trial.figures,
    after: after.trial.figures,
    indicators: before.assessment.indicators.map(({ id, value }, index) => ({
      id,
      before: value,
      after: after.assessment.indicators[index]?.value ?? null,
    })),
    score: { before: before.assessment.score.total, after: after.assessment.score.total },
    constraints: after.trial.checks,
    costSoFar: after.trial.cost,
  };
}
