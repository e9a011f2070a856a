import { describe, expect, it } from "vitest";
import { chosenWeights, weightInputs } from "./chosen-weights.ts";

describe("weights in the address", () => {
  it("are those that are numbers, and are written as they were read", () => {
    const search = {
      "w-arrival": "30",
      "w-recommendation": " 0 ",
      "w-flow": "",
      "w-culture": "much",
      period: "2017",
    };
    expect(chosenWeights(search)).toEqual([
      { part: "arrival", weight: 30 },
      { part: "recommendation", weight: 0 },
    ]);
    expect(weightInputs(chosenWeights(search))).toEqual([
      ["w-arrival", "30"],
      ["w-recommendation", "0"],
    ]);
    expect(chosenWeights({ "w-arrival": ["1", "2"] })).toEqual([{ part: "arrival", weight: 1 }]);
  });
});
