import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyIndex, type KeySpill } from "./key-index.ts";

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

/** Memory in the place of a file. */
function spill(): KeySpill & { bytes: number } {
  const pieces = new Map<number, Uint8Array>();
  return {
    bytes: 0,
    append(bytes) {
      const place = this.bytes;
      pieces.set(place, bytes.slice());
      this.bytes += bytes.length;
      return place;
    },
    read(place, into) {
      const [from, piece] = [...pieces].findLast(([start]) => start <= place) as [number, Uint8Array];
      into.set(piece.subarray(place - from, place - from + into.length));
    },
  };
}

it("finds keys that were put away, and no others", () => {
  const outside = spill();
  const index = new KeyIndex(outside);
  const count = 2_200_000;
  let repeated = 0;
  for (let i = 0; i < count; i++) if (index.add(`g${i}`, i + 2) !== undefined) repeated++;
  expect(repeated).toBe(0);
  expect(outside.bytes).toBeGreaterThan(2 * count);
  for (let i = 0; i < count; i += 9_973) {
    expect(index.add(`g${i}`, 1)).toEqual({ row: i + 2, same: true });
    expect(index.add(`g${i}`, 1, 7)).toEqual({ row: i + 2, same: false });
  }
});

it("keeps a million numbered keys apart", () => {
  const index = new KeyIndex();
  let repeated = 0;
  for (let i = 0; i < 1_000_000; i++) if (index.add(`g${i}`, i + 2) !== undefined) repeated++;
  expect(repeated).toBe(0);
  expect(index.add("g999999", 5)).toEqual({ row: 1_000_001, same: true });
  expect(index.add("g999999", 5, 7)).toEqual({ row: 1_000_001, same: false });
});
