import { describe, expect, it } from "vitest";
import edits from "../../../golden/layout/watertown.edits.json" with { type: "json" };
import expected from "../../../golden/layout/watertown.whatif.json" with { type: "json" };
import { golden } from "../../../test/golden-deviation.ts";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { applyEdits } from "../apply-edits.ts";
import { readEdits } from "../read-edits.ts";
import { losGrades } from "./flow-result.ts";
import { LayoutSession, type Redone } from "./layout-session.ts";
import { simulateDay } from "./simulate.ts";

const base = layoutPlan("watertown");
const session = new LayoutSession(base);
session.run([]);
const reference = golden("layout/watertown.whatif.json", "layout 3", "What-ifs of a simulated day", 1e-8);

/** What each what-if makes worth doing again, coming from the plan as it is. */
const redo: Record<keyof typeof edits, Redone> = {
  golden_week: "simulation",
  widen_lane_n6: "los",
  golden_week_widen: "simulation",
  add_north_west_gate: "simulation",
  add_footbridge: "everything",
  close_bridge_13: "everything",
  swap_two: "simulation",
  move_show: "simulation",
  double_indoor_show: "simulation",
};

describe.each(Object.keys(edits) as (keyof typeof edits)[])("the what-if %s", (name) => {
  const { result } = expected[name];
  const list = readEdits(edits[name]);

  it("has the figures of the reference", () => {
    const flow = simulateDay(applyEdits(base, list));
    const { worst } = result;
    reference.allClose(
      [
        flow.exited,
        flow.joins,
        flow.meanWaitMin,
        flow.peak.inside,
        flow.personKm,
        flow.severity,
        flow.pressure,
      ],
      [
        ...[result.exited, result.joins, result.meanWaitMin, result.peakInside, result.personKm],
        ...[result.severity, result.pressure],
      ],
    );
    reference.allClose(
      [
        flow.spread.giniZoneMeanDensity,
        flow.losDEFShare,
        flow.carryingUse,
        flow.cultureExposure,
        flow.worstVc?.value,
        flow.coverageVisitorWeighted["service.toilet"]?.[200],
      ],
      [
        ...[result.giniZone, result.losDEFShare, result.carryingUse, result.cultureExposure],
        ...[result.worstVc, result.toilet200],
      ],
    );
    const minutes: Record<string, number> = result.losPersonMinutes;
    reference.allClose(
      flow.losPersonMinutes,
      losGrades.map((grade) => minutes[grade] as number),
    );
    const visits: Record<string, number> = result.unitVisits;
    for (const unit of flow.units) reference.close(unit.visits, visits[unit.id] ?? null, unit.id);
    const peaks: Record<string, number> = result.edgePeakVc;
    for (const edge of flow.edges) reference.close(edge.peak?.vc ?? 0, peaks[edge.id] ?? 0, edge.id);
    expect(flow.peak.minuteOfDay).toBe(result.peakMinute);
    expect(flow.worstVc?.edge).toBe(result.worstVcEdge);
    const [bottleneck] = flow.bottlenecks;
    expect([bottleneck?.edge, bottleneck?.los, bottleneck?.slot]).toEqual([
      worst.edge,
      worst.los,
      worst.slot,
    ]);
    reference.allClose(
      [bottleneck?.density, bottleneck?.flowPerMin, bottleneck?.severity],
      [worst.density, worst.flowPerMin, worst.severity],
    );
  });

  it("comes out the same from a session, which redoes only what it must", () => {
    session.run([]);
    const { plan, flow, redone } = session.run(list);
    expect(redone).toBe(redo[name]);
    expect(flow).toEqual(simulateDay(plan));
  });
});
