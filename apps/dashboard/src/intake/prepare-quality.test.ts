import { describe, expect, it } from "vitest";
import { columnTable, driftCounts, driftTable, type Quality } from "./prepare-quality.ts";

const drift: Quality["drift"] = [
  {
    kind: "ANSWERS",
    column: "wait",
    status: "TOO_FEW",
    drifted: null,
    nEarlier: 9,
    n: 4,
    stabilityIndex: null,
    pAdjusted: null,
  },
  {
    kind: "ANSWERS",
    column: "desk",
    status: "TESTED",
    drifted: false,
    nEarlier: 900,
    n: 400,
    stabilityIndex: 0.012,
    pAdjusted: 0.4,
  },
  {
    kind: "SEGMENT",
    column: "purpose",
    status: "TESTED",
    drifted: true,
    nEarlier: 900,
    n: 400,
    stabilityIndex: 0.31,
    pAdjusted: 1e-9,
  },
];
const columns: Quality["columns"] = [
  {
    column: "desk",
    of: 1300,
    missing: 0,
    missingShare: 0,
    notApplicable: 130,
    notApplicableShare: 0.1,
    outOfRange: 0,
    outOfRangeShare: 0,
  },
];
const quality = { drift, columns } as Quality;
const words = (key: string) => key;

describe("the quality of an import", () => {
  it("shows columns with counts and, where there are any, shares", () => {
    expect(columnTable(quality, words, "en").rows).toEqual([["desk", "1,300", "0", "130 (10.0%)", "0"]]);
  });

  it("puts claimed shifts first and untested columns last, and counts the tested only", () => {
    expect(driftCounts(quality)).toEqual({ tested: 2, shifted: 1 });
    const { rows } = driftTable(quality, words, "zh");
    expect(rows.map(([column, , , , index, p, shift]) => [column, index, p, shift])).toEqual([
      ["purpose", "0.310", "< 0.001", "shiftYes"],
      ["desk", "0.012", "0.400", "shiftNo"],
      ["wait", "–", "–", "tooFewValues"],
    ]);
  });
});
