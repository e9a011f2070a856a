import { formatOf } from "@touchstone/core/format/catalogue";
import {
  effectiveWidthM,
  type Gate,
  type PathEdge,
  type Plan,
  type Position,
  type Unit,
} from "@touchstone/core/layout/plan";
import type { DrawnEdge, DrawnGate, DrawnUnit } from "../layout/drawing.ts";
import type { Locale } from "../text/locale.ts";
import type { EdgeOutline, PlanChange, PlanOutline, UnitOutline } from "./protocol.ts";

/** What can be changed in a plan. */
export function outlineOf({ units, nodes, edges, gates, arrivals, day }: Plan): PlanOutline {
  return {
    units: units.map(unitOutline),
    nodes: nodes.map(({ id, at: [x, y] }) => ({ id, at: [x, y] })),
    edges: edges.map(edgeOutline),
    gates: gates.map(gateOutline),
    visitors: arrivals.total,
    hourly: arrivals.hourly,
    ...day,
  };
}

/** What of the edited plan differs from the base; edits keep the identity of what they leave alone. */
export function changeOf(base: Plan, plan: Plan, locale: Locale): PlanChange {
  const kept = new Set(plan.units.map(({ id }) => id));
  return {
    units: without(plan.units, base.units).map((unit) => ({
      ...drawnUnit(unit, locale),
      ...unitOutline(unit),
    })),
    removedUnits: base.units.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    edges: without(plan.edges, base.edges).map((edge) => ({
      ...drawnEdge(edge, locale),
      ...edgeOutline(edge),
    })),
    gates:
      plan.gates === base.gates
        ? null
        : plan.gates.map((gate) => ({ ...drawnGate(gate, locale), ...gateOutline(gate) })),
    visitors: plan.arrivals.total,
    hourly: plan.arrivals.hourly,
  };
}

function without<T>(list: readonly T[], known: readonly T[]): T[] {
  if (list === known) return [];
  const same = new Set(known);
  return list.filter((each) => !same.has(each));
}

function unitOutline(unit: Unit): UnitOutline {
  const { id, node, areaM2, capacity, seats, throughputPerHour, openMin, closeMin, locked, assumed } = unit;
  return {
    id,
    node,
    areaM2,
    capacity,
    seats,
    throughputPerHour,
    openMin,
    closeMin,
    locked,
    assumed: [...assumed],
  };
}

function edgeOutline({ id, from, to, lengthM, widthM, closed, locked }: PathEdge): EdgeOutline {
  return { id, from, to, lengthM, widthM, closed, locked };
}

function gateOutline({ id, node, entryShare }: Gate): PlanOutline["gates"][number] {
  return { id, node, entryShare };
}

function drawnUnit({ id, name, format: code, at, rings, assumed }: Unit, locale: Locale): DrawnUnit {
  const { name: called, function: purpose } = formatOf(code);
  return {
    id,
    name: name[locale],
    format: { code, name: called[locale], function: { code: purpose.code, name: purpose.name[locale] } },
    at: [...at],
    rings: rings?.map(flat) ?? null,
    assumed: [...assumed],
  };
}

function drawnEdge(edge: PathEdge, locale: Locale): DrawnEdge {
  const { id, name, line, widthM, surface, closed, assumed } = edge;
  return {
    id,
    name: name?.[locale] ?? null,
    line: flat(line),
    widthM,
    effectiveWidthM: effectiveWidthM(edge),
    surface,
    closed,
    assumed: [...assumed],
  };
}

function drawnGate({ id, name, at, assumed }: Gate, locale: Locale): DrawnGate {
  return { id, name: name[locale], at: [...at], assumed: [...assumed] };
}

const flat = (line: readonly Position[]): number[] => line.flat();
