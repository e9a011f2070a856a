import { describe, expect, it } from "vitest";
import type { FigurePartsFragment } from "../api/documents.generated.ts";
import type { PlanShapes } from "../layout/prepare-plan.ts";
import { type LinkedTouchpoint, linkableJourneys, momentClasses } from "./linked.ts";
import { paintTouchpoints, toneOfSatisfaction } from "./paint-touchpoints.ts";
import { readingsOfSetting, touchpointMarks } from "./prepare-touchpoints.ts";

const figure = (given: Partial<FigurePartsFragment>): FigurePartsFragment => ({
  status: "MEASURED",
  value: 61.2,
  n: 240,
  effectiveN: 240,
  needed: null,
  reason: null,
  indicative: false,
  unit: "POMP",
  weighted: false,
  asOf: null,
  warnings: [],
  text: "61.2 (58.0–64.4)",
  interval: { low: 58, high: 64.4, level: 0.95, method: "T" },
  formula: { id: "touchpoint-score", version: 1, text: "" },
  scale: null,
  ...given,
});
const path = (edge: string, los: "A" | "E", vc: number): LinkedTouchpoint["paths"][number] => ({
  edge,
  name: null,
  peak: { minuteOfDay: 620, los, vc },
});
const linked = (code: string, given: Partial<LinkedTouchpoint>): LinkedTouchpoint => ({
  touchpoint: { code, name: code },
  units: [],
  zones: [],
  missing: [],
  satisfaction: figure({}),
  satisfiedShare: figure({ unit: "SHARE", value: 0.5 }),
  paths: [],
  waits: [],
  sentence: "",
  ...given,
});
const unasked = figure({ status: "NOT_ASKED", value: null, n: 0, interval: null });
const touchpoints = [
  linked("calm", { units: ["U1"], paths: [path("E2", "A", 0.2), { edge: "E3", name: null, peak: null }] }),
  linked("help", { units: ["U1", "U9"], satisfaction: unasked, missing: ["U9"] }),
  linked("gate", {
    zones: ["Z1"],
    paths: [path("E2", "A", 0.1), path("E1", "E", 0.8)],
    waits: [
      { unit: "U1", meanWaitMin: null },
      { unit: "U2", meanWaitMin: 4 },
    ],
  }),
];
const classes = momentClasses([
  { isMoment: true, label: "MAKE_OR_BREAK", touchpoint: { code: "gate" } },
  { isMoment: false, label: null, touchpoint: { code: "calm" } },
  { isMoment: true, label: null, touchpoint: { code: "odd" } },
]);
const readings = readingsOfSetting({ touchpoints }, classes);

describe("linked touchpoints", () => {
  it("come by the fullest path beside them, with their moment and longest wait", () => {
    expect(readings.map(({ code }) => code)).toEqual(["gate", "calm", "help"]);
    expect(readings[0]).toMatchObject({
      moment: "MAKE_OR_BREAK",
      worst: { edge: "E1", los: "E", minute: 620 },
      waitMin: 4,
      knowledge: "measured",
    });
    expect(readings[1]).toMatchObject({ moment: "NONE", waitMin: null });
    expect(readings[2]).toMatchObject({ moment: null, value: null, knowledge: "not-asked", worst: null });
    expect(classes.get("odd")).toBe("UNLABELLED");
  });

  it("stand where their units and zones are, above each other, and nowhere where the plan has none", () => {
    const shapes = {
      units: [{ id: "U1", at: { x: 1, y: 2 } }],
      zones: [{ id: "Z1", label: { x: 5, y: 6 } }],
    } as unknown as Pick<PlanShapes, "units" | "zones">;
    const marks = touchpointMarks(readings, shapes);
    expect(marks.map(({ name, at, above, unit }) => [name, at, above, unit])).toEqual([
      ["gate", { x: 5, y: 6 }, 0, null],
      ["calm", { x: 1, y: 2 }, 0, "U1"],
      ["help", { x: 1, y: 2 }, 1, "U1"],
    ]);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(3);
  });

  it("are painted darker where they are worse, over the paths at their worst", () => {
    expect([50, 50.1, 90].map(toneOfSatisfaction)).toEqual(["r6", "r5", "r1"]);
    const words = { range: () => "", grade: (grade: string) => grade, nobody: "" };
    const { edges, legend } = paintTouchpoints(readings, new Set(["E2"]), words);
    expect(edges.get("E1")).toMatchObject({ letter: "E", hatched: false });
    expect(edges.get("E2")).toMatchObject({ hatched: true });
    expect(edges.has("E3")).toBe(false);
    expect(legend.filter(({ as }) => as === "path").map(({ label }) => label)).toEqual(["A", "E"]);
  });
});

describe("journeys that may be linked", () => {
  const journey = (code: string) => ({ code, name: code, touchpoints: [] });
  const templates = [{ ...journey("scenic-area"), sector: "SCENIC_AREA" as const }];

  it("are those with visits, else the template of the sector, each once", () => {
    const venue = { sector: "SCENIC_AREA" as const, journeys: [] };
    expect(linkableJourneys(venue, [], templates).map(({ code }) => code)).toEqual(["scenic-area"]);
    const own = { ...venue, journeys: [journey("town")] };
    const settings = [{ journey: journey("town") }, { journey: journey("old") }] as never;
    expect(linkableJourneys(own, settings, templates).map(({ code }) => code)).toEqual(["town", "old"]);
  });
});
