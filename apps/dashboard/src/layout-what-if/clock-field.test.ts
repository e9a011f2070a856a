import { describe, expect, it } from "vitest";
import { CLOCK_FIELD, readClockField } from "./clock-field.ts";

describe("a field of time", () => {
  it("reads what its pattern lets through, the colon of a Chinese keyboard too", () => {
    // Browsers compile patterns with this flag.
    const pattern = new RegExp(`^(?:${CLOCK_FIELD})$`, "v");
    for (const [text, minutes] of [
      ["9:05", 545],
      [" 25：30 ", 1530],
      ["30:00", 1800],
    ] as const) {
      expect(pattern.test(text)).toBe(true);
      expect(readClockField(text)).toBe(minutes);
    }
    for (const text of ["", "9.05", "9:5", "9:60", "111:00"]) {
      expect(pattern.test(text)).toBe(false);
      expect(readClockField(text)).toBeNull();
    }
  });

  it("ends at six in the morning after", () => {
    expect(readClockField("30:01")).toBeNull();
  });
});
