import type { LonLat } from "../reading/shape.ts";

/** A transverse Mercator grid: its ellipsoid, origin (degrees), scale and false origin (metres). */
export interface Grid {
  a: number;
  /** Inverse flattening. */
  invF: number;
  lat0: number;
  lon0: number;
  scale: number;
  eastM: number;
  northM: number;
}

const wgs84 = { a: 6_378_137, invF: 298.257223563 };
const grs80 = { a: 6_378_137, invF: 298.257222101 };

/** Origins of the nineteen zones of Japan's plane rectangular coordinates, degrees (Geospatial Information Authority). */
const japanZones: readonly (readonly [lat: number, lon: number])[] = [
  [33, 129 + 1 / 2],
  [33, 131],
  [36, 132 + 1 / 6],
  [33, 133 + 1 / 2],
  [36, 134 + 1 / 3],
  [36, 136],
  [36, 137 + 1 / 6],
  [36, 138 + 1 / 2],
  [36, 139 + 5 / 6],
  [40, 140 + 5 / 6],
  [44, 140 + 1 / 4],
  [44, 142 + 1 / 4],
  [44, 144 + 1 / 4],
  [26, 142],
  [26, 127 + 1 / 2],
  [26, 124],
  [26, 131],
  [20, 136],
  [26, 154],
];

/**
 * Turns metres of a named coordinate system into degrees; `null` for a system that is not known here. Known are WGS84
 * degrees (4326, CRS84), UTM on WGS84 (32601–32660, 32701–32760), Japan's plane coordinates (2443–2461 on JGD2000,
 * 6669–6687 on JGD2011) and China's CGCS2000 three-degree zones (4513–4533 with the zone's number, 4534–4554 without).
 */
export function gridOf(epsg: number): ((eastNorth: readonly [number, number]) => LonLat) | null {
  if (epsg === 4326) return ([lon, lat]) => [lon, lat];
  const grid = metreGrid(epsg);
  return grid && ((at) => inverse(grid, at));
}

function metreGrid(epsg: number): Grid | null {
  const within = (first: number, last: number) => epsg >= first && epsg <= last;
  const utm = { ...wgs84, lat0: 0, scale: 0.9996, eastM: 500_000 };
  if (within(32_601, 32_660)) return { ...utm, lon0: 6 * (epsg - 32_600) - 183, northM: 0 };
  if (within(32_701, 32_760)) return { ...utm, lon0: 6 * (epsg - 32_700) - 183, northM: 10_000_000 };
  const japan = within(6_669, 6_687) ? epsg - 6_669 : within(2_443, 2_461) ? epsg - 2_443 : null;
  if (japan !== null) {
    const [lat0, lon0] = japanZones[japan] as readonly [number, number];
    return { ...grs80, lat0, lon0, scale: 0.9999, eastM: 0, northM: 0 };
  }
  const china = { ...grs80, lat0: 0, scale: 1, northM: 0 };
  if (within(4_513, 4_533)) {
    const zone = epsg - 4_513 + 25;
    return { ...china, lon0: 3 * zone, eastM: zone * 1_000_000 + 500_000 };
  }
  if (within(4_534, 4_554)) return { ...china, lon0: 75 + 3 * (epsg - 4_534), eastM: 500_000 };
  return null;
}

/** The EPSG code in the name of a coordinate system, as in `urn:ogc:def:crs:EPSG::6677`; `null` where there is none. */
export function epsgOf(name: string): number | null {
  if (/CRS84$/i.test(name)) return 4_326;
  const code = /EPSG:(?:[\d.]*:)?(\d{4,5})$/i.exec(name)?.[1];
  return code === undefined ? null : Number(code);
}

const radians = Math.PI / 180;

/**
 * Longitude and latitude of a place of the grid by Krüger's series to the third order of n (Kawase 2011): better than
 * 0.1 mm within 5° of the central meridian.
 */
export function inverse(grid: Grid, [east, north]: readonly [number, number]): LonLat {
  const { n, radius } = ellipsoid(grid);
  const xi = (north - grid.northM) / (grid.scale * radius) + rectifying(grid.lat0 * radians, n);
  const eta = (east - grid.eastM) / (grid.scale * radius);
  const beta = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
    n ** 2 / 48 + n ** 3 / 15,
    (17 / 480) * n ** 3,
  ];
  let [x, e] = [xi, eta];
  beta.forEach((b, i) => {
    const k = 2 * (i + 1);
    x -= b * Math.sin(k * xi) * Math.cosh(k * eta);
    e -= b * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const chi = Math.asin(Math.sin(x) / Math.cosh(e));
  const delta = [
    2 * n - (2 / 3) * n ** 2 - 2 * n ** 3,
    (7 / 3) * n ** 2 - (8 / 5) * n ** 3,
    (56 / 15) * n ** 3,
  ];
  const lat = delta.reduce((sum, d, i) => sum + d * Math.sin(2 * (i + 1) * chi), chi);
  const lon = Math.atan2(Math.sinh(e), Math.cos(x));
  return [grid.lon0 + lon / radians, lat / radians];
}

function ellipsoid({ a, invF }: Grid): { n: number; radius: number } {
  const n = 1 / (2 * invF - 1);
  return { n, radius: (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) };
}

/** Length of the meridian from the equator, over the rectifying radius. */
function rectifying(lat: number, n: number): number {
  const s = Math.sin(lat);
  const root = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(s) - root * Math.atanh(root * s));
  const chi = Math.atan(t);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  return alpha.reduce((sum, a, i) => sum + a * Math.sin(2 * (i + 1) * chi), chi);
}
