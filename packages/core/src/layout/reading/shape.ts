import type { LocalisedText } from "../../text/text.ts";
import { oneOf } from "./described.ts";
import type { Feature, Kind } from "./feature.ts";
import { type Findings, Words } from "./findings.ts";
import { limits } from "./limits.ts";
import { isRecord, own } from "./record.ts";

export type LonLat = readonly [lon: number, lat: number];
export type ShapeType = "Point" | "LineString" | "Polygon";

/** A feature's geometry in degrees: one list of positions for a point (of one) or a line, one per ring of a polygon. */
export interface Shape {
  type: ShapeType;
  parts: readonly (readonly LonLat[])[];
}

/** Which geometries a kind may have. */
const shapesOf: Readonly<Record<Kind, readonly ShapeType[]>> = {
  zone: ["Polygon"],
  unit: ["Point", "Polygon"],
  node: ["Point"],
  edge: ["LineString"],
  gate: ["Point"],
  counter: ["Point"],
  context: ["Polygon"],
};

const levels: Readonly<Record<ShapeType, number>> = { Point: 0, LineString: 1, Polygon: 2 };

/** Does a feature have any coordinates at all, right or wrong? */
export function hasCoordinates({ geometry }: Feature): boolean {
  const coordinates = isRecord(geometry) ? own(geometry, "coordinates") : undefined;
  return Array.isArray(coordinates) && coordinates.length > 0;
}

/** The geometry of a feature; `null` where it is wrong and reported (E020, E021, E022). */
export function readShape(feature: Feature, findings: Findings): Shape | null {
  const allowed = shapesOf[feature.kind];
  const geometry = isRecord(feature.geometry) ? feature.geometry : {};
  const type = allowed.find((each) => each === own(geometry, "type"));
  const report = (code: string, at: string, found: unknown, expected: LocalisedText, hint?: LocalisedText) =>
    findings.add({
      code,
      feature,
      at: `geometry${at}`,
      what: { en: "geometry", zh: "几何图形" },
      found,
      expected,
      hint: hint ?? null,
    });
  if (!type) {
    report("E020", ".type", own(geometry, "type") ?? feature.geometry, oneOf(allowed));
    return null;
  }
  const parts = partsOf(own(geometry, "coordinates"), levels[type]);
  if (!parts || (type === "LineString" && (parts[0]?.length ?? 0) < 2)) {
    report("E020", ".coordinates", own(geometry, "coordinates"), {
      en: `coordinates of a ${type}, each a list of longitude and latitude, at most ${limits.positions} in a row`,
      zh: `${type} 的坐标，每个为 [经度, 纬度]，单条线或环不超过 ${limits.positions} 个`,
    });
    return null;
  }
  const outside = parts.flat().filter((at) => !isWgs84(at));
  if (outside[0]) {
    const [lon, lat] = outside[0];
    const more = outside.length > 1 ? outside.length - 1 : 0;
    report(
      "E021",
      ".coordinates",
      new Words(
        `${shown(lon)}, ${shown(lat)}${more ? ` and ${more} more` : ""}`,
        `${shown(lon)}, ${shown(lat)}${more ? `，另有 ${more} 处` : ""}`,
      ),
      { en: "longitude within ±180 and latitude within ±90", zh: "经度在 ±180、纬度在 ±90 之间" },
      isWgs84([lat, lon])
        ? {
            en: "Are longitude and latitude swapped? Longitude comes first.",
            zh: "经纬度是否写反了？经度在前。",
          }
        : {
            en: "Are these metres? Coordinates are WGS84 degrees.",
            zh: "是否为米制坐标？坐标应为 WGS84 经纬度。",
          },
    );
    return null;
  }
  if (type === "Polygon" && !ringsClosed(parts as LonLat[][], report)) return null;
  return { type, parts: parts as LonLat[][] };
}

function ringsClosed(
  rings: readonly (readonly LonLat[])[],
  report: (code: string, at: string, found: unknown, expected: LocalisedText) => void,
): boolean {
  const expected = {
    en: "a ring of at least 4 positions whose last repeats its first",
    zh: "至少 4 个点且首尾相同的环",
  };
  let closed = true;
  rings.forEach((ring, i) => {
    const [first, last] = [ring[0], ring.at(-1)];
    const meets = first && last && first[0] === last[0] && first[1] === last[1];
    if (ring.length >= 4 && meets) return;
    closed = false;
    report(
      "E022",
      `.coordinates[${i}]`,
      ring.length < 4
        ? new Words(`a ring of ${ring.length} positions`, `仅 ${ring.length} 个点的环`)
        : new Words("a ring that is not closed", "未闭合的环"),
      expected,
    );
  });
  return closed;
}

/** Coordinates as lists of positions; `null` where they are not nested as their type says. */
function partsOf(coordinates: unknown, level: number): LonLat[][] | null {
  if (level === 0) return isPosition(coordinates) ? [[pair(coordinates)]] : null;
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null;
  const lists: unknown[] = level === 1 ? [coordinates] : coordinates;
  const parts: LonLat[][] = [];
  for (const list of lists) {
    if (!Array.isArray(list) || list.length > limits.positions || !list.every(isPosition)) return null;
    parts.push(list.map(pair));
  }
  return parts;
}

/** Two numbers, and perhaps a height, which is not used. */
function isPosition(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length >= 2 && typeof value[0] === "number" && typeof value[1] === "number"
  );
}

function pair(position: readonly number[]): LonLat {
  return [position[0] as number, position[1] as number];
}

function isWgs84([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function shown(degrees: number): string {
  return Number.isFinite(degrees) ? String(degrees) : "∞";
}
