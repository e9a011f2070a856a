import { describe, expect, it } from "vitest";
import { freeId, withNode } from "./adding.ts";

describe("adding to a plan", () => {
  it("takes the first node of a path as its start, the next as its end, and begins anew then", () => {
    const start = withNode({ what: "path", from: null, to: null }, "A");
    expect(start).toEqual({ what: "path", from: "A", to: null });
    expect(withNode(start, "A")).toEqual(start);
    const both = withNode(start, "B");
    expect(both).toEqual({ what: "path", from: "A", to: "B" });
    expect(withNode(both, "C")).toEqual({ what: "path", from: "C", to: null });
    expect(withNode({ what: "gate", node: null }, "A")).toEqual({ what: "gate", node: "A" });
    expect(withNode({ what: "unit", node: "A" }, "B")).toEqual({ what: "unit", node: "B" });
  });

  it("gives ids that nobody has", () => {
    const plan = { units: [{ id: "new-3" }], edges: [{ id: "new-1" }], gates: [] } as unknown as Parameters<
      typeof freeId
    >[0];
    expect(freeId(plan, [{ op: "addGate", id: "new-2", node: "A", entryShare: 0.2 }])).toBe("new-4");
  });
});
