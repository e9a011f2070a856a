import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { variedMini } from "../../../test/varied-plans.ts";
import { applyEdits } from "../apply-edits.ts";
import type { LayoutEdit } from "../edit.ts";
import { editProblems } from "../edit-problems.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import { simulateDay } from "../flow/simulate.ts";
import { layoutStatics } from "../indicator/statics.ts";
import type { Plan } from "../plan.ts";
import { type Advice, type AdviceRequest, anyAdvice } from "./advice.ts";
import { layoutAdvice } from "./layout-advice.ts";

const relocationsOnly: AdviceRequest = { ...anyAdvice, kinds: ["move", "swap"] };
const pressure = ({ pressure }: { pressure: number | null }) => pressure as number;

/** What section 4 of the specification compares, straight from the engine. */
function judged(plan: Plan) {
  const flow = simulateDay(plan);
  const { diversity, localDiversity, coverage, egress } = layoutStatics(plan);
  return {
    pressure: pressure(flow),
    wait: flow.meanWaitMin as number,
    byCount: diversity.count?.functions[1] as number,
    byArea: diversity.area?.functions[1] as number,
    local: localDiversity[1]?.means.plain[1] as number,
    toilets: coverage
      .find(({ facility }) => facility === "service.toilet")
      ?.byRadius.find(({ radiusM }) => radiusM === 200)?.length as number,
    egress: egress.personsPerMinute as number,
    crowded: new Set(crowdedEdges(flow)),
  };
}

function crowdedEdges({ edges }: FlowResult): string[] {
  return edges.flatMap(({ id, peak }) => (peak?.los === "E" || peak?.los === "F" ? [id] : []));
}

function mayBe(base: ReturnType<typeof judged>, now: ReturnType<typeof judged>): boolean {
  const rounding = 1e-9;
  return (
    now.byCount >= base.byCount - 0.01 &&
    now.byArea >= base.byArea - 0.01 &&
    now.local >= base.local - 0.01 &&
    now.toilets >= base.toilets - rounding &&
    now.wait <= base.wait * 1.02 &&
    now.egress >= base.egress * (1 - rounding) &&
    [...now.crowded].every((edge) => base.crowded.has(edge))
  );
}

function everyRelocation({ units, nodes }: Plan): LayoutEdit[] {
  const moves = units.flatMap(({ id, node }) =>
    nodes.filter((to) => to.id !== node).map((to): LayoutEdit => ({ op: "move", unit: id, node: to.id })),
  );
  const swaps = units.flatMap((one, index) =>
    units
      .slice(index + 1)
      .filter(({ node }) => node !== one.node)
      .map((other): LayoutEdit => ({ op: "swap", a: one.id, b: other.id })),
  );
  return [...moves, ...swaps];
}

/** What must be true of any advice. */
function expectSound(plan: Plan, advice: Advice, request: AdviceRequest) {
  const base = judged(plan);
  const { moves } = advice;
  expect(moves.length).toBeLessThanOrEqual(3);
  let [before, cost] = [base.pressure, 0];
  moves.forEach((move, index) => {
    const edits = moves.slice(0, index + 1).map(({ edit }) => edit);
    expect(editProblems(plan, edits)).toEqual([]);
    const now = judged(applyEdits(plan, edits));
    expect(mayBe(base, now), JSON.stringify(edits)).toBe(true);
    expect(move.constraints.every(({ holds }) => holds)).toBe(true);
    expect(pressure(move.after)).toBeCloseTo(now.pressure, 12);
    expect(pressure(move.before)).toBeCloseTo(before, 12);
    expect(now.pressure).toBeLessThan(before);
    const crowding = move.indicators.find(({ id }) => id === "crowding-pressure");
    expect(crowding?.before).toBeCloseTo(before, 12);
    expect(crowding?.after).toBeCloseTo(now.pressure, 12);
    cost += move.cost;
    expect(move.costSoFar).toBeCloseTo(cost, 6);
    if (request.budget !== null) expect(cost).toBeLessThanOrEqual(request.budget);
    expect(request.kinds).toContain(move.kind);
    for (const text of [move.title, move.reason]) {
      expect(text.en).not.toMatch(/undefined|NaN|null/);
      expect(text.zh).not.toMatch(/undefined|NaN|null/);
    }
    before = now.pressure;
  });
}

describe("advice for mini", () => {
  const plan = layoutPlan("mini");

  it("begins with the best single move or swap there is, swap U005 and U009", () => {
    const advice = layoutAdvice(plan, relocationsOnly);
    expectSound(plan, advice, relocationsOnly);
    expect(advice.moves[0]?.edit).toEqual({ op: "swap", a: "U005", b: "U009" });
    expect(advice.moves[0]?.after.pressure).toBeCloseTo(0.005684606992067269, 12);
    expect(pressure(advice.moves.at(-1)?.after ?? advice.base)).toBeLessThan(0.00568);
  });

  it("is at least as good where paths, gates, capacity and hours may change too, and says why", () => {
    const advice = layoutAdvice(plan);
    expectSound(plan, advice, anyAdvice);
    expect(pressure(advice.moves[0]?.after ?? advice.base)).toBeLessThan(0.005684606992067269 * 1.01);
    expect(advice.pareto.length).toBeGreaterThan(3);
    for (const one of advice.pareto)
      for (const other of advice.pareto)
        expect(
          one !== other &&
            pressure(one.figures) <= pressure(other.figures) &&
            one.cost < other.cost &&
            (one.figures.meanWaitMin as number) < (other.figures.meanWaitMin as number) &&
            (one.figures.localDiversity as number) > (other.figures.localDiversity as number),
        ).toBe(false);
  });
});

