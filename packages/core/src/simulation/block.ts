import type { Journey } from "../journey/journey.ts";
import type { Scale } from "../scale/scale.ts";
import { caseStates, type VisitBlock } from "../visit/block.ts";
import {
  exitIndex,
  type ItemScales,
  itemCount,
  itemIndex,
  JACKKNIFE_GROUPS,
  NOT_MET,
  outcomes,
  returnedIndex,
  SKIPPED,
  valenceIndex,
  WEIGHT_UNIT,
} from "../visit/visit.ts";
import type { SimulationPlan } from "./plan.ts";
import type { SimulatedGuest } from "./simulate.ts";

const rating: Scale = { low: 1, high: 5, better: "higher" };
const eleven: Scale = { low: 0, high: 10, better: "higher" };
const feeling: Scale = { low: -2, high: 2, better: "higher" };
const yesNo: Scale = { low: 0, high: 1, better: "higher" };

/** Scale of the rating that simulated guests give after their case. */
export const simulatedCaseScale: Scale = rating;

/** Scales of simulated visits in packed order: touchpoints of the journey that the plan does not have were not asked. */
export function simulatedScales(plan: SimulationPlan, { touchpoints }: Journey): ItemScales {
  const p = touchpoints.length;
  const scales = Array<Scale | null>(itemCount(p, true)).fill(null);
  for (const outcome of ["overall", "recommend", "expectation"] as const) scales[itemIndex(outcome)] = eleven;
  for (const [touchpoint, { code }] of touchpoints.entries())
    if (plan.touchpoints.some((planted) => planted.code === code)) {
      scales[itemIndex({ touchpoint })] = rating;
      scales[valenceIndex(touchpoint, p)] = feeling;
    }
  scales[returnedIndex(p)] = yesNo;
  scales[exitIndex(p)] = { low: 0, high: p - 1, better: "higher" };
  return scales;
}

/**
 * Simulated guests as one block of visits, with segments (the plan's, in its order, then the channels), staff and cases:
 * what the store would hand over. Venues count in the plan's order; jackknife groups go by person.
 */
export function simulatedBlock(
  plan: SimulationPlan,
  guests: readonly SimulatedGuest[],
  journey: Journey,
): VisitBlock {
  const count = guests.length;
  const items = itemCount(journey.touchpoints.length, true);
  const answers = new Uint8Array(count * items).fill(NOT_MET);
  for (const [i, guest] of guests.entries())
    pack(plan, guest, journey, answers.subarray(i * items, (i + 1) * items));
  const codes = plan.venues.map(({ code }) => code);
  const valuesOf = (values: readonly string[], of: (guest: SimulatedGuest) => string): Uint16Array =>
    Uint16Array.from(guests, (guest) => values.indexOf(of(guest)) + 1);
  return {
    count,
    venue: Uint16Array.from(guests, ({ venue }) => codes.indexOf(venue)),
    group: Uint8Array.from(guests, ({ person }) => person % JACKKNIFE_GROUPS),
    weight: new Float64Array(count).fill(WEIGHT_UNIT),
    items,
    answers,
    segments: [
      valuesOf(Object.keys(plan.segments), ({ segment }) => segment),
      valuesOf(Object.keys(plan.channels), ({ channel }) => channel),
    ],
    staff: Float64Array.from(guests, ({ venue, staff }) => 1 + codes.indexOf(venue) * 1000 + staff),
    cases: {
      state: Uint8Array.from(guests, ({ complaint }) =>
        complaint === null ? caseStates.none : complaint.closed ? caseStates.closed : caseStates.open,
      ),
      hours: Float64Array.from(guests, ({ complaint }) => complaint?.hours ?? Number.NaN),
      after: Uint8Array.from(guests, ({ complaint }) =>
        complaint?.after == null ? 255 : complaint.after - rating.low,
      ),
      touchpoint: Uint8Array.from(guests, ({ complaint }) =>
        complaint === null ? 255 : placeOf(journey, complaint.touchpoint),
      ),
    },
  };
}

function pack(
  { touchpoints: planted }: SimulationPlan,
  guest: SimulatedGuest,
  journey: Journey,
  into: Uint8Array,
): void {
  const p = journey.touchpoints.length;
  for (const outcome of ["overall", "recommend", "expectation"] as const)
    into[outcomes.indexOf(outcome)] = guest[outcome];
  for (const [j, { code }] of planted.entries()) {
    const touchpoint = placeOf(journey, code);
    const given = guest.ratings[j];
    const felt = guest.valences[j];
    into[itemIndex({ touchpoint })] =
      given === undefined ? NOT_MET : given === null ? SKIPPED : given - rating.low;
    if (felt !== undefined) into[valenceIndex(touchpoint, p)] = felt - feeling.low;
  }
  if (guest.returned !== null) into[returnedIndex(p)] = guest.returned ? 1 : 0;
  if (guest.exit !== null)
    into[exitIndex(p)] = placeOf(journey, (planted[guest.exit] as { code: string }).code);
}

function placeOf({ code: journey, touchpoints }: Journey, code: string): number {
  const place = touchpoints.findIndex((touchpoint) => touchpoint.code === code);
  if (place < 0) throw new RangeError(`the journey ${journey} has no touchpoint ${code}`);
  return place;
}
