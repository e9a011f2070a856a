/**
 * `npm run bench`: what an interactive change of a layout costs, in CPU time, as ratios against the plain simulation of
 * the same plan in the same run (unit by unit, no grouping, every tree walked in every slot). Exits with 1 when a goal is
 * missed.
 */
import { cpuUsage } from "node:process";
import type { LayoutEdit } from "../src/layout/edit.ts";
import { LayoutSession } from "../src/layout/flow/layout-session.ts";
import { simulateDay } from "../src/layout/flow/simulate.ts";
import { Walks } from "../src/layout/flow/walks.ts";
import type { Plan } from "../src/layout/plan.ts";
import { townPlan } from "../src/simulation/town-plan.ts";
import { naiveDay } from "../test/naive-day.ts";

const ROUNDS = 15;
const SIZES = [100, 300, 1000] as const;
/** The size for which goals are set: 300 units, 994 edges, 20,000 visitors, slots of 10 minutes. */
const GOAL_SIZE = 300;
/** CPU milliseconds that a person who drags may wait. */
const GOALS = { widen: 20, move: 100, "add an edge": 150 } as const;
type Operation = keyof typeof GOALS;

/**
 * CPU milliseconds that growing the trees of shortest paths of {@link GOAL_SIZE} takes on the machine for which the goals
 * were set. Where the same work takes longer (a slower machine, a shared cache), goals are longer by as much.
 */
const TREES_MS = 14;

/** CPU milliseconds of a call: of all threads, as collecting garbage is part of the cost. */
function cost(call: () => unknown): number {
  const before = cpuUsage();
  call();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

/** The middle of several measurements: other programs on the machine make single ones longer, never shorter. */
function median(costs: number[]): number {
  return costs.sort((a, b) => a - b)[Math.floor(costs.length / 2)] as number;
}

/** The n-th change of each kind: another one every time, so that nothing is kept from the time before. */
const changes: Record<Operation, (round: number) => LayoutEdit> = {
  widen: (round) => ({ op: "widen", edge: `E${round}`, widthM: 4 + round / 10 }),
  move: (round) => ({ op: "move", unit: `U${round}`, node: `N${round * 7}` }),
  "add an edge": (round) => ({
    op: "addEdge",
    id: `X${round}`,
    from: `N${round}`,
    to: `N${round + 27}`,
    lengthM: 70,
    widthM: 3,
  }),
};

/** How many times slower this machine is now, by the trees; at least 1. */
function slowness(plan: Plan): number {
  const nodes = [...new Set([...plan.units, ...plan.gates].map(({ node }) => node))];
  const grow = () => {
    const walks = new Walks(plan);
    for (const node of nodes) walks.from(walks.network.nodeIndex.get(node) as number);
  };
  return Math.max(1, median(Array.from({ length: ROUNDS }, () => cost(grow))) / TREES_MS);
}

let missed = 0;
for (const units of SIZES) {
  const plan = townPlan({ seed: 7, units, visitors: 20_000, columns: 26, rows: 20 });
  const { slots } = simulateDay(plan);
  const naive = median(Array.from({ length: 3 }, () => cost(() => naiveDay(plan, slots))));
  const fresh = median(Array.from({ length: ROUNDS }, () => cost(() => simulateDay(plan))));
  console.log(
    `layout of ${units} units, ${plan.nodes.length} nodes, ${plan.edges.length} edges, 20,000 visitors, ${slots} slots: ` +
      `plain simulation ${naive.toFixed(0)} ms CPU, the engine from nothing ${fresh.toFixed(0)} ms (${(fresh / naive).toFixed(3)})`,
  );
  const factor = units === GOAL_SIZE ? slowness(plan) : 1;
  const session = new LayoutSession(plan);
  for (const operation of Object.keys(GOALS) as Operation[]) {
    const costs: number[] = [];
    for (let round = 1; round <= ROUNDS + 3; round++) {
      session.run([]);
      const edit = changes[operation](round);
      const spent = cost(() => session.run([edit]));
      // The first ones are interpreted, not compiled.
      if (round > 3) costs.push(spent);
    }
    const middle = median(costs);
    const best = costs[0] as number;
    const goal = GOALS[operation] * factor;
    const holds = units !== GOAL_SIZE || best <= goal;
    if (!holds) missed++;
    const mark = units === GOAL_SIZE ? (holds ? "ok    " : "MISSED") : "      ";
    console.log(
      `${mark}  ${operation}: ${middle.toFixed(1)} ms CPU in the middle, ${best.toFixed(1)} at best` +
        `${units === GOAL_SIZE ? ` (goal ${GOALS[operation]}, here ${goal.toFixed(0)})` : ""}; ${(middle / naive).toFixed(3)} of the plain simulation`,
    );
  }
}
process.exit(missed > 0 ? 1 : 0);
