import type { Assessment } from "./judged.ts";
import { partOf, widestOf } from "./prepare-bars.ts";

type ZoneFlow = Assessment["flow"]["zones"][number];

/** How dense a zone gets, at most and on average, also as parts of the densest. */
export interface ZoneRow extends ZoneFlow {
  bar: number | null;
  mark: number | null;
}

/** Zones, the densest first. */
export function prepareZones(zones: readonly ZoneFlow[]): ZoneRow[] {
  const densest = widestOf(
    zones.map(({ peakDensity }) => peakDensity),
    0.01,
  );
  return zones
    .toSorted((a, b) => (b.peakDensity ?? 0) - (a.peakDensity ?? 0))
    .map((one) => ({
      ...one,
      bar: partOf(one.peakDensity, densest),
      mark: partOf(one.meanDensity, densest),
    }));
}
