import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { townPlan } from "../../simulation/town-plan.ts";
import { applyEdits } from "../apply-edits.ts";
import type { LayoutEdit } from "../edit.ts";
import { LayoutSession } from "./layout-session.ts";
import { simulateDay } from "./simulate.ts";

const base = townPlan({ seed: 3, units: 24, visitors: 1500, columns: 6, rows: 5, slotMin: 20 });
const node = fc.constantFrom(...base.nodes.map(({ id }) => id));
const unit = fc.constantFrom(...base.units.map(({ id }) => id));
const edge = fc.constantFrom(...base.edges.map(({ id }) => id));

const edit: fc.Arbitrary<LayoutEdit> = fc.oneof(
  fc.record({ op: fc.constant("move" as const), unit, node }),
  fc
    .tuple(unit, unit)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): LayoutEdit => ({ op: "swap", a, b })),
  fc.record({
    op: fc.constant("setUnit" as const),
    unit,
    set: fc.record({ capacity: fc.integer({ min: 1, max: 90 }) }),
  }),
  fc.record({
    op: fc.constant("setUnit" as const),
    unit,
    set: fc.record({ attraction: fc.constantFrom(0, 0.5, 4) }),
  }),
  fc.record({ op: fc.constant("widen" as const), edge, widthM: fc.constantFrom(1, 2.5, 6) }),
  fc.record({ op: fc.constant("closeEdge" as const), edge }),
  fc.record({ op: fc.constant("openEdge" as const), edge }),
  fc.record({ op: fc.constant("removeUnit" as const), unit }),
  fc.record({ op: fc.constant("arrivals" as const), total: fc.constantFrom(0, 900, 4000) }),
  fc
    .tuple(node, node)
    .filter(([from, to]) => from !== to)
    .map(
      ([from, to]): LayoutEdit => ({
        op: "addEdge",
        id: `X-${from}-${to}`,
        from,
        to,
        lengthM: 200,
        widthM: 2,
      }),
    ),
  node.map((at): LayoutEdit => ({ op: "addGate", id: `G-${at}`, node: at, entryShare: 0.3 })),
);

/** Those of a list that can follow each other: nothing is removed twice or used after. */
function applicable(list: readonly LayoutEdit[]): LayoutEdit[] {
  const kept: LayoutEdit[] = [];
  let plan = base;
  for (const each of list) {
    try {
      plan = applyEdits(plan, [each]);
      kept.push(each);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return kept;
}

const edits = fc.array(edit, { maxLength: 4 }).map(applicable);

describe("a session of what-ifs", () => {
  it("gives, after any lists of edits, what a fresh simulation of the edited plan gives, bit for bit", () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 5 }), (lists) => {
        const session = new LayoutSession(base);
        for (const list of lists) {
          const { plan, flow } = session.run(list);
          expect(flow).toEqual(simulateDay(plan));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("leaves results it gave before as they were", () => {
    const session = new LayoutSession(base);
    const first = session.run([]).flow;
    const before = structuredClone(first);
    session.run([{ op: "widen", edge: "E3", widthM: 9 }]);
    expect(first).toEqual(before);
  });

  it("says what it redid, and goes on after an edit that cannot be applied", () => {
    const session = new LayoutSession(base);
    const widen: LayoutEdit = { op: "widen", edge: "E3", widthM: 9 };
    expect(session.run([]).redone).toBe("everything");
    expect(session.run([widen]).redone).toBe("los");
    expect(session.run([]).redone).toBe("los");
    expect(session.run([{ op: "move", unit: "U1", node: "N9" }]).redone).toBe("simulation");
    expect(() => session.run([{ op: "closeEdge", edge: "nowhere" }])).toThrow(RangeError);
    expect(session.run([widen], { slotMin: 30 }).redone).toBe("simulation");
    expect(session.run([{ op: "closeEdge", edge: "E3" }]).redone).toBe("everything");
    expect(session.run([]).flow).toEqual(simulateDay(base));
  });
});
