import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { golden } from "../../../test/golden-deviation.ts";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { applyEdits } from "../apply-edits.ts";
import type { LayoutEdit } from "../edit.ts";
import { simulateDay } from "../flow/simulate.ts";
import { layoutStatics } from "../indicator/statics.ts";
import { type AdviceFigures, anyAdvice } from "./advice.ts";
import type { Move } from "./move.ts";
import { Trials } from "./trials.ts";

type Values = [pressure: number, meanWaitMin: number, localDiversity: number, toiletCoverage: number];
const reference: { base: Values; all: { edit: LayoutEdit; feasible: boolean; v: Values }[] } = JSON.parse(
  readFileSync(new URL("../../../golden/layout/mini.bruteforce.json", import.meta.url), "utf8"),
);

const of = (edit: LayoutEdit): Move => ({ kind: "move", edit, cost: 0 });
const compared = (figures: AdviceFigures) => [
  figures.pressure,
  figures.meanWaitMin,
  figures.localDiversity,
  figures.toiletCoverage,
];

describe("trials of moves", () => {
  it("equal the reference for every move and swap of mini, and are feasible where it says so", () => {
    const { allClose } = golden(
      "layout/mini.bruteforce.json",
      "layout 4",
      "Every single move and swap",
      1e-8,
    );
    const trials = new Trials(layoutPlan("mini"), anyAdvice);
    allClose(compared(trials.base.figures), reference.base, "mini as it is");
    for (const { edit, feasible, v } of reference.all) {
      const { figures, checks } = trials.run(trials.draft(trials.base, of(edit)));
      allClose(compared(figures), v, JSON.stringify(edit));
      // The reference judges by these two; waits and crowded paths are judged besides.
      const judged = checks.filter(({ code }) => code === "localDiversity" || code === "toiletCoverage");
      expect(judged.map(({ holds }) => holds).includes(false), JSON.stringify(edit)).toBe(!feasible);
    }
  });

  it("are what the whole engine says of the edited plan, whatever is redone", () => {
    const plan = layoutPlan("watertown");
    const trials = new Trials(plan, anyAdvice);
    const near = trials.day(trials.base);
    const edits: LayoutEdit[] = [
      { op: "widen", edge: "E085", widthM: 4 },
      { op: "move", unit: "U101", node: "WQ01", zone: "Z7" },
      { op: "addEdge", id: "E900", from: "NS15", to: "SS15", lengthM: 56.37, widthM: 3, surface: "bridge" },
      { op: "addGate", id: "G4", node: "NB01", entryShare: 0.2 },
    ];
    for (const edit of edits) {
      const { figures } = trials.run(trials.draft(trials.base, of(edit)), near);
      const edited = applyEdits(plan, [edit]);
      const flow = simulateDay(edited);
      const statics = layoutStatics(edited);
      const toilets = statics.coverage.find(({ facility }) => facility === "service.toilet");
      expect(figures.pressure).toBeCloseTo(flow.pressure as number, 12);
      expect(figures.severity).toBeCloseTo(flow.severity, 6);
      expect(figures.worstVc).toBe(flow.worstVc?.value);
      expect(figures.meanWaitMin).toBeCloseTo(flow.meanWaitMin as number, 10);
      expect(figures.localDiversity).toBe(statics.localDiversity[1]?.means.plain[1]);
      expect(figures.diversityByCount).toBe(statics.diversity.count?.functions[1]);
      expect(figures.diversityByArea).toBe(statics.diversity.area?.functions[1]);
      expect(figures.egressPerMin).toBe(statics.egress.personsPerMinute);
      expect(figures.toiletCoverage).toBeCloseTo(
        toilets?.byRadius.find(({ radiusM }) => radiusM === 200)?.length as number,
        12,
      );
    }
  });

  it("hold visits where hours are shifted, and money where there is a budget", () => {
    const plan = layoutPlan("mini");
    const trials = new Trials(plan, { ...anyAdvice, budget: 100 });
    const shift: Move = {
      kind: "hours",
      edit: { op: "setUnit", unit: "U003", set: { openMin: 600, closeMin: 1080 } },
      cost: 101,
    };
    const trial = trials.run(trials.draft(trials.base, shift));
    expect(trial.checks.find(({ code }) => code === "budget")).toEqual({
      code: "budget",
      before: 0,
      after: 101,
      limit: 100,
      holds: false,
    });
    expect(trial.feasible).toBe(false);
    const visits = trial.checks.find(({ code }) => code === "visits");
    const visitsAtFirst = simulateDay(plan).units.find(({ id }) => id === "U003")?.visits as number;
    expect(visits?.before).toBeCloseTo(visitsAtFirst, 9);
    expect(visits?.limit).toBeCloseTo(0.95 * visitsAtFirst, 9);
    const closed: Move = { ...shift, edit: { op: "setUnit", unit: "U003", set: { openMin: 1070 } }, cost: 0 };
    const short = trials.run(trials.draft(trials.base, closed));
    expect(short.checks.find(({ code }) => code === "visits")?.holds).toBe(false);
  });
});
