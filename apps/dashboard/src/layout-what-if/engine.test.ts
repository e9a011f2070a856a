import { readFileSync } from "node:fs";
import { assessLayout } from "@touchstone/core/layout/assess";
import { LayoutSession } from "@touchstone/core/layout/flow/layout-session";
import { simulateDay } from "@touchstone/core/layout/flow/simulate";
import { readPlan } from "@touchstone/core/layout/read-plan";
import { describe, expect, it, vi } from "vitest";
import { Engine, failureOf, Refusal } from "./engine.worker.ts";

const sample = new URL("../../../../packages/db/sample/plans/watertown.geojson", import.meta.url);
const golden = new URL("../../../../packages/core/golden/layout/watertown.scores.json", import.meta.url);
const document = readFileSync(sample, "utf8");
const total = JSON.parse(readFileSync(golden, "utf8")).total as number;
const widen = [{ op: "widen", edge: "E085", widthM: 4 }];

describe("the engine of the page", () => {
  const engine = new Engine(document, "en");

  it("judges the plan as everything else does, and sends the plan without edits once", () => {
    const first = engine.run([], false);
    expect(first.before?.score.total).toBeCloseTo(total, 9);
    expect(first.after.score.total).toBe(first.before?.score.total);
    expect(first.change).toMatchObject({ units: [], edges: [], gates: null, removedUnits: [] });
    expect(engine.run(widen, false).before).toBeNull();
  });

  it("tells what changed and in which words", () => {
    const { after, change, told } = engine.run(widen, false);
    expect(after.headlines.find(({ id }) => id === "crowded-walking")?.value).toBe(0);
    expect(after.headlines).toHaveLength(10);
    expect(change.edges).toMatchObject([{ id: "E085", widthM: 4 }]);
    expect(told[0]?.en).toContain("4.0 m");
    expect(after.edgeFlow).toHaveLength(after.edges.length * after.slots.count);
  });

  it("runs coarsely with a base of its own", () => {
    const coarse = engine.run(widen, true);
    expect(coarse.coarse).toBe(true);
    expect(coarse.before?.slots.slotMin).toBe(15);
    const { plan } = readPlan(document);
    if (!plan) throw new Error("the sample plan cannot be read");
    const day = assessLayout(plan, simulateDay(plan, { slotMin: 15 }));
    expect(coarse.before?.score.total).toBeCloseTo(day.score.total, 9);
    expect(Math.abs(day.score.total - total)).toBeGreaterThan(1e-6);
  });

  it("refuses edits that cannot be applied with all their problems, and goes on", () => {
    const wrong = [
      { op: "widen", edge: "nowhere", widthM: 4 },
      { op: "move", unit: "U001", node: "?" },
    ];
    expect(() => engine.run(wrong, false)).toThrow(Refusal);
    try {
      engine.run(wrong, false);
    } catch (error) {
      const failure = failureOf(error);
      expect(failure).toMatchObject({ kind: "problems", problems: [{ code: "E091" }, { code: "E091" }] });
    }
    expect(failureOf(capture(() => engine.run({ op: "move" }, false)))).toMatchObject({
      kind: "problems",
      problems: [{ code: "E090" }],
    });
    expect(engine.run([], false).after.score.total).toBeCloseTo(total, 9);
  });

  it("tells of the plan without edits until that was told: a run that fails tells nothing", () => {
    const fresh = new Engine(document, "en");
    const simulated = LayoutSession.prototype.run;
    const run = vi.spyOn(LayoutSession.prototype, "run");
    run.mockImplementation(function (this: LayoutSession, edits, options) {
      if (edits.length > 0) throw new Error("a law is broken");
      return simulated.call(this, edits, options);
    });
    expect(() => fresh.run(widen, false)).toThrow("a law is broken");
    run.mockRestore();
    expect(fresh.run(widen, false).before?.score.total).toBeCloseTo(total, 9);
    expect(fresh.run(widen, false).before).toBeNull();
  });

  it("refuses a plan that cannot be read", () => {
    expect(failureOf(capture(() => new Engine("{}", "en")))).toMatchObject({ kind: "problems" });
  });
});

function capture(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("expected an error");
}
