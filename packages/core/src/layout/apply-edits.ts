import type { LayoutEdit } from "./edit.ts";
import { addEdge, addGate, closeEdge, closeGate, widenEdge } from "./editing/network-edits.ts";
import type { EditOf } from "./editing/place.ts";
import { addUnit, moveUnit, removeUnit, setUnit, swapUnits } from "./editing/unit-edits.ts";
import type { Plan } from "./plan.ts";

/**
 * The plan after the edits, each applied to the result of the last: `applyEdits(applyEdits(p, a), b)` is
 * `applyEdits(p, [...a, ...b])`. The plan given stays as it is; lists that no edit touches keep their identity, so that
 * who simulates again can see what to redo.
 * @throws {RangeError} where an edit names what the plan does not have; ask `editProblems` first
 */
export function applyEdits(plan: Plan, edits: readonly LayoutEdit[]): Plan {
  return edits.reduce(applyEdit, plan);
}

/** The plan after one edit. @throws {RangeError} as {@link applyEdits} */
export function applyEdit(plan: Plan, edit: LayoutEdit): Plan {
  switch (edit.op) {
    case "move":
      return moveUnit(plan, edit);
    case "swap":
      return swapUnits(plan, edit);
    case "setUnit":
      return setUnit(plan, edit);
    case "addUnit":
      return addUnit(plan, edit);
    case "removeUnit":
      return removeUnit(plan, edit);
    case "widen":
      return widenEdge(plan, edit);
    case "closeEdge":
      return closeEdge(plan, edit.edge, true);
    case "openEdge":
      return closeEdge(plan, edit.edge, false);
    case "addEdge":
      return addEdge(plan, edit);
    case "addGate":
      return addGate(plan, edit);
    case "closeGate":
      return closeGate(plan, edit);
    case "arrivals":
      return changeArrivals(plan, edit);
  }
}

/** Another crowd; by the same hours where the edit gives none. */
function changeArrivals(plan: Plan, { total, hourly }: EditOf<"arrivals">): Plan {
  return { ...plan, arrivals: { total, hourly: hourly ?? plan.arrivals.hourly } };
}
