import { readFileSync } from "node:fs";
import { applyEdits } from "@touchstone/core/layout/apply-edits";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { readPlan } from "@touchstone/core/layout/read-plan";
import { describe, expect, it } from "vitest";
import { changeOf, outlineOf } from "./outline.worker.ts";
import { outlineNow } from "./outline-now.ts";

const sample = new URL("../../../../packages/db/sample/plans/watertown.geojson", import.meta.url);
const { plan } = readPlan(readFileSync(sample, "utf8"));
if (plan === null) throw new Error("the sample plan cannot be read");
const base = outlineOf(plan);
const simulated = (edits: readonly LayoutEdit[]) => ({
  edits,
  change: changeOf(plan, applyEdits(plan, edits), "en"),
});
const free = base.units.filter(({ locked }) => !locked);
const [first, second] = free.map(({ id }) => id) as [string, string];
const path = base.edges.find(({ locked, closed }) => !locked && !closed)?.id as string;
const gate = base.gates[0]?.id as string;
const nodes = base.nodes.map(({ id }) => id).filter((id) => free.every(({ node }) => node !== id));
const [here, there] = nodes as [string, string];
const move = (node: string): LayoutEdit => ({ op: "move", unit: first, node });
const byId = <Thing extends { id: string }>(things: readonly Thing[], id: string) =>
  things.find((thing) => thing.id === id);

const lists: Record<string, LayoutEdit[]> = {
  nothing: [],
  moved: [move(here)],
  "moved on": [move(there)],
  "moved and swapped": [move(here), { op: "swap", a: first, b: second }],
  removed: [{ op: "removeUnit", unit: first }],
  closed: [
    { op: "closeEdge", edge: path },
    { op: "closeGate", gate },
  ],
  "opened again": [
    { op: "closeEdge", edge: path },
    { op: "openEdge", edge: path },
  ],
  widened: [{ op: "widen", edge: path, widthM: 9 }],
  sized: [{ op: "setUnit", unit: second, set: { capacity: 7, closeMin: 1200 } }],
  crowded: [{ op: "arrivals", total: 4321 }],
  later: [{ op: "arrivals", total: 4321, hourly: { 18: 1 } }],
};

/** Where everything is and how large; the shares of gates follow from the simulation. */
const comparable = ({ gates, ...rest }: ReturnType<typeof outlineOf>) => ({
  ...rest,
  units: rest.units.map(({ id, node, areaM2, capacity, closeMin }) => ({
    id,
    node,
    areaM2,
    capacity,
    closeMin,
  })),
  edges: rest.edges.map(({ id, widthM, closed }) => ({ id, widthM, closed })),
  gates: gates.map(({ id }) => id),
});
describe("the outline of the plan as it is edited now", () => {
  for (const [was, before] of Object.entries(lists))
    for (const [is, after] of Object.entries(lists))
      it(`is that of the edited plan: ${is}, last simulated ${was}`, () => {
        const expected = outlineOf(applyEdits(plan, after));
        expect(comparable(outlineNow(base, simulated(before), after))).toEqual(comparable(expected));
        expect(comparable(outlineNow(base, null, after))).toEqual(comparable(expected));
      });

  it("keeps what follows from other values as it was simulated", () => {
    const sized: LayoutEdit[] = [{ op: "setUnit", unit: second, set: { areaM2: 1000 } }];
    const known = byId(outlineNow(base, simulated(sized), sized).units, second);
    const later = outlineNow(base, simulated(sized), [...sized, move(here)]);
    expect(byId(later.units, second)).toEqual(known);
    expect(byId(later.units, first)?.node).toBe(here);
  });

  it("moves on what was added", () => {
    const added = (node: string): LayoutEdit[] => [
      { op: "addUnit", id: "new-1", format: "dining.cafe", node, areaM2: 40 },
    ];
    const { units } = outlineNow(base, simulated(added(here)), added(there));
    expect(byId(units, "new-1")).toMatchObject({ node: there, areaM2: 40 });
  });

  it("has what was added as long as the list adds it", () => {
    const added: LayoutEdit[] = [{ op: "addEdge", id: "new-1", from: here, to: there, widthM: 3 }];
    const closed: LayoutEdit[] = [...added, { op: "closeEdge", edge: "new-1" }];
    expect(byId(outlineNow(base, simulated(added), closed).edges, "new-1")?.closed).toBe(true);
    expect(byId(outlineNow(base, simulated(closed), added).edges, "new-1")).toBeDefined();
    expect(byId(outlineNow(base, simulated(added), []).edges, "new-1")).toBeUndefined();
  });
});
