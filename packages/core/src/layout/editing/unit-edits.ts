import { formatOf } from "../../format/catalogue.ts";
import type { Plan, Position, Ring, Unit } from "../plan.ts";
import { usualCapacity } from "../usual.ts";
import { zoneOfNode } from "../zone-at.ts";
import { type EditOf, nodeOf, replaced, unitOf } from "./place.ts";

/** The unit at another door, in the zone named or else in that of the door; its outline keeps its place beside it. */
export function moveUnit(plan: Plan, { unit: id, node, zone }: EditOf<"move">): Plan {
  const unit = unitOf(plan, id);
  const [before, after] = [nodeOf(plan, unit.node).at, nodeOf(plan, node).at];
  const moved: Unit = {
    ...shifted(unit, [after[0] - before[0], after[1] - before[1]]),
    node,
    zone: zone ?? zoneOfNode(plan, node) ?? unit.zone,
    assumed: without(unit.assumed, ["node"]),
  };
  return { ...plan, units: replaced(plan.units, id, moved) };
}

/** Two units exchange doors, zones and places. */
export function swapUnits(plan: Plan, { a, b }: EditOf<"swap">): Plan {
  const [first, second] = [unitOf(plan, a), unitOf(plan, b)];
  const inPlaceOf = (unit: Unit, other: Unit): Unit => ({
    ...shifted(unit, [other.at[0] - unit.at[0], other.at[1] - unit.at[1]]),
    node: other.node,
    zone: other.zone,
  });
  const units = replaced(plan.units, a, inPlaceOf(first, second));
  return { ...plan, units: replaced(units, b, inPlaceOf(second, first)) };
}

/** New values of a unit. What was assumed from its format or area follows them; what is set is assumed no more. */
export function setUnit(plan: Plan, { unit: id, set }: EditOf<"setUnit">): Plan {
  const unit = unitOf(plan, id);
  const assumed = without(unit.assumed, Object.keys(set));
  const changed: Unit = { ...unit, ...set, assumed };
  const format = formatOf(changed.format);
  const renamed = unit.name.en === formatOf(unit.format).name.en;
  return {
    ...plan,
    units: replaced(plan.units, id, {
      ...changed,
      name: renamed ? format.name : unit.name,
      dwellMin: follows(assumed, "dwellMin", set.format !== undefined) ? format.dwellMin : changed.dwellMin,
      capacity: follows(assumed, "capacity", set.format !== undefined || set.areaM2 !== undefined)
        ? usualCapacity(format, changed.areaM2)
        : changed.capacity,
    }),
  };
}

/** A new unit. What the edit does not give has the values of its format and the venue's hours, marked as assumed. */
export function addUnit(plan: Plan, edit: EditOf<"addUnit">): Plan {
  const { id, format: code, node, zone, areaM2, name, capacity, seats, throughputPerHour } = edit;
  const format = formatOf(code);
  const unit: Unit = {
    id,
    name: name === undefined ? format.name : { en: name, zh: name },
    format: code,
    zone: zone ?? zoneOfNode(plan, node),
    node,
    areaM2,
    openMin: edit.openMin ?? plan.day.openMin,
    closeMin: edit.closeMin ?? plan.day.closeMin,
    capacity: capacity ?? usualCapacity(format, areaM2),
    seats: seats ?? null,
    throughputPerHour: throughputPerHour ?? null,
    dwellMin: format.dwellMin,
    fixtures: null,
    beds: null,
    revenuePerDay: null,
    attraction: 1,
    culture: null,
    at: nodeOf(plan, node).at,
    rings: null,
    locked: false,
    assumed: without(["openMin", "closeMin", "capacity", "dwellMin", "attraction"], Object.keys(edit)),
  };
  return { ...plan, units: [...plan.units, unit] };
}

export function removeUnit(plan: Plan, { unit: id }: EditOf<"removeUnit">): Plan {
  unitOf(plan, id);
  return { ...plan, units: plan.units.filter((unit) => unit.id !== id) };
}

function follows(assumed: readonly string[], name: string, changes: boolean): boolean {
  return changes && assumed.includes(name);
}

function without(names: readonly string[], gone: readonly string[]): readonly string[] {
  return names.some((name) => gone.includes(name)) ? names.filter((name) => !gone.includes(name)) : names;
}

function shifted(unit: Unit, [dx, dy]: Position): Unit {
  const shift = ([x, y]: Position): Position => [x + dx, y + dy];
  const ring = (each: Ring): Ring => each.map(shift);
  return { ...unit, at: shift(unit.at), rings: unit.rings?.map(ring) ?? null };
}
