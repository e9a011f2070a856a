import { describe, expect, it } from "vitest";
import { actionAddress, newActionAddress, readActionView, readNewAction } from "./action-view.ts";

describe("the page of actions", () => {
  it("reads place, target and efforts from the address and leaves out what is none", () => {
    expect(
      readActionView({
        place: "sfo",
        target: "90",
        "effort.security": "5",
        "effort.gates": "3",
        "effort.x": "-1",
      }),
    ).toEqual({ place: "sfo", target: 90, efforts: [{ touchpoint: "security", effort: 5 }] });
    expect(readActionView({ target: "many" })).toEqual({ place: "", target: 85, efforts: [] });
    expect(readActionView({ target: "101" }).target).toBe(85);
    expect(readActionView({ target: "0" }).target).toBe(0);
  });

  it("writes and reads the address of a new action", () => {
    expect(newActionAddress("zh", { venue: "a b", touchpoint: "", journey: "hotel" })).toBe(
      "/zh/actions/new?venue=a+b&journey=hotel",
    );
    expect(newActionAddress("en", {})).toBe("/en/actions/new");
    expect(readNewAction({ venue: ["a", "b"] })).toEqual({ venue: "a", touchpoint: "", journey: "" });
    expect(actionAddress("en", "QWN0aW9uOjE=")).toBe("/en/actions/QWN0aW9uOjE%3D");
  });
});
