import { describe, expect, it } from "vitest";
import type { DataQuery } from "../api/documents.generated.ts";
import { prepareSurveys, type SurveyWords } from "./prepare-surveys.ts";

const words: SurveyWords = {
  kind: (kind) => kind.toLowerCase(),
  fact: (fact) => fact.toLowerCase(),
  aspect: (about) => about.toLowerCase(),
  tells: (facts) => `tells ${facts}`,
  notAsked: (facts) => `not asked ${facts}`,
  version: (version) => `version ${version}`,
  dated: (precision) => `dated ${precision}`,
  weighted: (weighted) => (weighted ? "weighted" : "unweighted"),
  columns: {
    about: "About",
    item: "Item",
    column: "Column",
    scale: "Scale",
    counted: "Counted",
    countedOf: "Of",
  },
  list: (facts) => facts.join(", "),
};

const visits: DataQuery["surveys"][number] = {
  code: "guests",
  version: 2,
  kind: "VISITS",
  name: "Guests",
  source: "Hotel",
  licence: "internal",
  weighted: false,
  facts: ["VALENCE", "CASES"],
  counts: null,
  measures: [],
  currency: null,
  dated: "day",
  items: [
    { item: "overall", about: "OUTCOME", column: "q1", scale: { low: 0, high: 10 } },
    { item: "desk", about: "VALENCE", column: "e1", scale: { low: -2, high: 2 } },
  ],
};

describe("prepareSurveys", () => {
  it("says what a survey tells and what it does not ask", () => {
    const [prepared] = prepareSurveys([visits], words);
    expect(prepared).toMatchObject({
      note: "guests · visits · version 2 · unweighted",
      facts: ["tells valence, cases", "not asked expectation, returned, exit, staff"],
    });
    expect(prepared?.table.rows).toEqual([
      ["outcome", "overall", "q1", "0–10"],
      ["valence", "desk", "e1", "−2–2"],
    ]);
  });

  it("says nothing is told where only ratings are, and nothing is missing where all is told", () => {
    const all = ["EXPECTATION", "VALENCE", "RETURNED", "EXIT", "STAFF", "CASES"] as const;
    expect(prepareSurveys([{ ...visits, facts: [] }], words)[0]?.facts).toEqual([
      "not asked expectation, valence, returned, exit, staff, cases",
    ]);
    expect(prepareSurveys([{ ...visits, facts: [...all] }], words)[0]?.facts).toHaveLength(1);
  });

  it("says how closely reviews are dated, and lists the columns of what is measured", () => {
    const reviews = { ...visits, kind: "REVIEWS" as const, dated: "month" };
    const sales = {
      ...visits,
      kind: "SALES" as const,
      items: [],
      facts: [],
      currency: "CNY",
      measures: [{ code: "revenue", name: "Revenue", unit: "MONEY" as const, column: "sold" }],
    };
    const [first, second] = prepareSurveys([reviews, sales], words);
    expect(first?.note).toBe("guests · reviews · version 2 · unweighted · dated month");
    expect(second).toMatchObject({ note: "guests · sales · version 2 · CNY", facts: [] });
    expect(second?.table.rows).toEqual([["Revenue", "sold"]]);
  });

  it("lists the columns of files that count, without speaking of questions", () => {
    const counts = { of: "n", counted: "top2", indicators: [{ code: "satisfied", name: "Satisfied" }] };
    const daily = { ...visits, kind: "DAILY" as const, items: [], facts: [], counts };
    const invites = {
      ...daily,
      kind: "INVITES" as const,
      counts: { of: "sent", counted: "back", indicators: [] },
    };
    const [first, second] = prepareSurveys([daily, invites], words);
    expect(first).toMatchObject({ note: "guests · daily · version 2", facts: [] });
    expect(first?.table.rows).toEqual([["Satisfied", "top2", "n"]]);
    expect(second?.table.rows).toEqual([["invites", "back", "sent"]]);
  });
});
