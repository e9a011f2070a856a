import { polygonArea } from "./geometry.ts";
import type { Plan, Zone } from "./plan.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { middle } from "./projection.ts";
import { attach } from "./reading/attach.ts";
import { type Feature, type Features, readFeatures } from "./reading/feature.ts";
import { Findings } from "./reading/findings.ts";
import { readCounters, readGates } from "./reading/gates.ts";
import { type Head, readHead } from "./reading/head.ts";
import { limits } from "./reading/limits.ts";
import { readEdges, readNodes } from "./reading/paths.ts";
import { readPlanFile } from "./reading/plan-file.ts";
import { type Plane, planeOf } from "./reading/plane.ts";
import { type Placed, reportUnreachable } from "./reading/reach.ts";
import { hasCoordinates, readShape, type Shape } from "./reading/shape.ts";
import { readUnits } from "./reading/units.ts";
import { reportOverlaps } from "./reading/zone-overlap.ts";
import { readContexts, readZones } from "./reading/zones.ts";

/** A plan as a value, and all that is wrong with its file at once. */
export interface PlanReading {
  /** `null` where there is any error; warnings do not stop it. */
  plan: Plan | null;
  problems: PlanProblem[];
}

/** Hours where the plan's own cannot be read, so that its units' hours can still be judged. */
const anyHours = { openMin: 0, closeMin: 1_440, slotMin: 10 };

/**
 * Reads a plan (GeoJSON in WGS84, `touchstone.plan/1`; layout.md sections 1.1 and 1.2) onto the plane. Never throws:
 * whatever is wrong is told with its place, what was found, what was expected and, where there is one, a hint.
 */
export function readPlan(text: string): PlanReading {
  const findings = new Findings();
  const file = readPlanFile(text, findings);
  if (!file) return { plan: null, problems: findings.list() };
  const head = file.head && readHead(file.head, findings);
  const features = readFeatures(file.features, findings);
  const shapes = readShapes(features, findings);
  const degrees = [...(shapes?.values() ?? [])].flatMap(({ parts }) => parts.flat());
  const origin = head?.origin ?? middle(degrees) ?? { lon: 0, lat: 0 };
  const plane = planeOf(shapes ?? new Map(), origin, findings);
  const contents = readContents(features, head?.day ?? anyHours, plane, shapes !== null, findings);
  const problems = findings.list();
  if (!findings.usable || !head) return { plan: null, problems };
  return { plan: assembled(head, origin, contents), problems };
}

/** The geometry of each feature; `null` where nothing of the plan has coordinates (E003), or too much (E001). */
function readShapes(features: Features, findings: Findings): Map<Feature, Shape> | null {
  if (!features.all.some(hasCoordinates)) {
    findings.add({
      code: "E003",
      feature: null,
      at: "features",
      what: { en: "Coordinates of the plan", zh: "方案的坐标" },
      found: undefined,
      expected: { en: "features with coordinates", zh: "带坐标的要素" },
    });
    return null;
  }
  const shapes = new Map<Feature, Shape>();
  let positions = 0;
  for (const feature of features.all) {
    const shape = readShape(feature, findings);
    if (shape) shapes.set(feature, shape);
    positions += shape?.parts.reduce((sum, part) => sum + part.length, 0) ?? 0;
  }
  if (positions <= limits.allPositions) return shapes;
  const most = limits.allPositions.toLocaleString("en");
  findings.add({
    code: "E001",
    feature: null,
    at: "features",
    what: { en: "Positions of the plan", zh: "方案的坐标点" },
    found: positions,
    expected: { en: `at most ${most}`, zh: `不超过 ${most} 个` },
    hint: { en: "Simplify outlines to the corners that matter.", zh: "请简化轮廓，仅保留必要角点。" },
  });
  return null;
}

type Contents = Pick<Plan, "zones" | "contexts" | "nodes" | "edges" | "units" | "gates" | "counters">;

function readContents(
  features: Features,
  day: Plan["day"],
  plane: Plane,
  drawn: boolean,
  findings: Findings,
): Contents {
  const zones = readZones(features.of("zone"), plane, findings);
  const nodes = readNodes(features.of("node"), plane);
  const edges = readEdges(features, nodes, zones, plane, findings);
  const units = readUnits(features, zones, day, plane, findings);
  const gates = drawn ? readGates(features, plane, findings) : [];
  const counters = readCounters(features, findings);
  const contexts = readContexts(features.of("context"), plane, findings);
  reportOverlaps(withFeature(features, zones), findings);
  const broken = edges.filter(({ edge }) => edge === null);
  const { doors, ...attached } = attach(
    { nodes, edges: edges.flatMap(({ edge }) => edge ?? []) },
    units.map(({ unit, ...rest }) => ({ ...rest, value: unit })),
    gates.map(({ gate, ...rest }) => ({ ...rest, value: gate })),
    counters,
    broken.flatMap(({ feature }) => [plane.line(feature) ?? []]),
    plane,
    findings,
  );
  limitNodes(attached.nodes.length, findings);
  const placed = ({ feature, node }: Placed) => ({ feature, node: node ?? doors.get(feature) ?? null });
  reportUnreachable(units.map(placed), gates.map(placed), [...broken, ...attached.edges], findings);
  return { zones, contexts, ...attached };
}

function limitNodes(nodes: number, findings: Findings): void {
  if (nodes <= limits.nodes) return;
  const most = limits.nodes.toLocaleString("en");
  findings.add({
    code: "E001",
    feature: null,
    at: "features",
    what: {
      en: "Nodes of the plan, with those where units and gates meet a path",
      zh: "方案的节点（含单元、出入口与通道的连接点）",
    },
    found: nodes,
    expected: { en: `at most ${most}`, zh: `不超过 ${most} 个` },
    hint: {
      en: "Leave out nodes at which no paths meet, or import the venue in parts.",
      zh: "请删去并非通道交汇处的节点，或将场地分片导入。",
    },
  });
}

function withFeature(features: Features, zones: readonly Zone[]) {
  const byId = new Map(features.of("zone").map((feature) => [feature.id, feature]));
  return zones.map((zone) => ({ zone, feature: byId.get(zone.id) as Feature }));
}

function assembled({ origin: _, ...head }: Head, origin: Plan["origin"], contents: Contents): Plan {
  const zoned = contents.zones.reduce((area, { rings }) => area + polygonArea(rings), 0);
  const siteM2 =
    head.assumed.includes("design.siteM2") && head.design.siteM2 === 0 ? zoned : head.design.siteM2;
  return { ...head, design: { ...head.design, siteM2 }, origin, ...contents };
}
