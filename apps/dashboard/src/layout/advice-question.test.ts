import { describe, expect, it } from "vitest";
import {
  acceptedSearch,
  adviceRequest,
  editCount,
  judgedPlan,
  moveKinds,
  progressAddress,
  readAdviceQuestion,
  readAdviceVariables,
} from "./advice-question.ts";

describe("the question of the address", () => {
  it("asks for anything, and for nothing until somebody asks", () => {
    const question = readAdviceQuestion({});
    expect(question).toEqual({
      plan: "",
      edits: null,
      asked: false,
      severity: false,
      budget: null,
      kinds: moveKinds,
      moveBound: false,
      alikeOnly: false,
      lockedUnits: [],
      prices: {},
    });
    expect(adviceRequest(question, ["gate"])).toEqual({
      objective: "PRESSURE",
      budget: null,
      kinds: [...moveKinds],
      lockedUnits: [],
      moveBound: false,
      swapUnlikeAreas: true,
      prices: { gate: undefined },
    });
  });

  it("is read as a form without scripts writes it", () => {
    const question = readAdviceQuestion({
      plan: "P1",
      edits: '[{"op":"closeEdge","edge":"E1"}]',
      ask: "1",
      aim: "severity",
      budget: "1,200,000",
      kind: ["WIDEN", "MOVE", "FLY"],
      bound: "1",
      alike: "1",
      locked: "U001, U002、U003  U004",
      "price-gate": "500000",
      "price-pathPerM2": "",
      "price-bridgeTimes": "-3",
    });
    expect(question).toMatchObject({
      asked: true,
      severity: true,
      budget: 1_200_000,
      kinds: ["MOVE", "WIDEN"],
      moveBound: true,
      alikeOnly: true,
      lockedUnits: ["U001", "U002", "U003", "U004"],
      prices: { gate: 500_000 },
    });
    expect(adviceRequest(question, ["gate", "shift"])).toMatchObject({
      objective: "SEVERITY",
      swapUnlikeAreas: false,
      prices: { gate: 500_000 },
    });
    expect(editCount(question.edits ?? "")).toBe(1);
    expect(editCount("{")).toBeNull();
    expect(editCount("{}")).toBeNull();
  });
});

describe("what is judged", () => {
  const saved = '[{"op":"closeEdge","edge":"E1"}]';
  const scenario = { id: "s2.1", edits: saved, base: { id: "v3" } };
  const moves = '[{"op":"swap","a":"U1","b":"U2"}]';

  it("is a plan with the edits of the address", () => {
    const imported = { id: "v3", edits: "[]", base: null };
    expect(judgedPlan(readAdviceQuestion({}), imported)).toEqual({ plan: "v3", edits: "[]" });
    expect(judgedPlan(readAdviceQuestion({ edits: saved }), imported)).toEqual({ plan: "v3", edits: saved });
  });

  it("is a scenario's own edits once, on the plan that it changes", () => {
    const judged = judgedPlan(readAdviceQuestion({ plan: "s2.1" }), scenario);
    expect(judged).toEqual({ plan: "v3", edits: saved });
    const accepted = new URLSearchParams(acceptedSearch({ plan: "s2.1", edits: judged.edits }, moves));
    expect(accepted.get("plan")).toBe("s2.1");
    expect(JSON.parse(accepted.get("edits") ?? "")).toEqual([
      { op: "closeEdge", edge: "E1" },
      { op: "swap", a: "U1", b: "U2" },
    ]);
  });

  it("is the list of the address instead of a scenario's, also when it is empty", () => {
    const wider = '[{"op":"closeEdge","edge":"E1"},{"op":"widen","edge":"E2","widthM":3}]';
    const given = readAdviceQuestion({ plan: "s2.1", edits: wider });
    expect(judgedPlan(given, scenario)).toEqual({ plan: "v3", edits: wider });
    const none = readAdviceQuestion({ plan: "s2.1", edits: "[]" });
    expect(judgedPlan(none, scenario)).toEqual({ plan: "v3", edits: "[]" });
  });
});

describe("accepting", () => {
  it("adds the edits of moves to those of the scenario, in order", () => {
    const search = acceptedSearch(
      { plan: "P/1", edits: '[{"op":"closeEdge","edge":"E1"}]' },
      '[{"op":"swap","a":"U1","b":"U2"},{"op":"widen","edge":"E2","widthM":3}]',
    );
    const given = new URLSearchParams(search);
    expect(given.get("plan")).toBe("P/1");
    expect(JSON.parse(given.get("edits") ?? "")).toEqual([
      { op: "closeEdge", edge: "E1" },
      { op: "swap", a: "U1", b: "U2" },
      { op: "widen", edge: "E2", widthM: 3 },
    ]);
    expect(acceptedSearch({ plan: "", edits: "[]" }, "[]")).toBe("?edits=%5B%5D");
  });
});

describe("the address of the progress", () => {
  it("reads what it wrote, and nothing else", () => {
    const variables = { plan: "P", edits: "[]", request: { budget: 5 } };
    const { searchParams } = new URL(progressAddress(variables), "http://here");
    expect(readAdviceVariables(searchParams.get("of"))).toEqual(variables);
    for (const text of [null, "", "7", "null", '{"plan":"P"}', '{"plan":1,"edits":"[]"}'])
      expect(readAdviceVariables(text)).toBeNull();
  });
});
