import { describe, expect, it } from "vitest";
import { areaPath, boxAround, linePath, middleOf, roomiest } from "./plane.ts";

describe("the drawing's plane", () => {
  it("turns north up and writes decimetres", () => {
    expect(linePath([0, 0, 10.04, 20.26])).toBe("M0 0L10 -20.3");
    expect(areaPath([[0, 0, 10, 0, 10, 10, 0, 0]])).toBe("M0 0L10 0L10 -10L0 0Z");
  });

  it("finds the middle along a line, not between its ends", () => {
    expect(middleOf([0, 0, 100, 0, 100, 100])).toEqual({ x: 100, y: 0 });
  });

  it("names an area where it is roomiest, which need not be its centre", () => {
    const spot = roomiest([[0, 0, 100, 0, 100, 100, 80, 100, 80, 20, 0, 20, 0, 0]]);
    expect(spot.x).toBeGreaterThan(70);
  });

  it("survives an area without extent", () => {
    expect(roomiest([[5, 5, 5, 5, 5, 5]])).toEqual({ x: 5, y: -5 });
  });

  it("draws a street of a kilometre with room above and below, and nothing at all as a small square", () => {
    const { width, height } = boxAround([[0, 0, 1000, 10]]);
    expect(width / height).toBeCloseTo(2.8, 1);
    expect(boxAround([])).toEqual({ x: -50, y: -50, width: 100, height: 100 });
  });
});
