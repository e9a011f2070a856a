import { describe, expect, it } from "vitest";
import type { ComparedPartsFragment, HeadlineQuery } from "../api/documents.generated.ts";
import { measured, notAsked, withheld } from "../indicator/fixtures/figure.ts";
import { type HeadlineWords, prepareHeadline } from "./prepare-headline.ts";

const words: HeadlineWords = {
  titles: { satisfaction: "Satisfaction", satisfiedShare: "Satisfied", netPromoterScore: "NPS" },
  figure: "Figure",
  value: "Value",
  against: (period) => `against ${period}`,
  peers: "against peers",
  chance: { above: "beyond chance", below: "beyond chance", same: "within chance" },
};
const year = (y: number) => ({ from: `${y}-01-01`, to: `${y + 1}-01-01` });
const compared = (
  value: number,
  verdict: ComparedPartsFragment["verdict"],
  referencePeriod: ComparedPartsFragment["referencePeriod"] = null,
): ComparedPartsFragment => ({
  with: referencePeriod === null ? "PEERS" : "PREVIOUS",
  verdict,
  sentence: `${value}`,
  warnings: ["repeats unknown"],
  referencePeriod,
  difference: measured(value, { unit: "POINTS" }),
});
const silent: ComparedPartsFragment = { ...compared(0, null), difference: notAsked("POINTS") };
const data: HeadlineQuery = {
  satisfaction: { ...measured(76), compared: compared(4, "ABOVE") },
  satisfiedShare: { ...measured(0.8, { unit: "SHARE", half: 0.02 }), compared: compared(-5, "BELOW") },
  netPromoterScore: { ...notAsked("NPS"), compared: silent },
  satisfactionBefore: { compared: compared(1, "CANNOT_TELL", year(2016)) },
  satisfiedShareBefore: { compared: compared(2, "CANNOT_TELL", year(2016)) },
  netPromoterScoreBefore: { compared: { ...silent, referencePeriod: year(2016) } },
  satisfactionYearAgo: { compared: compared(1, "CANNOT_TELL", year(2016)) },
  satisfiedShareYearAgo: { compared: compared(2, "CANNOT_TELL", year(2016)) },
  netPromoterScoreYearAgo: { compared: { ...silent, referencePeriod: year(2016) } },
};

describe("prepareHeadline", () => {
  const headline = prepareHeadline(data, "en", words);

  it("shows a year ago only where it is not the period before", () => {
    expect(headline.columns).toEqual(["against 2016", "against peers"]);
    const month = { from: "2017-04-01", to: "2017-05-01" };
    const other = { ...data, satisfactionBefore: { compared: compared(1, "CANNOT_TELL", month) } };
    expect(prepareHeadline(other, "en", words).columns).toEqual([
      "against Apr 2017",
      "against 2016",
      "against peers",
    ]);
  });

  it("has no column of peers where there are none", () => {
    const none = { ...silent, difference: withheld("no peers") };
    const alone = {
      ...data,
      satisfaction: { ...data.satisfaction, compared: none },
      satisfiedShare: { ...data.satisfiedShare, compared: none },
      netPromoterScore: { ...data.netPromoterScore, compared: none },
    };
    expect(prepareHeadline(alone, "en", words).columns).toEqual(["against 2016"]);
  });

  it("compares with peers alone where the period has no ends", () => {
    const { satisfaction, satisfiedShare, netPromoterScore } = data;
    const undated = { satisfaction, satisfiedShare, netPromoterScore };
    expect(prepareHeadline(undated, "en", words).columns).toEqual(["against peers"]);
  });

  it("writes differences with sign, measure, interval and verdict, and the reason where there is none", () => {
    expect(headline.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["+1.0 points", "+4.0 points"],
      ["+2.0 percentage points", "−5.0 percentage points"],
      ["not asked", "not asked"],
    ]);
    expect(headline.rows[1]?.cells[1]).toMatchObject({ range: "−8.0 to −2.0", verdict: "below" });
    expect(headline.rows[0]?.cells[0]?.verdict).toBe("same");
  });

  it("says each warning once and holds everything in its table", () => {
    expect(headline.warnings).toEqual(["repeats unknown"]);
    expect(headline.table.rows[0]).toEqual([
      "Satisfaction",
      "76 (73 to 79)",
      "+1.0 points (−2.0 to 4.0) within chance",
      "+4.0 points (1.0–7.0) beyond chance",
    ]);
    expect(headline.table.rows.every((row) => row.length === headline.table.columns.length)).toBe(true);
  });
});
