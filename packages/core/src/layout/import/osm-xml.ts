import { SaxesParser } from "saxes";
import type { PlanProblem } from "../plan-problem.ts";
import { limits } from "../reading/limits.ts";

/** An element as the JSON of Overpass has it; what the XML does not say, or says wrongly, is absent. */
interface Element {
  type: "node" | "way" | "relation";
  id?: string;
  lon?: number;
  lat?: number;
  nodes?: string[];
  geometry?: { lon: number; lat: number }[];
  tags: Record<string, string>;
}

/** More than any extract of a venue has; each costs memory. */
const MOST_ELEMENTS = 500_000;
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The elements of OpenStreetMap's XML (`.osm`: its API, JOSM, osmium, and Overpass with and without `out geom`), in the
 * shape of Overpass's JSON; in words what was found where it is none. What an editor has deleted is left out. A document
 * type is refused, and with it entities that stand for heaps of others.
 */
export function readOsmXml(text: string): Element[] | PlanProblem["message"] {
  if (text.length > limits.characters)
    return {
      en: `${text.length} characters, more than ${limits.characters}`,
      zh: `${text.length} 个字符，超过 ${limits.characters}`,
    };
  const elements: Element[] = [];
  let current: Element | null = null;
  let root: string | null = null;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("doctype", () => stop("<!DOCTYPE", "<!DOCTYPE"));
  parser.on("error", () => {
    const { line, column } = parser;
    stop(
      `XML that breaks off or is malformed at line ${line}, column ${column}`,
      `第 ${line} 行第 ${column} 列处不完整或有误的 XML`,
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    root ??= name;
    if (root !== "osm") stop(`XML of <${root.slice(0, 40)}>`, `<${root.slice(0, 40)}> 的 XML`);
    if (name === "node" || name === "way" || name === "relation") {
      current = elementOf(name, attributes);
      if (isThere(attributes)) elements.push(current);
      if (elements.length > MOST_ELEMENTS)
        stop(`more than ${MOST_ELEMENTS} elements`, `超过 ${MOST_ELEMENTS} 个元素`);
    } else if (name === "nd" && current?.type === "way") addNode(current, attributes);
    else if (name === "tag" && current !== null && attributes.k !== undefined)
      current.tags[attributes.k] = attributes.v ?? "";
  });
  parser.on("closetag", ({ name }) => {
    if (name === current?.type) current = null;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof NoExtract) return error.found;
    throw error;
  }
  return elements;
}

/** That a text is no extract, thrown out of the parser. */
class NoExtract extends Error {
  readonly found: PlanProblem["message"];
  constructor(found: PlanProblem["message"]) {
    super(found.en);
    this.found = found;
  }
}

function stop(en: string, zh: string): never {
  throw new NoExtract({ en, zh });
}

type Attributes = Readonly<Record<string, string>>;

function elementOf(type: Element["type"], attributes: Attributes): Element {
  // A tag may be called "__proto__": these have no prototype to fall into.
  const element: Element = { type, tags: Object.create(null) as Record<string, string> };
  if (attributes.id !== undefined && attributes.id !== "") element.id = attributes.id;
  if (type === "node") Object.assign(element, placeOf(attributes));
  if (type === "way") element.nodes = [];
  return element;
}

/** Neither deleted by an editor nor an old version that has gone. */
const isThere = ({ action, visible }: Attributes): boolean => action !== "delete" && visible !== "false";

function placeOf({ lon, lat }: Attributes): { lon: number; lat: number } | null {
  return lon !== undefined && lat !== undefined && NUMBER.test(lon) && NUMBER.test(lat)
    ? { lon: Number(lon), lat: Number(lat) }
    : null;
}

/** A way names its nodes; with `out geom` it also says where they are. */
function addNode(way: Element, attributes: Attributes): void {
  if (attributes.ref === undefined) return;
  way.nodes?.push(attributes.ref);
  const place = placeOf(attributes);
  if (place !== null) {
    way.geometry ??= [];
    way.geometry[(way.nodes?.length ?? 1) - 1] = place;
  }
}
