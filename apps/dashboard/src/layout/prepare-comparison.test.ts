import { describe, expect, it } from "vitest";
import { type Comparison, prepareComparison } from "./prepare-comparison.ts";

const words = {
  number: (value: number, unit: string) =>
    unit === "share" ? `${Math.round(100 * value)}%` : value.toFixed(2),
  percentagePoints: (text: string) => `${text} pp`,
  range: (low: string, high: string) => `${low}–${high}`,
  none: "–",
  total: "Total",
  head: "Figure",
};

const row = (
  id: string,
  rank: number,
  total: number,
  crowded: number | null,
): Comparison["rows"][number] => ({
  rank,
  total,
  rankShares: [],
  plan: {
    id,
    name: id.toUpperCase(),
    fictional: false,
    attribution: null,
    venue: { code: `venue-${id}` },
    assessment: {
      score: {
        uncapped: total,
        sensitivity: { low: total - 5, high: total + 4 },
        subs: [
          {
            code: "FLOW",
            title: "Flow",
            score: total,
            items: [{ code: "losDEFShare", title: "Crowded", unit: "share", x: crowded }],
          },
        ],
      },
    },
  },
});
const pair = (a: string, b: string, toldApart: boolean) => ({
  a: { id: a },
  b: { id: b },
  aheadShare: 0.9,
  toldApart,
});
const comparison: Comparison = {
  rows: [row("b", 1, 70, 0.06), row("a", 2, 62, 0.05), row("c", 3, 40, null)],
  pairs: [pair("a", "b", false), pair("b", "c", true), pair("a", "c", true)],
};

describe("prepareComparison", () => {
  const { totals, headline, best, alike, plans, table } = prepareComparison(comparison, "en", words);

  it("puts the best first and tells differences from it, with their sign", () => {
    expect(totals.cells).toEqual([
      { text: "70", difference: "" },
      { text: "62", difference: "−8" },
      { text: "40", difference: "−30" },
    ]);
    expect(headline[0]?.cells[1]).toEqual({ text: "5%", difference: "−1.0 pp" });
    expect(plans[0]).toMatchObject({ venue: "venue-b", range: "65–74", left: 65, width: 9 });
  });

  it("says which plans the best cannot be told apart from under other weights", () => {
    expect(best).toEqual({ name: "B", score: "70" });
    expect(alike).toEqual(["A"]);
  });

  it("gives no difference where there is no value", () => {
    expect(headline[0]?.cells[2]).toEqual({ text: "–", difference: "" });
    expect(table.rows.at(-1)).toEqual(["Crowded", "6%", "5%", "–"]);
  });

  it("does not round away differences of scores that run from 0 to 1", () => {
    const cultured = structuredClone(comparison) as Comparison;
    cultured.rows.forEach(({ plan }, index) => {
      plan.assessment.score.subs[0]?.items.push({
        code: "cultureExposure",
        title: "Culture",
        unit: "score",
        x: 0.4 + 0.05 * index,
      });
    });
    const rows = prepareComparison(cultured, "en", words).headline;
    const culture = rows.find(({ key }) => key === "cultureExposure");
    expect(culture?.cells.map(({ difference }) => difference)).toEqual(["", "+0.05", "+0.10"]);
  });
});
