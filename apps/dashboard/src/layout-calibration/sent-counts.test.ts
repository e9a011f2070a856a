import { describe, expect, it } from "vitest";
import type { CountsAnswer, FittedCounts } from "./sent-counts.ts";
import { stateAfter } from "./sent-counts.ts";

const given = { counts: "kind,id,hour,count", heldOut: "" };
const fitted = { rows: 12, remarks: [], found: { sentence: "Fitted." } } as unknown as FittedCounts;
const sent = { given, who: "" };

describe("counts that were sent", () => {
  it("are kept whatever becomes of them", () => {
    const answers: CountsAnswer[] = [
      { status: "unreachable" },
      { status: "refused", reason: "No." },
      { status: "rejected", problems: [] },
      { status: "large" },
    ];
    for (const answer of answers)
      expect(stateAfter(null, sent, answer)).toEqual({ answer, given, who: "", fitted: null });
  });

  it("keep what was found, and the name, when accepting it fails", () => {
    const first = stateAfter(null, sent, { status: "fitted" }, fitted);
    const failed = stateAfter(first, { given, who: "Wei" }, { status: "unreachable" });
    expect(failed).toMatchObject({ answer: { status: "unreachable" }, who: "Wei", fitted });
    expect(stateAfter(failed, { given, who: "Wei" }, { status: "accepted", version: 2 }).fitted).toBeNull();
  });

  it("leave nothing of what other counts said", () => {
    const first = stateAfter(null, sent, { status: "fitted" }, fitted);
    const other = { given: { ...given, heldOut: "another day" }, who: "" };
    expect(stateAfter(first, other, { status: "unreachable" }).fitted).toBeNull();
  });
});
