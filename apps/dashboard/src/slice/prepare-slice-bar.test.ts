import { describe, expect, it } from "vitest";
import type { ChoicesQuery } from "../api/documents.generated.ts";
import { chosenTouchpoint, periodText, prepareSliceBar } from "./prepare-slice-bar.ts";
import { readView } from "./view.ts";

const choices: ChoicesQuery = {
  indicators: [
    {
      id: "NET_PROMOTER_SCORE",
      unit: "NPS",
      slug: "net-promoter-score",
      title: "Net promoter score",
      appliesTo: "VISIT",
      kind: "PLAIN",
    },
    {
      id: "MOMENT_SCORE",
      unit: "POMP",
      slug: "moment-score",
      title: "Moment score",
      appliesTo: "TOUCHPOINT",
      kind: "ANALYSIS",
    },
    {
      id: "TOUCHPOINT_SCORE",
      unit: "POMP",
      slug: "touchpoint-score",
      title: "Touchpoint score",
      appliesTo: "TOUCHPOINT",
      kind: "PLAIN",
    },
  ],
  journeys: [
    {
      code: "airport",
      version: 1,
      sector: "AIRPORT",
      touchpoints: [
        { code: "wifi", name: "Wi-Fi" },
        { code: "signs", name: "Signs" },
      ],
    },
  ],
  segments: [
    {
      code: "purpose",
      name: "Purpose",
      sectors: ["AIRPORT"],
      values: [{ code: "business", name: "Business" }],
    },
  ],
  data: { version: 4, asOf: null, firstDay: "2014-05-01", lastDay: "2017-05-31", visits: 11694 },
};
const words = { allYears: "All years", ownPeriod: (from: string, to: string) => `${from} to ${to}` };
const bar = (search: Record<string, string>, withIndicator = true) =>
  prepareSliceBar(choices, readView(search), "en", words, withIndicator);

describe("prepareSliceBar", () => {
  it("opens with the first indicator, the latest year and all visitors", () => {
    expect(bar({})).toMatchObject({
      indicator: "net-promoter-score",
      touchpoints: [],
      period: "2017",
      chosenSegments: [],
      weighted: false,
    });
    expect(bar({}).indicators.map(({ value }) => value)).toEqual(["net-promoter-score", "touchpoint-score"]);
    expect(bar({}).periods.map(({ value }) => value)).toEqual(["2017", "2016", "2015", "2014", "all"]);
  });

  it("asks for a touchpoint only where the indicator is one of touchpoints", () => {
    expect(bar({ indicator: "touchpoint-score", touchpoint: "signs" })).toMatchObject({
      touchpoint: "signs",
      touchpoints: [
        { value: "wifi", label: "Wi-Fi" },
        { value: "signs", label: "Signs" },
      ],
    });
    expect(chosenTouchpoint(choices, readView({ indicator: "touchpoint-score" }))).toBe("wifi");
    expect(chosenTouchpoint(choices, readView({ touchpoint: "signs" }))).toBeNull();
  });

  it("offers no indicator where a page shows all touchpoints", () => {
    expect(bar({}, false)).toMatchObject({ indicators: [], weighted: null });
  });

  it("keeps a period of days that the address asks for", () => {
    const { periods, period } = bar({ period: "2017-05-01..2017-05-14" });
    expect(period).toBe("2017-05-01..2017-05-14");
    expect(periods.at(-1)).toEqual({ value: "2017-05-01..2017-05-14", label: "1 May 2017 to 14 May 2017" });
  });

  it("takes an unreadable period as the latest year", () => {
    expect(bar({ period: "someday" }).period).toBe("2017");
  });
});

describe("periodText", () => {
  it.each([
    ["2014..2016", "2014–2016", "2014–2016年"],
    ["2017", "2017", "2017年"],
    ["all", "All years", "All years"],
  ])("%s", (period, en, zh) => {
    const view = readView({ period });
    expect(periodText(view, "2017-05-31", "en", words)).toBe(en);
    expect(periodText(view, "2017-05-31", "zh", words)).toBe(zh);
  });
});
