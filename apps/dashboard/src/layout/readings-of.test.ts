import { describe, expect, it } from "vitest";
import { madeUpLayout } from "./fixtures/judged.ts";
import { minuteOf, slotOf } from "./readings.ts";
import { readingsOf } from "./readings-of.ts";

describe("readingsOf", () => {
  const readings = readingsOf(madeUpLayout());

  it("joins each unit with its day, its culture and its revenue, and invents none", () => {
    expect(readings.units).toEqual([
      expect.objectContaining({ id: "U1", visits: 90, meanWaitMin: 2.5, culture: 0.4, revenuePerM2: 20 }),
      expect.objectContaining({ id: "U2", visits: 30, meanWaitMin: null, culture: null, revenuePerM2: null }),
    ]);
  });

  it("tells the facilities of a kind and how far each node is from them", () => {
    expect(readings.coverage[0]).toMatchObject({
      facility: "service.toilet",
      units: ["U2"],
      nodes: [
        { node: "N1", distanceM: 0 },
        { node: "N2", distanceM: null },
      ],
    });
  });

  it("finds the slot of a minute, also beyond the day's ends", () => {
    expect([400, 480, 509, 510, 2000].map((minute) => slotOf(readings.slots, minute))).toEqual([
      0, 0, 0, 1, 2,
    ]);
    expect(minuteOf(readings.slots, 2)).toBe(540);
  });
});
