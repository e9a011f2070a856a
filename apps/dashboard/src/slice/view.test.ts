import { describe, expect, it } from "vitest";
import { readView, sliceOf, writeView } from "./view.ts";

const plain = readView({});

describe("the view in the URL", () => {
  it("is empty at its defaults", () => {
    expect(writeView(plain)).toBe("");
  });

  it("survives being written and read", () => {
    const search = {
      indicator: "net-promoter-score",
      period: "2014..2016",
      segment: ["purpose:business", "purpose:leisure", "first-time:yes"],
      weighted: "1",
      weights: "50-25-25",
      since: "2014",
      split: "purpose",
    };
    const view = readView(search);
    const again = new URLSearchParams(writeView(view));
    expect(readView({ ...Object.fromEntries(again), segment: again.getAll("segment") })).toEqual(view);
    expect(view.segments).toEqual([
      { dimension: "purpose", anyOf: ["business", "leisure"] },
      { dimension: "first-time", anyOf: ["yes"] },
    ]);
    expect(view.weights).toEqual({ emotion: 0.5, decision: 0.25, longTerm: 0.25 });
  });

  it("takes what it cannot read as not given", () => {
    const view = readView({ segment: ["purpose", ":x", "purpose:"], weighted: "yes", weights: "0-0-0" });
    expect(view).toEqual(plain);
  });
});

describe("sliceOf", () => {
  it("is the latest year unless the URL says otherwise", () => {
    expect(sliceOf(plain, { venues: ["sfo-a"] }, "2017-05-31")).toEqual({
      venues: ["sfo-a"],
      from: "2017-01-01",
      to: "2018-01-01",
    });
  });

  it("does not restrict what is not chosen", () => {
    expect(sliceOf({ ...plain, period: "all" }, { group: "sfo" }, "2017-05-31")).toEqual({ group: "sfo" });
  });
});
