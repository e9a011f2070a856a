import { distance } from "../geometry.ts";
import type { Gate, PathEdge, Plan } from "../plan.ts";
import { usualDeductM, usualGate } from "../usual.ts";
import { zoneOfNode } from "../zone-at.ts";
import { type EditOf, edgeOf, gateOf, nodeOf, replaced } from "./place.ts";

/** The path at another width, which is then decided and no longer assumed. */
export function widenEdge(plan: Plan, { edge: id, widthM }: EditOf<"widen">): Plan {
  const edge = edgeOf(plan, id);
  const assumed = edge.assumed.filter((name) => name !== "widthM");
  return { ...plan, edges: replaced(plan.edges, id, { ...edge, widthM, assumed }) };
}

export function closeEdge(plan: Plan, id: string, closed: boolean): Plan {
  return { ...plan, edges: replaced(plan.edges, id, { ...edgeOf(plan, id), closed }) };
}

/** A new path, straight between its nodes. */
export function addEdge(plan: Plan, edit: EditOf<"addEdge">): Plan {
  const line = [nodeOf(plan, edit.from).at, nodeOf(plan, edit.to).at] as const;
  const edge: PathEdge = {
    id: edit.id,
    name: null,
    from: edit.from,
    to: edit.to,
    lengthM: edit.lengthM ?? distance(...line),
    widthM: edit.widthM,
    deductM: usualDeductM,
    surface: edit.surface ?? "walk",
    zone: edit.zone ?? zoneOfNode(plan, edit.from),
    closed: false,
    locked: false,
    line,
    assumed: edit.surface === undefined ? ["surface"] : [],
  };
  return { ...plan, edges: [...plan.edges, edge] };
}

/** A new gate, by which that share of all visitors comes; the others keep their proportions in the rest. */
export function addGate(plan: Plan, { id, node, entryShare, lanes, perLaneHour }: EditOf<"addGate">): Plan {
  const assumed = [
    ...(lanes === undefined ? ["lanes"] : []),
    ...(perLaneHour === undefined ? ["perLaneHour"] : []),
  ];
  const gate: Gate = {
    id,
    name: { en: id, zh: id },
    node,
    entryShare,
    lanes: lanes ?? usualGate.lanes,
    perLaneHour: perLaneHour ?? usualGate.perLaneHour,
    at: nodeOf(plan, node).at,
    assumed,
  };
  return { ...plan, gates: [...sharedOut(plan.gates, 1 - entryShare), gate] };
}

/** The gate is gone; its visitors come through the others, in proportion. */
export function closeGate(plan: Plan, { gate: id }: EditOf<"closeGate">): Plan {
  gateOf(plan, id);
  return { ...plan, gates: sharedOut(plan.gates.filter((gate) => gate.id !== id)) };
}

/** Shares in proportion that sum to a total. @throws {RangeError} where nobody would come through any gate */
function sharedOut(gates: readonly Gate[], total = 1): Gate[] {
  const sum = gates.reduce((shares, { entryShare }) => shares + entryShare, 0);
  if (!(sum > 0)) throw new RangeError("Visitors need a gate: the shares of the gates left sum to 0.");
  return gates.map((gate) => ({ ...gate, entryShare: (gate.entryShare / sum) * total }));
}
