import type { Origin, Position, Ring } from "../plan.ts";
import { projection } from "../projection.ts";
import type { Feature } from "./feature.ts";
import { type Findings, Words } from "./findings.ts";
import { crossing } from "./ring-crossing.ts";
import type { LonLat, Shape } from "./shape.ts";

/** The features' geometries on the plane, in metres; those that are wrong are left out and reported. */
export interface Plane {
  origin: Origin;
  point(feature: Feature): Position | null;
  line(feature: Feature): readonly Position[] | null;
  rings(feature: Feature): readonly Ring[] | null;
}

/** Puts every shape on the plane, and looks whether its polygons cross themselves (E023). */
export function planeOf(shapes: ReadonlyMap<Feature, Shape>, origin: Origin, findings: Findings): Plane {
  const { project } = projection(origin);
  const onPlane = (part: readonly LonLat[]): Position[] => part.map(project);
  const rings = new Map<Feature, readonly Ring[]>();
  for (const [feature, { type, parts }] of shapes) {
    if (type !== "Polygon") continue;
    const projected = parts.map(onPlane);
    const at = crossing(projected);
    if (!at) rings.set(feature, projected);
    else reportCrossing(feature, projection(origin).unproject(at), findings);
  }
  const part = (feature: Feature, type: Shape["type"]): Position[] | null => {
    const shape = shapes.get(feature);
    return shape?.type === type ? onPlane(shape.parts[0] ?? []) : null;
  };
  return {
    origin,
    point: (feature) => part(feature, "Point")?.[0] ?? null,
    line: (feature) => part(feature, "LineString"),
    rings: (feature) => rings.get(feature) ?? null,
  };
}

function reportCrossing(feature: Feature, [lon, lat]: readonly number[], findings: Findings): void {
  const place = `${lon?.toFixed(6)}, ${lat?.toFixed(6)}`;
  findings.add({
    code: "E023",
    feature,
    at: "geometry.coordinates",
    what: { en: "polygon", zh: "多边形" },
    found: new Words(`sides that cross or touch near ${place}`, `边线在 ${place} 附近相交或重叠`),
    expected: { en: "an outline that does not cross itself", zh: "不自相交的轮廓" },
    hint: {
      en: "Are two of its corners in the wrong order?",
      zh: "是否有两个角点顺序颠倒？",
    },
  });
}
