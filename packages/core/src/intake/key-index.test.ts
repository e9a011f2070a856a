import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyIndex } from "./key-index.ts";

it("finds the first row of every key, as a map would", () => {
  const key = fc.oneof(fc.nat(3_000).map(String), fc.string({ unit: "grapheme", maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 6_000 }), (keys) => {
      const index = new KeyIndex();
      const first = new Map<string, number>();
      for (const [at, name] of keys.entries()) {
        expect(index.add(name, at + 2)?.row).toBe(first.get(name));
        if (!first.has(name)) first.set(name, at + 2);
      }
    }),
    { seed: 7, numRuns: 40 },
  );
});

it("keeps a million numbered keys apart", () => {
  const index = new KeyIndex();
  let repeated = 0;
  for (let i = 0; i < 1_000_000; i++) if (index.add(`g${i}`, i + 2) !== undefined) repeated++;
  expect(repeated).toBe(0);
  expect(index.add("g999999", 5)).toEqual({ row: 1_000_001, same: true });
  expect(index.add("g999999", 5, 7)).toEqual({ row: 1_000_001, same: false });
});
