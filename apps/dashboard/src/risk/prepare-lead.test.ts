import { describe, expect, it } from "vitest";
import type { FigurePartsFragment, RisksQuery } from "../api/documents.generated.ts";
import { measured, notAsked, tooFew } from "../indicator/fixtures/figure.ts";
import { prepareBands } from "./prepare-bands.ts";
import { prepareLead } from "./prepare-lead.ts";

const report = { status: "OK" as const, sentence: "", method: "", warnings: [], thresholds: [] };

function risks(
  figure: Record<"staff" | "gap" | "technology" | "response" | "closed", FigurePartsFragment>,
): RisksQuery["risks"] {
  return {
    visits: 100,
    inconsistency: {
      ...report,
      employees: 0,
      share: figure.staff,
      spread: figure.staff,
      p: null,
      byVenue: [],
      distribution: [],
      staffToList: 0,
      staff: [],
    },
    channels: { ...report, margin: 5, pairs: [] },
    overPromise: { ...report, gap: figure.gap, disappointed: figure.gap, lossRatio: figure.gap, byVenue: [] },
    technology: {
      ...report,
      dependence: figure.technology,
      importance: figure.technology,
      delight: figure.technology,
      upset: figure.technology,
      warmth: figure.technology,
      warmthAgainstPeople: figure.technology,
      touchpoints: [],
    },
    feedback: {
      response: { ...report, rate: figure.response, byVenue: [], byDimension: [] },
      coverage: { from: null, to: null, sentence: "", venues: [] },
      closedLoop: {
        ...report,
        cases: 0,
        open: 0,
        closedWithin: [{ hours: 24, figure: figure.closed }],
        complaints: [],
      },
    },
  };
}

describe("prepareLead", () => {
  it("tells what can be judged from what was not asked and from what is too little", () => {
    const lead = prepareLead(
      risks({
        staff: measured(20),
        gap: notAsked(),
        technology: tooFew(5),
        response: notAsked(),
        closed: tooFew(4),
      }),
    );
    expect(lead).toEqual({
      measured: ["inconsistency"],
      notAsked: ["overPromise"],
      unclear: ["technology", "feedback"],
    });
  });

  it("counts feedback as judged when either response or complaints are measured", () => {
    const one = risks({
      staff: notAsked(),
      gap: notAsked(),
      technology: notAsked(),
      response: notAsked(),
      closed: measured(0.8),
    });
    expect(prepareLead(one).measured).toEqual(["feedback"]);
    expect(prepareLead(one).notAsked).toHaveLength(3);
  });
});

describe("prepareBands", () => {
  it("fills the bands in between that nobody is in", () => {
    expect(
      prepareBands([
        { from: 40, to: 45, employees: 1 },
        { from: 50, to: 55, employees: 4 },
      ]),
    ).toEqual([
      { from: 40, to: 45, employees: 1, height: 25 },
      { from: 45, to: 50, employees: 0, height: 0 },
      { from: 50, to: 55, employees: 4, height: 100 },
    ]);
    expect(prepareBands([])).toEqual([]);
  });
});
