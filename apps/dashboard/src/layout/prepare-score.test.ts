import { describe, expect, it } from "vitest";
import { type ItemInput, prepareScore, type ScoreInput } from "./prepare-score.ts";

const words = {
  text: (x: number, unit: string) => (unit === "minutes" ? `${x} min` : `${Math.round(100 * x)}%`),
  none: "–",
  point: (x: string, y: string) => `${x}: ${y}`,
};
const item = (own: Partial<ItemInput>): ItemInput => ({
  code: "toilet200",
  title: "Toilets within 200 m",
  unit: "SHARE",
  x: 0.7,
  text: "70%",
  value: 55,
  weight: 0.5,
  contribution: 27.5,
  points: [
    [0, 0],
    [0.5, 30],
    [0.9, 80],
    [1, 100],
  ],
  ...own,
});
const score = (items: ItemInput[], hints: ScoreInput["hints"] = []): ScoreInput => ({
  total: 58.9,
  uncapped: 63.2,
  caps: [],
  subs: [{ code: "service", title: "Service", weight: 0.2, score: 55, contribution: 11, items }],
  hints,
  assumedShare: 0.3,
});

describe("prepareScore", () => {
  it("puts total and every item in words", () => {
    const { total, uncapped, subs } = prepareScore(score([item({})]), "en", words);
    expect([total, uncapped]).toEqual(["59", "63"]);
    expect(subs[0]).toMatchObject({ scoreText: "55", weight: "20%", contribution: "11.0" });
    expect(subs[0]?.items[0]).toMatchObject({
      x: "70%",
      value: "55",
      weight: "50%",
      contribution: "27.5",
      corners: "0%: 0 · 50%: 30 · 90%: 80 · 100%: 100",
      hint: null,
    });
  });

  it("says of an item without data that there is none", () => {
    const { subs } = prepareScore(
      score([item({ x: null, text: null, value: null, contribution: null })]),
      "en",
      words,
    );
    expect(subs[0]?.items[0]).toMatchObject({ x: "–", value: "–", contribution: "–", curve: { at: null } });
  });

  it("draws the value function with the plan's place on it, also beyond its last corner", () => {
    const { subs } = prepareScore(score([item({ x: 2, value: 100 })]), "en", words);
    expect(subs[0]?.items[0]?.curve).toEqual({
      path: "M0 40L0 40L25 28L45 8L50 0L100 0",
      at: { x: 100, y: 0 },
    });
  });

  it("puts each hint with its item, and the three that add most first", () => {
    const hints = [0.5, 2.5, 1, 0.1].map((points, i) => ({
      item: i === 1 ? "toilet200" : `i${i}`,
      points,
      text: `+${points}`,
    }));
    const prepared = prepareScore(score([item({})], hints), "en", words);
    expect(prepared.hints).toEqual(["+2.5", "+1", "+0.5"]);
    expect(prepared.subs[0]?.items[0]?.hint).toBe("+2.5");
  });
});
