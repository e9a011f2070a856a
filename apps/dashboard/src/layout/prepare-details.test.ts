import { describe, expect, it } from "vitest";
import { madeUpLayout } from "./fixtures/judged.ts";
import { type DetailWords, prepareDetails } from "./prepare-details.ts";
import { readingsOf } from "./readings-of.ts";

const words: DetailWords = {
  label: (key) => key,
  none: "–",
  metres: (text) => `${text} m`,
  squareMetres: (text) => `${text} m²`,
  persons: (text) => `${text} persons`,
  minutes: (text) => `${text} min`,
  at: (text, time) => `${text} at ${time}`,
  perMinute: (text) => `${text}/min`,
  closed: "closed",
  path: "path",
  surface: (name) => name,
};
const judged = madeUpLayout();
const details = (pick: { kind: "unit" | "edge"; id: string } | null) =>
  prepareDetails(pick, judged.plan.drawing, readingsOf(judged), "en", words);

describe("prepareDetails", () => {
  it("tells of a unit what it is, how full it gets and how long people wait", () => {
    const found = details({ kind: "unit", id: "U1" });
    expect(found?.title).toBe("Format dining.teahouse");
    expect(Object.fromEntries(found?.facts.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      format: "Dining · Format dining.teahouse",
      area: "50 m²",
      capacity: "25 persons",
      hours: "08:00–20:00",
      visits: "90 persons",
      meanWait: "2.5 min",
      peakQueue: "7 persons at 08:30",
      culture: "40%",
      cultureGap: "25%",
      revenue: "20.0",
    });
  });

  it("marks what is assumed, and says nothing for nothing", () => {
    const facts = details({ kind: "unit", id: "U2" })?.facts ?? [];
    expect(facts.filter(({ assumed }) => assumed).map(({ key }) => key)).toEqual(["capacity"]);
    expect(facts.find(({ key }) => key === "meanWait")?.value).toBe("–");
  });

  it("tells of a path its width, its worst level of service and when", () => {
    const found = details({ kind: "edge", id: "E1" });
    expect(found?.title).toBe("Long Lane");
    expect(found?.facts.find(({ key }) => key === "worstLos")?.value).toBe("D at 08:30");
    expect(found?.facts.find(({ key }) => key === "saturation")?.value).toBe("66%");
  });

  it("has nothing to tell of what is not in the plan", () => {
    expect(details({ kind: "unit", id: "U9" })).toBeNull();
    expect(details(null)).toBeNull();
  });
});
