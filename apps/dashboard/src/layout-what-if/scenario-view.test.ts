import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { describe, expect, it } from "vitest";
import { fitsAddress, readScenarioView, writeScenarioView } from "./scenario-view.ts";

const edits: LayoutEdit[] = [
  { op: "widen", edge: "E085", widthM: 4 },
  { op: "move", unit: "U & 1", node: "廊桥" },
];
const read = (search: string) => readScenarioView(Object.fromEntries(new URLSearchParams(search)));

describe("the address of a scenario", () => {
  it("gives back what was written", () => {
    const view = { plan: "p1", layer: "difference", minute: 860 } as const;
    expect(read(writeScenarioView(view, edits))).toEqual({ ...view, given: { kind: "list", edits } });
  });

  it("says nothing where nothing was chosen", () => {
    expect(writeScenarioView({ plan: "", layer: null, minute: null }, null)).toBe("");
    expect(read("")).toEqual({ plan: "", layer: null, minute: null, given: { kind: "none" } });
  });

  it("tells an empty list, which undoes a scenario's own edits, from none", () => {
    const written = writeScenarioView({ plan: "s1", layer: null, minute: null }, []);
    expect(read(written).given).toEqual({ kind: "list", edits: [] });
  });

  it.each(["[", "{}", "[1]", '[{"unit":"U1"}]', "null"])("says of %s that it cannot be read", (text) => {
    expect(readScenarioView({ edits: text }).given).toEqual({ kind: "unreadable" });
  });

  it("refuses more than an address can carry", () => {
    const many = Array.from({ length: 200 }, () => edits[0] as LayoutEdit);
    expect(fitsAddress(edits)).toBe(true);
    expect(fitsAddress(many)).toBe(false);
    expect(readScenarioView({ edits: JSON.stringify(many) }).given.kind).toBe("long");
  });
});
