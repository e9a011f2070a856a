import { describe, expect, it } from "vitest";
import { evenBreaks, toneOf } from "./paint.ts";
import { paintCrowding } from "./paint-crowding.ts";
import { paintFormats } from "./paint-formats.ts";
import { paintValues } from "./paint-values.ts";

describe("the ramp", () => {
  it("puts a value at a break below it", () => {
    expect([0.2, 0.21].map((value) => toneOf(value, [0.2, 0.4]))).toEqual(["r1", "r2"]);
  });

  it("breaks values into even groups at readable numbers", () => {
    expect(evenBreaks([1.23, 2.34, 3.45, 4.56, 5.67, 6.78], 3)).toEqual([2.3, 4.6]);
    expect(evenBreaks([], 5)).toEqual([]);
    expect(evenBreaks([4, 4, 4], 5)).toEqual([]);
  });
});

describe("paintCrowding", () => {
  const words = { grade: (grade: string) => grade, nobody: "nobody" };

  it("colours each path by its letter in the slot and writes the crowded ones", () => {
    const { edges } = paintCrowding(
      new Map([
        ["a", "-AF"],
        ["b", "A-A"],
      ]),
      new Set(["b"]),
      2,
      words,
    );
    expect([...edges]).toEqual([
      ["a", { tone: "r6", letter: "F", hatched: false }],
      ["b", { tone: "r1", hatched: true }],
    ]);
  });

  it("leaves a path without walkers uncoloured", () => {
    expect(paintCrowding(new Map([["b", "A-A"]]), new Set(), 1, words).edges.size).toBe(0);
  });
});

describe("paintValues", () => {
  it("shows a unit without a value hollow, not low", () => {
    const words = { range: (a: number | null, b: number | null) => `${a}–${b}`, unknown: "none" };
    const paint = paintValues(
      [
        { id: "a", value: 0, assumed: true },
        { id: "b", value: null, assumed: false },
      ],
      [1],
      words,
    );
    expect(paint.units.get("a")).toEqual({ tone: "r1", hatched: true });
    expect(paint.units.get("b")).toEqual({ tone: "unknown", hatched: false });
    expect(paint.legend.map(({ label }) => label)).toEqual(["null–1", "1–null", "none"]);
  });
});

describe("paintFormats", () => {
  it("counts the units of each function in the order of the catalogue", () => {
    const unit = (id: string, code: string) => ({
      id,
      name: id,
      format: { code: `${code}.x`, name: code, function: { code, name: code } },
      at: [0, 0],
      rings: null,
      assumed: [],
    });
    const plan = { units: [unit("1", "retail"), unit("2", "dining"), unit("3", "retail")] };
    const { legend } = paintFormats(plan, { entry: (name, count) => `${name} ${count}` });
    expect(legend.map(({ label }) => label)).toEqual(["dining 1", "retail 2"]);
  });
});
