import { describe, expect, it } from "vitest";
import { arrivalShapes, hourlyOf, shapeOf } from "./arrival-shapes.ts";

const plan = { hourly: { 9: 0.5, 10: 0.3, 20: 0.2 }, openMin: 540, closeMin: 1260 };

describe("when visitors come", () => {
  it("is shifted by an hour, within opening", () => {
    expect(hourlyOf(plan, "plan")).toBeUndefined();
    expect(hourlyOf(plan, "later")).toEqual({ 10: 0.5, 11: 0.3, 20: 0.2 });
    expect(hourlyOf(plan, "earlier")).toEqual({ 9: 0.8, 19: 0.2 });
  });

  it("is spread evenly over every hour of opening", () => {
    const even = hourlyOf({ ...plan, closeMin: 750 }, "even") ?? {};
    expect(Object.keys(even)).toEqual(["9", "10", "11", "12"]);
    expect(Object.values(even)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("is told from the shares", () => {
    for (const shape of arrivalShapes)
      expect(shapeOf(plan, hourlyOf(plan, shape) ?? plan.hourly)).toBe(shape);
    expect(shapeOf(plan, { 9: 1 })).toBeNull();
  });
});
