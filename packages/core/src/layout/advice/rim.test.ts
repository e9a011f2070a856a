import { describe, expect, it } from "vitest";
import type { Position } from "../plan.ts";
import { nodesAtRim } from "./rim.ts";

const nodes = (...all: Position[]) => all.map((at, index) => ({ id: `N${index}`, at }));
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe("nodes at the rim", () => {
  const square = nodes([0, 0], [100, 0], [100, 100], [0, 100], [50, 4], [50, 50], [50, 100]);

  it("are on the hull or near it", () => {
    expect(ids(nodesAtRim(square, 5))).toEqual(["N0", "N1", "N2", "N3", "N4", "N6"]);
    expect(ids(nodesAtRim(square, 3))).toEqual(["N0", "N1", "N2", "N3", "N6"]);
  });

  it("are all nodes where they lie on a line", () => {
    expect(nodesAtRim(nodes([0, 0], [1, 1], [2, 2]), 5)).toHaveLength(3);
    expect(nodesAtRim(nodes([0, 0]), 5)).toHaveLength(1);
  });
});
