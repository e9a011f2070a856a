import { expect, it } from "vitest";
import { chartMarks, without } from "./chart-marks.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

it("marks what began and holidays on the days that are drawn, in their order", () => {
  const marks = chartMarks(
    {
      actions: {
        actions: [
          { title: "Second desk", status: "RUNNING", start: "2026-06-15" },
          { title: "Later", status: "PLANNED", start: "2026-06-16" },
          { title: "Undated", status: "ABANDONED", start: null },
          { title: "Long ago", status: "DONE", start: "2020-01-01" },
        ],
      },
      holidays: [{ name: "Labour Day", from: "2026-05-01" }],
    },
    { from: at("2026-03-01"), to: at("2026-08-30") },
  );
  expect(marks).toEqual([
    { at: at("2026-05-01"), label: "Labour Day" },
    { at: at("2026-06-15"), label: "Second desk" },
  ]);
});

it("leaves out the action that a chart names itself, and no other of that day or name", () => {
  const [mine, day, name] = [
    { at: at("2026-06-15"), label: "Second desk" },
    { at: at("2026-06-15"), label: "New signs" },
    { at: at("2026-07-01"), label: "Second desk" },
  ];
  expect(without([mine, day, name], { title: "Second desk", start: "2026-06-15" })).toEqual([day, name]);
});
