import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../../test/layout-plans.ts";
import { readPeriod } from "./count-period.ts";
import { readCounts } from "./read-counts.ts";

describe("a period", () => {
  it.each([
    ["2026-10-01", 1],
    ["2026-10", 31],
    ["2028-02", 29],
    ["2026-10-01/2026-10-07", 7],
  ])("%s has %i days", (text, days) => {
    expect(readPeriod(text)).toMatchObject({ days });
  });

  it("is wrong where no calendar has it, and none where a day is called something else", () => {
    expect(["2026-13", "2026-02-30", "2026-10-07/2026-10-01"].map(readPeriod)).toEqual([
      "wrong",
      "wrong",
      "wrong",
    ]);
    expect(["", "Monday", "20261001"].map(readPeriod)).toEqual([null, null, null]);
  });
});

describe("sales of units", () => {
  const plan = layoutPlan("mini");
  const read = (...lines: string[]) => readCounts(["kind,id,hour,day,count", ...lines].join("\n"), plan);

  it("of months and spans become revenue a day, over all days that are known", () => {
    const { observations, problems } = read(
      "sales,U001,,2026-09,30000",
      "sales,U001,,2026-10-01/2026-10-07,14000",
      "sales,U001,,2026-10-08,1500",
      "sales,U002,,2026-10,31",
    );
    expect(problems).toEqual([]);
    expect(observations?.revenue).toEqual([
      { unit: "U001", perDay: 45_500 / 38 },
      { unit: "U002", perDay: 1 },
    ]);
  });

  it("are not held out with the last day that was counted", () => {
    const { apart, days } = read(
      "unit,U001,,2026-10-01,50",
      "unit,U001,,2026-10-02,60",
      "sales,U001,,2026-10-02,900",
      "sales,U001,,2026-10-03,1100",
    );
    expect(days).toEqual(["2026-10-01", "2026-10-02"]);
    expect(apart?.earlier.revenue).toEqual([{ unit: "U001", perDay: 1000 }]);
    expect(apart?.earlier.visits).toEqual([{ unit: "U001", persons: 50 }]);
  });

  it("are told with row and column where they are wrong", () => {
    const { observations, problems } = read(
      "sales,U001,,2026-13,5",
      "sales,U999,,2026-10,5",
      "sales,U002,,2026-10,-5",
      "sales,U003,,2026-10,5",
      "sales,U003,,2026-10-05/2026-10-09,5",
    );
    expect(observations).toBeNull();
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "day"],
      [3, "id"],
      [4, "count"],
      [6, null],
    ]);
    expect(problems[0]?.message.en).toContain("a month such as 2026-10");
    expect(problems[3]?.message.zh).toContain("第 5 行");
  });
});
