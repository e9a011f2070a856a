import polygonClipping, { type Polygon } from "polygon-clipping";
import { polygonArea } from "../geometry.ts";
import type { Ring, Zone } from "../plan.ts";
import type { Feature } from "./feature.ts";
import { type Findings, Words } from "./findings.ts";
import { limits } from "./limits.ts";

/** Zones may share so much of the smaller one. */
const allowedShare = 0.1;

/**
 * Zones that overlap by more than 10 % of the smaller: W081, on the later of the two. Zones of so many corners that
 * comparing them would take minutes are told as not compared.
 */
export function reportOverlaps(zones: readonly { feature: Feature; zone: Zone }[], findings: Findings): void {
  const boxed = zones.map((each) => ({
    ...each,
    ...box(each.zone.rings),
    area: polygonArea(each.zone.rings),
    corners: each.zone.rings.reduce((sum, ring) => sum + ring.length, 0),
  }));
  let work = 0;
  boxed.forEach((later, i) => {
    for (let j = 0; j < i; j++) {
      const earlier = boxed[j] as (typeof boxed)[number];
      const apart =
        later.west >= earlier.east ||
        earlier.west >= later.east ||
        later.south >= earlier.north ||
        earlier.south >= later.north;
      if (apart) continue;
      work += later.corners * earlier.corners;
      const shared = work > limits.overlapWork ? null : sharedArea(later.zone.rings, earlier.zone.rings);
      if (shared === null) {
        reportUncompared(later.feature, earlier.feature, findings);
        if (work > limits.overlapWork) return;
        continue;
      }
      const share = shared / Math.min(later.area, earlier.area);
      if (share > allowedShare) report(later.feature, earlier.feature, share, findings);
    }
  });
}

function reportUncompared(later: Feature, earlier: Feature, findings: Findings): void {
  findings.add({
    code: "W081",
    feature: later,
    at: "geometry",
    what: { en: "outline", zh: "轮廓" },
    found: new Words(
      `an outline too intricate to compare with zone "${earlier.reference}" and others`,
      `轮廓过于复杂，无法与区域“${earlier.reference}”等比较重叠`,
    ),
    expected: { en: "outlines of fewer corners", zh: "角点更少的轮廓" },
  });
}

function report(later: Feature, earlier: Feature, share: number, findings: Findings): void {
  const percent = (100 * share).toFixed(0);
  findings.add({
    code: "W081",
    feature: later,
    at: "geometry",
    what: { en: "outline", zh: "轮廓" },
    found: new Words(
      `an overlap with zone "${earlier.reference}" of ${percent}% of the smaller`,
      `与区域“${earlier.reference}”重叠，占较小者的 ${percent}%`,
    ),
    expected: { en: `at most ${100 * allowedShare}%`, zh: `不超过 ${100 * allowedShare}%` },
    hint: {
      en: "Area that two zones share is counted in the density of both.",
      zh: "重叠部分会同时计入两个区域的密度。",
    },
  });
}

/** Area that two polygons share, m²; `null` where their sides are too nearly alike for it to be found. */
export function sharedArea(a: readonly Ring[], b: readonly Ring[]): number | null {
  try {
    return polygonClipping
      .intersection(polygon(a, b), polygon(b, b))
      .reduce((area, rings) => area + polygonArea(rings), 0);
  } catch {
    // Its sweep gives up by throwing. The caller tells the reader that the two were not compared.
    return null;
  }
}

function polygon(rings: readonly Ring[], around: readonly Ring[]): Polygon {
  const [ox, oy] = around[0]?.[0] ?? [0, 0];
  // Whole tenths of a millimetre: the sweep of polygon-clipping can lose its way in rounding errors of near-equal sides.
  return rings.map((ring) =>
    ring.map(([x, y]): [number, number] => [
      Math.round((x - ox) * 1e4) / 1e4,
      Math.round((y - oy) * 1e4) / 1e4,
    ]),
  );
}

function box(rings: readonly Ring[]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings[0] ?? []) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { west, south, east, north };
}
