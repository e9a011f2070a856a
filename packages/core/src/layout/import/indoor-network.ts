import { lineLength } from "../geometry.ts";
import { middle, projection } from "../projection.ts";
import { limits } from "../reading/limits.ts";
import { type JsonObject, own } from "../reading/record.ts";
import type { LonLat } from "../reading/shape.ts";
import type { Draft, DraftPath, DraftUnit } from "./draft.ts";
import {
  classWidthM,
  entrancePlace,
  facilityFormats,
  linkSurfaces,
  spaceFormats,
  unknownWidthM,
} from "./indoor-codes.ts";
import { type IndoorFeature, type IndoorFile, indoorFeatures } from "./indoor-files.ts";
import { hoursOfText } from "./osm-tags.ts";
import { type PlanImport, planOfDraft, refused } from "./plan-import.ts";
import { Tally } from "./tally.ts";

/** What the source does not say of the venue. */
export interface IndoorNetworkOptions {
  id?: string;
  name?: Draft["name"];
  provenance?: string;
  license?: string;
}

/**
 * A plan of an indoor map as GeoJSON files: links with `start_id` and `end_id`, nodes with `node_id`, spaces and
 * facilities with a `category`, a site with its hours. Which file holds what is seen by its features. Coordinates may be
 * metres of a system named by its EPSG code. All floors are read as one; shops come without their trade.
 */
export function importIndoorNetwork(
  files: readonly IndoorFile[],
  options: IndoorNetworkOptions = {},
): PlanImport {
  const tally = new Tally();
  const features = indoorFeatures(files, tally);
  if (!Array.isArray(features))
    return refused(features.code, features.en, features.zh, tally, {
      en: `the file "${features.file.slice(0, 80)}"`,
      zh: `文件“${features.file.slice(0, 80)}”`,
    });
  const parts = sorted(features, tally);
  const places = new Map(
    parts.nodes.map(({ properties, positions }) => [text(properties, "node_id"), positions[0] as LonLat]),
  );
  const site = parts.sites[0]?.properties;
  const siteName = site ? text(site, "name") : "";
  const hours = hoursOfText(site ? text(site, "hours1") : undefined);
  return planOfDraft(
    {
      id: options.id ?? "indoor",
      name:
        options.name ??
        (siteName === "" ? { en: "Indoor network", zh: "室内路网" } : { en: siteName, zh: siteName }),
      kind: "mall",
      ground: "mall",
      provenance:
        options.provenance ??
        "Indoor map imported from GeoJSON. Widths, areas, capacities, trades and demand are assumed defaults where marked.",
      license: options.license ?? null,
      hours,
      nodes: places,
      paths: pathsOf(parts.links, places, tally),
      units: unitsOf(parts, tally),
      entrances: parts.nodes
        .filter(({ properties }) => Number(own(properties, "in_out")) === entrancePlace)
        .map(({ properties }) => ({ node: text(properties, "node_id"), name: null })),
    },
    tally,
  );
}

interface Parts {
  links: IndoorFeature[];
  nodes: IndoorFeature[];
  spaces: IndoorFeature[];
  facilities: IndoorFeature[];
  sites: IndoorFeature[];
}

/** Features by what they are. */
function sorted(features: readonly IndoorFeature[], tally: Tally): Parts {
  const parts: Parts = { links: [], nodes: [], spaces: [], facilities: [], sites: [] };
  for (const feature of features) {
    const has = (key: string) => text(feature.properties, key) !== "";
    if (feature.type === "LineString" && has("start_id") && has("end_id")) parts.links.push(feature);
    else if (feature.type === "Point" && has("node_id") && has("in_out")) parts.nodes.push(feature);
    else if (feature.type === "Polygon" && has("hours1")) parts.sites.push(feature);
    else if (feature.type === "Polygon" && /^B/.test(text(feature.properties, "category")))
      parts.spaces.push(feature);
    else if (feature.type === "Point" && /^F/.test(text(feature.properties, "category")))
      parts.facilities.push(feature);
    else
      tally.drop(
        "features that a plan has no place for (floors, openings, fixtures, tactile paving, …)",
        "方案不使用的要素（楼层、开口、固定设施、盲道等）",
      );
  }
  return parts;
}

function pathsOf(
  links: readonly IndoorFeature[],
  places: ReadonlyMap<string, LonLat>,
  tally: Tally,
): DraftPath[] {
  const origin = middle(places.values());
  if (!origin) return [];
  const { project } = projection(origin);
  const ids = new Set<string>();
  return links.flatMap(({ properties, positions }, i) => {
    const [from, to] = [text(properties, "start_id"), text(properties, "end_id")];
    const wanted = text(properties, "link_id");
    const id = wanted === "" || wanted.length > limits.id - 8 || ids.has(wanted) ? `L${i + 1}` : wanted;
    ids.add(id);
    if (!places.has(from) || !places.has(to) || from === to) {
      tally.drop("links without two known nodes", "缺少两端节点的通道");
      return [];
    }
    const line = [places.get(from) as LonLat, ...positions.slice(1, -1), places.get(to) as LonLat];
    const drawnM = lineLength(line.map(project));
    const lengthM = Number(own(properties, "distance") ?? Number.NaN);
    const usable = lengthM > 0 && lengthM < 10_000 && lengthM >= 0.99 * drawnM - 0.5;
    if (!usable && drawnM < 0.01) {
      tally.drop("links of no length (lifts between floors)", "无长度的通道（楼层间电梯）");
      return [];
    }
    if (!usable) tally.assume("lengths of links, by their lines", "通道长度（按线形）");
    const width = classWidthM[text(properties, "width")];
    return [
      {
        id,
        name: null,
        from,
        to,
        line,
        lengthM: usable ? lengthM : null,
        widthM: width ?? unknownWidthM,
        widthAssumed: true,
        surface: linkSurfaces[text(properties, "route_type")] ?? "walk",
      },
    ];
  });
}

function unitsOf({ spaces, facilities }: Parts, tally: Tally): DraftUnit[] {
  const units: DraftUnit[] = [];
  const unit = (
    prefix: string,
    feature: IndoorFeature,
    known: { format: string; name: Draft["name"]; formatAssumed?: boolean },
  ) => {
    const { properties, positions } = feature;
    const name = text(properties, "name");
    units.push({
      id: `${prefix}${units.length + 1}`,
      name: name === "" ? known.name : { en: name, zh: name },
      format: known.format,
      formatAssumed: known.formatAssumed ?? false,
      at: positions[0] as LonLat,
      outline: feature.type === "Polygon" ? positions : null,
      hours: null,
      capacity: null,
    });
  };
  for (const space of spaces) {
    const category = text(space.properties, "category");
    const known = spaceFormats[category];
    if (known) unit("S", space, known);
    else tally.drop(`spaces of category ${category}`, `类别为 ${category} 的空间`);
  }
  for (const facility of facilities) {
    const category = text(facility.properties, "category");
    const known = facilityFormats[category];
    if (known) unit("F", facility, known);
    else tally.drop(`facilities of category ${category}`, `类别为 ${category} 的设施`);
  }
  return units;
}

/** A value as text; empty where there is none. */
function text(properties: JsonObject, key: string): string {
  const value = own(properties, key);
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, 200) : "";
}
