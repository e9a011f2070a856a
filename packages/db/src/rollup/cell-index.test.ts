import fc from "fast-check";
import { expect, it } from "vitest";
import { CellIndex } from "./cell-index.ts";

const part = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer());

it("numbers names as a map would, and lists them in order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part), { maxLength: 3_000 }), (names) => {
      const index = new CellIndex();
      const expected = new Map<string, number>();
      for (const [high, low] of names) {
        const name = `${high} ${low}`;
        if (!expected.has(name)) expected.set(name, expected.size);
        expect(index.cell(high, low)).toBe(expected.get(name));
      }
      const listed = index.names();
      expect(new Map(listed.map(({ high, low, cell }) => [`${high} ${low}`, cell]))).toEqual(expected);
      expect(listed).toEqual([...listed].sort((a, b) => a.high - b.high || a.low - b.low));
    }),
    { seed: 7, numRuns: 60 },
  );
});
