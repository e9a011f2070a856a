import { jsonShape } from "../reading/json-text.ts";
import { limits } from "../reading/limits.ts";
import { isRecord, type JsonObject, own } from "../reading/record.ts";
import type { LonLat } from "../reading/shape.ts";
import { epsgOf, gridOf } from "./metre-grid.ts";
import type { Tally } from "./tally.ts";

/** One GeoJSON file of an indoor map. */
export interface IndoorFile {
  name: string;
  text: string;
}

/** A feature in degrees: one list of positions per part. */
export interface IndoorFeature {
  properties: JsonObject;
  type: "Point" | "LineString" | "Polygon";
  positions: readonly LonLat[];
}

/** A file that cannot be read, in words for {@link refused}. */
export interface Unreadable {
  code: "E001" | "E004";
  file: string;
  en: string;
  zh: string;
}

/** The features of all files in degrees, whatever system of coordinates a file names; the first file that cannot be read otherwise. */
export function indoorFeatures(files: readonly IndoorFile[], tally: Tally): IndoorFeature[] | Unreadable {
  const features: IndoorFeature[] = [];
  for (const { name, text } of files) {
    const value = readJson(text);
    const list = isRecord(value) ? own(value, "features") : undefined;
    if (!isRecord(value) || !Array.isArray(list) || list.length > limits.features)
      return {
        code: "E001",
        file: name,
        en: `a GeoJSON FeatureCollection of at most ${limits.features} features`,
        zh: `要素不超过 ${limits.features} 个的 GeoJSON FeatureCollection`,
      };
    const toDegrees = degreesOf(value);
    if (!toDegrees)
      return {
        code: "E004",
        file: name,
        en: "a coordinate system known here: WGS84, UTM, Japan's plane coordinates or CGCS2000, named by EPSG code",
        zh: "以 EPSG 代码注明的已知坐标系：WGS84、UTM、日本平面直角坐标或 CGCS2000",
      };
    for (const each of list) {
      const feature = readFeature(each, toDegrees);
      if (feature) features.push(feature);
      else tally.drop("features without usable geometry", "几何图形不可用的要素");
    }
  }
  return features;
}

function readJson(text: string): unknown {
  if (text.length > limits.characters || jsonShape(text, limits.depth).depth > limits.depth) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type ToDegrees = (at: readonly [number, number]) => LonLat;

/** WGS84 where a file names no system, as RFC 7946 says. */
function degreesOf(file: JsonObject): ToDegrees | null {
  const crs = own(file, "crs");
  if (crs === undefined) return gridOf(4_326);
  const properties = isRecord(crs) ? own(crs, "properties") : undefined;
  const name = isRecord(properties) ? own(properties, "name") : undefined;
  const epsg = typeof name === "string" ? epsgOf(name) : null;
  return epsg === null ? null : gridOf(epsg);
}

function readFeature(value: unknown, toDegrees: ToDegrees): IndoorFeature | null {
  if (!isRecord(value)) return null;
  const [properties, geometry] = [own(value, "properties"), own(value, "geometry")];
  if (!isRecord(properties) || !isRecord(geometry)) return null;
  const [type, coordinates] = [own(geometry, "type"), own(geometry, "coordinates")];
  if (type !== "Point" && type !== "LineString" && type !== "Polygon") return null;
  const list =
    type === "Point"
      ? [coordinates]
      : type === "LineString"
        ? coordinates
        : Array.isArray(coordinates)
          ? coordinates[0]
          : null;
  if (!Array.isArray(list) || list.length === 0 || list.length > limits.positions || !list.every(isPosition))
    return null;
  const positions = list.map(([x, y]) => toDegrees([x as number, y as number]));
  const onEarth = positions.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  return onEarth ? { properties, type, positions } : null;
}

function isPosition(value: unknown): value is number[] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
