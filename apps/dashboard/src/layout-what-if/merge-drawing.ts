import type { PlanDrawing } from "../layout/drawing.ts";
import type { PlanChange } from "./protocol.ts";

/** The drawing with what differs in it; what does not is the very same, so that it is not drawn anew. */
export function mergeDrawing<Drawing extends PlanDrawing>(
  base: Drawing,
  { units, removedUnits, edges, gates }: Pick<PlanChange, "units" | "removedUnits" | "edges" | "gates">,
): PlanDrawing {
  if (units.length === 0 && removedUnits.length === 0 && edges.length === 0 && gates === null) return base;
  const removed = new Set(removedUnits);
  return {
    ...base,
    units: merged(
      base.units.filter(({ id }) => !removed.has(id)),
      units,
    ),
    edges: merged(base.edges, edges),
    gates: gates ?? base.gates,
  };
}

/**
 * The list with some of it replaced by others of the same id, and those added that it did not have; the very same list
 * where nothing is.
 */
export function merged<Base extends { id: string }, Changed extends Base>(
  list: readonly Base[],
  changed: readonly Changed[],
): readonly Base[] {
  if (changed.length === 0) return list;
  const known = new Set(list.map(({ id }) => id));
  const others = new Map(changed.map((each) => [each.id, each]));
  return [...list.map((each) => others.get(each.id) ?? each), ...changed.filter(({ id }) => !known.has(id))];
}
