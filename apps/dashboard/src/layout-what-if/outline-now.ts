import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { merged } from "./merge-drawing.ts";
import type { PlanChange, PlanOutline, UnitOutline } from "./protocol.ts";

interface Simulated {
  edits: readonly LayoutEdit[];
  change: PlanChange;
}

/** What edits can change. */
type Changeable = Pick<PlanOutline, "units" | "edges" | "gates" | "visitors" | "hourly">;

/**
 * What can be changed in the plan as the list of edits has it now, ahead of its simulation: a form that acts twice
 * quickly must go on from what it did itself. What was simulated is taken from there; where the list has since become
 * another, what differs between the two lists is laid over it. What is added, and values that follow from others, appear
 * once they are simulated.
 */
export function outlineNow(
  base: PlanOutline,
  simulated: Simulated | null,
  edits: readonly LayoutEdit[],
): PlanOutline {
  if (simulated === null) return { ...base, ...replayed(base, edits) };
  const known = simulatedOutline(base, simulated.change);
  if (simulated.edits === edits || JSON.stringify(simulated.edits) === JSON.stringify(edits)) return known;
  const start = {
    units: withAdded(base.units, known.units, edits),
    edges: withAdded(base.edges, known.edges, edits),
    gates: withAdded(base.gates, known.gates, edits),
    visitors: base.visitors,
    hourly: base.hourly,
  };
  const was = replayed(start, simulated.edits);
  const is = replayed(start, edits);
  return {
    ...known,
    units: laidOver(known.units, was.units, is.units),
    edges: laidOver(known.edges, was.edges, is.edges),
    gates: laidOver(known.gates, was.gates, is.gates),
    visitors: is.visitors,
    hourly: is.hourly,
  };
}

function simulatedOutline(base: PlanOutline, change: PlanChange): PlanOutline {
  return {
    ...base,
    units: without(merged(base.units, change.units), change.removedUnits),
    edges: merged(base.edges, change.edges),
    gates: change.gates ?? base.gates,
    visitors: change.visitors,
    hourly: change.hourly,
  };
}

function without(units: PlanOutline["units"], removed: readonly string[]): PlanOutline["units"] {
  if (removed.length === 0) return units;
  const gone = new Set(removed);
  return units.filter(({ id }) => !gone.has(id));
}

/** The base's own, and of what was added in the simulation that which the edits still add. */
function withAdded<Thing extends { id: string }>(
  base: readonly Thing[],
  known: readonly Thing[],
  edits: readonly LayoutEdit[],
): readonly Thing[] {
  if (base === known) return base;
  const own = new Set(base.map(({ id }) => id));
  const added = new Set(edits.flatMap((edit) => ("id" in edit ? [edit.id] : [])));
  return [...base, ...known.filter(({ id }) => !own.has(id) && added.has(id))];
}

/** The edits in the few fields that the forms show. */
function replayed(start: Changeable, edits: readonly LayoutEdit[]): Changeable {
  return edits.reduce(replay, start);
}

function replay(plan: Changeable, edit: LayoutEdit): Changeable {
  switch (edit.op) {
    case "move":
      return { ...plan, units: changed(plan.units, edit.unit, { node: edit.node }) };
    case "swap":
      return { ...plan, units: swapped(plan.units, edit.a, edit.b) };
    case "setUnit":
      return { ...plan, units: changed(plan.units, edit.unit, shownOf(edit.set)) };
    case "removeUnit":
      return { ...plan, units: plan.units.filter(({ id }) => id !== edit.unit) };
    case "widen":
      return { ...plan, edges: changed(plan.edges, edit.edge, { widthM: edit.widthM }) };
    case "closeEdge":
    case "openEdge":
      return { ...plan, edges: changed(plan.edges, edit.edge, { closed: edit.op === "closeEdge" }) };
    case "closeGate":
      return { ...plan, gates: plan.gates.filter(({ id }) => id !== edit.gate) };
    case "arrivals":
      return { ...plan, visitors: edit.total, hourly: edit.hourly ?? plan.hourly };
    case "addUnit":
      return { ...plan, units: changed(plan.units, edit.id, { node: edit.node, ...shownOf(edit) }) };
    case "addEdge":
    case "addGate":
      return plan;
  }
}

function changed<Thing extends { id: string }>(
  things: readonly Thing[],
  id: string,
  fields: Partial<Thing>,
): Thing[] {
  return things.map((thing) => (thing.id === id ? { ...thing, ...fields } : thing));
}

function swapped(units: PlanOutline["units"], a: string, b: string): PlanOutline["units"] {
  const [first, second] = [a, b].map((id) => units.find((unit) => unit.id === id));
  if (first === undefined || second === undefined) return units;
  return changed(changed(units, a, { node: second.node }), b, { node: first.node });
}

function shownOf({
  areaM2,
  capacity,
  seats,
  throughputPerHour,
  openMin,
  closeMin,
}: Partial<UnitOutline>): Partial<UnitOutline> {
  const fields = { areaM2, capacity, seats, throughputPerHour, openMin, closeMin };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * What is known, with the fields in which `is` differs from `was`; what `is` has no more is gone, what it has again is
 * back. The very same list where nothing differs, so that it is not drawn anew.
 */
function laidOver<Thing extends { id: string }>(
  known: readonly Thing[],
  was: readonly Thing[],
  is: readonly Thing[],
): readonly Thing[] {
  if (was === is && known.length === is.length) return known;
  const [knownById, wasById] = [known, was].map((list) => new Map(list.map((each) => [each.id, each])));
  const list = is.map((now) => {
    const simulated = knownById?.get(now.id);
    const before = wasById?.get(now.id);
    if (simulated === undefined || before === undefined) return now;
    const fields = (Object.keys(now) as (keyof Thing)[]).filter((name) => now[name] !== before[name]);
    return fields.length === 0
      ? simulated
      : { ...simulated, ...Object.fromEntries(fields.map((name) => [name, now[name]])) };
  });
  return list.length === known.length && list.every((each, index) => each === known[index]) ? known : list;
}
