import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { FormatOutline } from "./protocol.ts";

export type AddUnit = Extract<LayoutEdit, { op: "addUnit" }>;

/** Persons at once that are assumed of a new unit: its area by that of a person, and at least one. */
export function assumedCapacity({ areaPerPersonM2 }: FormatOutline, areaM2: number): number {
  return Math.max(1, areaM2 / areaPerPersonM2);
}

/** Values of an added unit that can be given when it is added. */
const given: readonly string[] = [
  "areaM2",
  "capacity",
  "seats",
  "throughputPerHour",
  "openMin",
  "closeMin",
] satisfies (keyof AddUnit)[];

/**
 * The edits with one more where that concerns an added unit: changed at once, it is added so; taken out, nothing of it
 * stays. `null` where it is to stand as an edit of its own.
 */
export function ontoAdded(edits: readonly LayoutEdit[], edit: LayoutEdit): LayoutEdit[] | null {
  if (edit.op === "removeUnit") return withoutAdded(edits, edit.unit);
  const last = edits.at(-1);
  if (last?.op !== "addUnit" || !("unit" in edit) || edit.unit !== last.id) return null;
  const earlier = edits.slice(0, -1);
  if (edit.op === "move")
    return last.zone === undefined && edit.zone === undefined
      ? [...earlier, { ...last, node: edit.node }]
      : null;
  return Object.keys(edit.set).every((name) => given.includes(name))
    ? [...earlier, { ...last, ...edit.set } as AddUnit]
    : null;
}

function withoutAdded(edits: readonly LayoutEdit[], unit: string): LayoutEdit[] | null {
  if (!edits.some((edit) => edit.op === "addUnit" && edit.id === unit)) return null;
  // Whoever changed places with it stays in that place.
  if (edits.some((edit) => edit.op === "swap" && (edit.a === unit || edit.b === unit))) return null;
  return edits.filter(
    (edit) => !(edit.op === "addUnit" && edit.id === unit) && !("unit" in edit && edit.unit === unit),
  );
}
