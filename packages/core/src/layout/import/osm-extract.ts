import type { PlanProblem } from "../plan-problem.ts";
import { described } from "../reading/described.ts";
import { jsonShape } from "../reading/json-text.ts";
import { limits } from "../reading/limits.ts";
import { isRecord, type JsonObject, own } from "../reading/record.ts";
import type { LonLat } from "../reading/shape.ts";
import type { Tags } from "./osm-tags.ts";
import { readOsmXml } from "./osm-xml.ts";

export interface OsmWay {
  id: string;
  nodes: readonly string[];
  tags: Tags;
}

/** The nodes and ways of an extract that are whole; the rest is counted. */
export interface OsmExtract {
  places: ReadonlyMap<string, LonLat>;
  /** Nodes with tags, in the order of the file. */
  tagged: readonly { id: string; at: LonLat; tags: Tags }[];
  ways: readonly OsmWay[];
  broken: number;
  relations: number;
}

/**
 * Reads OpenStreetMap's XML, or the JSON of Overpass (`[out:json]`, with nodes or with `out geom`); in words what was found
 * where it is neither.
 */
export function readExtract(text: string): OsmExtract | PlanProblem["message"] {
  const elements = text.trimStart().startsWith("<") ? readOsmXml(text.trimStart()) : readElements(text);
  return Array.isArray(elements) ? extractOf(elements) : elements;
}

function readElements(text: string): unknown[] | PlanProblem["message"] {
  const value = readJson(text);
  const elements = isRecord(value) ? own(value, "elements") : undefined;
  if (Array.isArray(elements)) return elements;
  return isRecord(value) ? described(elements) : described(value ?? text.trim());
}

function extractOf(elements: readonly unknown[]): OsmExtract {
  const places = new Map<string, LonLat>();
  const tagged: OsmExtract["tagged"][number][] = [];
  const ways: OsmWay[] = [];
  let [broken, relations] = [0, 0];
  for (const element of elements) {
    const type = isRecord(element) ? own(element, "type") : undefined;
    if (isRecord(element) && type === "node") {
      const id = idOf(element);
      const at = placeOf(element);
      if (id === null || !at) broken++;
      else {
        places.set(id, at);
        const tags = tagsOf(element);
        if (tags.size > 0) tagged.push({ id, at, tags });
      }
    } else if (isRecord(element) && type === "way") {
      const way = wayOf(element, places);
      if (way) ways.push(way);
      else broken++;
    } else if (type === "relation") relations++;
    else broken++;
  }
  const whole = ways.filter(({ nodes }) => nodes.every((id) => places.has(id)));
  return { places, tagged, ways: whole, broken: broken + ways.length - whole.length, relations };
}

/** The value of a text; `null` where it is no JSON, too large or too deep. */
function readJson(text: string): unknown {
  if (text.length > limits.characters || jsonShape(text, limits.depth).depth > limits.depth) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function wayOf(element: JsonObject, places: Map<string, LonLat>): OsmWay | null {
  const [id, nodes, geometry] = [idOf(element), own(element, "nodes"), own(element, "geometry")];
  if (id === null || !Array.isArray(nodes) || nodes.length < 2 || nodes.length > limits.positions)
    return null;
  const ids = nodes.map(String);
  if (Array.isArray(geometry))
    ids.forEach((node, i) => {
      const at = isRecord(geometry[i]) ? placeOf(geometry[i]) : null;
      if (at && !places.has(node)) places.set(node, at);
    });
  return { id, nodes: ids, tags: tagsOf(element) };
}

function idOf(element: JsonObject): string | null {
  const id = own(element, "id");
  return (typeof id === "number" && Number.isSafeInteger(id)) || typeof id === "string"
    ? String(id).slice(0, 24)
    : null;
}

function placeOf(element: JsonObject): LonLat | null {
  const [lon, lat] = [own(element, "lon"), own(element, "lat")];
  return typeof lon === "number" && typeof lat === "number" && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
    ? [lon, lat]
    : null;
}

function tagsOf(element: JsonObject): Tags {
  const tags = own(element, "tags");
  return new Map(
    Object.entries(isRecord(tags) ? tags : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}
