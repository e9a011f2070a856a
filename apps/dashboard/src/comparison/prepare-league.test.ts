import { describe, expect, it } from "vitest";
import type { ComparisonQuery } from "../api/documents.generated.ts";
import { measured, notAsked, tooFew } from "../indicator/fixtures/figure.ts";
import { letter } from "./letter.ts";
import { type LeagueWords, prepareLeague } from "./prepare-league.ts";

const words: LeagueWords = {
  unranked: "not ranked",
  rankRange: (low, high) => `${low} to ${high}`,
  status: ({ status, indicative }) => (indicative ? "indicative" : status),
  columns: {
    rank: "Rank",
    venue: "Venue",
    value: "Value",
    low: "Low",
    high: "High",
    n: "n",
    weightedN: "eff",
    together: "Together",
    status: "Status",
  },
  all: "All",
};

const venue = (code: string) => ({ code, name: `Area ${code}`, fictional: false });
const nps = (value: number, options = {}) => measured(value, { unit: "NPS", ...options });

const comparison: ComparisonQuery["comparison"] = {
  weighted: false,
  distinguishablePairs: 1,
  pairs: 3,
  sentence: "",
  method: "",
  indicator: { slug: "net-promoter-score", title: "NPS", meaning: "", unit: "NPS", better: "HIGHER" },
  rows: [
    { venue: venue("c"), rank: 1, rankLow: 1, rankHigh: 2, group: 1, figure: nps(46.9) },
    { venue: venue("d"), rank: 2, rankLow: 1, rankHigh: 3, group: 1, figure: nps(43.5) },
    { venue: venue("g"), rank: 3, rankLow: 3, rankHigh: 3, group: 2, figure: nps(32.96) },
    {
      venue: venue("x"),
      rank: null,
      rankLow: null,
      rankHigh: null,
      group: null,
      figure: nps(40, { indicative: true, n: 20 }),
    },
    { venue: venue("y"), rank: null, rankLow: null, rankHigh: null, group: null, figure: tooFew(4, "NPS") },
  ],
  total: nps(39.84, { n: 2746, half: 1 }),
  groups: [[venue("c"), venue("d")], [venue("d"), venue("g")], [venue("x")]],
};

describe("prepareLeague", () => {
  const league = prepareLeague(comparison, "en", words);

  it("keeps the API's order", () => {
    expect(league.rows.map(({ code }) => code)).toEqual(["c", "d", "g", "x", "y"]);
  });

  it("writes rank ranges, one rank where it is certain, and no rank where there is none", () => {
    expect(league.rows.map(({ rank }) => rank)).toEqual([
      "1 to 2",
      "1 to 3",
      "3",
      "not ranked",
      "not ranked",
    ]);
  });

  it("puts dot and interval on one axis for all rows", () => {
    expect(league.axis).toMatchObject({ low: 25, high: 50 });
    expect(league.rows[0]?.mark?.at).toBeCloseTo(87.6, 6);
    const { from, at, to } = league.rows[2]?.mark ?? { from: 0, at: 0, to: 0 };
    expect([from, at, to].map((place) => Math.round(place))).toEqual([20, 32, 44]);
  });

  it("draws indicative figures faint and nothing where there is no number", () => {
    expect(league.rows[3]?.mark?.faint).toBe(true);
    expect(league.rows[4]).toMatchObject({
      mark: null,
      value: "–",
      text: "too few answers (4 of 10)",
      measured: false,
    });
  });

  it("marks groups of two and more with letters; a venue can belong to two", () => {
    expect(league.letters).toEqual(["A", "B"]);
    expect(league.rows[1]?.groups).toEqual([true, true]);
    expect(league.rows[3]?.groups).toEqual([false, false]);
  });

  it("has every figure in its table, with the reason where there is none, and the total last", () => {
    expect(league.table.rows[0]).toEqual([
      "Area c",
      "1 to 2",
      "46.9",
      "43.9",
      "49.9",
      "100",
      "100",
      "MEASURED",
      "A",
    ]);
    expect(league.table.rows[4]).toEqual(["Area y", "not ranked", "–", "", "", "4", "", "TOO_FEW", ""]);
    expect(league.table.rows.at(-1)).toEqual([
      "All",
      "",
      "39.8",
      "38.8",
      "40.8",
      "2746",
      "2746",
      "MEASURED",
      "",
    ]);
    expect(league.table.rows.every((row) => row.length === league.table.columns.length)).toBe(true);
  });

  it("has no axis when nothing was asked", () => {
    const silent = {
      ...comparison,
      total: notAsked("NPS"),
      rows: comparison.rows.map((row) => ({ ...row, figure: notAsked("NPS") })),
    };
    expect(prepareLeague(silent, "en", words).axis).toBeNull();
  });
});

describe("letter", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
  ])("%i is %s", (index, expected) => expect(letter(index)).toBe(expected));
});
