import { describe, expect, it } from "vitest";
import { losLetters, paintDifference } from "./paint-difference.ts";

const slots = { openMin: 540, slotMin: 10, count: 2, peakMinute: 550 };
const crowd = (flow: number[], los: number[], edges = ["E1", "E2"]) => ({
  slots,
  edges,
  edgeFlow: Float32Array.from(flow),
  edgeLos: Uint8Array.from(los),
});
const words = { better: "better", worse: "worse", same: "same" };

describe("the difference on the plan", () => {
  it("shows paths whose grade or flow changed in that slot, and no others", () => {
    const before = crowd([50, 10, 5, 5], [3, 0, 0, 0]);
    const after = crowd([20, 10, 5, 9], [0, 0, 0, 0]);
    const first = paintDifference(before, after, 540, words);
    expect([...first.edges]).toEqual([["E1", { tone: "better", letter: "▼A" }]]);
    const second = paintDifference(before, after, 555, words);
    expect([...second.edges]).toEqual([["E2", { tone: "worse", letter: "▲A" }]]);
  });

  it("compares a new path with nobody on it, and slots of other lengths by the clock", () => {
    const before = { ...crowd([10, 10], [0, 0], ["E1"]) };
    const after = { ...crowd([10, 30], [0, 1], ["E1", "E9"]), slots: { ...slots, slotMin: 20, count: 1 } };
    expect([...paintDifference(before, after, 550, words).edges]).toEqual([
      ["E9", { tone: "worse", letter: "▲B" }],
    ]);
  });

  it("writes grades as letters", () => {
    expect(losLetters(crowd([0, 0, 0, 0], [0, 5, 255, 2])).get("E2")).toBe("-C");
  });
});
