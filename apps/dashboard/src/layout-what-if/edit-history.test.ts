import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { describe, expect, it } from "vitest";
import { acted, historyOf, withEdit } from "./edit-history.ts";
import type { PlanOutline } from "./protocol.ts";

const base = {
  visitors: 2000,
  units: [{ id: "U1", node: "N1" }],
  edges: [{ id: "E1", widthM: 3 }],
} as unknown as Pick<PlanOutline, "units" | "edges" | "visitors">;
const move = (node: string): LayoutEdit => ({ op: "move", unit: "U1", node });
const widen = (widthM: number): LayoutEdit => ({ op: "widen", edge: "E1", widthM });
const swap: LayoutEdit = { op: "swap", a: "U1", b: "U2" };

describe("a list of edits", () => {
  it("says where a unit ends, not how it got there", () => {
    expect(withEdit([move("N2")], move("N3"), base)).toEqual([move("N3")]);
    expect(withEdit([move("N2")], move("N1"), base)).toEqual([]);
    expect(withEdit([], move("N1"), base)).toEqual([]);
  });

  it("keeps what another edit stands between", () => {
    expect(withEdit([move("N2"), widen(4)], move("N3"), base)).toEqual([move("N2"), widen(4), move("N3")]);
    expect(withEdit([swap], move("N1"), base)).toEqual([swap, move("N1")]);
  });

  it("takes back what is done twice or led back to the plan's own value", () => {
    expect(withEdit([swap], { op: "swap", a: "U2", b: "U1" }, base)).toEqual([]);
    expect(withEdit([widen(4)], widen(3), base)).toEqual([]);
    expect(withEdit([{ op: "closeEdge", edge: "E1" }], { op: "openEdge", edge: "E1" }, base)).toEqual([]);
    expect(withEdit([{ op: "arrivals", total: 3600 }], { op: "arrivals", total: 2000 }, base)).toEqual([]);
  });

  it("has one crowd, wherever in the list, whose hours do not outlive it", () => {
    const evening: LayoutEdit = { op: "arrivals", total: 2000, hourly: { 18: 1 } };
    const golden: LayoutEdit = { op: "arrivals", total: 3600 };
    expect(withEdit([evening, widen(4)], golden, base)).toEqual([golden, widen(4)]);
    expect(withEdit([golden, widen(4), evening], { ...golden, total: 9 }, base)).toEqual([
      { ...golden, total: 9 },
      widen(4),
    ]);
    expect(withEdit([evening, widen(4)], { op: "arrivals", total: 2000 }, base)).toEqual([widen(4)]);
    expect(withEdit([widen(4)], evening, base)).toEqual([widen(4), evening]);
  });

  it("puts values of one unit together", () => {
    const capacity: LayoutEdit = { op: "setUnit", unit: "U1", set: { capacity: 20 } };
    const seats: LayoutEdit = { op: "setUnit", unit: "U1", set: { seats: 8 } };
    expect(withEdit([capacity], seats, base)).toEqual([
      { op: "setUnit", unit: "U1", set: { capacity: 20, seats: 8 } },
    ]);
  });
});

describe("its history", () => {
  it("goes back and forth, and a new edit ends what could be done again", () => {
    const one = acted(historyOf([]), { do: "set", edits: [move("N2")] });
    const two = acted(one, { do: "set", edits: [move("N2"), widen(4)] });
    const back = acted(two, { do: "undo" });
    expect(back.edits).toEqual([move("N2")]);
    expect(acted(back, { do: "redo" }).edits).toEqual(two.edits);
    expect(acted(acted(back, { do: "reset" }), { do: "redo" }).edits).toEqual([]);
    expect(acted(historyOf([]), { do: "undo" }).edits).toEqual([]);
  });

  it("removes one of them, and undoes that too", () => {
    const removed = acted(historyOf([move("N2"), widen(4)]), { do: "remove", index: 0 });
    expect(removed.edits).toEqual([widen(4)]);
    expect(acted(removed, { do: "undo" }).edits).toHaveLength(2);
  });

  it("does not remember what changed nothing", () => {
    const history = historyOf([move("N2")]);
    expect(acted(history, { do: "set", edits: [move("N2")] })).toBe(history);
  });
});
