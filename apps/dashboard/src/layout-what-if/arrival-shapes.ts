import type { PlanOutline } from "./protocol.ts";

/** When visitors come: as the plan says, an hour earlier or later, or evenly over the hours it is open. */
export const arrivalShapes = ["plan", "earlier", "later", "even"] as const;
export type ArrivalShape = (typeof arrivalShapes)[number];

type Known = Pick<PlanOutline, "hourly" | "openMin" | "closeMin">;

/**
 * Shares by clock hour of that shape; `undefined` for the plan's own. Whoever would come outside opening comes in the
 * first or last hour.
 */
export function hourlyOf(
  { hourly, openMin, closeMin }: Known,
  shape: ArrivalShape,
): Record<number, number> | undefined {
  if (shape === "plan") return undefined;
  const [first, last] = [Math.floor(openMin / 60), Math.ceil(closeMin / 60) - 1];
  if (shape === "even") {
    const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return Object.fromEntries(hours.map((hour) => [hour, rounded(1 / hours.length)]));
  }
  const shifted = new Map<number, number>();
  for (const [key, share] of Object.entries(hourly)) {
    const hour = Math.min(last, Math.max(first, Number(key) + (shape === "later" ? 1 : -1)));
    if (share > 0) shifted.set(hour, rounded((shifted.get(hour) ?? 0) + share));
  }
  return Object.fromEntries(shifted);
}

/** The shape that shares by clock hour have; `null` where it is none of these. */
export function shapeOf(base: Known, hourly: Known["hourly"]): ArrivalShape | null {
  return (
    arrivalShapes.find((shape) => {
      const shares = hourlyOf(base, shape) ?? base.hourly;
      const hours = new Set([...Object.keys(shares), ...Object.keys(hourly)].map(Number));
      return [...hours].every((hour) => (shares[hour] ?? 0) === (hourly[hour] ?? 0));
    }) ?? null
  );
}

/** Shares need not be longer in an address than anybody knows them. */
const rounded = (share: number): number => Math.round(1e4 * share) / 1e4;
