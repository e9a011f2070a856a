import { describe, expect, it } from "vitest";
import { directionOf, placeOf, portfolioPlaces, worthwhileOf } from "./action.ts";
import { changeTexts, portfolioSentence } from "./action-sentence.ts";

describe("an action", () => {
  it("has a change that matters: half of what is planned, a point where nothing is", () => {
    expect(worthwhileOf({ value: 70, unit: "pomp" }, 76)).toBe(3);
    expect(worthwhileOf({ value: 0.8, unit: "share" }, 0.7)).toBeCloseTo(5, 12);
    expect(worthwhileOf({ value: 70, unit: "pomp" }, null)).toBe(1);
    expect(worthwhileOf({ value: 70, unit: "pomp" }, 70)).toBe(1);
  });

  it("is to move the way that is better, or towards its target", () => {
    expect(directionOf("higher", 70, 60)).toBe(1);
    expect(directionOf("lower", 0.1, null)).toBe(-1);
    expect(directionOf("neither", 70, 60)).toBe(-1);
    expect(directionOf("neither", 70, null)).toBe(1);
  });

  it("stands where its owner and its figures put it", () => {
    const told = (verdict: "worked" | "did-not" | "cannot-tell", refusal: string | null = null) => ({
      verdict,
      refusal,
    });
    expect(placeOf("planned", told("worked"))).toBe("planned");
    expect(placeOf("abandoned", null)).toBe("abandoned");
    expect(placeOf("running", told("cannot-tell", "too-few-after"))).toBe("running");
    expect(placeOf("done", told("cannot-tell", "too-few-after"))).toBe("cannot-tell");
    expect(placeOf("running", told("cannot-tell"))).toBe("cannot-tell");
    expect(placeOf("running", told("worked"))).toBe("worked");
    expect(placeOf("done", told("did-not"))).toBe("did-not");
  });

  it("is counted in one sentence", () => {
    expect(portfolioSentence([], "en")).toBe("There are no actions yet.");
    expect(portfolioSentence(portfolioPlaces, "en")).toBe(
      "6 actions: 1 worked, 1 did not work, 1 cannot be told, 1 running, too early to tell, 1 planned, 1 abandoned.",
    );
    expect(portfolioSentence(["planned", "planned"], "zh")).toBe("共 2 项行动：2 项计划中。");
  });

  it("says what a revision changed", () => {
    const plan = {
      title: "Desk",
      owner: "Wei",
      status: "planned",
      target: null,
      startDay: null,
      dueDay: null,
      effort: 3,
    } as const;
    expect(changeTexts(null, plan, "pomp", "en")).toEqual(["made, planned"]);
    expect(changeTexts(plan, plan, "pomp", "en")).toEqual([]);
    const later = { ...plan, status: "running", startDay: "2026-05-01", target: 0.8 } as const;
    expect(changeTexts(plan, later, "share", "en")).toEqual([
      "status: planned → running",
      "target: none → 80.0%",
      "start: none → 1 May 2026",
    ]);
    expect(changeTexts(plan, later, "share", "zh")).toEqual([
      "状态：计划中 → 进行中",
      "目标值：无 → 80.0%",
      "开始日期：无 → 2026年5月1日",
    ]);
  });
});
