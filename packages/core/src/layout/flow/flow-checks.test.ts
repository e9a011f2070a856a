import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { accessPoints } from "./access-points.ts";
import { dayInput, simulateCrowd } from "./crowd.ts";
import { simulateSlots } from "./day.ts";
import type { Day } from "./day-state.ts";
import { checkDay, checkMetres, FlowCheckError } from "./flow-checks.ts";
import { slotClock } from "./slot-clock.ts";
import { Walks } from "./walks.ts";

const plan = layoutPlan("mini");
const walks = new Walks(plan);
const { day, loads, points } = simulateCrowd(plan, walks);
const { slots } = day;

/** The violation that a check throws. */
function violation(check: () => unknown): FlowCheckError {
  try {
    check();
  } catch (error) {
    if (error instanceof FlowCheckError) return error;
    throw error;
  }
  throw new Error("nothing was found wrong");
}

/** The day with one number changed. */
function tampered(key: keyof Omit<Day, "slots" | "byUnit">, at: number, by: number): Day {
  const values = day[key].slice();
  values[at] = (values[at] as number) + by;
  return { ...day, [key]: values };
}

describe("the checks of a day", () => {
  it("find nothing wrong with one that is right", () => {
    expect(checkDay(day, plan.units, 10)).toBeLessThan(1e-9);
    expect(checkMetres(day, loads, walks.network.edgeLengthM).error).toBeLessThan(1e-9);
  });

  it.each([
    ["somebody who vanished while walking", tampered("walking", 20, -0.01), "conservation", 20, null],
    ["somebody who left twice", tampered("exited", 30, 0.01), "conservation", 30, null],
    ["a queue that grew by itself", tampered("queue", 4 * slots + 17, 1), "unit balance", 17, "U005"],
    ["a visit that never was", tampered("joined", 2 * slots + 9, 1e-5), "unit balance", 9, "U003"],
    ["less than nobody in service", tampered("inService", 3, -500), "negative", 3, "U001"],
    ["less than nobody walking", tampered("walking", 12, -1e5), "negative", 12, null],
    ["no number at all", tampered("queue", 7 * slots + 2, Number.NaN), "negative", 2, "U008"],
  ] as const)("name the slot and the unit of %s", (_, wrong, code, slot, unit) => {
    const found = violation(() => checkDay(wrong, plan.units, 10));
    expect([found.code, found.slot, found.unit]).toEqual([code, slot, unit]);
    expect(found.message).toContain(`slot ${slot}`);
    if (unit) expect(found.message).toContain(unit);
    expect(Object.keys(found.numbers).length).toBeGreaterThan(0);
  });

  it("find a day that does not end empty", () => {
    const cut = slots - 12;
    const part = (values: Float64Array) =>
      values.length === slots
        ? values.slice(0, cut)
        : Float64Array.from({ length: (values.length / slots) * cut }, (_, at) => {
            const row = Math.floor(at / cut);
            return values[row * slots + (at % cut)] as number;
          });
    const short = Object.fromEntries(
      Object.entries(day).map(([key, value]) => [key, value instanceof Float64Array ? part(value) : value]),
    ) as unknown as Day;
    expect(violation(() => checkDay({ ...short, slots: cut }, plan.units, 10)).code).toBe("not empty");
  });

  it("find somebody who is said to have come a slot later than he did", () => {
    const arrived = day.arrived.slice();
    arrived[5] = (arrived[5] as number) - 1;
    arrived[6] = (arrived[6] as number) + 1;
    const found = violation(() => checkDay({ ...day, arrived }, plan.units, 10));
    expect([found.code, found.slot]).toEqual(["conservation", 5]);
  });

  it("find errors that are small in every slot and add up over the day", () => {
    const walking = day.walking.map((each) => each + 9.9e-7);
    const found = violation(() => checkDay({ ...day, walking }, plan.units, 10));
    expect([found.code, found.slot, found.unit]).toEqual(["mean stay", null, null]);
  });

  it("find people on the wrong edge", () => {
    const wrong = loads.slice();
    wrong[3 * slots + 25] = (wrong[3 * slots + 25] as number) + 0.001;
    const found = violation(() => checkMetres(day, wrong, walks.network.edgeLengthM));
    expect([found.code, found.slot]).toEqual(["person-metres", 25]);
  });

  it("stop a simulation whose kernel makes people", () => {
    const clock = slotClock(plan);
    const input = dayInput(plan, walks, accessPoints(plan, walks.network), clock);
    const { approach } = input.travel;
    const willingness = approach.willingness.map((each, at) => (at === 40 ? each * 1.01 : each));
    const wrong = simulateSlots({
      ...input,
      travel: { ...input.travel, approach: { ...approach, willingness } },
    });
    const found = violation(() => checkDay(wrong, plan.units, clock.slotMin));
    expect(found.code).toBe("conservation");
    expect(found.slot).toBeLessThan(slots);
    expect(points.count).toBeGreaterThan(2);
  });

  it("stop a simulation in which a length is not that of the walk", () => {
    const longer = walks.network.edgeLengthM.map((metres, at) => (at === 0 ? metres + 1 : metres));
    expect(violation(() => checkMetres(day, loads, longer)).code).toBe("person-metres");
  });
});
