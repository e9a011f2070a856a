import { formatOf } from "../format/catalogue.ts";
import type { LocalisedText } from "../text/text.ts";
import { centroid, lineLength } from "./geometry.ts";
import type { Plan, Position, Ring } from "./plan.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { middle, projection } from "./projection.ts";

// biome-ignore lint/suspicious/noExplicitAny: read without validation until the checks are in
type Raw = any;

const unitValues = [
  "areaM2",
  "openMin",
  "closeMin",
  "capacity",
  "seats",
  "throughputPerHour",
  "dwellMin",
  "fixtures",
  "beds",
  "revenuePerDay",
  "attraction",
  "culture",
];

const named = (name: Raw, otherwise: string): LocalisedText =>
  typeof name === "object" && name !== null ? name : { en: name ?? otherwise, zh: name ?? otherwise };

/** Reads a plan (GeoJSON, `touchstone.plan/1`). */
export function readPlan(text: string): { plan: Plan | null; problems: PlanProblem[] } {
  const file: Raw = JSON.parse(text);
  const head = file.touchstone;
  const lonLats: [number, number][] = [];
  const collect = (value: Raw): void => {
    if (typeof value[0] === "number") lonLats.push(value);
    else for (const each of value) collect(each);
  };
  for (const feature of file.features) collect(feature.geometry.coordinates);
  const origin = head.origin ?? middle(lonLats);
  const { project } = projection(origin);
  const of = (kind: string): Raw[] => file.features.filter((each: Raw) => each.properties.kind === kind);
  const ring = (coordinates: Raw): Ring => coordinates.map(project);
  const assumedOf = (p: Raw, all: string[]): string[] =>
    p.assumed === true ? all : Array.isArray(p.assumed) ? p.assumed : [];

  const nodes = of("node").map(({ properties: p, geometry: g }) => ({
    id: p.id,
    at: project(g.coordinates),
  }));
  const shareSum = of("gate").reduce((sum, { properties: p }) => sum + p.entryShare, 0);
  const plan: Plan = {
    id: head.id,
    name: head.name,
    kind: head.kind,
    provenance: head.provenance,
    license: head.license ?? null,
    fictional: head.fictional ?? false,
    assumed: [],
    origin,
    day: head.day,
    arrivals: head.arrivals,
    stay: head.stay,
    model: head.model,
    design: head.design,
    benchmarkMix: head.benchmarkMix ?? null,
    segments: head.segments ?? [],
    zones: of("zone").map(({ properties: p, geometry: g }) => ({
      id: p.id,
      name: named(p.name, p.id),
      ground: p.ground,
      walkableM2: p.walkableM2,
      rings: g.coordinates.map(ring),
      assumed: assumedOf(p, ["ground", "walkableM2"]),
    })),
    units: of("unit").map(({ properties: p, geometry: g }) => {
      const format = formatOf(p.format);
      const rings = g.type === "Polygon" ? g.coordinates.map(ring) : null;
      const given = unitValues.filter((name) => p[name] !== undefined && p[name] !== null);
      const assumed = new Set(assumedOf(p, given));
      if (p.capacity === undefined) assumed.add("capacity");
      if (p.dwellMin === undefined) assumed.add("dwellMin");
      return {
        id: p.id,
        name: p.name === p.format ? format.name : named(p.name, p.id),
        format: p.format,
        zone: p.zone ?? null,
        node: p.node,
        areaM2: p.areaM2,
        openMin: p.openMin,
        closeMin: p.closeMin,
        capacity: p.capacity ?? Math.max(1, p.areaM2 / format.areaPerPersonM2),
        seats: p.seats ?? null,
        throughputPerHour: p.throughputPerHour ?? null,
        dwellMin: p.dwellMin ?? format.dwellMin,
        fixtures: p.fixtures ?? null,
        beds: p.beds ?? null,
        revenuePerDay: p.revenuePerDay ?? null,
        attraction: p.attraction ?? 1,
        culture: p.culture ?? null,
        at: rings ? centroid(rings[0]) : project(g.coordinates),
        rings,
        locked: p.locked ?? false,
        assumed: unitValues.filter((name) => assumed.has(name)),
      };
    }),
    nodes,
    edges: of("edge").map(({ properties: p, geometry: g }) => {
      const line: Position[] = g.coordinates.map(project);
      return {
        id: p.id,
        name: p.name === undefined ? null : named(p.name, p.id),
        from: p.from,
        to: p.to,
        lengthM: p.lengthM ?? lineLength(line),
        widthM: p.widthM,
        deductM: p.deductM ?? 0.5,
        surface: p.surface ?? "walk",
        zone: p.zone ?? null,
        closed: p.closed ?? false,
        locked: p.locked ?? false,
        line,
        assumed: p.widthAssumed ? ["widthM"] : assumedOf(p, ["widthM"]),
      };
    }),
    gates: of("gate").map(({ properties: p, geometry: g }) => ({
      id: p.id,
      name: named(p.name, p.id),
      node: p.node,
      entryShare: p.entryShare / shareSum,
      lanes: p.lanes,
      perLaneHour: p.perLaneHour,
      at: project(g.coordinates),
      assumed: assumedOf(p, ["entryShare", "lanes", "perLaneHour"]),
    })),
    counters: of("counter").map(({ properties: p }) => ({ id: p.id, edge: p.edge, hourly: p.hourly })),
    contexts: of("context").map(({ properties: p, geometry: g }) => ({
      id: p.id,
      ground: p.ground,
      rings: g.coordinates.map(ring),
    })),
  };
  return { plan, problems: [] };
}
