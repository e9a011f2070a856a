import { describe, expect, it } from "vitest";
import { ideaAddress, raiseVariables, readPeakView, venuesOf } from "./peak-view.ts";

describe("the view of the page of peaks", () => {
  it("raises by ten points unless the address says otherwise, and no further than the engine reaches", () => {
    const raised = (search: Record<string, string>) => raiseVariables(readPeakView(search));
    expect(raised({})).toEqual({ points: 10 });
    expect(raised({ raise: "points", amount: "5.5" })).toEqual({ points: 5.5 });
    expect(raised({ raise: "target", amount: "90" })).toEqual({ target: 90 });
    for (const amount of ["0", "21", "-1", "x", ""]) expect(raised({ amount })).toEqual({ points: 10 });
    expect(raised({ raise: "target", amount: "101" })).toEqual({ target: 85 });
  });

  it("begins an idea from a link, and reads it again", () => {
    const address = ideaAddress("/en/venues/v/peaks", "?period=2016", {
      touchpoint: "check-in",
      kind: "REPAIR",
      titleZh: "为亲子游客准备 & 其他",
      dimension: "guest",
      segment: "family",
    });
    const url = new URL(address, "http://localhost");
    expect(url.hash).toBe("#new-idea");
    expect(url.searchParams.get("period")).toBe("2016");
    expect(readPeakView(Object.fromEntries(url.searchParams)).idea).toEqual({
      touchpoint: "check-in",
      kind: "REPAIR",
      titleEn: "",
      titleZh: "为亲子游客准备 & 其他",
      dimension: "guest",
      segment: "family",
    });
    expect(readPeakView({ kind: "STEAL" }).idea.kind).toBe("CREATE");
  });

  it("knows the venues of a group", () => {
    const groups = [{ code: "g", venues: [{ code: "a" }, { code: "b" }] }];
    expect(venuesOf({ group: "g" }, groups)).toEqual(["a", "b"]);
    expect(venuesOf({ venues: ["c"] }, groups)).toEqual(["c"]);
  });
});
