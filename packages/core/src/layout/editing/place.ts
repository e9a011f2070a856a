import type { LayoutEdit } from "../edit.ts";
import type { Gate, PathEdge, PathNode, Plan, Unit } from "../plan.ts";

/** An edit that names what the plan does not have. `editProblems` tells the same without throwing. */
class UnknownPlace extends RangeError {
  constructor(kind: string, id: string) {
    super(`The plan has no ${kind} "${id}".`);
    this.name = "UnknownPlace";
  }
}

/** @throws {UnknownPlace} */
export function unitOf(plan: Plan, id: string): Unit {
  return found(plan.units, "unit", id);
}

/** @throws {UnknownPlace} */
export function nodeOf(plan: Plan, id: string): PathNode {
  return found(plan.nodes, "node", id);
}

/** @throws {UnknownPlace} */
export function edgeOf(plan: Plan, id: string): PathEdge {
  return found(plan.edges, "path", id);
}

/** @throws {UnknownPlace} */
export function gateOf(plan: Plan, id: string): Gate {
  return found(plan.gates, "gate", id);
}

function found<T extends { id: string }>(list: readonly T[], kind: string, id: string): T {
  const one = list.find((each) => each.id === id);
  if (!one) throw new UnknownPlace(kind, id);
  return one;
}

/** The list with the one of that id replaced; the others keep their identity and order. */
export function replaced<T extends { id: string }>(list: readonly T[], id: string, value: T): T[] {
  return list.map((each) => (each.id === id ? value : each));
}

/** An edit of that name. */
export type EditOf<Op extends LayoutEdit["op"]> = Extract<LayoutEdit, { op: Op }>;
