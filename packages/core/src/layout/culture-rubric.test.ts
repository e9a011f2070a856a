import { expect, it } from "vitest";
import { cultureRubric } from "./culture-rubric.ts";
import { cultureCriteria } from "./plan.ts";
import { standards } from "./standards.ts";

it("says of each criterion what every rating from 0 to 4 stands for, in both languages, each differently", () => {
  expect(cultureRubric.map(({ criterion }) => criterion)).toEqual(cultureCriteria);
  for (const { title, anchors } of cultureRubric) {
    expect(anchors).toHaveLength(standards.culture.scaleMax + 1);
    for (const text of [title, ...anchors]) {
      expect(text.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(anchors.map(({ en }) => en)).size).toBe(anchors.length);
    expect(new Set(anchors.map(({ zh }) => zh)).size).toBe(anchors.length);
  }
  expect(cultureRubric.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});
