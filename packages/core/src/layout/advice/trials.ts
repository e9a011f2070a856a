import { applyEdits } from "../apply-edits.ts";
import { regradePaths } from "../flow/level-of-service.ts";
import { unitSums } from "../flow/unit-flow.ts";
import { Walks } from "../flow/walks.ts";
import { edgesGradedAnew, sameCrowd } from "../flow/what-changed.ts";
import { placedPlan } from "../indicator/walkable-plan.ts";
import type { Plan } from "../plan.ts";
import { over } from "../sums.ts";
import type { AdviceFigures, AdviceRequest, ConstraintCheck } from "./advice.ts";
import { budgetChecks, type DayKept, dayChecks, standingChecks } from "./constraints.ts";
import { type Footfall, footfall, footfallOf } from "./footfall.ts";
import { type Move, movesKey } from "./move.ts";
import { type Standing, standing } from "./standing.ts";

/** A plan with some moves made, before anybody walks in it. */
export interface Draft {
  moves: readonly Move[];
  plan: Plan;
  cost: number;
  walks: Walks;
  standing: Standing;
  checks: readonly ConstraintCheck[];
  /** Whether the conditions hold that need no simulation. */
  mayHold: boolean;
}

/** A draft whose whole day was simulated. The day itself is large and not kept; {@link Trials.day} simulates it again. */
export interface Trial extends Draft {
  figures: AdviceFigures;
  feasible: boolean;
}

/** Memory that paths of plans with new links may take together, for use again; others are walked anew. */
const GROUND_BYTES = 200e6;
/** What is kept for each pair of nodes: the distance, and a place in a tree of shortest paths. */
const BYTES_PER_PAIR = 28;

/** Paths that several plans have in common. */
interface Ground {
  walks: Walks;
  distances: Float64Array;
}

/** Tries moves out on a plan; all that depends on paths alone is made once. */
export class Trials {
  readonly base: Trial;
  readonly request: AdviceRequest;
  /** Whole days that were simulated. */
  days = 0;
  readonly #grounds = new Map<string, Ground>();
  readonly #kept: DayKept;

  constructor(plan: Plan, request: AdviceRequest) {
    this.request = request;
    const draft = { ...this.#drafted([], plan), checks: [], mayHold: true };
    const day = this.day(draft);
    this.base = { ...draft, figures: { ...draft.standing, ...dayFigures(day) }, feasible: true };
    this.#kept = kept(this.base.figures, day);
  }

  /** The plan of a trial with one more move, and what can be said without simulating. */
  draft(from: Draft, move: Move): Draft {
    return this.#checked(this.#drafted([...from.moves, move], applyEdits(from.plan, [move.edit])));
  }

  /** Simulates the whole day of a draft and judges it. @param near a day that it may differ little from */
  run(draft: Draft, near?: Footfall): Trial {
    const day = this.day(draft, near);
    const figures = { ...draft.standing, ...dayFigures(day) };
    const shifted = draft.moves.flatMap(({ kind, edit }) =>
      kind === "hours" && edit.op === "setUnit" ? [edit.unit] : [],
    );
    const { constraints } = this.request.conventions;
    const checks = [...draft.checks, ...dayChecks(this.#kept, kept(figures, day), constraints, shifted)];
    return { ...draft, figures, checks, feasible: checks.every(({ holds }) => holds) };
  }

  /**
   * The whole day of a draft.
   * @param near a day on the same paths: with the same crowd, wider paths are only graded anew
   */
  day({ plan, walks }: Draft, near?: Footfall): Footfall {
    this.days++;
    if (near?.walks !== walks || !sameCrowd(near.plan, plan)) return footfall(plan, walks);
    const { crowd, graded } = near;
    const changed = edgesGradedAnew(near.plan, plan);
    return footfallOf(
      plan,
      walks,
      crowd,
      regradePaths(graded, plan, changed, crowd.loads, crowd.day.slots, crowd.clock),
    );
  }

  #drafted(moves: readonly Move[], plan: Plan): Omit<Draft, "checks" | "mayHold"> {
    const { walks, distances } = this.#ground(moves, plan);
    const placed = placedPlan(plan, walks.network, distances);
    const cost = moves.reduce((sum, move) => sum + move.cost, 0);
    return { moves, plan, cost, walks, standing: standing(placed) };
  }

  #checked(draft: Omit<Draft, "checks" | "mayHold">): Draft {
    const { constraints } = this.request.conventions;
    const checks = [
      ...standingChecks(this.base.standing, draft.standing, constraints),
      ...budgetChecks(draft.cost, this.request.budget),
    ];
    return { ...draft, checks, mayHold: checks.every(({ holds }) => holds) };
  }

  #ground(moves: readonly Move[], plan: Plan): Ground {
    const built = movesKey(moves.filter(({ edit }) => edit.op === "addEdge"));
    const known = this.#grounds.get(built);
    if (known) return known;
    this.#forget(plan.nodes.length);
    const walks = new Walks(plan);
    const { nodeCount } = walks.network;
    const distances = new Float64Array(nodeCount * nodeCount);
    for (let node = 0; node < nodeCount; node++) distances.set(walks.from(node).distance, node * nodeCount);
    const ground = { walks, distances };
    this.#grounds.set(built, ground);
    return ground;
  }

  /** Makes room for the paths of one more plan: those without new links stay, of the others the oldest goes. */
  #forget(nodes: number): void {
    const most = Math.max(1, Math.floor(GROUND_BYTES / (nodes * nodes * BYTES_PER_PAIR)));
    const links = [...this.#grounds.keys()].filter((built) => built !== movesKey([]));
    for (const built of links.slice(0, Math.max(0, links.length - most + 1))) this.#grounds.delete(built);
  }
}

function kept(figures: AdviceFigures, day: Footfall): DayKept {
  const { slots, joined } = day.crowd.day;
  const visits = day.plan.units.map(
    ({ id }, unit) => [id, joined[(unit + 1) * slots - 1] as number] as const,
  );
  return { figures, crowded: crowdedEdges(day), visits: new Map(visits) };
}

function crowdedEdges({ plan, graded }: Footfall): ReadonlySet<string> {
  return new Set(
    plan.edges.flatMap(({ id }, edge) => {
      const los = graded.peak[edge]?.los;
      return los === "E" || los === "F" ? [id] : [];
    }),
  );
}

function dayFigures({
  plan,
  crowd,
  graded,
  minutes,
  pressureMinutes,
  severity,
}: Footfall): Omit<AdviceFigures, keyof Standing> {
  const { slotMin } = crowd.clock;
  let [waited, visits, bad] = [0, 0, 0];
  for (const unit of unitSums(plan.units, crowd.day, slotMin)) {
    waited += unit.waitingSlots;
    visits += unit.visits;
  }
  graded.minutesByGrade.forEach((each, at) => {
    if (at % 6 >= 3) bad += each;
  });
  const worst = graded.peak.reduce<number | null>(
    (most, peak) => (peak && peak.vc > (most ?? 0) ? peak.vc : most),
    null,
  );
  return {
    pressure: over(pressureMinutes, minutes),
    severity,
    losDEFShare: over(bad, minutes),
    worstVc: worst,
    meanWaitMin: over(waited * slotMin, visits),
    visits,
  };
}
