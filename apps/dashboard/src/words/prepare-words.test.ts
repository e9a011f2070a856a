import { describe, expect, it } from "vitest";
import { markedPieces, mentionTable, prepareMentions } from "./prepare-words.ts";

const touchpoints = [
  {
    touchpoint: { code: "dining", name: "Dining" },
    mentions: 14,
    good: 6,
    bad: 6,
    corrected: 1,
    intensity: 0.4,
    share: {
      status: "MEASURED" as const,
      n: 12,
      value: 0.5,
      needed: null,
      interval: { low: 0.25, high: 0.75 },
    },
  },
  {
    touchpoint: { code: "sleep", name: "Sleep" },
    mentions: 3,
    good: null,
    bad: null,
    corrected: 0,
    intensity: null,
    share: { status: "TOO_FEW" as const, n: 3, value: null, needed: 10, interval: null },
  },
];

describe("mentions", () => {
  it("are drawn with their intervals, faint where few judge, and say what is needed where too few do", () => {
    expect(prepareMentions(touchpoints, "en", (needed) => `needs ${needed}`)).toMatchObject([
      { code: "dining", mentions: 14, share: "50%", mark: { at: 50, from: 25, to: 75, faint: true } },
      { code: "sleep", mentions: 3, share: "needs 10", interval: "", mark: null },
    ]);
  });

  it("stand in a table, with nothing where there is no share", () => {
    expect(mentionTable(touchpoints, ["a", "b", "c", "d", "e", "f"]).rows).toEqual([
      ["Dining", "14", "12", "0.5", "0.25", "0.75"],
      ["Sleep", "3", "3", "", "", ""],
    ]);
  });
});

describe("a comment's text", () => {
  it("is cut into what names, praises, blames, and the rest, and is whole when put together", () => {
    const text = "早餐很好，但房间脏";
    const mention = {
      touchpoint: { code: "dining", name: "Dining" },
      verdict: "GOOD" as const,
      corrected: null,
      named: [{ start: 0, end: 2 }],
      evidence: [{ start: 3, end: 4, points: 2.6 }],
    };
    const room = { ...mention, named: [{ start: 6, end: 8 }], evidence: [{ start: 8, end: 99, points: -2 }] };
    const evidence = [...mention.evidence, ...room.evidence];
    const pieces = markedPieces({ text, evidence, mentions: [mention, room] });
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.map(({ kind }) => kind)).toEqual(["named", "plain", "good", "plain", "named", "bad"]);
  });
});
