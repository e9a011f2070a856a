import { describe, expect, it } from "vitest";
import {
  acceptedSearch,
  adviceRequest,
  editCount,
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
      edits: "[]",
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
    expect(editCount(question.edits)).toBe(1);
    expect(editCount("{")).toBeNull();
    expect(editCount("{}")).toBeNull();
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
