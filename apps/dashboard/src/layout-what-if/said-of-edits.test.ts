import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { describe, expect, it } from "vitest";
import { saidOfEdits } from "./said-of-edits.ts";

const widen = (edge: string): LayoutEdit => ({ op: "widen", edge, widthM: 4 });
const [one, two, three] = [widen("E1"), widen("E2"), widen("E3")];
const text = (en: string) => ({ en, zh: en });
const problem = (path: string) => ({ code: "W032", path, message: text(path) }) as PlanProblem;
const settled = {
  edits: [one, two, three],
  told: [text("first"), text("second"), text("third")],
  warnings: [problem("edits[1].widthM"), problem("units")],
};
const sentences = (said: ReturnType<typeof saidOfEdits>) =>
  said.each.map(({ sentence }) => sentence?.en ?? null);
const paths = (problems: readonly PlanProblem[]) => problems.map(({ path }) => path);

describe("what is said of edits", () => {
  it("stands beside the edit that it was said of", () => {
    const said = saidOfEdits(settled.edits, settled, null);
    expect(sentences(said)).toEqual(["first", "second", "third"]);
    expect(said.each.map(({ problems }) => paths(problems))).toEqual([[], ["edits[1].widthM"], []]);
    expect(paths(said.rest)).toEqual(["units"]);
  });

  it("is not said of an edit that took another one's place", () => {
    const said = saidOfEdits([two, three], settled, null);
    expect(sentences(said)).toEqual([null, null]);
    expect(said.each.flatMap(({ problems }) => problems)).toEqual([]);
    expect(paths(said.rest)).toEqual(["units"]);
    expect(sentences(saidOfEdits([one, two], settled, null))).toEqual(["first", "second"]);
  });

  it("tells what stands against an edit that failed, and keeps the sentences of the others", () => {
    const edits = [one, two, three, widen("?")];
    const failure = {
      edits,
      failure: { kind: "problems" as const, problems: [problem("edits[3].edge")], told: [] },
    };
    const said = saidOfEdits(edits, settled, failure);
    expect(sentences(said)).toEqual(["first", "second", "third", null]);
    expect(paths(said.each[3]?.problems ?? [])).toEqual(["edits[3].edge"]);
    const tried = saidOfEdits(settled.edits, settled, failure);
    expect(tried.each.flatMap(({ problems }) => problems)).toEqual([]);
    expect(paths(tried.rest)).toEqual(["edits[3].edge"]);
  });

  it("is nothing before the first result", () => {
    expect(saidOfEdits([one], null, null)).toEqual({
      each: [{ edit: one, sentence: null, problems: [] }],
      rest: [],
    });
  });
});
