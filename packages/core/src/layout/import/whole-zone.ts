import { lineLength } from "../geometry.ts";
import type { Position } from "../plan.ts";
import type { Projection } from "../projection.ts";
import type { Draft, DraftPath, DraftUnit } from "./draft.ts";
import { feature } from "./geojson-feature.ts";
import type { Tally } from "./tally.ts";

/** The one zone that an import knows. */
export const zoneId = "zone";
/** Around the network, metres. */
const zoneMarginM = 20;

/** A zone around all paths and units, with the area of the paths to walk on; assumed. */
export function wholeZone(
  draft: Draft,
  paths: readonly DraftPath[],
  lines: readonly { line: readonly Position[] }[],
  units: readonly DraftUnit[],
  { project, unproject }: Projection,
  tally: Tally,
) {
  tally.assume("zone around everything, with the area of its paths", "包络全部要素的区域及其可步行面积");
  const places = [
    ...lines.flatMap(({ line }) => line),
    ...units.flatMap(({ at, outline }) => [at, ...(outline ?? [])]).map(project),
  ];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const m = zoneMarginM;
  const corners = [
    [west - m, south - m],
    [east + m, south - m],
    [east + m, north + m],
    [west - m, north + m],
    [west - m, south - m],
  ] as const;
  const walkable = paths.reduce((area, { widthM }, i) => area + widthM * lineLength(lines[i]?.line ?? []), 0);
  return feature(
    {
      kind: "zone",
      id: zoneId,
      name: { en: "Whole venue", zh: "全部范围" },
      ground: draft.ground,
      walkableM2: Math.max(1, Math.round(walkable)),
      assumed: true,
    },
    "Polygon",
    [corners.map(unproject)],
  );
}
