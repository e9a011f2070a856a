import { expect, it } from "vitest";
import { NOBODY } from "./level-of-service.ts";
import { losLetters, slotValues } from "./slot-values.ts";

it("values of a row are those of its slots, and of no other row", () => {
  const table = Float64Array.of(0, 1, 2, 10, 11, 12);
  expect([...slotValues(table, 0, { slots: 3 })]).toEqual([0, 1, 2]);
  expect([...slotValues(table, 1, { slots: 3 })]).toEqual([10, 11, 12]);
});

it("levels of service are letters, and nobody is no level", () => {
  const edgeLos = Uint8Array.of(0, 5, NOBODY, 1, 2, NOBODY);
  expect(losLetters({ edgeLos, slots: 3 }, 0)).toBe("AF-");
  expect(losLetters({ edgeLos, slots: 3 }, 1)).toBe("BC-");
});
