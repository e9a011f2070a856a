import { expect, it } from "vitest";
import type { MeasurementsQuery } from "../api/documents.generated.ts";
import { measurementTable } from "./prepare-measurements.ts";

type Row = MeasurementsQuery["measurements"][number];

const words = {
  venue: "Venue",
  place: "Place",
  total: (measure: string) => `${measure}, total`,
  mean: (measure: string, unit: string) => `${measure} in ${unit}`,
  unit: (unit: string) => unit.toLowerCase(),
  ratio: "Ratio",
  lastDay: "Last day",
  tooFew: (days: number, needed: number) => `${days} of ${needed} days`,
  day: (day: string) => day,
};

const mean = (value: number): Row["measures"][number]["mean"] => ({
  status: "MEASURED",
  value,
  n: 5_075,
  days: 300,
  needed: null,
  interval: { low: value - 1, high: value + 1 },
});
const nothing: Row["measures"][number]["mean"] = {
  ...mean(0),
  status: "NOT_ASKED",
  value: null,
  n: 0,
  interval: null,
};
const few: Row["measures"][number]["mean"] = { ...nothing, status: "TOO_FEW", n: 9, days: 3, needed: 10 };

const row = (measures: Row["measures"], ratio: Row["ratio"] = null): Row => ({
  venue: { code: "epcot", name: "Epcot" },
  place: "Boat",
  placeName: "The boat",
  firstDay: "2018-01-01",
  lastDay: "2018-12-31",
  measures,
  ratio,
});

it("shows means with intervals and n, too few days as such, and no column that nothing was measured for", () => {
  const posted = { code: "posted", name: "Posted", unit: "MINUTES" as const, adds: false };
  const actual = { ...posted, code: "actual", name: "Actual" };
  const rows = [
    row(
      [
        { measure: posted, mean: mean(21.07), total: null },
        { measure: actual, mean: nothing, total: null },
      ],
      nothing,
    ),
    row(
      [
        { measure: posted, mean: few, total: null },
        { measure: actual, mean: nothing, total: null },
      ],
      nothing,
    ),
  ];
  const table = measurementTable(rows, "en", words);
  expect(table.columns.map(({ label }) => label)).toEqual([
    "Venue",
    "Place",
    "Posted in minutes",
    "Last day",
  ]);
  expect(table.rows).toEqual([
    ["Epcot", "The boat", "21.1 (20.1–22.1), n 5,075", "2018-12-31"],
    ["Epcot", "The boat", "3 of 10 days", "2018-12-31"],
  ]);
});

it("shows sums of what adds up, and ratios where there are any", () => {
  const revenue = { code: "revenue", name: "Revenue", unit: "MONEY" as const, adds: true };
  const sold = row([{ measure: revenue, mean: mean(1_234.5), total: 98_765.4 }], mean(0.7));
  const table = measurementTable([sold], "en", words);
  expect(table.columns.map(({ label }) => label)).toEqual([
    "Venue",
    "Place",
    "Revenue, total",
    "Revenue in money",
    "Ratio",
    "Last day",
  ]);
  expect(table.rows[0]?.slice(2, 5)).toEqual([
    "98,765",
    "1,234.5 (1,233.5–1,235.5), n 5,075",
    "0.70 (−0.30–1.70), n 5,075",
  ]);
});
