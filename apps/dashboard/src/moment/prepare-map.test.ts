import { describe, expect, it } from "vitest";
import { measured, notAsked } from "../indicator/fixtures/figure.ts";
import { moment } from "./fixtures/moment.ts";
import { type MapWords, prepareMap } from "./prepare-map.ts";

const words: MapWords = {
  quadrant: (quadrant) => quadrant.toLowerCase(),
  hollow: "borderline",
  clear: "clear",
  columns: {
    touchpoint: "Touchpoint",
    importance: "Importance",
    performance: "Performance",
    low: "low",
    high: "high",
    quadrant: "Field",
    status: "Status",
    n: "n",
  },
};
const share = (value: number) => ({
  ...moment("x").importance,
  share: measured(value, { half: 0.01, unit: "SHARE" }),
});

describe("prepareMap", () => {
  const map = prepareMap(
    [
      moment("wifi", { performance: measured(60), importance: share(0.5) }),
      moment("safety", {
        performance: measured(84),
        importance: share(0.3),
        borderline: true,
        quadrant: "POSSIBLE_OVERKILL",
      }),
      moment("art", { performance: notAsked() }),
    ],
    "en",
    words,
  );

  it("shows only touchpoints that have both figures", () => {
    expect(map?.points.map(({ code }) => code)).toEqual(["wifi", "safety"]);
  });

  it("crosses at an equal share and at the mean of the touchpoints shown", () => {
    expect(map?.cross).toEqual({ importance: 0.5, performance: 72 });
  });

  it("draws what could fall in a neighbouring field hollow", () => {
    expect(map?.points.map(({ hollow }) => hollow)).toEqual([false, true]);
  });

  it("names points beside them where there is room", () => {
    expect(map?.points.map(({ label }) => label)).toEqual(["right", "right"]);
  });

  it("carries both intervals", () => {
    expect(map?.points[0]?.performanceError).toEqual([3, 3]);
    expect(map?.points[0]?.importanceError[0]).toBeCloseTo(0.01, 12);
    expect(map?.up.low).toBeLessThanOrEqual(0.29);
  });

  it("has each point in its table with field and certainty", () => {
    expect(map?.table.rows[1]).toEqual([
      "Name safety",
      "30.0%",
      "29.0%",
      "31.0%",
      "84.0",
      "81.0",
      "87.0",
      "100",
      "possible_overkill",
      "borderline",
    ]);
    expect(map?.table.rows[1]).toHaveLength(map?.table.columns.length ?? 0);
  });

  it("is nothing where there is nothing to map", () => {
    expect(prepareMap([moment("art", { performance: notAsked() })], "en", words)).toBeNull();
  });
});
