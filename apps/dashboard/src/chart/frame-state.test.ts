import { describe, expect, it } from "vitest";
import { measured, notAsked, tooFew, withheld } from "../indicator/fixtures/figure.ts";
import { frameState } from "./frame-state.ts";

describe("frameState", () => {
  it("draws the chart when one figure is measured", () => {
    expect(frameState([notAsked(), measured(70), tooFew(4)])).toEqual({ kind: "ready" });
  });

  it("says not asked where nobody asked", () => {
    expect(frameState([notAsked(), notAsked()])).toEqual({ kind: "notAsked" });
    expect(frameState([])).toEqual({ kind: "notAsked" });
  });

  it("prefers too few to not asked, with the largest number of answers", () => {
    expect(frameState([notAsked(), tooFew(4), tooFew(7)])).toEqual({
      kind: "tooFew",
      detail: "too few answers (7 of 10)",
    });
  });

  it("says withheld with its reason", () => {
    expect(frameState([withheld("one person")])).toEqual({ kind: "withheld", detail: "one person" });
  });
});
