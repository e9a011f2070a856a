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
    expected: "Expected",
    own: "Own",
    shrunken: "Shrunken",
    adjusted: "Adjusted",
    reliability: "Reliability",
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

type Row = ComparisonQuery["comparison"]["rows"][number];
const fair = (expectedRank: number | null, figure: Row["figure"]) => ({
  figure,
  shrunken: figure,
  expectedRank,
  reliability: 0.8,
  pull: 0.5,
  pullSentence: "pulled",
  bar: null,
  adjusted: null,
});

const comparison: ComparisonQuery["comparison"] = {
  weighted: false,
  spread: { sentence: "" },
  adjustment: null,
  warnings: [],
  fairMethod: "",
  distinguishablePairs: 1,
  pairs: 3,
  sentence: "",
  method: "",
  indicator: { slug: "net-promoter-score", title: "NPS", meaning: "", unit: "NPS", better: "HIGHER" },
  rows: [
    { ...fair(1, nps(46.9)), venue: venue("c"), rank: 1, rankLow: 1, rankHigh: 2, group: 1 },
    { ...fair(2, nps(43.5)), venue: venue("d"), rank: 2, rankLow: 1, rankHigh: 3, group: 1 },
    { ...fair(3, nps(32.96)), venue: venue("g"), rank: 3, rankLow: 3, rankHigh: 3, group: 2 },
    {
      ...fair(null, nps(40, { indicative: true, n: 20 })),
      venue: venue("x"),
      rank: null,
      rankLow: null,
      rankHigh: null,
      group: null,
    },
    {
      ...fair(null, tooFew(4, "NPS")),
      venue: venue("y"),
      rank: null,
      rankLow: null,
      rankHigh: null,
      group: null,
    },
  ],
  total: nps(39.84, { n: 2746, half: 1 }),
  groups: [[venue("c"), venue("d")], [venue("d"), venue("g")], [venue("x")]],
};

describe("prepareLeague", () => {
  const league = prepareLeague(comparison, "", "en", words);

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
      "1.0",
      "46.9",
      "43.9",
      "49.9",
      "100",
      "100",
      "MEASURED",
      "A",
      "46.9",
      "46.9",
      "80%",
    ]);
    expect(league.table.rows[4]).toEqual([
      "Area y",
      "not ranked",
      "",
      "–",
      "",
      "",
      "4",
      "",
      "TOO_FEW",
      "",
      "–",
      "–",
      "80%",
    ]);
    expect(league.table.rows.at(-1)).toEqual([
      "All",
      "",
      "",
      "39.8",
      "38.8",
      "40.8",
      "2746",
      "2746",
      "MEASURED",
      "",
      "39.8",
      "",
      "",
    ]);
    expect(league.table.rows.every((row) => row.length === league.table.columns.length)).toBe(true);
  });

  it("has no axis when nothing was asked", () => {
    const silent = {
      ...comparison,
      total: notAsked("NPS"),
      rows: comparison.rows.map((row) => ({ ...row, figure: notAsked("NPS"), shrunken: notAsked("NPS") })),
    };
    expect(prepareLeague(silent, "", "en", words).axis).toBeNull();
  });
});

describe("prepareLeague for the other ways of showing venues", () => {
  const moved: ComparisonQuery["comparison"] = {
    ...comparison,
    adjustment: {
      by: "Purpose",
      sentence: "",
      unclassified: 0,
      groups: [[{ code: "d" }, { code: "g" }]],
      distinguishablePairs: 2,
      pairs: 3,
      interaction: null,
      reversals: [],
      reversalsFound: 0,
    },
    rows: comparison.rows.map((row) => ({
      ...row,
      shrunken: row.figure.value === null ? row.figure : nps(row.figure.value - 1),
      bar: { low: 40, high: 45 },
      adjusted: {
        rankLow: 2,
        rankHigh: 2,
        expectedRank: 1.75,
        reliability: 0.5,
        shift: 2.04,
        shiftSentence: "more business guests",
        bar: { low: 30, high: 35 },
        figure: row.figure.value === null ? row.figure : nps(row.figure.value + 2),
      },
    })),
  };

  it("shrunken: the pulled value, its own as a ring, how far and why; no bars for comparing", () => {
    const { rows } = prepareLeague(moved, "shrunken", "en", words);
    expect(rows[0]).toMatchObject({ value: "45.9", band: null, unsure: false });
    expect(rows[0]?.own).toBeGreaterThan(rows[0]?.mark?.at ?? 100);
    expect(rows[0]?.moved).toEqual({ amount: "+0.5 points", reason: "pulled" });
    expect(rows[4]).toMatchObject({ moved: null, own: null });
  });

  it("adjusted: its rank range, groups and pairs, and that it is too unsure for rewards", () => {
    const league = prepareLeague(moved, "adjusted", "en", words);
    expect(league.rows[0]).toMatchObject({ value: "48.9", rank: "2", expected: "1.8", unsure: true });
    expect(league.rows[0]?.moved).toEqual({ amount: "+2.0 points", reason: "more business guests" });
    expect(league).toMatchObject({ letters: ["A"], distinguishablePairs: 2, pairs: 3 });
    expect(league.rows[1]?.groups).toEqual([true]);
    expect(league.table.columns.map(({ label }) => label)).toContain("Adjusted");
  });

  it("keeps one axis for all ways, and draws no more than twelve groups", () => {
    const axes = (["", "shrunken", "adjusted"] as const).map(
      (as) => prepareLeague(moved, as, "en", words).axis,
    );
    expect(axes[1]).toEqual(axes[0]);
    expect(axes[2]).toEqual(axes[0]);
    const many = {
      ...moved,
      groups: Array.from({ length: 20 }, () => [{ code: "c" }, { code: "d" }]),
    };
    const league = prepareLeague(many, "", "en", words);
    expect([league.letters.length, league.furtherGroups]).toEqual([12, 8]);
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
