import type { Drawing } from "./judged.ts";

/** How much of a plan rests on a default, not on an observation. */
export interface AssumedShare {
  of: "units" | "edges" | "gates";
  count: number;
  all: number;
  share: number;
}

/** Capacities of units, widths of paths and anything of gates that a plan does not give; none where it gives all. */
export function assumedShares({
  units,
  edges,
  gates,
}: Pick<Drawing, "units" | "edges" | "gates">): AssumedShare[] {
  const has = (value: string) => (one: { assumed: readonly string[] }) => one.assumed.includes(value);
  const counted = [
    { of: "units", count: units.filter(has("capacity")).length, all: units.length },
    { of: "edges", count: edges.filter(has("widthM")).length, all: edges.length },
    { of: "gates", count: gates.filter(({ assumed }) => assumed.length > 0).length, all: gates.length },
  ] as const;
  return counted.flatMap((one) => (one.count === 0 ? [] : [{ ...one, share: one.count / one.all }]));
}
