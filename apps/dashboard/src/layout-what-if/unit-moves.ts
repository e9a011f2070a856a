import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { type Heading, neighbourTowards } from "./near-nodes.ts";
import type { PlanOutline, UnitOutline } from "./protocol.ts";

/** The arrow keys by where they lead. */
export const headingKeys: Readonly<Record<string, Heading>> = {
  ArrowUp: "north",
  ArrowRight: "east",
  ArrowDown: "south",
  ArrowLeft: "west",
};

/** The heading of Shift and an arrow key; `null` for any other key. */
export function headingOf(event: Pick<KeyboardEvent, "key" | "shiftKey">): Heading | null {
  return event.shiftKey ? (headingKeys[event.key] ?? null) : null;
}

/** The edit that takes a unit to another door; `null` where it stands there already or is locked. */
export function moveEdit({ id, node: here, locked }: UnitOutline, node: string): LayoutEdit | null {
  return locked || node === here ? null : { op: "move", unit: id, node };
}

/** The edit that takes a unit one node on along a path; `null` where no path leads there. */
export function stepEdit(outline: PlanOutline, unit: UnitOutline, heading: Heading): LayoutEdit | null {
  const next = neighbourTowards(outline, unit.node, heading);
  return next === null ? null : moveEdit(unit, next.id);
}
