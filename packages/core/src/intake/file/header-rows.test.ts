import { describe, expect, test } from "vitest";
import { columnNames } from "../header.ts";
import { findHeader, joinHeader } from "./header-rows.ts";

const answers = Array.from({ length: 12 }, (_, at) => [`A${at}`, "2026-11-03", String(1 + (at % 5)), "4"]);
const names = ["编号", "日期", "服务态度", "环境"];

describe("the header of a table", () => {
  test.each<[string, string[][], object | null]>([
    ["is the first row", [names], { at: 0, rows: 1 }],
    [
      "stands below a title that takes the first place of its row",
      [["满意度调查", "", "", ""], names],
      { at: 1, rows: 1 },
    ],
    [
      "stands below a title that was merged over all columns",
      [Array(4).fill("Survey"), names],
      { at: 1, rows: 1 },
    ],
    [
      "is the lower row where that names every column",
      [
        ["", "", "Service", ""],
        ["ID", "Day", "Speed", "Courtesy"],
      ],
      { at: 1, rows: 1 },
    ],
    [
      "takes two rows where only both name the columns",
      [
        ["ID", "Day", "Service", ""],
        ["", "", "expected", "perceived"],
      ],
      { at: 0, rows: 2 },
    ],
    [
      "is the text of the questions, not what a survey tool notes below it",
      [["id", "d", "Q1", "Q2"], ["ID", "Day", "Staff?", "Room?"], Array(4).fill('{"ImportId":"Q"}')],
      { at: 1, rows: 1 },
    ],
    ["is missing where the first row holds values", [["1", "2026-11-02", "5", "4"]], null],
  ])("%s", (_, top, place) => {
    expect(findHeader([...top, ...answers])).toEqual(place);
  });

  test("is not taken for two rows where the second holds answers in words", () => {
    const words = ["satisfied", "neutral", "dissatisfied"];
    const rows = Array.from({ length: 12 }, (_, at) => [
      `A${at}`,
      words[at % 3] as string,
      words[(at + 1) % 3] as string,
    ]);
    expect(findHeader([["id", "staff", "room"], ...rows])).toEqual({ at: 0, rows: 1 });
  });

  test("of two rows is joined column by column, an upper name counting for the empty places right of it", () => {
    expect(
      joinHeader([
        ["ID", "员工", "", "Total"],
        ["", "期望", "感知", ""],
      ]),
    ).toEqual(["ID", "员工 期望", "员工 感知", "Total"]);
  });

  test("names every column, no two alike", () => {
    expect(columnNames(["id", "", "rating", " rating", "*staff"])).toEqual([
      "id",
      "#2",
      "rating (1)",
      "rating (2)",
      "staff",
    ]);
  });
});
