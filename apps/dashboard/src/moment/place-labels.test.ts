import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels.ts";

const point = (code: string, x: number, y: number, text = "Restaurants") => ({ code, x, y, text });

describe("placeLabels", () => {
  it("writes to the right where there is room", () => {
    expect(placeLabels([point("a", 50, 50)]).get("a")).toBe("right");
  });

  it("writes to the left at the right edge", () => {
    expect(placeLabels([point("a", 98, 50)]).get("a")).toBe("left");
  });

  it("never lets one name cover another: the first has the first choice", () => {
    const sides = placeLabels([point("a", 50, 50), point("b", 51, 51), point("c", 50.5, 49.5)]);
    expect(sides.get("a")).toBe("left");
    expect(sides.get("b")).toBe("right");
    expect(sides.has("c")).toBe(false);
  });

  it("gives Chinese letters their width", () => {
    const close = (text: string) => placeLabels([point("a", 90, 50, text)]).get("a");
    expect(close("shops and")).toBe("right");
    expect(close("登机区与商店清洁度")).toBe("left");
  });
});
