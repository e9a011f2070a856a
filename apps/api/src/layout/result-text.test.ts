import { describe, expect, it } from "vitest";
import { resultOf, resultText } from "./result-text.ts";

describe("a stored result", () => {
  it("is read as it was, bit by bit, arrays of numbers included", () => {
    const result = {
      inside: Float64Array.of(0.1 + 0.2, -0, Number.POSITIVE_INFINITY, 5e-324),
      los: Uint8Array.of(0, 5, 255),
      empty: new Float64Array(0),
      nested: [{ index: Int32Array.of(-1, 7) }],
      text: "水乡",
      nothing: null,
    };
    const read = resultOf<typeof result>(resultText(result));
    expect(read).toEqual(result);
    expect(Object.is(read.inside[1], -0)).toBe(true);
  });

  it("keeps a part of a longer array as this part", () => {
    const part = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
    expect(resultOf(resultText({ part }))).toEqual({ part: Float64Array.of(2, 3) });
  });

  it("refuses arrays that it could not read again", () => {
    expect(() => resultText({ wrong: BigInt64Array.of(1n) })).toThrow(/BigInt64Array/);
  });
});
