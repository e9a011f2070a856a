import { describe, expect, it } from "vitest";
import type { DemandGrowthRowPartsFragment, FigurePartsFragment } from "../api/documents.generated.ts";
import { prepareGrowth } from "./prepare-growth.ts";
import { lacking, ratingOf, writtenOf } from "./read-demand.ts";

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("the forms of the demand page", () => {
  it("leave a language that was not written empty, never filled with the other", () => {
    expect(writtenOf(form({ nameEn: " ", nameZh: "夜游" }), "name")).toEqual({ en: null, zh: "夜游" });
  });

  it("say what is missing before anything is sent", () => {
    expect(lacking(form({ kind: "add", nameZh: "夜游" }))).toBe("nameless");
    expect(lacking(form({ kind: "add", who: "Wei" }))).toBe("incomplete");
    expect(lacking(form({ kind: "add", who: "Wei", nameZh: "夜游" }))).toBeNull();
    expect(lacking(form({ kind: "score", who: "Wei", uniqueness: "5", feasibility: "5" }))).toBe(
      "incomplete",
    );
    expect(lacking(form({ kind: "answer", who: "Wei" }))).toBeNull();
    expect(ratingOf(form({ demand: "101" }), "demand")).toBeNull();
    expect(ratingOf(form({ demand: "0" }), "demand")).toBe(0);
  });
});

describe("the table of growing demand", () => {
  const cell = (
    code: string,
    verdict: "GROWING" | "SHRINKING" | "CANNOT_TELL" | null,
    ahead = false,
  ): DemandGrowthRowPartsFragment["cells"][number] => ({
    format: { code, name: code },
    now: { text: "20.0%" } as FigurePartsFragment,
    change: { value: -0.6, interval: { low: -3.1, high: 1.8 }, text: "" } as FigurePartsFragment,
    q: null,
    verdict,
    counts: null,
    supply: verdict === null ? null : 0.25,
    index: verdict === null ? null : { value: 0.8, low: 0.7, high: 0.9 },
    ahead,
  });
  const words = { all: "All", verdict: (verdict: string) => verdict, ahead: "Ahead", none: "–" };

  it("puts what grows ahead of supply first and what is hidden last", () => {
    const row = {
      segment: null,
      guestsBefore: 40,
      guestsNow: 40,
      cells: [cell("a", null), cell("b", "SHRINKING"), cell("c", "GROWING"), cell("d", "GROWING", true)],
    };
    const lines = prepareGrowth([row], "en", words);
    expect(lines.map(({ format, verdict }) => [format, verdict])).toEqual([
      ["d", "Ahead"],
      ["c", "GROWING"],
      ["b", "SHRINKING"],
      ["a", "–"],
    ]);
    expect(lines[0]).toMatchObject({
      segment: "All",
      supply: "25.0%",
      index: "0.80 (0.70–0.90)",
      change: "−0.6 (−3.1 to 1.8)",
      counts: "–",
    });
    expect(prepareGrowth([row], "zh", words)[0]?.index).toBe("0.80（0.70–0.90）");
  });
});
