import { describe, expect, it } from "vitest";
import { missing, planOf, readFields } from "./read-action.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("the form of an action", () => {
  it("is read as it was typed, and a status there is not counts as planned", () => {
    const fields = readFields(
      form({ title: " Desk ", owner: "Wei", status: "SLEEPING", target: "80", who: "Li" }),
    );
    expect(fields).toMatchObject({ title: "Desk", status: "PLANNED", note: "" });
    expect(missing(fields)).toBeNull();
    expect(missing({ ...fields, who: "" })).toBe("nameless");
    expect(missing({ ...fields, owner: "" })).toBe("incomplete");
  });

  it("becomes a plan: percent of shares, nothing where nothing is typed", () => {
    const fields = readFields(
      form({ title: "Desk", owner: "Wei", target: "80", effort: "x", due: "2026-12-31" }),
    );
    expect(planOf(fields, true)).toEqual({
      title: "Desk",
      owner: "Wei",
      status: "PLANNED",
      target: 0.8,
      start: null,
      due: "2026-12-31",
      effort: null,
    });
    expect(planOf(fields, false).target).toBe(80);
  });
});
