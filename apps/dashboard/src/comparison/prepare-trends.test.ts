import { describe, expect, it } from "vitest";
import type { FigurePartsFragment, TrendsQuery } from "../api/documents.generated.ts";
import { measured, notAsked, tooFew } from "../indicator/fixtures/figure.ts";
import { prepareTrends, type TrendWords } from "./prepare-trends.ts";

const words: TrendWords = {
  all: "All venues",
  gap: (years, reason) => `${years}: ${reason}`,
  status: ({ status }) =>
    ({ MEASURED: "measured", NOT_ASKED: "not asked", TOO_FEW: "too few answers", WITHHELD: "withheld" })[
      status
    ],
  columns: {
    venue: "Venue",
    year: "Year",
    value: "Value",
    low: "Low",
    high: "High",
    n: "n",
    status: "Status",
  },
};
const points = (figures: FigurePartsFragment[]) =>
  figures.map((figure, index) => ({ from: `${2014 + index}-01-01`, to: `${2015 + index}-01-01`, figure }));

const action = (title: string, start: string | null, venue: string) => ({
  title,
  start,
  status: "RUNNING" as const,
  venue: { code: venue },
});

const data: TrendsQuery = {
  actions: {
    actions: [
      action("Second desk", "2016-07-02", "a"),
      action("New signs", "2016-01-01", "b"),
      action("Later", "2019-01-01", "a"),
    ],
  },
  series: points([notAsked("NPS"), notAsked("NPS"), notAsked("NPS"), measured(39.8, { unit: "NPS" })]),
  venueSeries: [
    {
      venue: { code: "a", name: "Area A" },
      points: points([
        notAsked("NPS"),
        tooFew(3, "NPS"),
        measured(30, { unit: "NPS", half: 5 }),
        measured(41, { unit: "NPS" }),
      ]),
    },
  ],
};

describe("prepareTrends", () => {
  const trends = prepareTrends(data, "en", words);

  it("begins with all venues together and puts all panels on one axis and the same years", () => {
    expect(trends.panels.map(({ name }) => name)).toEqual(["All venues", "Area A"]);
    expect(trends.years).toEqual([2014, 2015, 2016, 2017]);
    expect(trends.axis).toMatchObject({ low: 25, high: 45 });
  });

  it("leaves a gap where nothing was asked and says why, years joined", () => {
    expect(trends.panels[0]?.points.map(({ value }) => value)).toEqual([null, null, null, 39.8]);
    expect(trends.panels[0]?.gaps).toBe("2014–2016: not asked");
    expect(trends.panels[1]?.gaps).toBe("2014: not asked; 2015: too few answers");
  });

  it("gives each value its whiskers and the newest its number", () => {
    expect(trends.panels[1]?.points[2]?.whisker).toEqual([5, 5]);
    expect(trends.panels[1]?.latest).toBe("41.0");
  });

  it("marks when actions began, all with all venues and a venue's own with it, in the years that are drawn", () => {
    expect(trends.panels[0]?.marks.map(({ label }) => label)).toEqual(["Second desk", "New signs"]);
    expect(trends.panels[1]?.marks).toEqual([{ at: expect.closeTo(2016, 2), label: "Second desk" }]);
    expect(trends.panels[0]?.marks[1]?.at).toBe(2015.5);
    expect(trends.panels[1]?.description).toContain("2016: Second desk");
  });

  it("has a table row for every venue and year, gaps included", () => {
    expect(trends.table.rows).toHaveLength(8);
    expect(trends.table.rows[0]).toEqual(["All venues", "2014", "", "", "", "0", "not asked"]);
    expect(trends.table.rows[7]).toEqual(["Area A", "2017", "41.0", "38.0", "44.0", "100", "measured"]);
  });

  it("has no axis when no year is measured", () => {
    expect(
      prepareTrends({ ...data, series: points([notAsked()]), venueSeries: [] }, "en", words).axis,
    ).toBeNull();
  });
});
