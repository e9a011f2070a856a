import { describe, expect, it } from "vitest";
import type { LeverPartsFragment, OutcomeLiftPartsFragment } from "../api/documents.generated.ts";
import { measured, notAsked, withheld } from "../indicator/fixtures/figure.ts";
import {
  firstChoice,
  ownLifts,
  prepareLevers,
  prepareOutcomes,
  type WhatIfWords,
} from "./prepare-what-if.ts";

const words: WhatIfWords = {
  outcome: (outcome) => outcome,
  kind: (kind) => `kind ${kind}`,
  reach: (share) => `met by ${share}`,
  state: (state) => `state ${state}`,
  columns: {
    outcome: "Outcome",
    now: "Now",
    expected: "Expected",
    lift: "Lift",
    low: "Low",
    high: "High",
    bound: "Bound",
    touchpoint: "Touchpoint",
    stage: "Stage",
    reach: "Reach",
    n: "Answers",
    state: "State",
  },
};

const points = (value: number, half: number) => measured(value, { half, unit: "POINTS" });

function outcome(
  name: OutcomeLiftPartsFragment["outcome"],
  total = points(1.2, 0.3),
): OutcomeLiftPartsFragment {
  return {
    outcome: name,
    status: "OK",
    method: "EM",
    visits: 2_831,
    neededVisits: 100,
    venues: 7,
    expected: total.value === null ? null : 71.2,
    sentence: "",
    current: measured(70),
    total,
    optimistic: points(3, 0.5),
    touchpoints: [{ touchpoint: { code: "wifi" }, state: "EXPECTED", lift: total }],
  };
}

function lever(code: string, more: Partial<LeverPartsFragment> = {}): LeverPartsFragment {
  return {
    touchpoint: {
      code,
      name: code.toUpperCase(),
      nature: "HUMAN",
      secondaryNatures: [],
      driver: "SERVICE",
      channel: "ON_SITE",
      position: 0,
      stage: { code: "s", name: "Stage", canonical: "CORE" },
    },
    state: "EXPECTED",
    class: "PERFORMANCE",
    reach: 0.5,
    rated: 1_400,
    rise: 4,
    lift: points(0.8, 0.2),
    optimistic: points(2, 0.3),
    ...more,
  };
}

describe("outcomes of a scenario", () => {
  it("stand on one axis with zero on it, each with its bound beyond the lift", () => {
    const { axis, zero, outcomes } = prepareOutcomes([outcome("OVERALL"), outcome("RECOMMEND")], "en", words);
    expect(axis.low).toBeLessThanOrEqual(0);
    expect(axis.high).toBeGreaterThanOrEqual(3);
    expect(zero).toBe(0);
    expect(outcomes[0]).toMatchObject({ from: "70.0", to: "71.2", lift: "+1.2", interval: "0.9 … 1.5" });
    expect(outcomes[0]?.bound).toBeGreaterThan(outcomes[0]?.mark?.at as number);
  });

  it("have no bar, no arrow and a reason where nothing can be said", () => {
    const { outcomes, table } = prepareOutcomes(
      [outcome("NET_PROMOTER", notAsked("POINTS")), outcome("OVERALL", withheld("none expected"))],
      "en",
      words,
    );
    expect(outcomes[0]).toMatchObject({ mark: null, to: null, lift: "–", interval: "" });
    expect(table.rows[0]?.at(-1)).not.toBe("");
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  it("give each touchpoint's own lift, that on overall satisfaction", () => {
    expect(ownLifts([outcome("RECOMMEND", points(9, 1)), outcome("OVERALL")], "en").get("wifi")).toBe("+1.2");
    expect(ownLifts([], "en").size).toBe(0);
  });
});

describe("levers", () => {
  it("keep the API's order and say what they are", () => {
    const { levers, table } = prepareLevers(
      [lever("a"), lever("b", { class: "BASIC", state: "WITHIN_CHANCE", lift: points(0.1, 0.3) })],
      "en",
      words,
    );
    expect(levers.map(({ code }) => code)).toEqual(["a", "b"]);
    expect(levers[0]).toMatchObject({ kind: "", reach: "met by 50%", reason: "", canImprove: true });
    expect(levers[1]).toMatchObject({ kind: "kind BASIC", reason: "state WITHIN_CHANCE", canImprove: true });
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  it("cannot be moved where they lift nothing", () => {
    const { levers } = prepareLevers(
      [
        lever("top", { state: "AT_MAXIMUM", lift: points(0, 0) }),
        lever("bad", { state: "NONE_EXPECTED", lift: withheld("none expected") }),
        lever("none", { state: "LEFT_OUT", lift: notAsked("POINTS"), reach: null }),
      ],
      "zh",
      words,
    );
    expect(levers.map(({ canImprove }) => canImprove)).toEqual([false, false, false]);
    expect(levers[2]).toMatchObject({ mark: null, text: "–", reach: "" });
  });

  it("begin with the largest lift that is clear of chance", () => {
    expect(firstChoice([lever("x", { state: "WITHIN_CHANCE" }), lever("y")])).toBe("y");
    expect(firstChoice([lever("x", { state: "NONE_EXPECTED" })])).toBeNull();
  });
});
