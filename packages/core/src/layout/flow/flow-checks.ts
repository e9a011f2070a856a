import type { Day } from "./day-state.ts";

/** Persons, and metres walked per person, that rounding may account for; anything more is an error of the model. */
const PERSONS = 1e-6;
/** Of the metres walked in a slot, and of the minutes stayed in a day. */
const RELATIVE = 1e-9;

export type FlowCheckCode =
  | "conservation"
  | "unit balance"
  | "negative"
  | "person-metres"
  | "mean stay"
  | "not empty";

/** A simulated day that breaks a law it must keep; nothing of it may be shown. */
export class FlowCheckError extends Error {
  override name = "FlowCheckError";
  readonly code: FlowCheckCode;
  /** `null` where the law is about the whole day, or about all units. */
  readonly slot: number | null;
  readonly unit: string | null;
  /** What was compared, by name. */
  readonly numbers: Readonly<Record<string, number>>;

  constructor(
    code: FlowCheckCode,
    where: { slot: number | null; unit: string | null },
    numbers: Readonly<Record<string, number>>,
  ) {
    const place = [
      where.slot === null ? null : `slot ${where.slot}`,
      where.unit === null ? null : `unit "${where.unit}"`,
    ].filter((each) => each !== null);
    const found = Object.entries(numbers).map(([name, value]) => `${name} ${value}`);
    super(
      `The simulated day breaks ${laws[code]}${place.length > 0 ? ` (${place.join(", ")})` : ""}: ${found.join(", ")}.`,
    );
    this.code = code;
    this.slot = where.slot;
    this.unit = where.unit;
    this.numbers = numbers;
  }
}

const laws: Readonly<Record<FlowCheckCode, string>> = {
  conservation: "the conservation of visitors",
  "unit balance": "the balance of a unit",
  negative: "that no number of people is negative",
  "person-metres": "that people on edges walk as far as people between places",
  "mean stay": "that minutes inside are minutes between coming and going",
  "not empty": "that everybody is out in the end",
};

/** Written so that NaN breaks a law too. */
const within = (error: number, allowed: number) => Math.abs(error) <= allowed;

/**
 * What must be true of any day: in every slot whoever came is out, waiting, served or walking; each unit has those who
 * joined and did not leave; nobody is negative; the venue is empty in the end; minutes inside add up to stays.
 * @returns the largest difference between those admitted and those accounted for, persons
 * @throws {FlowCheckError} at the first violation
 */
export function checkDay(day: Day, units: readonly { id: string }[], slotMin: number): number {
  checkUnits(day, units);
  const queues = bySlot(day.queue, day.slots);
  const services = bySlot(day.inService, day.slots);
  let admitted = 0;
  let exited = 0;
  let worst = 0;
  let insideMin = 0;
  let stayMin = 0;
  let inside = 0;
  for (let slot = 0; slot < day.slots; slot++) {
    admitted += day.arrived[slot] as number;
    exited += day.exited[slot] as number;
    const walking = day.walking[slot] as number;
    const queue = queues[slot] as number;
    const service = services[slot] as number;
    const numbers = { admitted, exited, queue, service, walking };
    if (!(walking >= -PERSONS)) throw new FlowCheckError("negative", { slot, unit: null }, { walking });
    const error = admitted - exited - queue - service - walking;
    if (!within(error, PERSONS)) throw new FlowCheckError("conservation", { slot, unit: null }, numbers);
    worst = Math.max(worst, Math.abs(error));
    inside = queue + service + walking;
    insideMin += inside * slotMin;
    stayMin += slot * slotMin * ((day.exited[slot] as number) - (day.arrived[slot] as number));
  }
  if (!within(inside, PERSONS))
    throw new FlowCheckError("not empty", { slot: day.slots - 1, unit: null }, { inside });
  if (!within(insideMin - stayMin, PERSONS + RELATIVE * insideMin))
    throw new FlowCheckError("mean stay", { slot: null, unit: null }, { insideMin, stayMin });
  return worst;
}

/** Sums over units, row by row: as they lie in memory. */
function bySlot(byUnit: Float64Array, slots: number): Float64Array {
  const sums = new Float64Array(slots);
  for (let first = 0; first < byUnit.length; first += slots)
    for (let slot = 0; slot < slots; slot++)
      sums[slot] = (sums[slot] as number) + (byUnit[first + slot] as number);
  return sums;
}

function checkUnits({ slots, queue, inService, joined, gone }: Day, units: readonly { id: string }[]): void {
  units.forEach(({ id }, unit) => {
    for (let at = unit * slots; at < (unit + 1) * slots; at++) {
      const waiting = queue[at] as number;
      const served = inService[at] as number;
      const balance = (joined[at] as number) - (gone[at] as number) - waiting - served;
      const positive = waiting >= -PERSONS && served >= -PERSONS;
      if (positive && within(balance, PERSONS)) continue;
      throw new FlowCheckError(
        positive ? "unit balance" : "negative",
        { slot: at - unit * slots, unit: id },
        { joined: joined[at] as number, gone: gone[at] as number, queue: waiting, service: served },
      );
    }
  });
}

/**
 * People counted on edges walk as far, in each slot, as people counted from place to place.
 * @returns person-kilometres of the day, counted on edges, and the difference between the two counts
 * @throws {FlowCheckError} at the first slot in which they do not
 */
export function checkMetres(
  day: Pick<Day, "slots" | "metres">,
  loads: Float64Array,
  lengthM: Float64Array,
): { personKm: number; error: number } {
  const onEdges = new Float64Array(day.slots);
  const { slots } = day;
  for (let edge = 0; edge < lengthM.length; edge++) {
    const metres = lengthM[edge] as number;
    for (let slot = 0; slot < slots; slot++)
      onEdges[slot] = (onEdges[slot] as number) + (loads[edge * slots + slot] as number) * metres;
  }
  let personKm = 0;
  let betweenPlaces = 0;
  onEdges.forEach((metres, slot) => {
    const expected = day.metres[slot] as number;
    if (!within(metres - expected, PERSONS + RELATIVE * expected))
      throw new FlowCheckError(
        "person-metres",
        { slot, unit: null },
        { onEdges: metres, betweenPlaces: expected },
      );
    personKm += metres / 1000;
    betweenPlaces += expected / 1000;
  });
  return { personKm, error: Math.abs(personKm - betweenPlaces) };
}
