import { boundsOf } from "./geometry.ts";
import type { Origin, Position } from "./plan.ts";

/** Mean radius of the earth, metres (IUGG). */
const earthRadiusM = 6_371_008.8;
const radians = Math.PI / 180;

/**
 * The plane of a plan: metres east and north of its origin, x = R cos φ₀ Δλ, y = R Δφ (layout.md section 1.1).
 * All geometry after import is plane geometry.
 */
export interface Projection {
  origin: Origin;
  project(lonLat: readonly [lon: number, lat: number]): Position;
  /** Longitude and latitude of a position, degrees. */
  unproject(position: Position): [lon: number, lat: number];
}

export function projection(origin: Origin): Projection {
  const perLon = earthRadiusM * Math.cos(origin.lat * radians) * radians;
  const perLat = earthRadiusM * radians;
  return {
    origin,
    project: ([lon, lat]) => [(lon - origin.lon) * perLon, (lat - origin.lat) * perLat],
    unproject: ([x, y]) => [origin.lon + x / perLon, origin.lat + y / perLat],
  };
}

/** The middle of the bounding box of the coordinates; `null` where there are none. */
export function middle(lonLats: Iterable<readonly [lon: number, lat: number]>): Origin | null {
  const bounds = boundsOf(lonLats);
  return bounds && { lon: (bounds.west + bounds.east) / 2, lat: (bounds.south + bounds.north) / 2 };
}
