import type { PathEdge, Plan, Unit } from "../plan.ts";
import type { AdviceRequest } from "./advice.ts";

/** Units that may be moved or exchanged. */
export function movableUnits(plan: Plan, request: AdviceRequest): readonly Unit[] {
  return changeableUnits(plan, request).filter(({ format }) => !request.lockedFormats.includes(format));
}

/** Units whose capacity and hours may change: those bound to their place too. */
export function changeableUnits({ units }: Plan, { lockedUnits }: AdviceRequest): readonly Unit[] {
  return units.filter(({ id, locked }) => !locked && !lockedUnits.includes(id));
}

/** May a path be made wider? Protected and closed ones may not. */
export function mayWiden({ id, locked, closed }: PathEdge, { lockedEdges }: AdviceRequest): boolean {
  return !locked && !closed && !lockedEdges.includes(id);
}
