import { describe, expect, it } from "vitest";
import { ANSWERED, addPairSums, PAIR_FIELDS, pairCount, pairFields, pairIndex } from "./pair-sums.ts";

describe("pair sums", () => {
  it("stay exact over more visits than 32 bits could hold", () => {
    const visits = 120_000;
    const column = new Uint16Array(visits).fill(ANSWERED + 200);
    const sums = new Float64Array(pairCount(2) * PAIR_FIELDS);
    addPairSums([column, column], 0, visits, sums, 0);
    const place = pairIndex(0, 1, 2) * PAIR_FIELDS;
    expect(sums[place + pairFields.n]).toBe(visits);
    expect(sums[place + pairFields.a]).toBe(200 * visits);
    expect(sums[place + pairFields.ab]).toBe(40_000 * visits);
  });

  it("count only visits that answered both", () => {
    const first = Uint16Array.from([ANSWERED, 0, ANSWERED + 3, ANSWERED + 2]);
    const second = Uint16Array.from([ANSWERED + 1, ANSWERED + 4, 0, ANSWERED + 4]);
    const sums = new Float64Array(pairCount(2) * PAIR_FIELDS);
    addPairSums([first, second], 0, 4, sums, 0);
    expect([...sums.subarray(PAIR_FIELDS, 2 * PAIR_FIELDS)]).toEqual([2, 2, 5, 4, 17, 8]);
  });
});
