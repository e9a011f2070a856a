import type { Judged } from "./judged.ts";
import type { Readings } from "./readings.ts";

/** The radius at which coverage is headlined. */
export const COVERAGE_RADIUS = 200;

/** What the layers colour and the details tell, from the API's answers. */
export function readingsOf({ plan: { drawing }, assessment }: Judged): Readings {
  const { flow, localDiversity, coverage, cultureOfUnits, cultureGapOfUnits } = assessment;
  const spots = new Map(drawing.nodes.map(({ id, at }) => [id, at]));
  const unitFlows = new Map(flow.units.map((one) => [one.unit, one]));
  const edgeFlows = new Map(flow.edges.map((one) => [one.edge, one]));
  return {
    slots: {
      openMin: flow.openMin,
      slotMin: flow.slotMin,
      count: flow.slots,
      peakMinute: flow.peak.minuteOfDay,
    },
    units: drawing.units.map((unit, index) => {
      const own = unitFlows.get(unit.id);
      return {
        id: unit.id,
        areaM2: unit.areaM2,
        capacity: unit.capacity,
        openMin: unit.openMin,
        closeMin: unit.closeMin,
        visits: own?.visits ?? 0,
        meanWaitMin: own?.meanWaitMin ?? null,
        peakQueue: own?.peakQueue ?? 0,
        peakQueueMinute: own?.peakQueueMinute ?? flow.openMin,
        culture: cultureOfUnits[index] ?? null,
        cultureGap: cultureGapOfUnits[index] ?? null,
        revenuePerM2: unit.revenuePerDay === null ? null : unit.revenuePerDay / unit.areaM2,
      };
    }),
    edges: drawing.edges.map(({ id, lengthM }) => {
      const own = edgeFlows.get(id);
      return {
        id,
        lengthM,
        los: own?.los ?? "",
        total: own?.total ?? 0,
        worst:
          own?.peak == null
            ? null
            : {
                grade: own.peak.los,
                minute: own.peak.minuteOfDay,
                vc: own.peak.vc,
                flowPerMin: own.peak.flowPerMin,
              },
      };
    }),
    zones: flow.zones.map(({ zone, m2PerPersonAtPeak }) => ({ id: zone, m2PerPersonAtPeak })),
    diversity: localDiversity.nodes.flatMap((node, index) => {
      const [at, value] = [spots.get(node), localDiversity.plain[index]];
      return at === undefined || value === undefined ? [] : [{ node, at, value }];
    }),
    coverage: coverage.map(({ facility, nearestM }) => {
      const code = facilityCode(facility);
      return {
        facility: code,
        radiusM: COVERAGE_RADIUS,
        units: drawing.units.filter(({ format }) => isOf(format.code, code)).map(({ id }) => id),
        nodes: drawing.nodes.map(({ id, at }, index) => ({
          node: id,
          at,
          distanceM: nearestM[index] ?? null,
        })),
      };
    }),
  };
}

/** The code of the catalogue for the API's name of a facility: `SERVICE_TOILET` is `service.toilet`. */
export function facilityCode(name: string): string {
  return name.toLowerCase().replace("_", ".");
}

/** Does a format belong to a facility: is it that format, or of that function? */
const isOf = (format: string, facility: string) => format === facility || format.startsWith(`${facility}.`);
