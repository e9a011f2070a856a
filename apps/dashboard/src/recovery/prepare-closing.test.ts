import { describe, expect, it } from "vitest";
import { measured, notAsked } from "../indicator/fixtures/figure.ts";
import { type ClosingWords, prepareClosing } from "./prepare-closing.ts";

const words: ClosingWords = {
  closedWithin: (share, hours) => `${share} by ${hours}`,
  openFor: (count, hours) => `${count} open at ${hours}`,
  median: (hours) => `half by ${hours}`,
  ticks: (hours) => `${hours} h`,
  columns: { hours: "Hours", closed: "Closed", low: "Low", high: "High", n: "n" },
};
const point = (hours: number, closed: number, band: [number, number] | null = null) => ({
  hours,
  closed,
  low: band?.[0] ?? null,
  high: band?.[1] ?? null,
  atRisk: 10,
});
const closing = {
  n: 20,
  withoutTime: 0,
  sentence: "",
  median: { hours: 14.725, low: 11, high: null },
  closedAt: [{ hours: 24, share: measured(0.647, { half: 0.05, unit: "SHARE", n: 20 }) }],
  curve: [point(0, 0), point(2, 0.25, [0.1, 0.4]), point(40.5, 0.75, [0.5, 0.9])],
  open: [
    { hours: 30, count: 2 },
    { hours: 168, count: 1 },
  ],
};

describe("prepareClosing", () => {
  it("carries the curve on to the last open complaint, and sets complaints on the curve where they were last seen", () => {
    const curve = prepareClosing(closing, "en", words);
    expect(curve.points.at(-1)).toMatchObject({ hours: 168, closed: 0.75 });
    expect(curve.open.map(({ hours, closed }) => [hours, closed])).toEqual([
      [30, 0.25],
      [168, 0.75],
    ]);
    expect(curve.median).toEqual({ hours: 14.725, label: "half by 14.7" });
    expect(curve.points.map(({ band }) => band)).toEqual([null, [0.1, 0.4], [0.5, 0.9], [0.5, 0.9]]);
  });

  it("has ticks at round hours, ending beyond what was seen", () => {
    const { ticks, end } = prepareClosing(closing, "en", words);
    expect(ticks.map(({ label }) => label)).toEqual([
      "0 h",
      "24 h",
      "48 h",
      "72 h",
      "96 h",
      "120 h",
      "144 h",
      "168 h",
    ]);
    expect(end).toBe(168);
    const short = { ...closing, curve: [point(0, 0), point(0.6, 1)], open: [] };
    expect(prepareClosing(short, "en", words)).toMatchObject({ end: 1, open: [] });
  });

  it("draws the first week where half are closed long before, and counts who lies beyond", () => {
    const long = {
      ...closing,
      curve: [...closing.curve, point(400, 0.9)],
      open: [...closing.open, { hours: 500, count: 7 }],
    };
    const curve = prepareClosing(long, "en", words);
    expect(curve).toMatchObject({ end: 168, beyond: 7 });
    expect(curve.points.at(-1)).toMatchObject({ hours: 168, closed: 0.75 });
    const slow = { ...long, median: { hours: 100, low: null, high: null } };
    expect(prepareClosing(slow, "en", words)).toMatchObject({ beyond: 0 });
  });

  it("stands without anything, and tells why a share is missing", () => {
    const empty = {
      ...closing,
      curve: [],
      open: [],
      median: { hours: null, low: null, high: null },
      closedAt: [{ hours: 24, share: notAsked("SHARE") }],
    };
    const curve = prepareClosing(empty, "zh", words);
    expect(curve).toMatchObject({ points: [], open: [], median: null });
    expect(curve.table.rows[0]?.slice(0, 4)).toEqual(["24", "not asked", "", ""]);
  });
});
