import { expect, it } from "vitest";
import type { ChoicesQuery } from "../api/documents.generated.ts";
import { adjustFor } from "./adjust-for.ts";

const dimension = (code: string, values: number) => ({
  code,
  name: code.toUpperCase(),
  sectors: ["AIRPORT" as const],
  values: Array.from({ length: values }, (_, i) => ({ code: `${code}${i}`, name: `${i}` })),
});
const choices = {
  segments: [dimension("purpose", 3), dimension("age", 4), dimension("lone", 1)],
} as ChoicesQuery;

it.each([
  [[], [], ["purpose"]],
  [["age"], [], ["age"]],
  [["age", "purpose"], [], ["age", "purpose"]],
  [["unknown", "lone"], [], ["purpose"]],
  [[], [{ dimension: "purpose", anyOf: ["purpose1"] }], ["age"]],
  [["purpose"], [{ dimension: "purpose", anyOf: ["purpose1", "purpose2"] }], ["purpose"]],
])("asked for %j with filters %j it adjusts for %j", (adjust, segments, codes) => {
  expect(adjustFor(choices, { adjust, segments }).codes).toEqual(codes);
});

it("offers nothing where guests are not told apart", () => {
  expect(adjustFor({ segments: [] } as unknown as ChoicesQuery, { adjust: ["age"], segments: [] })).toEqual({
    codes: [],
    options: [],
  });
});
