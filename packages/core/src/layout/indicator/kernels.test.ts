import fc from "fast-check";
import { describe, expect, it } from "vitest";
import kernels from "../../../golden/layout/kernels.json" with { type: "json" };
import { golden } from "../../../test/golden-deviation.ts";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { carryingCapacity, turnover } from "./carrying.ts";
import { coveredLengthM } from "./coverage.ts";
import { maxFlow } from "./max-flow.ts";
import { fixtureLine } from "./toilet-queue.ts";

describe("covered length of an edge", () => {
  it("agrees with the reference", () => {
    const { close } = golden("layout/kernels.json", "layout 2.2", "Covered length of an edge", 1e-12);
    for (const { L, a, b, r, covered } of kernels.edgeCoverage) close(coveredLengthM(L, a, b, r), covered);
  });

  it("is what walking along the edge metre by metre finds", () => {
    const metres = fc.double({ min: 0, max: 150, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 80, noNaN: true }),
        metres,
        metres,
        metres,
        (length, a, gap, radius) => {
          const b = Math.min(a + gap, a + length);
          const steps = 2000;
          let inside = 0;
          for (let i = 0; i < steps; i++) {
            const along = (length * (i + 0.5)) / steps;
            if (Math.min(a + along, b + length - along) <= radius) inside += length / steps;
          }
          expect(Math.abs(coveredLengthM(length, a, b, radius) - inside)).toBeLessThan(
            (2 * length) / steps + 1e-9,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("carrying capacity", () => {
  it("agrees with the reference", () => {
    const { close } = golden(
      "layout/kernels.json",
      "layout 2.5",
      "Carrying capacity, instantaneous and daily",
      1e-12,
    );
    for (const { areas, per, T, t, c1, turnover: whole, daily } of kernels.carrying) {
      const persons = areas.reduce((sum, area, i) => sum + area / (per[i] as number), 0);
      close(persons, c1);
      close(turnover(T, t).whole, whole);
      close(persons * (turnover(T, t).whole as number), daily);
    }
  });

  it("takes whole turns only, but not one less for a rounding", () => {
    expect(turnover(4.98, 2.5).whole).toBe(1);
    expect(turnover(0.6, 0.2).exact).toBeLessThan(3);
    expect(turnover(0.6, 0.2).whole).toBe(3);
    expect(turnover(9, 0)).toEqual({ exact: null, whole: null });
  });

  it("falls back on its own area per person for a ground it does not know", () => {
    const plan = layoutPlan("mini");
    const { zones } = carryingCapacity({
      plan: { ...plan, zones: plan.zones.map((zone) => ({ ...zone, ground: "lawn" })) },
    });
    expect(zones.map(({ areaPerPersonM2 }) => areaPerPersonM2)).toEqual([4, 4]);
  });
});

describe("the most that can flow", () => {
  const both = (from: number, to: number, capacity: number) => ({ from, to, capacity, back: capacity });

  it("is that of the narrowest cut", () => {
    expect(maxFlow(3, [both(0, 1, 5), both(1, 2, 3)], 0, 2)).toBe(3);
    expect(
      maxFlow(4, [both(0, 1, 5), both(0, 2, 4), both(1, 3, 3), both(2, 3, 9), both(1, 2, 1)], 0, 3),
    ).toBe(8);
  });

  it("may have to take back what it sent", () => {
    const one = (from: number, to: number) => ({ from, to, capacity: 1, back: 0 });
    expect(
      maxFlow(6, [one(0, 1), one(1, 4), one(0, 2), one(2, 3), one(1, 3), one(4, 5), one(3, 5)], 0, 5),
    ).toBe(2);
  });

  it("is nothing without a way and without limit on one without limit", () => {
    expect(maxFlow(3, [both(0, 1, 5)], 0, 2)).toBe(0);
    const free = Number.POSITIVE_INFINITY;
    expect(maxFlow(3, [both(0, 1, free), both(1, 2, free)], 0, 2)).toBe(free);
  });

  it("equals the smallest cut of any small network", () => {
    const arcs = fc.array(
      fc
        .tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0.1, max: 20, noNaN: true }))
        .map(([from, to, capacity]) => both(from, to, capacity))
        .filter(({ from, to }) => from !== to),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(arcs, (network) => {
        let smallest = Number.POSITIVE_INFINITY;
        for (let side = 0; side < 128; side++) {
          if ((side & 1) === 0 || (side & 64) !== 0) continue;
          const inside = (node: number) => (side >> node) & 1;
          const cut = network.reduce(
            (sum, { from, to, capacity }) => sum + (inside(from) !== inside(to) ? capacity : 0),
            0,
          );
          smallest = Math.min(smallest, cut);
        }
        expect(maxFlow(7, network, 0, 6)).toBeCloseTo(smallest, 9);
      }),
    );
  });
});

describe("the line before toilets", () => {
  it("grows for ever where fixtures are too few, and is short where they are many", () => {
    expect(fixtureLine("womenWc", 2000, 20).status).toBe("unstable");
    expect(fixtureLine("womenWc", 2000, 60)).toMatchObject({ status: "stable" });
    expect(fixtureLine("urinal", 500, 2)).toMatchObject({
      utilisation: expect.closeTo((500 * 0.28) / 150, 12),
    });
  });
});
