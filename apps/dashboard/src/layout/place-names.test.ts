import { describe, expect, it } from "vitest";
import { placeNames } from "./place-names.ts";
import type { Name } from "./prepare-plan.ts";

const box = { x: 0, y: 0, width: 1000, height: 500 };
const name = (key: string, kind: Name["kind"], x: number, y: number, text = "Ten letter"): Name => ({
  key,
  kind,
  text,
  at: { x, y },
});

describe("placeNames", () => {
  it("lets the more important name stand and leaves out the one it would cover", () => {
    const placed = placeNames([name("gate", "gate", 500, 100), name("unit", "unit", 530, 102)], box, 1, []);
    expect([...placed]).toEqual([["gate", "right"]]);
  });

  it("finds room for both when the plan is enlarged", () => {
    const names = [name("gate", "gate", 500, 100), name("unit", "unit", 520, 112)];
    expect(placeNames(names, box, 0.1, []).size).toBe(2);
  });

  it("turns a name at the right rim to the left", () => {
    expect(placeNames([name("unit", "unit", 980, 100)], box, 1, []).get("unit")).toBe("left");
  });

  it("keeps the names of units off the marks of others", () => {
    const names = [name("unit", "unit", 500, 100)];
    expect(
      placeNames(names, box, 0.5, [
        { x: 500, y: 100 },
        { x: 520, y: 100 },
      ]).get("unit"),
    ).toBe("left");
  });

  it("gives a Chinese name the room its letters take", () => {
    const names = [name("a", "zone", 500, 100, "北岸东段老街"), name("b", "zone", 565, 100, "北岸中段老街")];
    expect([...placeNames(names, box, 1, []).keys()]).toEqual(["a"]);
  });
});
