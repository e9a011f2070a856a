import { describe, expect, it } from "vitest";
import { measured, notAsked } from "../indicator/fixtures/figure.ts";
import { axisOf, placeOn, roundAxis } from "./axis.ts";

describe("axisOf", () => {
  it("holds every interval and ends at round numbers", () => {
    const axis = axisOf(
      [measured(32.96, { half: 5, unit: "NPS" }), measured(46.9, { half: 6, unit: "NPS" }), notAsked("NPS")],
      "en",
    );
    expect(axis).toMatchObject({ low: 25, high: 55 });
    expect(axis?.ticks.map(({ label }) => label)).toEqual(["25", "30", "35", "40", "45", "50", "55"]);
  });

  it("never runs beyond what the unit allows", () => {
    const axis = axisOf([measured(0.97, { half: 0.05, unit: "SHARE" })], "en");
    expect(axis?.high).toBe(1);
    expect(axis?.ticks.at(-1)?.label).toBe("100%");
  });

  it("is nothing when nothing is measured", () => {
    expect(axisOf([notAsked()], "en")).toBeNull();
  });

  it("has as many digits as its steps need", () => {
    const labels = roundAxis(3.98, 4.12, "SCALE", "en").ticks.map(({ label }) => label);
    expect(labels[0]).toBe("3.95");
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("gives a single value some room", () => {
    const axis = roundAxis(50, 50, "POMP", "en");
    expect(axis.high).toBeGreaterThan(axis.low);
  });
});

describe("placeOn", () => {
  const axis = roundAxis(20, 60, "NPS", "en");
  it("is the percent of the axis's length, kept within it", () => {
    expect([20, 40, 60, 0, 99].map((value) => placeOn(axis, value))).toEqual([0, 50, 100, 0, 100]);
  });
});
