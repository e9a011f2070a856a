import { expect, test } from "vitest";
import { commentReader } from "./comment-text.ts";
import type { RowProblem } from "./problem.ts";
import { survey } from "./survey.ts";

const read = (cell: string) => {
  const problems: RowProblem[] = [];
  const reader = commentReader({ column: "said", blank: ["n/a"] }, new Map([["said", 0]]));
  return { comment: reader([cell], 7, problems), problems };
};

test("a comment is masked before anybody sees it", () => {
  expect(read(" 找王经理，13812345678 ").comment).toBe("找[name]经理，[phone]");
});

test("blank cells and codes for none are no comment", () => {
  for (const cell of ["", "  ", "n/a"]) expect(read(cell)).toEqual({ comment: undefined, problems: [] });
});

test("what is far too long is refused without being repeated", () => {
  const { comment, problems } = read("好".repeat(20_001));
  expect(comment).toBeUndefined();
  expect(problems).toMatchObject([{ row: 7, column: "said", found: "…", expected: "≤ 20000" }]);
});

test("a mapping may name the column alone, and add words of touchpoints", () => {
  const { comment } = survey.shape;
  expect(comment.parse("said")).toEqual({ column: "said", blank: [""] });
  expect(comment.parse({ column: "said", words: { spa: { zh: ["汤泉"] } } })).toMatchObject({
    words: { spa: { zh: ["汤泉"], en: [] } },
  });
});