describe("advice for other small plans", () => {
  it.each([11, 12, 13])("begins with about the best of all moves and swaps, seed %i", (seed) => {
    const plan = variedMini(seed);
    const base = judged(plan);
    const best = everyRelocation(plan).reduce((least, edit) => {
      const now = judged(applyEdits(plan, [edit]));
      return mayBe(base, now) ? Math.min(least, now.pressure) : least;
    }, base.pressure);
    const advice = layoutAdvice(plan, relocationsOnly);
    expectSound(plan, advice, relocationsOnly);
    const first = pressure(advice.moves[0]?.after ?? advice.base);
    expect(first).toBeLessThanOrEqual(best * 1.01);
    expect(pressure(advice.moves.at(-1)?.after ?? advice.base)).toBeLessThanOrEqual(first);
  });

  it("is the same again, and does not depend on the order of units, edges and nodes in the plan", () => {
    const plan = variedMini(21, 8);
    const turned: Plan = {
      ...plan,
      units: plan.units.toReversed(),
      nodes: plan.nodes.toReversed(),
      edges: plan.edges.toReversed(),
    };
    const advice = layoutAdvice(plan);
    const told = ({ moves }: Advice) => moves.map(({ edit, reason }) => ({ edit, reason }));
    expect(layoutAdvice(plan)).toEqual(advice);
    expect(told(layoutAdvice(turned))).toEqual(told(advice));
  });

  it("leaves locked units, protected edges and formats alone, and keeps to the budget", () => {
    const plan = variedMini(22, 8);
    const all = layoutAdvice(plan);
    const worst = all.moves[0]?.edit;
    const [unit] = plan.units;
    const request: AdviceRequest = {
      ...anyAdvice,
      kinds: ["move", "swap", "widen"],
      budget: 300_000,
      lockedUnits: unit ? [unit.id] : [],
      lockedFormats: ["sight.landmark", "dining.snack"],
      lockedEdges: worst?.op === "widen" ? [worst.edge] : [plan.edges[0]?.id as string],
    };
    const protectedPlan: Plan = {
      ...plan,
      edges: plan.edges.map((edge, index) => ({ ...edge, locked: index % 2 === 0 })),
    };
    const advice = layoutAdvice(protectedPlan, request);
    expectSound(protectedPlan, advice, request);
    const format = (id: string) => plan.units.find((each) => each.id === id)?.format as string;
    for (const { edit } of [...advice.moves, ...advice.pareto.flatMap(({ moves }) => moves)]) {
      if (edit.op === "widen") {
        expect(request.lockedEdges).not.toContain(edit.edge);
        expect(protectedPlan.edges.find(({ id }) => id === edit.edge)?.locked).toBe(false);
      } else {
        const units = edit.op === "move" ? [edit.unit] : edit.op === "swap" ? [edit.a, edit.b] : [];
        expect(units.length).toBeGreaterThan(0);
        for (const id of units) {
          expect(request.lockedUnits).not.toContain(id);
          expect(request.lockedFormats).not.toContain(format(id));
        }
      }
    }
  });

  it("swaps units of like area only, where the planner asks for that", () => {
    const plan = variedMini(23, 8);
    const { limits } = anyAdvice.conventions;
    const request: AdviceRequest = {
      ...anyAdvice,
      kinds: ["swap"],
      conventions: { ...anyAdvice.conventions, limits: { ...limits, swapBeyond: "never" } },
    };
    const advice = layoutAdvice(plan, request);
    const area = (id: string) => plan.units.find((each) => each.id === id)?.areaM2 as number;
    for (const { edit } of advice.pareto.flatMap(({ moves }) => moves)) {
      if (edit.op !== "swap") throw new Error("only swaps were asked for");
      const ratio = area(edit.a) / area(edit.b);
      expect(ratio).toBeGreaterThanOrEqual(0.5);
      expect(ratio).toBeLessThanOrEqual(2);
    }
  });

  it("tells how far it is, never going back, and gives up when told to", () => {
    const plan = variedMini(24, 6);
    const seen: number[] = [];
    layoutAdvice(plan, relocationsOnly, { step: (done, total) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.every((share, index) => share >= (seen[index - 1] ?? 0) && share <= 1)).toBe(true);
    expect(seen.at(-1)).toBe(1);
    const stop = new Error("nobody waits");
    let steps = 0;
    const watch = {
      step: () => {
        steps++;
        if (steps === 40) throw stop;
      },
    };
    expect(() => layoutAdvice(plan, relocationsOnly, watch)).toThrow(stop);
    expect(steps).toBe(40);
  });

  it("takes people out of the worst grades, where that is the objective", () => {
    const plan = variedMini(26, 8);
    const crowded = { ...plan, arrivals: { ...plan.arrivals, total: 12 * plan.arrivals.total } };
    const request: AdviceRequest = { ...anyAdvice, objective: "severity", kinds: ["widen", "move"] };
    const { base, moves } = layoutAdvice(crowded, request);
    expect(base.severity).toBeGreaterThan(0);
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.at(-1)?.after.severity).toBeLessThan(0.8 * base.severity);
    expect(layoutAdvice(plan, { ...request, kinds: ["hours"] }).moves).toEqual([]);
  });

  it("is none where nobody comes", () => {
    const plan = variedMini(25, 6);
    const advice = layoutAdvice({ ...plan, arrivals: { ...plan.arrivals, total: 0 } });
    expect(advice.moves).toEqual([]);
    expect(advice.pareto).toEqual([]);
    expect(advice.base.pressure).toBeNull();
  });
});
