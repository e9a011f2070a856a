import fc from "fast-check";
import { describe, expect, it } from "vitest";
import kernels from "../../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../../test/golden-deviation.ts";
import { edge, planOf, unit } from "../../../test/layout-pieces.ts";
import { naiveDay } from "../../../test/naive-day.ts";
import { townPlan } from "../../simulation/town-plan.ts";
import type { Plan } from "../plan.ts";
import { losGrades } from "./flow-result.ts";
import { gradeOf, stairsBreaks, walkwayBreaks } from "./level-of-service.ts";
import { simulateDay } from "./simulate.ts";
import { stayShares } from "./stay.ts";

const exact = golden("layout/kernels.json", "layout 3", "Stays, choices and queues of the flow model", 1e-12);

/** No walk takes time, nobody is deterred by distance, and people stay all day. */
const still: Partial<Plan["model"]> = { betaPerM: 0, wander: 1, linger: 1 };
const allDay: Plan["stay"] = { dist: "erlang", meanMin: 1e7, shape: 50 };
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);

describe("closed forms", () => {
  it.each(kernels.erlangStayPmf)("stays of $mean min in $shape stages", ({ mean, shape, dt, pmf }) => {
    const shares = stayShares({ dist: "erlang", meanMin: mean, shape }, dt, pmf.length);
    // The first shares are differences of numbers near 0 and near each other: 1e-12 of the distribution's whole.
    for (const [slot, share] of pmf.entries())
      expect(Math.abs((shares[slot] as number) - share)).toBeLessThan(1e-12 * Math.max(share, 1e-3));
  });

  it.each(kernels.fluidQueue)("a queue of $lam a minute served at $mu", ({ lam, mu, dt, slots, q }) => {
    const hours = Math.ceil((slots * dt) / 60);
    const share = Object.fromEntries(Array.from({ length: hours }, (_, hour) => [9 + hour, 1]));
    const plan = planOf([unit("A", "G", { throughputPerHour: mu * 60, dwellMin: 1e5 })], [], {
      day: { openMin: 540, closeMin: 1080, slotMin: dt },
      arrivals: { total: lam * 60 * hours, hourly: share },
      stay: allDay,
    });
    const { unitQueue } = simulateDay({ ...plan, model: { ...plan.model, ...still } });
    exact.allClose(unitQueue.slice(0, slots), q);
  });

  it.each(kernels.choice)(
    "a choice between $A.length at $d m, waits $W min",
    ({ A, d, W, beta, theta, p }) => {
      // A unit that serves nobody of those who came a slot before has this wait when the next slot chooses.
      const waits = A.map((_, at) => W[at] as number);
      const plan = planOf(
        A.map((attraction, at) => unit(`U${at}`, `N${at}`, { attraction, format: "service.info" })),
        A.map((_, at) => edge(`E${at}`, "G", `N${at}`, d[at] as number)),
        { day: { openMin: 540, closeMin: 600, slotMin: 30 }, arrivals: { total: 100, hourly: { 9: 1 } } },
      );
      const model = { ...plan.model, betaPerM: beta, thetaPerMin: theta };
      const { edgeFlow, slots } = simulateDay({
        ...plan,
        model,
        stay: allDay,
        // A wait of W minutes weighs as much as attraction e^(−θW); queues of given length cannot be planted.
        units: plan.units.map((each, at) => ({
          ...each,
          attraction: each.attraction * Math.exp(-theta * (waits[at] as number)),
        })),
      });
      const first = A.map((_, at) => edgeFlow[at * slots] as number);
      exact.allClose(
        first.map((each) => each / total(first)),
        p,
      );
    },
  );

  it("waiting deters by e^(−θ · queue / rate)", () => {
    // Slot 0 fills both queues alike; A serves 60 an hour, B 240, and only the rest of each queue differs in slot 1.
    const plan = planOf(
      [
        unit("A", "G", { throughputPerHour: 60, dwellMin: 1e5, format: "service.info" }),
        unit("B", "G", { throughputPerHour: 240, dwellMin: 1e5, format: "service.info" }),
      ],
      [],
      { stay: allDay, arrivals: { total: 6000, hourly: { 9: 1 } } },
    );
    const { unitQueue, units, slots } = simulateDay({ ...plan, model: { ...plan.model, thetaPerMin: 0.01 } });
    const after = (which: number, slot: number) => unitQueue[which * slots + slot] as number;
    const served = [10, 40];
    const joined = served.map((persons, which) => after(which, 1) - after(which, 0) + persons);
    const odds = Math.exp(-0.01 * (after(0, 0) / 1 - after(1, 0) / 4));
    expect((joined[0] as number) / (joined[1] as number)).toBeCloseTo(odds, 12);
    expect(units).toHaveLength(2);
  });

  it("grades densities as the reference does", () => {
    for (const { density, los } of kernels.losWalkway)
      expect(losGrades[gradeOf(density, walkwayBreaks)], `walkway ${density}`).toBe(los);
    for (const { density, los } of kernels.losStairs)
      if (density !== undefined)
        expect(losGrades[gradeOf(density, stairsBreaks)], `stairs ${density}`).toBe(los);
  });

  it("without distance and waiting, shares of choices are shares of attraction", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 2, maxLength: 6 }),
        (list) => {
          const plan = planOf(
            list.map((attraction, at) => unit(`U${at}`, `N${at}`, { attraction, dwellMin: 1e5 })),
            list.map((_, at) => edge(`E${at}`, "G", `N${at}`, 10 + 90 * at)),
            { stay: allDay, arrivals: { total: 1000, hourly: { 9: 1 } } },
          );
          const { units } = simulateDay({
            ...plan,
            model: { ...plan.model, betaPerM: 0, thetaPerMin: 0 },
            // Satiation depends on visits, and would make popular units less so; toilets and desks have none.
            units: plan.units.map((each) => ({ ...each, format: "service.info" })),
          });
          units.forEach(({ visits }, at) => {
            expect(visits / 1000).toBeCloseTo((list[at] as number) / total(list), 10);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("twins have the same visitors", () => {
    const plan = planOf(
      [unit("A", "W"), unit("B", "E"), unit("C", "G")],
      [edge("1", "G", "W", 80), edge("2", "G", "E", 80)],
    );
    const { units } = simulateDay(plan);
    expect(units[0]?.visits).toBeCloseTo(units[1]?.visits as number, 9);
  });

  it("twice the width has half the flow per metre", () => {
    const plan = townPlan({ seed: 1, units: 20, visitors: 2000, columns: 5, rows: 4, slotMin: 20 });
    const wide = plan.edges.map((each) => ({ ...each, widthM: 2 * (each.widthM - 0.5) + 0.5 }));
    const narrow = simulateDay(plan);
    const broad = simulateDay({ ...plan, edges: wide });
    narrow.edges.forEach(({ peak }, at) => {
      expect(broad.edges[at]?.peak?.vc ?? 0).toBeCloseTo((peak?.vc ?? 0) / 2, 12);
    });
  });
});

const towns = fc
  .record({
    seed: fc.nat(1e6),
    units: fc.integer({ min: 1, max: 25 }),
    // More would make queues of weeks, which deter by less than numbers can tell from nothing.
    visitorsPerUnit: fc.constantFrom(0.1, 10, 50),
    columns: fc.integer({ min: 2, max: 5 }),
    rows: fc.integer({ min: 1, max: 5 }),
    slotMin: fc.constantFrom(5, 10, 20, 30),
  })
  .map(({ visitorsPerUnit, ...size }) => townPlan({ ...size, visitors: visitorsPerUnit * size.units }));

describe("on any plan", () => {
  it("the laws hold, and the engine finds what a plain simulation unit by unit finds", () => {
    fc.assert(
      fc.property(towns, (plan) => {
        const flow = simulateDay(plan);
        const naive = naiveDay(plan, flow.slots);
        naive.inside.forEach((inside, slot) => {
          expect(Math.abs((flow.inside[slot] as number) - inside)).toBeLessThan(1e-6);
        });
        naive.visits.forEach((visits, at) => {
          expect(Math.abs((flow.units[at]?.visits as number) - visits)).toBeLessThan(1e-9 * (1 + visits));
        });
        naive.edges.forEach((persons, at) => {
          persons.forEach((each, slot) => {
            const found = flow.edgeFlow[at * flow.slots + slot] as number;
            expect(Math.abs(found - each)).toBeLessThan(1e-8 * (1 + each));
          });
        });
        expect(flow.checks.conservationError).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });

  it("neither the order of units nor the direction of edges matters", () => {
    fc.assert(
      fc.property(towns, (plan) => {
        const flow = simulateDay(plan);
        const turned = simulateDay({
          ...plan,
          units: plan.units.toReversed(),
          edges: plan.edges.map((each) => ({ ...each, from: each.to, to: each.from })),
        });
        expect(turned.personKm).toBeCloseTo(flow.personKm, 8);
        flow.units.forEach(({ visits }, at) => {
          expect(turned.units[plan.units.length - 1 - at]?.visits).toBeCloseTo(visits, 8);
        });
        flow.edges.forEach((each, at) => {
          expect(turned.edges[at]?.total).toBeCloseTo(each.total, 7);
        });
      }),
      { numRuns: 25 },
    );
  });
});
