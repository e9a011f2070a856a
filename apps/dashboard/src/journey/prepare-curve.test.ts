import { describe, expect, it } from "vitest";
import type { CurveQuery, FigurePartsFragment } from "../api/documents.generated.ts";
import { measured, notAsked } from "../indicator/fixtures/figure.ts";
import { type CurveWords, prepareCurve } from "./prepare-curve.ts";

const words: CurveWords = {
  rankRange: (low, high) => `${low} to ${high}`,
  peak: { positive: "High point", negative: "Low point" },
  nature: (nature) => nature.toLowerCase(),
  driver: (driver) => driver.toLowerCase(),
  channel: (channel) => channel.toLowerCase(),
  status: ({ status }) => status,
  columns: {
    touchpoint: "Touchpoint",
    stage: "Stage",
    score: "Score",
    low: "Low",
    high: "High",
    n: "n",
    rank: "Rank",
    peak: "Peak",
    nature: "Nature",
    driver: "Driver",
    channel: "Channel",
    status: "Status",
  },
};
const stage = (code: string) => ({ code, name: `Stage ${code}`, canonical: "CORE" as const });
const point = (
  position: number,
  code: string,
  stageCode: string,
  figure: FigurePartsFragment,
  peaks: [boolean, boolean] = [false, false],
) => ({
  figure,
  rankLow: figure.value === null ? null : 1,
  rankHigh: figure.value === null ? null : 2,
  positivePeak: peaks[0],
  negativePeak: peaks[1],
  touchpoint: {
    code,
    name: `Name ${code}`,
    nature: "HUMAN" as const,
    secondaryNatures: ["HUMAN" as const, "PHYSICAL" as const],
    driver: "SERVICE" as const,
    channel: "ON_SITE" as const,
    position,
    stage: stage(stageCode),
  },
});

const curve: CurveQuery["curve"] = {
  source: "RATING",
  sentence: "",
  points: [
    point(3, "wifi", "inside", measured(61), [false, true]),
    point(1, "parking", "arrive", measured(70)),
    point(2, "security", "arrive", notAsked()),
    point(4, "safety", "inside", measured(84, { n: 12, indicative: true }), [true, false]),
    point(5, "signs", "inside", measured(75), [true, true]),
  ],
  stages: [
    { stage: stage("arrive"), figure: measured(70) },
    { stage: stage("inside"), figure: measured(73.3) },
    { stage: stage("after"), figure: notAsked() },
  ],
  designed: {
    sentence: "",
    method: "",
    designed: {
      source: "RECORDED",
      revision: 1,
      who: "Wei",
      when: null,
      journey: { code: "j", version: 1, name: "J" },
      beliefs: [],
    },
    points: [
      {
        believed: 95,
        verdict: "WORSE",
        q: 0.01,
        gap: measured(-34, { unit: "POINTS" }),
        touchpoint: { code: "wifi", name: "Name wifi", position: 3 },
      },
    ],
  },
};

describe("prepareCurve", () => {
  const prepared = prepareCurve(curve, "en", words);

  it("follows the order in which visitors meet the touchpoints", () => {
    expect(prepared.points.map(({ code, place }) => [code, place])).toEqual([
      ["parking", 1],
      ["security", 2],
      ["wifi", 3],
      ["safety", 4],
      ["signs", 5],
    ]);
  });

  it("leaves a gap where nobody asked, with its reason", () => {
    expect(prepared.points[1]).toMatchObject({ value: null, band: null, score: "–" });
    expect(prepared.gaps).toEqual([{ name: "Name security", reason: "not asked" }]);
  });

  it("carries the interval as a band and few answers as faint", () => {
    expect(prepared.points[2]?.band).toEqual([58, 64]);
    expect(prepared.points[3]?.faint).toBe(true);
  });

  it("marks peaks, and neither where a touchpoint could be both", () => {
    expect(prepared.points.map(({ peak }) => peak)).toEqual([null, null, "negative", "positive", null]);
  });

  it("places stages over their touchpoints and leaves out stages without any", () => {
    expect(prepared.stages).toEqual([
      { code: "arrive", name: "Stage arrive", from: 1, to: 2, score: "70.0", text: "70 (67 to 73)" },
      { code: "inside", name: "Stage inside", from: 3, to: 5, score: "73.3", text: measured(73.3).text },
    ]);
  });

  it("holds every band on its axis", () => {
    expect(prepared.axis?.low).toBeLessThanOrEqual(58);
    expect(prepared.axis?.high).toBeGreaterThanOrEqual(87);
  });

  it("shows what management believes beside it, on the same axis", () => {
    expect(prepared.points.map(({ believed }) => believed)).toEqual([null, null, 95, null, null]);
    expect(prepared.axis?.high).toBeGreaterThanOrEqual(95);
  });

  it("does not repeat the main nature among the secondary ones", () => {
    expect(prepared.points[0]?.secondaryNatures).toEqual(["PHYSICAL"]);
  });

  it("has a table row for every touchpoint, gaps included", () => {
    expect(prepared.table.rows[1]).toEqual([
      "Name security",
      "Stage arrive",
      "",
      "",
      "",
      "0",
      "",
      "",
      "human",
      "service",
      "on_site",
      "NOT_ASKED",
    ]);
    expect(prepared.table.rows[2]?.slice(2, 8)).toEqual([
      "61.0",
      "58.0",
      "64.0",
      "100",
      "1 to 2",
      "Low point",
    ]);
    expect(prepared.table.rows.every((row) => row.length === prepared.table.columns.length)).toBe(true);
  });
});
