import { expect, test } from "vitest";
import { plainDay } from "./day-spelling.ts";
import { partsOfAnyDay } from "./written-days.ts";

test.each([
  ["民國115年11月3日"],
  ["115/11/03"],
  ["令和8年11月3日"],
  ["R8.11.3"],
  ["3/11/2569"],
  ["２０２６年１１月３日"],
  ["2026年11月3日 星期二 下午3:05"],
  ["2026年11月3日(火)"],
  ["Tuesday, 3 November 2026"],
  ["3. November 2026"],
  ["3 de noviembre de 2026"],
  ["2026/11/3 24:00"],
  ["2026. 11. 3. 오후 2:05"],
])("%s is the third of November 2026", (written) => {
  expect(partsOfAnyDay(plainDay(written), "day-first")).toEqual([2026, 11, 3]);
});

test.each(["1234", "Room 2569", "H-12", "18-24", "115"])("%s is no day", (written) => {
  expect(partsOfAnyDay(plainDay(written), "day-first")).toBeUndefined();
});
