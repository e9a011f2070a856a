import { describe, expect, it } from "vitest";
import { prepareDay } from "../layout/prepare-day.ts";
import { prepareDayLines } from "./prepare-day-lines.ts";

const day = (inside: number[], slotMin = 60) => ({
  slots: { openMin: 540, slotMin, count: inside.length, peakMinute: 0 },
  inside: Float64Array.from(inside),
  peakInside: Math.max(...inside),
});
const before = day([100, 400, 200, 0, 0]);

describe("two days in one drawing", () => {
  it("stand at the time their slots begin, as on the page of the layout", () => {
    const drawing = prepareDayLines(before, day([200, 800, 0, 0, 0]), 600);
    expect(drawing.before).toBe("M0.00 87.50L25.00 50.00L50.00 75.00L75.00 100.00L100.00 100.00");
    expect(drawing.after).toContain("L25.00 0.00");
    expect(drawing).toMatchObject({
      most: 800,
      now: 25,
      hours: [{ at: 600, x: 25, label: "10:00" }, { x: 75 }],
    });
    const texts = prepareDay(
      {
        openMin: 540,
        slotMin: 60,
        inside: [...before.inside],
        peak: { inside: 400, minuteOfDay: 600 },
        capacity: null,
      },
      "en",
      {
        point: (time) => time,
        capacity: String,
        warning: String,
        peak: (time) => time,
        time: "",
        inside: "",
        use: "",
      },
    );
    expect(texts.across).toMatchObject({ low: 540, high: 780 });
    expect(texts.points[1]?.minute).toBe(600);
  });

  it("reach to the later end, whatever the length of slots", () => {
    const { before: line } = prepareDayLines(day([0, 100, 0]), day([0, 0, 50, 50, 0], 30), 100_000);
    expect(line).toBe("M0.00 100.00L50.00 0.00L100.00 100.00");
    expect(prepareDayLines(before, before, 100_000).now).toBe(100);
    expect(prepareDayLines(before, before, 0).now).toBe(0);
  });

  it("draws a day of nobody along the ground", () => {
    const nobody = { ...day([0, 0]), peakInside: 0 };
    expect(prepareDayLines(nobody, nobody, 540)).toMatchObject({
      most: 1,
      before: "M0.00 100.00L100.00 100.00",
    });
  });
});
