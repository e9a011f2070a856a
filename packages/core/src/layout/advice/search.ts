import { part, type Watch } from "../../moment/watch.ts";
import type { Plan } from "../plan.ts";
import type { AdviceRequest } from "./advice.ts";
import { candidates } from "./candidates.ts";
import { diagnosis } from "./diagnosis.ts";
import type { Footfall } from "./footfall.ts";
import { compared, type Move, moveKey, movesKey } from "./move.ts";
import { peakHours, type SurrogateFigures, surrogate } from "./surrogate.ts";
import { type Draft, type Trial, Trials } from "./trials.ts";

/** How much more than the base surrogate's a wait may be for a candidate to be run in full before others; it is coarse. */
const COARSE_WAIT = 1.05;
/** First moves that are tried again as second and third ones. */
const KNOWN = 40;
/** Of each kind of move at least so many get a full day, so that cheap and dear ways can be compared. */
const OF_EACH_KIND = 2;

/** A draft and what the surrogate says of it. */
interface Ranked {
  draft: Draft;
  figures: SurrogateFigures;
}

/** Searches a plan for moves: what was tried, and the best sequence found. */
export class Search {
  readonly trials: Trials;
  proposals = 0;
  surrogates = 0;
  readonly #request: AdviceRequest;
  /** Feasible trials by their moves, whatever the order. */
  readonly #kept = new Map<string, Trial>();

  constructor(plan: Plan, request: AdviceRequest) {
    this.#request = request;
    this.trials = new Trials(plan, request);
  }

  /** All feasible trials, best first. */
  get feasible(): Trial[] {
    return [...this.#kept.values()].sort(this.byObjective);
  }

  /** Best first: by the objective, then by pressure, cost and the text of the moves. */
  readonly byObjective = (a: Trial, b: Trial): number =>
    this.objective(a) - this.objective(b) ||
    pressureOf(a) - pressureOf(b) ||
    a.cost - b.cost ||
    compared(movesKey(a.moves), movesKey(b.moves));

  objective(trial: Trial): number {
    return this.#request.objective === "severity" ? trial.figures.severity : pressureOf(trial);
  }

  /**
   * Beam search: the best few plans of one move get another, the best of these a third.
   * @throws what `watch.step` throws, to give up
   */
  run(watch: Watch): void {
    const { beamWidth, depth } = this.#request.conventions.search;
    let beam: Trial[] = [this.trials.base];
    let known: readonly Move[] = [];
    for (let level = 0; level < depth; level++) {
      const stage = part(watch, level / depth, (level + 1) / depth);
      const found = beam.flatMap((state, index) =>
        this.#expand(state, known, part(stage, index / beam.length, (index + 1) / beam.length)),
      );
      if (level === 0) known = this.feasible.slice(0, KNOWN).map(({ moves }) => moves[0] as Move);
      const better = new Map(found.map((trial) => [movesKey(trial.moves), trial]));
      beam = [...better.values()].sort(this.byObjective).slice(0, beamWidth);
      if (beam.length === 0) break;
    }
    watch.step(1, 1);
  }

  /** Trials of one more move, the promising ones in full; those that keep the constraints and improve are returned. */
  #expand(state: Trial, known: readonly Move[], watch: Watch): Trial[] {
    const { search } = this.#request.conventions;
    const atBase = state === this.trials.base;
    const day = this.trials.day(state);
    const found = diagnosis(day, this.#request.objective);
    const request = atBase ? this.#request : narrowed(this.#request);
    const { moves, exhaustive } = candidates(found, request, state.moves, known);
    this.proposals += moves.length;
    const drafts = moves.map((move) => this.trials.draft(state, move)).filter(({ mayHold }) => mayHold);
    const whole = exhaustive && atBase;
    const ranked = whole ? [] : this.#ranked(drafts, day, part(watch, 0, 0.7));
    const chosen = whole ? drafts : firstOf(ranked, search.fullRuns);
    const full = part(watch, whole ? 0 : 0.7, 1);
    const least = this.objective(state) - search.leastGain * this.objective(this.trials.base);
    return chosen.flatMap((draft, index) => {
      full.step(index, chosen.length);
      const trial = this.try(draft, day);
      return trial.feasible && this.objective(trial) <= least ? [trial] : [];
    });
  }

  /** Runs a draft in full, unless these moves were tried before, and keeps it where it is feasible. */
  try(draft: Draft, near?: Footfall): Trial {
    const key = movesKey(draft.moves);
    const known = this.#kept.get(key);
    if (known) return known;
    const trial = this.trials.run(draft, near);
    if (trial.feasible) this.#kept.set(key, trial);
    return trial;
  }

  /** Drafts by the surrogate: those whose wait stays about what it was before the others, best first. */
  #ranked(drafts: readonly Draft[], day: Footfall, watch: Watch): Ranked[] {
    const { objective, conventions } = this.#request;
    const hours = peakHours(day, conventions.search);
    const now = surrogate(day.plan, day.walks, hours, objective);
    const ranked = drafts.map((draft, index) => {
      watch.step(index, drafts.length);
      return { draft, figures: surrogate(draft.plan, draft.walks, hours, objective) };
    });
    this.surrogates += drafts.length + 1;
    const waits = ({ figures }: Ranked) => (figures.meanWaitMin <= now.meanWaitMin * COARSE_WAIT ? 0 : 1);
    return ranked.sort(
      (a, b) =>
        waits(a) - waits(b) ||
        a.figures.objective - b.figures.objective ||
        a.figures.pressure - b.figures.pressure ||
        compared(lastKey(a.draft), lastKey(b.draft)),
    );
  }
}

const pressureOf = ({ figures }: Trial) => figures.pressure ?? 0;
const lastKey = ({ moves }: Draft) => moveKey(moves.at(-1) as Move);

/** The first drafts of a ranking, and the first few of each kind. */
function firstOf(ranked: readonly Ranked[], count: number): Draft[] {
  const ofKind = new Map<string, number>();
  return ranked.flatMap(({ draft }, index) => {
    const kind = draft.moves.at(-1)?.kind as string;
    const before = ofKind.get(kind) ?? 0;
    ofKind.set(kind, before + 1);
    return index < count || before < OF_EACH_KIND ? [draft] : [];
  });
}

/** After the first move fewer are estimated anew: what proved well before comes along anyway. */
function narrowed(request: AdviceRequest): AdviceRequest {
  const { conventions } = request;
  const { search } = conventions;
  const fewer = { exhaustiveUpTo: 0, estimated: search.fullRuns, unitsOfCause: 5, slackestNodes: 5 };
  return { ...request, conventions: { ...conventions, search: { ...search, ...fewer } } };
}
