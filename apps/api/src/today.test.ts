import { expect, it } from "vitest";
import { todayIn } from "./today.ts";

const evening = new Date("2026-05-31T20:30:00Z");

it.each([
  [["Asia/Shanghai"], "2026-06-01"],
  [["America/Los_Angeles"], "2026-05-31"],
  [["Asia/Shanghai", "America/Los_Angeles"], "2026-05-31"],
  [[], "2026-05-31"],
])("in %j it is %s", (zones, day) => {
  expect(todayIn(zones, evening)).toBe(day);
});
