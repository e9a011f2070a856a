import { describe, expect, it } from "vitest";
import type { ChangePartsFragment, ChangesQuery } from "../api/documents.generated.ts";
import { measured, notAsked, tooFew } from "../indicator/fixtures/figure.ts";
import { type ChangeWords, prepareChanges } from "./prepare-changes.ts";

const words: ChangeWords = {
  all: "All",
  yes: "yes",
  no: "no",
  status: ({ status }) => status,
  columns: {
    name: "Venue",
    before: "2014",
    after: "2017",
    nBefore: "n 2014",
    nAfter: "n 2017",
    change: "Change",
    low: "Low",
    high: "High",
    p: "p",
    q: "q",
    significant: "Beyond chance",
    performance: "Performance",
    mix: "Mix",
    order: "Order",
    status: "Status",
  },
};
const points = (value: number, half = 2) => measured(value, { unit: "POINTS", half });

function change(
  code: string,
  value: number | null,
  more: Partial<ChangePartsFragment> = {},
): ChangePartsFragment {
  return {
    venue: { code, name: `Area ${code}`, fictional: false },
    touchpoint: null,
    before: measured(70),
    after: value === null ? tooFew(3) : measured(70 + value),
    difference: value === null ? tooFew(3, "POINTS") : points(value),
    p: value === null ? null : 0.0004,
    q: value === null ? null : 0.012,
    significant: value === null ? null : Math.abs(value) > 3,
    superiority: 0.5,
    orderP: 0.02,
    warnings: [],
    sentence: `${code} changed.`,
    split: null,
    ...more,
  };
}
const split = (performance: number, mix: number): ChangePartsFragment["split"] => ({
  performance: points(performance),
  mix: points(mix, 0.5),
  warnings: ["kind of guest came"],
  parts: [],
});
const changes = (
  rows: ChangePartsFragment[],
  together: ChangePartsFragment | null = null,
): ChangesQuery["changes"] => ({
  indicator: { slug: "satisfaction", title: "Satisfaction", unit: "POMP", better: "HIGHER" },
  splitBy: "Purpose",
  tests: rows.length,
  sentence: "",
  method: "",
  rows,
  together,
});

describe("prepareChanges", () => {
  const list = prepareChanges(
    changes([change("a", -5, { split: split(-7, 2) }), change("b", null), change("c", 4), change("d", 1)], {
      ...change("", 1.5),
      venue: null,
    }),
    "en",
    words,
  );

  it("puts the largest rise first, the largest fall last, and what could not be compared after that", () => {
    expect(list.rows.map(({ name }) => name)).toEqual(["Area c", "Area d", "Area a", "Area b"]);
    expect(list.together?.name).toBe("All");
  });

  it("marks what is beyond chance by its direction", () => {
    expect(list.rows.map(({ direction }) => direction)).toEqual(["up", null, "down", null]);
    expect(list.rows.map(({ change: text }) => text)).toEqual(["+4.0", "+1.0", "−5.0", ""]);
  });

  it("draws both parts from zero, on one axis with every interval", () => {
    expect(list.axis?.low).toBeLessThanOrEqual(-9);
    expect(list.axis?.high).toBeGreaterThanOrEqual(6);
    const row = list.rows[2];
    expect(row?.performance).toMatchObject({ to: list.zero, text: "−7.0" });
    expect(row?.mix).toMatchObject({ from: list.zero, text: "+2.0" });
    expect((row?.performance?.from as number) < list.zero && (row?.mix?.to as number) > list.zero).toBe(true);
    expect(list.split).toBe(true);
    expect(list.warnings).toEqual([{ text: "kind of guest came", rows: ["Area a"] }]);
  });

  it("says why where there is no number", () => {
    expect(list.rows[3]).toMatchObject({
      measured: false,
      mark: null,
      text: "too few answers (3 of 10)",
      after: "–",
    });
  });

  it("has every number in its table", () => {
    expect(list.table.rows[2]).toEqual([
      "Area a",
      "70.0",
      "65.0",
      "100",
      "100",
      "−5.0",
      "−7.0",
      "−3.0",
      "< 0.001",
      "0.012",
      "−7.0",
      "+2.0",
      "0.020",
      "yes",
      "MEASURED",
    ]);
    expect(list.table.rows).toHaveLength(5);
    expect(list.table.rows.every((row) => row.length === list.table.columns.length)).toBe(true);
  });

  it("names what was not asked instead of drawing it, and keeps it in the table", () => {
    const silent = change("e", null, { difference: notAsked("POINTS") });
    const some = prepareChanges(changes([change("a", 1), silent]), "en", words);
    expect([some.rows.map(({ name }) => name), some.notAsked]).toEqual([["Area a"], ["Area e"]]);
    expect(some.table.rows).toHaveLength(2);
  });

  it("has no axis where nothing was asked, and is empty without rows", () => {
    const silent = prepareChanges(
      changes([change("a", null, { difference: notAsked("POINTS") })]),
      "en",
      words,
    );
    expect([silent.axis, silent.split]).toEqual([null, false]);
    expect(prepareChanges(changes([]), "en", words).rows).toEqual([]);
  });

  it("names a touchpoint of a venue by both", () => {
    const touchpoint = { code: "wifi", name: "Wi-Fi" };
    expect(prepareChanges(changes([change("a", 1, { touchpoint })]), "en", words).rows[0]?.name).toBe(
      "Area a · Wi-Fi",
    );
  });
});
