import { describe, expect, it } from "vitest";
import { improvementInputs, readImprovements, writeImprovements } from "./improvements.ts";

describe("improvements in the URL", () => {
  it("read back as they were written", () => {
    const given = {
      by: "share",
      amounts: new Map([
        ["wifi", 50],
        ["security", 25],
      ]),
    } as const;
    const written = writeImprovements(given);
    expect(written).toEqual([
      ["by", "share"],
      ["up", "wifi:50"],
      ["up", "security:25"],
    ]);
    expect(readImprovements("share", ["wifi:50", "security:25"])).toEqual(given);
  });

  it("tell nothing chosen yet from everything taken back", () => {
    expect(readImprovements("", []).amounts).toBeNull();
    expect(readImprovements("", ["none"]).amounts?.size).toBe(0);
    expect(writeImprovements({ by: "points", amounts: null })).toEqual([]);
    expect(writeImprovements({ by: "points", amounts: new Map() })).toEqual([["up", "none"]]);
  });

  it("never reach beyond the furthest amount, and leave out what cannot be read", () => {
    const { amounts } = readImprovements("points", ["wifi:90", "x:0", "y:-3", "z", "Ü:4"]);
    expect([...(amounts ?? [])]).toEqual([["wifi", 20]]);
  });

  it("are points or shares for the API", () => {
    const amounts = new Map([["wifi", 10]]);
    expect(improvementInputs({ by: "points", amounts })).toEqual([{ touchpoint: "wifi", points: 10 }]);
    expect(improvementInputs({ by: "share", amounts })).toEqual([{ touchpoint: "wifi", convertShare: 0.1 }]);
    expect(improvementInputs({ by: "points", amounts: null })).toEqual([]);
  });
});
