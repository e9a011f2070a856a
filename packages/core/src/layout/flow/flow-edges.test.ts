import { describe, expect, it } from "vitest";
import { edge, gate, planOf, unit } from "../../../test/layout-pieces.ts";
import type { Plan } from "../plan.ts";
import type { FlowResult } from "./flow-result.ts";
import { simulateDay } from "./simulate.ts";

/** Nothing in a result may be NaN or infinite, whatever the plan. */
function expectNumbers(value: unknown, at = "flow"): void {
  if (typeof value === "number") expect(Number.isFinite(value), `${at} is ${value}`).toBe(true);
  else if (ArrayBuffer.isView(value)) expectNumbers(Array.from(value as Float64Array), at);
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) expectNumbers(each, `${at}.${key}`);
}

function simulated(plan: Plan): FlowResult {
  const flow = simulateDay(plan);
  expectNumbers(flow);
  expect(flow.exited).toBeCloseTo(flow.admitted, 6);
  return flow;
}

const lane = [edge("1", "G", "A", 60), edge("2", "A", "B", 90)];
const two = [unit("a", "A"), unit("b", "B")];

describe("a day", () => {
  it("of one unit: everybody goes there once, for nobody chooses where he is", () => {
    const stay: Plan["stay"] = { dist: "erlang", meanMin: 1e7, shape: 50 };
    const { units, admitted } = simulated(planOf([unit("a", "A")], lane, { stay }));
    expect(admitted).toBeCloseTo(1000, 9);
    expect(units[0]?.visits).toBeCloseTo(1000, 9);
  });

  it("of no unit: everybody turns back at the gate", () => {
    const { peak, personKm, pressure, worstVc, meanWaitMin, spread } = simulated(planOf([], lane));
    expect([peak.inside, personKm]).toEqual([0, 0]);
    expect([pressure, worstVc, meanWaitMin, spread.giniUnitVisits]).toEqual([null, null, null, null]);
  });

  it("of no visitors has no figures where there is nothing to divide", () => {
    const flow = simulated(planOf(two, lane, { arrivals: { total: 0, hourly: {} } }));
    expect([flow.admitted, flow.joins, flow.losDEFShare]).toEqual([0, 0, null]);
    expect(flow.units.map(({ meanWaitMin }) => meanWaitMin)).toEqual([null, null]);
    expect(flow.edges.map(({ peak }) => peak)).toEqual([null, null]);
    expect(flow.coverageVisitorWeighted.dining?.[100]).toBeNull();
  });

  it("on which all units are closed", () => {
    const closed = two.map((each) => ({ ...each, openMin: 1080, closeMin: 1140 }));
    expect(simulated(planOf(closed, lane)).joins).toBe(0);
  });

  it("on which nothing attracts", () => {
    expect(
      simulated(
        planOf(
          two.map((each) => ({ ...each, attraction: 0 })),
          lane,
        ),
      ).joins,
    ).toBe(0);
  });

  it("at units of one door: one may go next door, but not to where one is", () => {
    const together = simulated(planOf([unit("a", "A"), unit("b", "A")], lane));
    expect(together.joins).toBeGreaterThan(1500);
    expect(together.units[0]?.visits).toBeCloseTo(together.units[1]?.visits as number, 8);
    expect(together.edges[1]?.total).toBe(0);
  });

  it("of stops shorter than a slot: so many more have room in it", () => {
    const quick = unit("a", "A", { dwellMin: 2, capacity: 10, format: "service.toilet" });
    const { units } = simulated(planOf([quick, unit("b", "B")], lane));
    expect(units[0]?.peakInService).toBeLessThanOrEqual(50 + 1e-9);
    expect(units[0]?.peakInService).toBeGreaterThan(40);
  });

  it("of a bottleneck that passes less than one person a slot", () => {
    const { units } = simulated(planOf([unit("a", "A", { throughputPerHour: 3 }), unit("b", "B")], lane));
    expect(units[0]?.peakInService).toBeLessThan(3);
    expect(units[0]?.peakQueue).toBeGreaterThan(1);
  });

  it("of a unit that has no room: nobody chooses what has no end of waiting", () => {
    const { units } = simulated(planOf([unit("a", "A", { capacity: 0 }), unit("b", "B")], lane));
    expect(units.map(({ visits }) => visits > 0)).toEqual([false, true]);
  });

  it("that ends after midnight, with hours of 24 and more", () => {
    const night = two.map((each) => ({ ...each, openMin: 1080, closeMin: 1800, format: "dining.bar" }));
    const flow = simulated(
      planOf(night, lane, {
        day: { openMin: 1080, closeMin: 1800, slotMin: 30 },
        arrivals: { total: 500, hourly: { 20: 0.5, 24: 0.3, 26: 0.2 } },
      }),
    );
    expect(flow.openSlots).toBe(24);
    const came = (hour: number) => ((hour * 60 - 1080) / 30) | 0;
    expect(flow.inside[came(20) - 1]).toBe(0);
    expect(flow.inside[came(20)]).toBeGreaterThan(100);
    expect(flow.joins).toBeGreaterThan(500);
  });

  it.each([5, 30])("in slots of %i minutes", (slotMin) => {
    const flow = simulated(planOf(two, lane, { day: { openMin: 540, closeMin: 1080, slotMin } }));
    expect(flow.admitted).toBeCloseTo(1000, 9);
    expect(simulateDay(planOf(two, lane), { slotMin }).inside).toEqual(flow.inside);
  });

  it("with units that no path leads to: nobody goes there", () => {
    const apart = planOf([...two, unit("c", "Y")], [...lane, edge("3", "X", "Y", 40)]);
    expect(simulated(apart).units[2]?.visits).toBe(0);
    const cut = planOf(two, [lane[0] as (typeof lane)[number], edge("2", "A", "B", 90, { closed: true })]);
    expect(simulated(cut).units[1]?.visits).toBe(0);
  });

  it("with more people than paths can pass is at a standstill, and still everybody gets out", () => {
    const narrow = lane.map((each) => ({ ...each, widthM: 0.6 }));
    const flow = simulated(planOf(two, narrow, { arrivals: { total: 60_000, hourly: { 9: 1 } } }));
    expect(flow.edges[0]?.peak).toMatchObject({ los: "F", density: 5.4 });
    expect(flow.edges[0]?.peak?.vc).toBeGreaterThan(1);
    expect(flow.losPersonMinutes[5]).toBeGreaterThan(0);
  });

  it("with two gates at one node, and shares that do not sum to 1", () => {
    const flow = simulated(
      planOf(two, lane, { gates: [gate("1", "G", 3), gate("2", "G", 1), gate("3", "B", 4)] }),
    );
    expect(flow.admitted).toBeCloseTo(1000, 9);
  });

  it("with waits so long that nobody would choose anything", () => {
    const slow = two.map((each) => ({ ...each, capacity: 1, dwellMin: 500 }));
    const plan = planOf(slow, lane, { arrivals: { total: 1e6, hourly: { 9: 1 } } });
    simulated({ ...plan, model: { ...plan.model, thetaPerMin: 9 } });
  });
});

describe("what cannot be simulated", () => {
  const plan = planOf(two, lane);
  it.each([
    [
      "slots that do not fill the day",
      () => simulateDay(plan, { slotMin: 7 }),
      /Slots of 7 minutes do not fill/,
    ],
    ["no gate", () => simulateDay({ ...plan, gates: [] }), /1000 visitors, but no gate/],
    [
      "no hour to arrive",
      () => simulateDay({ ...plan, arrivals: { total: 5, hourly: { 3: 1 } } }),
      /5 visitors, but no hour/,
    ],
    [
      "a door nowhere",
      () => simulateDay({ ...plan, units: [unit("a", "Z")] }),
      /Unit "a" is at node "Z", which does not exist/,
    ],
  ])("%s", (_, simulate, message) => {
    expect(simulate).toThrow(message);
  });
});
