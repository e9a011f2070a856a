import { expect, test } from "vitest";
import { statedScale } from "./stated-scale.ts";

const higher = (low: number, high: number) => ({ low, high, better: "higher" });

test.each([
  ["How likely are you to recommend us? (0-10)", higher(0, 10)],
  ["推荐可能性（0～10分）", higher(0, 10)],
  ["객실 청결 [1~7점]", higher(1, 7)],
  ["Staff (%)", higher(0, 100)],
  ["服务态度（满分10分）", higher(1, 10)],
  ["overall (1=very satisfied, 5=very dissatisfied)", { low: 1, high: 5, better: "lower" }],
  ["总体评价（1：非常不满意，5：非常满意）", higher(1, 5)],
  ["Wifi on a 5-point scale", higher(1, 5)],
  ["Season 2024-25", null],
  ["Age (18-34)", null],
  ["Gate 1-5", null],
  ["Room", null],
])("%s", (name, scale) => {
  expect(statedScale(name, 1)).toEqual(scale);
});
