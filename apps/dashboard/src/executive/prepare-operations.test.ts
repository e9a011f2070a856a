import { describe, expect, it } from "vitest";
import type { OperatingPartsFragment } from "../api/documents.generated.ts";
import { prepareOperations } from "./prepare-operations.ts";

const words = {
  days: (days: number) => `${days} days`,
  tooFew: (days: number, needed: number) => `${days} of ${needed}`,
  label: (key: string) => key,
};
const month = (m: string) => ({ from: `2025-${m}-01`, to: `2025-${m}-28` });
const visits: OperatingPartsFragment = {
  code: "VISITS",
  title: "Visits",
  definition: "entries ÷ days",
  unit: "PEOPLE",
  missing: null,
  total: 1_234_567,
  figure: {
    status: "MEASURED",
    value: 39_825,
    n: 31,
    days: 31,
    needed: null,
    interval: { low: 38_000, high: 41_650 },
  },
  changes: [
    {
      with: "PREVIOUS",
      change: 0.1,
      verdict: "ABOVE",
      interval: { low: 0.05, high: 0.15 },
      referencePeriod: month("04"),
    },
    { with: "YEAR_AGO", change: null, verdict: null, interval: null, referencePeriod: month("03") },
    { with: "HOLIDAY", change: -0.2, verdict: null, interval: null, referencePeriod: month("02") },
  ],
};
const absent = { status: "NOT_ASKED" as const, value: null, n: 0, days: 0, needed: null, interval: null };
const operations = (figures: OperatingPartsFragment[]) => ({
  days: 31,
  incompleteDays: 0,
  lastDay: "2025-05-31",
  currency: "CNY",
  figures,
});

describe("figures of how a place runs", () => {
  it("are written with intervals, totals and changes, each as sure as it is", () => {
    const { rows } = prepareOperations(operations([visits]), "en", words);
    expect(rows[0]).toMatchObject({ value: "39,825", range: "38,000–41,650 · 31 days", total: "1,234,567" });
    expect(rows[0]?.changes.map(({ key, text, verdict }) => [key, text, verdict])).toEqual([
      ["PREVIOUS", "+10.0% (+5.0% – +15.0%)", "above"],
      ["HOLIDAY", "−20.0%", "counted"],
    ]);
    const chinese = prepareOperations(operations([visits]), "zh", words).rows[0];
    expect([chinese?.value, chinese?.total]).toEqual(["39,825", "123.5万"]);
  });

  it("are money in the currency of the sales, and never zero for nothing", () => {
    const spend = {
      ...visits,
      code: "SPEND_PER_VISIT" as const,
      unit: "MONEY" as const,
      figure: { ...visits.figure, value: 40.25, interval: { low: 39.5, high: 41 } },
    };
    const area = { ...spend, code: "REVENUE_PER_AREA" as const, figure: absent, missing: "no plan" };
    const few = { ...visits, figure: { ...absent, status: "TOO_FEW" as const, n: 3, days: 3, needed: 10 } };
    const found = prepareOperations(operations([few, spend, area, area]), "en", words);
    expect(found.rows.map(({ value, total }) => [value, total])).toEqual([
      ["3 of 10", "1,234,567"],
      ["¥40.25", null],
    ]);
    expect(found.missing).toEqual(["no plan"]);
  });
});
