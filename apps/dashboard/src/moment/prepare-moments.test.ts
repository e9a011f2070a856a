import { describe, expect, it } from "vitest";
import { measured, notAsked } from "../indicator/fixtures/figure.ts";
import { moment } from "./fixtures/moment.ts";
import { type MomentWords, prepareMoments } from "./prepare-moments.ts";

const words: MomentWords = {
  rankRange: (low, high) => `${low} to ${high}`,
  rankWeightings: (low, high) => `${low} to ${high} under other weightings`,
  top3: (share) => `${share} in the first three`,
  label: (label) => label.toLowerCase(),
  effect: (kind) => kind.toLowerCase(),
  columns: {
    touchpoint: "Touchpoint",
    rank: "Rank",
    score: "Score",
    low: "Low",
    high: "High",
    emotion: "Emotion",
    decision: "Decision",
    longTerm: "Long-term",
    penalty: "Penalty",
    reward: "Reward",
    balance: "Balance",
    label: "Label",
    n: "n",
  },
};

const unasked = moment("parking", {
  isMoment: false,
  label: null,
  rank: null,
  rankLow: null,
  rankHigh: null,
  rankLowest: null,
  rankHighest: null,
  probabilityTop3: null,
  score: notAsked(),
  longTerm: { figure: notAsked("POINTS"), goalpost: 30, score: null, atLimit: false },
});

describe("prepareMoments", () => {
  const prepared = prepareMoments(
    {
      moments: [
        moment("wifi"),
        moment("art", {
          isMoment: false,
          label: null,
          valenceBalance: measured(-0.04, { half: 0.03, unit: "SHARE" }),
        }),
        unasked,
      ],
    },
    "en",
    words,
  );

  it("sets moments of truth apart from the others, both in the API's order", () => {
    expect(prepared.moments.map(({ code }) => code)).toEqual(["wifi"]);
    expect(prepared.others.map(({ code }) => code)).toEqual(["art", "parking"]);
  });

  it("puts scores on an axis from 0 to 100", () => {
    expect(prepared.scoreAxis).toMatchObject({ low: 0, high: 100 });
    expect(prepared.moments[0]?.mark).toEqual({ at: 58, from: 52, to: 64, faint: false });
  });

  it("fills each trait's bar by its share of the goalpost", () => {
    const [first] = prepared.moments;
    expect(first?.emotion).toMatchObject({ text: "48%", full: 80 });
    expect(first?.decision).toMatchObject({ text: "18.0", full: 60 });
  });

  it("draws penalty and reward from one zero to both sides, signs written", () => {
    expect(prepared.swingAxis).toMatchObject({ low: -15, high: 10 });
    expect(prepared.zero).toBe(60);
    const [first] = prepared.moments;
    expect(first?.penalty).toMatchObject({ to: 60, text: "−11.0" });
    expect(first?.penalty?.from).toBeCloseTo(16, 9);
    expect(first?.reward).toMatchObject({ from: 60, to: 88, text: "+7.0" });
  });

  it("writes the balance of feeling with its sign", () => {
    expect(prepared.moments[0]).toMatchObject({ balance: "+30%", balanceSign: "positive" });
    expect(prepared.others[0]).toMatchObject({ balance: "−4%", balanceSign: "negative" });
  });

  it("shows two traits and no score where recommendation was not asked", () => {
    expect(prepared.others[1]).toMatchObject({
      score: "–",
      mark: null,
      rank: "–",
      notes: [],
      longTerm: { full: null, text: "–" },
    });
    expect(prepared.others[1]?.decision.full).toBe(60);
  });

  it("tells how firm the rank is", () => {
    expect(prepared.moments[0]?.notes).toEqual(["1 to 4 under other weightings", "87% in the first three"]);
  });

  it("has every figure in its table, empty where there is none", () => {
    expect(prepared.table.rows[0]).toEqual([
      "Name wifi",
      "1 to 3",
      "58.0",
      "52.0",
      "64.0",
      "48.0%",
      "18.0",
      "15.0",
      "−11.0",
      "7.0",
      "30.0%",
      "100",
      "make_or_break",
    ]);
    expect(prepared.table.rows[2]?.slice(1, 5)).toEqual(["–", "", "", ""]);
    expect(prepared.table.rows.every((row) => row.length === prepared.table.columns.length)).toBe(true);
  });

  it("stands with nothing to rank", () => {
    expect(prepareMoments({ moments: [] }, "zh", words)).toMatchObject({ moments: [], others: [] });
  });
});
