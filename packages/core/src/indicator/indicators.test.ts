import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { indicatorById, indicators, plainIndicators } from "./indicators.ts";
import { notes } from "./note.ts";

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((entry) => readdirSync(new URL(`${entry.name}/`, folder)))
  .filter((file) => !file.endsWith(".test.ts"));

describe("the list of indicators", () => {
  it("holds every file, and every id is the name of its file", () => {
    expect(indicators.map((indicator) => `${indicator.id}.ts`).sort()).toEqual(
      files.map((file) => basename(file)).sort(),
    );
  });

  it.each(indicators)("says in both languages what $id is", ({ title, meaning, formula, source }) => {
    for (const text of [title, meaning, formula.text]) {
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(meaning.en).toMatch(/\.$/);
    expect(meaning.zh).toMatch(/。$/);
    expect(formula.version).toBeGreaterThanOrEqual(1);
    expect(source.length).toBeGreaterThan(5);
  });

  it("gives no two indicators the same title", () => {
    for (const locale of ["en", "zh"] as const)
      expect(new Set(indicators.map(({ title }) => title[locale])).size).toBe(indicators.length);
  });

  it("finds an indicator by its id", () => {
    expect(indicatorById("net-promoter-score").unit).toBe("nps");
    expect(indicatorById("moment-score").estimate).toBeNull();
    expect(indicatorById("nothing" as string)).toBeUndefined();
  });

  it("asks for a touchpoint exactly where a touchpoint is read", () => {
    for (const indicator of plainIndicators)
      expect(indicator.appliesTo).toBe(indicator.item === "touchpoint" ? "touchpoint" : "visit");
  });
});

it("every note is in both languages", () => {
  for (const { en, zh } of Object.values(notes)) {
    expect(en).toMatch(/[a-z]/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  }
});
