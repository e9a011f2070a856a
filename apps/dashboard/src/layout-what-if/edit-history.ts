import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { ontoAdded } from "./added-unit.ts";
import type { PlanOutline } from "./protocol.ts";

/** A list of edits, and the lists before and after it. */
export interface EditHistory {
  past: readonly (readonly LayoutEdit[])[];
  edits: readonly LayoutEdit[];
  future: readonly (readonly LayoutEdit[])[];
}

export type EditAction =
  | { do: "set"; edits: readonly LayoutEdit[] }
  | { do: "remove"; index: number }
  | { do: "undo" | "redo" | "reset" };

export function historyOf(edits: readonly LayoutEdit[]): EditHistory {
  return { past: [], edits, future: [] };
}

/** The history after an action; the same where there is nothing to do. */
export function acted(history: EditHistory, action: EditAction): EditHistory {
  const { past, edits, future } = history;
  switch (action.do) {
    case "set":
      return same(action.edits, edits)
        ? history
        : { past: [...past, edits], edits: action.edits, future: [] };
    case "remove":
      return acted(history, { do: "set", edits: edits.filter((_, index) => index !== action.index) });
    case "reset":
      return acted(history, { do: "set", edits: [] });
    case "undo": {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), edits: before, future: [edits, ...future] } : history;
    }
    case "redo": {
      const [next, ...later] = future;
      return next ? { past: [...past, edits], edits: next, future: later } : history;
    }
  }
}

const same = (a: readonly LayoutEdit[], b: readonly LayoutEdit[]) => JSON.stringify(a) === JSON.stringify(b);

type Known = Pick<PlanOutline, "units" | "edges" | "visitors">;

/**
 * The edits with one more. What takes the last edit further (the same unit moved on, the same path widened again) takes
 * its place, and what leads back to the base plan is no edit at all; so a list says what is changed, not how one got there.
 */
export function withEdit(edits: readonly LayoutEdit[], edit: LayoutEdit, base: Known): LayoutEdit[] {
  if (edit.op === "arrivals") return withArrivals(edits, edit, base);
  const added = ontoAdded(edits, edit);
  if (added !== null) return added;
  const last = edits.at(-1);
  const earlier = edits.slice(0, -1);
  if (last === undefined || !continues(last, edit))
    return leadsBack(edit, edits, base) ? [...edits] : [...edits, edit];
  if (last.op === "setUnit" && edit.op === "setUnit")
    return [...earlier, { ...edit, set: { ...last.set, ...edit.set } }];
  if (isOpposite(last, edit) || leadsBack(edit, earlier, base)) return earlier;
  return [...earlier, edit];
}

/** A day has one crowd: another takes the place of the one before, wherever it stands, its hours with it. */
function withArrivals(
  edits: readonly LayoutEdit[],
  edit: Extract<LayoutEdit, { op: "arrivals" }>,
  { visitors }: Known,
): LayoutEdit[] {
  const at = edits.findIndex(({ op }) => op === "arrivals");
  const others = edits.filter(({ op }) => op !== "arrivals");
  if (edit.hourly === undefined && edit.total === visitors) return others;
  return others.toSpliced(at === -1 ? others.length : at, 0, edit);
}

function continues(last: LayoutEdit, edit: LayoutEdit): boolean {
  switch (edit.op) {
    case "move":
    case "setUnit":
      return last.op === edit.op && last.unit === edit.unit;
    case "widen":
      return last.op === "widen" && last.edge === edit.edge;
    case "swap":
      return last.op === "swap" && [last.a, last.b].sort().join() === [edit.a, edit.b].sort().join();
    case "closeEdge":
    case "openEdge":
      return (last.op === "closeEdge" || last.op === "openEdge") && last.edge === edit.edge;
    default:
      return false;
  }
}

const isOpposite = (last: LayoutEdit, edit: LayoutEdit): boolean =>
  edit.op === "swap" || (edit.op !== last.op && (edit.op === "closeEdge" || edit.op === "openEdge"));

/** Is it what the base plan has, and nothing before it says otherwise? */
function leadsBack(edit: LayoutEdit, earlier: readonly LayoutEdit[], base: Known): boolean {
  switch (edit.op) {
    case "move":
      return (
        edit.zone === undefined &&
        base.units.find(({ id }) => id === edit.unit)?.node === edit.node &&
        !earlier.some(
          (each) =>
            (each.op === "move" && each.unit === edit.unit) ||
            (each.op === "swap" && (each.a === edit.unit || each.b === edit.unit)),
        )
      );
    case "widen":
      return (
        base.edges.find(({ id }) => id === edit.edge)?.widthM === edit.widthM &&
        !earlier.some((each) => each.op === "widen" && each.edge === edit.edge)
      );
    default:
      return false;
  }
}
