import type { LonLat } from "../reading/shape.ts";
import type { Draft, DraftPath, DraftUnit } from "./draft.ts";
import { type OsmExtract, type OsmWay, readExtract } from "./osm-extract.ts";
import { formatOfTags, hoursOfText, nameOfTags, type Tags, walkable } from "./osm-tags.ts";
import { type PlanImport, planOfDraft, refused } from "./plan-import.ts";
import { Tally } from "./tally.ts";

/** What the source does not say of the venue. */
export interface OpenStreetMapOptions {
  id?: string;
  name?: Draft["name"];
}

const attribution =
  "Contains information from OpenStreetMap, © OpenStreetMap contributors, made available under the ODbL 1.0. Widths, areas, capacities, demand and gates are assumed defaults where marked, not observations.";

/**
 * A plan of an OpenStreetMap extract: its XML (`.osm`), or the JSON of Overpass. Ways that people walk on become paths between the nodes
 * where they cross or end (the largest connected network); places become units at the nearest path within 50 m;
 * entrances on the network become gates. What OpenStreetMap does not say is a default, marked as assumed and counted.
 * The plan stays under the ODbL, with its notice.
 */
export function importOpenStreetMap(
  text: string,
  { id = "osm", name }: OpenStreetMapOptions = {},
): PlanImport {
  const tally = new Tally();
  const extract = readExtract(text);
  if (!("ways" in extract))
    return refused(
      "E001",
      "an extract of OpenStreetMap: XML (.osm), or JSON of Overpass with a list of elements",
      "OpenStreetMap 数据：XML（.osm）或含 elements 列表的 Overpass JSON",
      tally,
      extract,
    );
  tally.drop(
    "relations (their members are read on their own)",
    "关系（relation，仅读取其成员）",
    extract.relations,
  );
  tally.drop(
    "elements without id, position or all their nodes",
    "缺少编号、坐标或节点的元素",
    extract.broken,
  );
  const walked = walkedWays(extract, tally);
  const paths = walked.length === 0 ? [] : crossingPaths(walked, extract.places);
  const nodes = new Map(
    paths.flatMap(({ from, to }) => [from, to]).map((node) => [node, extract.places.get(node) as LonLat]),
  );
  return planOfDraft(
    {
      id,
      name: name ?? { en: "OpenStreetMap extract", zh: "OpenStreetMap 数据" },
      kind: "open-street-map",
      ground: "street",
      provenance: attribution,
      license: "ODbL-1.0",
      hours: null,
      nodes,
      paths,
      units: unitsOf(extract, tally),
      entrances: extract.tagged
        .filter(({ tags }) => isEntrance(tags))
        .map(({ id: node, tags }) => ({ node, name: nameOfTags(tags) })),
    },
    tally,
  );
}

interface WalkedWay extends OsmWay {
  how: { widthM: number; widthAssumed: boolean; surface: DraftPath["surface"] };
}

function walkedWays({ ways }: OsmExtract, tally: Tally): WalkedWay[] {
  return ways.flatMap((way) => {
    const how = walkable(way.tags);
    if (how === null) return [];
    if (!("widthM" in how)) {
      tally.drop(how.en, how.zh);
      return [];
    }
    if (way.tags.get("area") === "yes")
      tally.assume("squares, walked along their outline", "广场（按沿边线步行处理）");
    return [{ ...way, how }];
  });
}

/** Paths from crossing to crossing: a node is one where a way ends or which ways pass twice. */
function crossingPaths(ways: readonly WalkedWay[], places: ReadonlyMap<string, LonLat>): DraftPath[] {
  const passes = new Map<string, number>();
  for (const { nodes } of ways)
    nodes.forEach((node, i) => {
      const end = i === 0 || i === nodes.length - 1;
      passes.set(node, (passes.get(node) ?? 0) + (end ? 2 : 1));
    });
  return ways.flatMap(({ id, nodes, tags, how }) => {
    const paths: DraftPath[] = [];
    let start = 0;
    for (let i = 1; i < nodes.length; i++) {
      if ((passes.get(nodes[i] as string) ?? 0) < 2) continue;
      const part = nodes.slice(start, i + 1);
      const line = part.map((node) => places.get(node) as LonLat);
      start = i;
      if (line.every(([lon, lat]) => lon === line[0]?.[0] && lat === line[0]?.[1])) continue;
      paths.push({
        id: `w${id}${paths.length === 0 && i === nodes.length - 1 ? "" : `.${paths.length + 1}`}`,
        name: nameOfTags(tags),
        from: part[0] as string,
        to: part.at(-1) as string,
        line,
        lengthM: null,
        ...how,
      });
    }
    return paths;
  });
}

function unitsOf({ tagged, ways, places }: OsmExtract, tally: Tally): DraftUnit[] {
  const units: DraftUnit[] = [];
  const add = (id: string, tags: Tags, at: LonLat, outline: readonly LonLat[] | null) => {
    const format = formatOfTags(tags);
    if (format === null) return;
    const seats = Number(tags.get("capacity") ?? Number.NaN);
    units.push({
      id,
      name: nameOfTags(tags),
      format,
      formatAssumed: false,
      at,
      outline,
      hours: hoursOfText(tags.get("opening_hours")),
      capacity: seats >= 1 && seats < 100_000 ? seats : null,
    });
  };
  for (const { id, at, tags } of tagged) add(`n${id}`, tags, at, null);
  for (const { id, nodes, tags } of ways) {
    if (tags.has("highway")) continue;
    const ring = nodes.map((node) => places.get(node) as LonLat);
    const closed = nodes.length >= 4 && nodes[0] === nodes.at(-1);
    if (closed) add(`w${id}`, tags, ring[0] as LonLat, ring);
    else if (formatOfTags(tags) !== null) tally.drop("places drawn as an open line", "以未闭合线绘制的场所");
  }
  return units;
}

function isEntrance(tags: Tags): boolean {
  const entrance = tags.get("entrance");
  return (
    entrance === "main" ||
    entrance === "yes" ||
    ["gate", "turnstile", "toll_booth", "entrance"].includes(tags.get("barrier") ?? "")
  );
}
