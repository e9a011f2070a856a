import { formatOf } from "../../format/catalogue.ts";
import type { Plan, Unit } from "../plan.ts";
import { beginOf, clockHour, type SlotClock } from "./slot-clock.ts";

/** What units offer in each slot and how fast they serve, in the plan's order. */
export interface Service {
  count: number;
  /** Attraction times the demand of the hour, 0 while closed: `slot * count + unit`, until closing. */
  appeal: Float64Array;
  /** 1 where the slot lies wholly within the unit's hours. */
  open: Uint8Array;
  /** 0–1: how much of its attraction a unit loses once everybody has been there. */
  satiation: Float64Array;
  /** Persons a minute that it can serve in the long run. */
  ratePerMin: Float64Array;
  /** Persons who may start in one slot where the unit has a bottleneck of its own; `NaN` where it has none. */
  startsPerSlot: Float64Array;
  /** Where it has none: persons who may be in it, counting those who follow each other within one slot. */
  places: Float64Array;
  /** Slots from start to release (rounded down), and the share of people released one slot later. */
  dwellSlots: Int32Array;
  lateShare: Float64Array;
  /** The longest service, in slots, rounded up. */
  longestSlots: number;
}

/** What the units of a plan offer over its day. */
export function service({ units }: Pick<Plan, "units">, clock: SlotClock): Service {
  const { slotMin, openSlots } = clock;
  const count = units.length;
  const open = new Uint8Array(openSlots * count);
  const appeal = new Float64Array(openSlots * count);
  const rate = Float64Array.from(units, ratePerMin);
  units.forEach(({ format, openMin, closeMin, attraction }, unit) => {
    const { hourlyDemand } = formatOf(format).function;
    for (let slot = 0; slot < openSlots; slot++) {
      if (beginOf(clock, slot) < openMin || beginOf(clock, slot + 1) > closeMin) continue;
      open[slot * count + unit] = 1;
      // A unit that serves nobody would be waited for without end; nobody chooses that.
      if (rate[unit] === 0) continue;
      appeal[slot * count + unit] = attraction * (hourlyDemand[clockHour(clock, slot)] as number);
    }
  });
  const dwell = units.map(({ dwellMin }) => Math.max(1, dwellMin / slotMin));
  return {
    count,
    appeal,
    open,
    satiation: Float64Array.from(units, ({ format }) => formatOf(format).function.satiation),
    ratePerMin: rate,
    startsPerSlot: Float64Array.from(units, ({ throughputPerHour }) =>
      throughputPerHour === null ? Number.NaN : (throughputPerHour / 60) * slotMin,
    ),
    places: Float64Array.from(units, ({ capacity, dwellMin }) =>
      capacity === 0 ? 0 : capacity * Math.max(1, slotMin / dwellMin),
    ),
    dwellSlots: Int32Array.from(dwell, Math.floor),
    lateShare: Float64Array.from(dwell, (slots) => slots - Math.floor(slots)),
    longestSlots: Math.max(1, ...dwell.map(Math.ceil)),
  };
}

/** Persons a minute: what its bottleneck lets through, or as many as its places turn over. */
function ratePerMin({ throughputPerHour, capacity, dwellMin }: Unit): number {
  const turnover = capacity === 0 ? 0 : capacity / dwellMin;
  return throughputPerHour === null ? turnover : Math.min(throughputPerHour / 60, turnover);
}
