import { describe, expect, it } from "vitest";
import type { SaveAnswer } from "./save-answer.ts";
import { stateAfter } from "./save-state.ts";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const saved = (revision: number): SaveAnswer => ({
  status: "saved",
  id: `s1.${revision}`,
  scenario: { number: 1, revision, name: "Wider lane" },
});
const widened = '[{"op":"widen","edge":"E1","widthM":4}]';
const closed = '[{"op":"closeEdge","edge":"E1"}]';

describe("saving a scenario", () => {
  it("goes on from the revision that was saved last, with its edits", () => {
    const first = stateAfter(null, formOf({ name: "Wider lane", who: "A", edits: widened }), saved(1));
    expect(first.kept).toEqual({
      id: "s1.1",
      scenario: { number: 1, revision: 1, name: "Wider lane" },
      edits: widened,
    });
    const second = stateAfter(first, formOf({ name: "Wider lane", who: "A", edits: closed }), saved(2));
    expect(second.kept).toMatchObject({ id: "s1.2", scenario: { revision: 2 }, edits: closed });
  });

  it("keeps what was typed and what was saved when the next saving fails", () => {
    const first = stateAfter(null, formOf({ name: "Wider lane", who: "A", edits: widened }), saved(1));
    const typed = formOf({ name: "Closed lane", who: "B", edits: closed });
    const failures: SaveAnswer[] = [
      { status: "conflict" },
      { status: "unreachable" },
      { status: "refused", reason: "Edits.", problems: [] },
    ];
    for (const answer of failures) {
      expect(stateAfter(first, typed, answer)).toEqual({
        answer,
        name: "Closed lane",
        who: "B",
        kept: first.kept,
      });
      expect(stateAfter(null, typed, answer).kept).toBeNull();
    }
  });
});
