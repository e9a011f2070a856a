import { expect, test } from "vitest";
import { partsOfDay, type WrittenDayFormat } from "./written-days.ts";

test.each<[WrittenDayFormat, string, [number, number, number]]>([
  ["year-first", "2026/5/1", [2026, 5, 1]],
  ["year-first", "2026年5月1日", [2026, 5, 1]],
  ["year-first", "2026. 5. 1.", [2026, 5, 1]],
  ["year-first", "2026년 5월 1일", [2026, 5, 1]],
  ["year-first", "20260501", [2026, 5, 1]],
  ["year-first", "2026/5/1 12:30", [2026, 5, 1]],
  ["day-first", "31.12.2026", [2026, 12, 31]],
  ["day-first", "1/2/2026 08:00", [2026, 2, 1]],
  ["month-name", "12-May-2026", [2026, 5, 12]],
  ["month-name", "September 3, 2026", [2026, 9, 3]],
  ["month-name", "12. März 2026", [2026, 3, 12]],
  ["month-name", "12 mayo 2026", [2026, 5, 12]],
])("%s: %s", (format, raw, parts) => {
  expect(partsOfDay(raw, format)).toEqual(parts);
});

test.each<[WrittenDayFormat, string]>([
  ["year-first", "05/01/2026"],
  ["day-first", "2026-05-01"],
  ["month-name", "12 Maybe 2026"],
  ["year-first", "123456789"],
])("%s is not %s", (format, raw) => {
  expect(partsOfDay(raw, format)).toBeUndefined();
});
