import { describe, expect, it } from "vitest";
import { golden } from "../../../test/golden-deviation.ts";
import { goldenFlow, goldenFlowFile } from "../../../test/golden-flow.ts";
import { layoutPlan, layoutPlanNames } from "../../../test/layout-plans.ts";
import { losGrades } from "./flow-result.ts";
import { simulateDay } from "./simulate.ts";

describe.each(layoutPlanNames)("the simulated day of %s", (name) => {
  const flow = simulateDay(layoutPlan(name));
  const expected = goldenFlow(name);
  const reference = golden(goldenFlowFile(name), "layout 3", "Visitors over a simulated day", 1e-8);

  it("has the slots and the people inside of the reference", () => {
    expect([flow.openSlots, flow.slots, flow.slotMin]).toEqual([
      expected.slots.K,
      expected.slots.T,
      expected.slots.dt,
    ]);
    for (const [slot, inside] of expected.inside.entries())
      if (inside > 1e-6) reference.close(flow.inside[slot], inside, `inside at slot ${slot}`);
      else expect(Math.abs(flow.inside[slot] as number)).toBeLessThan(1e-6);
    reference.close(flow.peak.inside, expected.peak.inside);
    expect([flow.peak.slot, flow.peak.minuteOfDay]).toEqual([expected.peak.slot, expected.peak.minuteOfDay]);
  });

  it("has its totals", () => {
    const { totals } = expected;
    reference.close(flow.admitted, totals.admitted);
    reference.close(flow.exited, totals.exited);
    reference.close(flow.joins, totals.joins);
    reference.close(flow.personKm, totals.personKm);
    reference.close(flow.meanWaitMin, expected.meanWaitMin);
    const minutes = flow.inside.reduce((sum, each) => sum + each * flow.slotMin, 0);
    reference.close(minutes, totals.personMinutesInside);
    reference.close(flow.carryingUse, expected.carryingUse);
    reference.close(flow.cultureExposure, expected.cultureExposure);
  });

  it("has its units", () => {
    expect(flow.units.map(({ id }) => id).sort()).toEqual(Object.keys(expected.units).sort());
    for (const { id, peakQueueSlot, ...unit } of flow.units) {
      const other = expected.units[id];
      for (const key of ["visits", "meanWaitMin", "peakQueue", "peakInService"] as const)
        reference.close(unit[key], other?.[key] ?? null, `${key} of ${id}`);
      expect(peakQueueSlot, `slot of the longest queue of ${id}`).toBe(other?.peakQueueSlot);
    }
  });

  it("has its paths, with their worst slots and grades", () => {
    for (const { id, total, severity, peak } of flow.edges) {
      const other = expected.edges[id];
      reference.close(total, other?.total ?? null, `persons on ${id}`);
      reference.close(severity, other?.severity ?? null, `severity of ${id}`);
      expect(peak?.slot ?? null, `worst slot of ${id}`).toBe(other?.peak.slot);
      if (peak === null) continue;
      expect(peak.los, `grade of ${id}`).toBe(other?.peak.los);
      for (const key of ["flowPerMin", "density", "vc"] as const)
        reference.close(peak[key], other?.peak[key] ?? null, `${key} of ${id}`);
    }
    reference.allClose(
      flow.losPersonMinutes,
      losGrades.map((grade) => expected.losPersonMinutes[grade] as number),
    );
    reference.close(flow.losDEFShare, expected.losDEFShare);
    reference.close(flow.severity, expected.severity);
    reference.close(flow.pressure, expected.pressure);
  });

  it("has its bottlenecks in the same order", () => {
    expect(flow.bottlenecks.map(({ edge, slot, los }) => ({ edge, slot, los }))).toEqual(
      expected.bottlenecks.map(({ edge, slot, los }) => ({ edge, slot, los })),
    );
    for (const [rank, { edge, severity, density, flowPerMin, vc }] of expected.bottlenecks.entries())
      reference.allClose(
        (["severity", "density", "flowPerMin", "vc"] as const).map((key) => flow.bottlenecks[rank]?.[key]),
        [severity, density, flowPerMin, vc],
        edge,
      );
  });

  it("has its zones, spread and coverage", () => {
    for (const { id, ...zone } of flow.zones)
      for (const key of ["meanDensity", "peakDensity", "peakOccupancy", "m2PerPersonAtPeak"] as const)
        reference.close(zone[key], expected.zones[id]?.[key] ?? null, `${key} of ${id}`);
    for (const key of ["giniZoneMeanDensity", "giniHours", "giniUnitVisits"] as const)
      reference.close(flow.spread[key], expected.spread[key], key);
    for (const [facility, radii] of Object.entries(expected.coverageVisitorWeighted))
      for (const [radius, share] of Object.entries(radii))
        reference.close(
          flow.coverageVisitorWeighted[facility]?.[Number(radius)],
          share,
          `${facility} ${radius}`,
        );
  });

  it("keeps its own laws far within what is allowed", () => {
    expect(flow.checks.conservationError).toBeLessThan(1e-9);
    expect(flow.checks.personKmError).toBeLessThan(1e-9);
  });
});
