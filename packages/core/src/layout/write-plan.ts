import type { Plan, Position, Ring } from "./plan.ts";
import { type Projection, projection } from "./projection.ts";
import { schema } from "./reading/plan-file.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * The plan as GeoJSON in WGS84 (`touchstone.plan/1`): `readPlan` gives the same plan again, positions to 1e-9 m. The
 * origin of the plane and the names of assumed values are written too, so that neither changes by writing and reading.
 */
export function writePlan(plan: Plan): string {
  const plane = projection(plan.origin);
  const { zones, contexts, nodes, edges, gates, units, counters, ...head } = plan;
  const features = [
    ...zones.map(({ rings, ...zone }) => feature("zone", zone, polygon(plane, rings))),
    ...contexts.map(({ rings, ...context }) => feature("context", context, polygon(plane, rings))),
    ...nodes.map(({ id, at }) => feature("node", { id }, point(plane, at))),
    ...edges.map(({ line, ...edge }) =>
      feature("edge", edge, { type: "LineString", coordinates: line.map(plane.unproject) }),
    ),
    ...gates.map(({ at, ...gate }) => feature("gate", gate, point(plane, at))),
    ...units.map(({ at, rings, ...unit }) =>
      feature("unit", unit, rings ? polygon(plane, rings) : point(plane, at)),
    ),
    ...counters.map((counter) =>
      feature("counter", { ...counter }, point(plane, counterPlace(plan, counter.edge))),
    ),
  ];
  const touchstone = present({ schema, ...head });
  // One feature a line: a change of one unit is a change of one line.
  const lines = features.map((each) => JSON.stringify(each)).join(",\n");
  return `{"type":"FeatureCollection","touchstone":${JSON.stringify(touchstone)},"features":[\n${lines}\n]}\n`;
}

function feature(kind: string, properties: Members, geometry: Members): Members {
  return { type: "Feature", properties: { kind, ...present(properties) }, geometry };
}

/** What is not given is left out, as a plan's file does. */
function present(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([key, value]) => value !== null && !(key === "assumed" && (value as readonly unknown[]).length === 0),
    ),
  );
}

function point({ unproject }: Projection, at: Position): Members {
  return { type: "Point", coordinates: unproject(at) };
}

function polygon({ unproject }: Projection, rings: readonly Ring[]): Members {
  return { type: "Polygon", coordinates: rings.map((ring) => ring.map(unproject)) };
}

/** A counter stands on its edge; where it stands there is not part of a plan. */
function counterPlace({ edges }: Plan, id: string): Position {
  const line = edges.find((edge) => edge.id === id)?.line ?? [];
  return line[line.length >> 1] ?? [0, 0];
}
