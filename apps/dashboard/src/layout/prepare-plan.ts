import type { DrawnContext, DrawnEdge, DrawnUnit, DrawnZone, PlanDrawing } from "./drawing.ts";
import { type FunctionCode, functionOf } from "./function-mark.ts";
import { areaPath, type Box, boxAround, linePath, middleOf, roomiest, type Spot, spotOf } from "./plane.ts";

/** An area of the drawing, its outline as an SVG path. */
export interface AreaShape {
  id: string;
  ground: string;
  path: string;
}

export interface ZoneShape extends AreaShape {
  name: string;
  /** Where its name stands. */
  label: Spot;
}

export interface EdgeShape {
  id: string;
  /** Its street, or its id where it has none. */
  name: string;
  path: string;
  /** Metres that can be walked abreast. */
  width: number;
  surface: string;
  closed: boolean;
  middle: Spot;
}

export interface UnitShape {
  id: string;
  name: string;
  code: FunctionCode;
  /** Outline; `null` where the plan gives a point only. */
  path: string | null;
  at: Spot;
}

export interface GateShape {
  id: string;
  name: string;
  at: Spot;
}

/** A text of the drawing and where it may stand. */
export interface Name {
  key: string;
  kind: "gate" | "zone" | "unit" | "edge";
  text: string;
  at: Spot;
}

/** Everything that is drawn whatever layer is chosen. */
export interface PlanShapes {
  box: Box;
  contexts: AreaShape[];
  zones: ZoneShape[];
  edges: EdgeShape[];
  units: UnitShape[];
  gates: GateShape[];
  /** By importance: whoever comes first is named first where there is room. */
  names: Name[];
}

/** The drawing of a plan: outlines, marks and names, north up. */
export function preparePlan(plan: PlanDrawing): PlanShapes {
  const zones = plan.zones.map(zoneShapeOf);
  const edges = edgeShapesOf(plan.edges);
  const units = plan.units.map(unitShapeOf);
  const gates = plan.gates.map(({ id, name, at }): GateShape => ({ id, name, at: spotOf(at) }));
  return {
    box: boxAround([
      ...plan.zones.flatMap(({ rings }) => rings),
      ...plan.edges.map(({ line }) => line),
      ...plan.units.flatMap(({ at, rings }) => [at, ...(rings ?? [])]),
      ...plan.gates.map(({ at }) => at),
    ]),
    contexts: plan.contexts.map(contextShapeOf),
    zones,
    edges,
    units,
    gates,
    names: [
      ...gates.map(({ id, name, at }): Name => ({ key: `gate:${id}`, kind: "gate", text: name, at })),
      ...zones.map(
        ({ id, name, label }): Name => ({ key: `zone:${id}`, kind: "zone", text: name, at: label }),
      ),
      ...streetNames(plan.edges),
      ...units.map(({ id, name, at }): Name => ({ key: `unit:${id}`, kind: "unit", text: name, at })),
    ],
  };
}

/**
 * The same drawn thing has the same shape: where an edit changes one unit, the marks of all others stay the very same and
 * are not drawn anew.
 */
function remembered<Drawn extends object, Shape>(shapeOf: (drawn: Drawn) => Shape): (drawn: Drawn) => Shape {
  const shapes = new WeakMap<Drawn, Shape>();
  return (drawn) => {
    const known = shapes.get(drawn);
    if (known !== undefined) return known;
    const shape = shapeOf(drawn);
    shapes.set(drawn, shape);
    return shape;
  };
}

const zoneShapeOf = remembered(({ id, name, ground, rings }: DrawnZone): ZoneShape => {
  const { x, y } = roomiest(rings);
  return { id, name, ground, path: areaPath(rings), label: { x, y } };
});
const contextShapeOf = remembered(
  ({ id, ground, rings }: DrawnContext): AreaShape => ({ id, ground, path: areaPath(rings) }),
);
const unitShapeOf = remembered(unitShape);
const edgeShapeOf = remembered(edgeShape);
const edgeShapesOf = remembered((edges: PlanDrawing["edges"]): EdgeShape[] => edges.map(edgeShapeOf));

function unitShape({ id, name, format, at, rings }: DrawnUnit): UnitShape {
  const spot = rings === null ? spotOf(at) : roomiest(rings);
  return {
    id,
    name: unitName(name, format),
    code: functionOf(format.function.code),
    path: rings === null ? null : areaPath(rings),
    at: spot,
  };
}

/** A unit that bears no name of its own but its format's code (`sight.viewpoint`, `viewpoint`) is called by its format. */
export function unitName(name: string, format: { code: string; name: string }): string {
  const [, kind] = format.code.split(".");
  return name === "" || name === format.code || name === kind ? format.name : name;
}

function edgeShape(edge: DrawnEdge): EdgeShape {
  return {
    id: edge.id,
    name: edge.name || edge.id,
    path: linePath(edge.line),
    width: Math.max(0.3, edge.effectiveWidthM),
    surface: edge.surface,
    closed: edge.closed,
    middle: middleOf(edge.line),
  };
}

/** A street is several edges of one name: it is named once, at the middle one. */
function streetNames(edges: readonly DrawnEdge[]): Name[] {
  const streets = new Map<string, DrawnEdge[]>();
  for (const edge of edges)
    if (edge.name !== null && edge.name !== "")
      streets.set(edge.name, [...(streets.get(edge.name) ?? []), edge]);
  return [...streets].map(([text, own]): Name => {
    const middle = own[Math.floor(own.length / 2)] as DrawnEdge;
    return { key: `edge:${middle.id}`, kind: "edge", text, at: middleOf(middle.line) };
  });
}
