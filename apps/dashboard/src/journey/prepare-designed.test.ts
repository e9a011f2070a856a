import { describe, expect, it } from "vitest";
import type { CurveQuery, FigurePartsFragment } from "../api/documents.generated.ts";
import { measured, tooFew } from "../indicator/fixtures/figure.ts";
import { prepareDesigned, type Verdict } from "./prepare-designed.ts";

const words = {
  verdict: (verdict: Verdict) => verdict.toLowerCase(),
  columns: {
    touchpoint: "Touchpoint",
    believed: "Believed",
    gap: "Gap",
    low: "Low",
    high: "High",
    n: "n",
    q: "q",
    verdict: "Verdict",
  },
};
type Point = CurveQuery["curve"]["designed"]["points"][number];
const point = (
  position: number,
  code: string,
  believed: number | null,
  gap: FigurePartsFragment | null,
  verdict: Point["verdict"] = null,
): Point => ({
  believed,
  gap,
  verdict,
  q: verdict === null ? null : 0.0001,
  touchpoint: { code, name: `Name ${code}`, position },
});
const designed = (points: Point[]): CurveQuery["curve"]["designed"] => ({
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
  points,
});

describe("prepareDesigned", () => {
  const gaps = prepareDesigned(
    designed([
      point(2, "wifi", 80, measured(-12, { unit: "POINTS" }), "WORSE"),
      point(1, "parking", 40, measured(5, { unit: "POINTS" }), "BETTER"),
      point(3, "art", null, null),
      point(4, "lobby", 50, tooFew(4, "POINTS")),
    ]),
    "en",
    words,
  );

  it("follows the journey and leaves out what nobody has a belief about", () => {
    expect(gaps.rows.map(({ code }) => code)).toEqual(["parking", "wifi", "lobby"]);
  });

  it("draws gaps with their intervals around zero", () => {
    expect(gaps.axis).toMatchObject({ low: -15, high: 10 });
    expect(gaps.zero).toBe(60);
    expect(gaps.rows.map(({ gap }) => gap)).toEqual(["+5.0", "−12.0", "–"]);
    expect(gaps.rows[0]?.mark?.at).toBeCloseTo(80, 9);
  });

  it("says why where there is no gap", () => {
    expect(gaps.rows[2]).toMatchObject({ mark: null, verdict: null, reason: "too few answers (4 of 10)" });
  });

  it("has every number in its table", () => {
    expect(gaps.table.rows[1]).toEqual([
      "Name wifi",
      "80.0",
      "−12.0",
      "−15.0",
      "−9.0",
      "100",
      "< 0.001",
      "worse",
    ]);
    expect(gaps.table.rows.every((row) => row.length === gaps.table.columns.length)).toBe(true);
  });

  it("is empty where nothing is believed", () => {
    const none = prepareDesigned(designed([point(1, "art", null, null)]), "en", words);
    expect([none.rows, none.axis, none.table.rows]).toEqual([[], null, []]);
  });
});
