import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[`${path}${key}`, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const english = flatten(en);
const chinese = flatten(zh);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] as string);
const unique = (names: string[]) => [...new Set(names)].sort().join();

describe("the catalogues", () => {
  it("hold the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leave nothing untranslated", () => {
    const untranslated = [...english].filter(
      ([key, text]) =>
        text === chinese.get(key) || !/[\u3000-\u9fff\uff00-\uffef]/.test(chinese.get(key) ?? ""),
    );
    expect(untranslated).toEqual([]);
  });

  it("fill in the same values in both languages", () => {
    const different = [...english].filter(
      ([key, text]) => unique(placeholders(text)) !== unique(placeholders(chinese.get(key) ?? "")),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("hold no text that no page uses", () => {
    const src = fileURLToPath(new URL("..", import.meta.url));
    const code = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|generated)\./.test(path))
      .map((path) => readFileSync(src + path, "utf8"))
      .join("\n");
    const enumerations = [
      "deliveryStatus",
      "scheduleCadence",
      "scheduleChannel",
      "webhookService",
      "weekday",
      "unit",
      "kind",
      "direction",
      "scope",
      "nature",
      "driver",
      "channel",
      "figureStatus",
      "momentLabel",
      "channelVerdict",
      "asymmetry",
      "quadrant",
      "importStatus",
      "holidaySent",
      "surveyKind",
      "surveyFact",
      "surveyAspect",
      "alertSignal",
      "alertState",
      "shareState",
      "alertEntryKind",
      "alertProblem",
      "liftOutcome",
      "liftState",
      "memoryRival",
      "sectorVenues",
      "layoutMoveKind",
      "facilityName",
      "functionLetter",
      "layoutDetail",
      "layoutField",
      "layoutImportProblem",
      "layoutLayer",
      "layoutLayerNote",
      "layoutLimit",
      "layoutLinkSent",
      "layoutMomentClass",
      "layoutRange",
      "layoutSaveProblem",
      "layoutUnit",
      "losGrade",
      "pathSurface",
      "peakKind",
      "peakState",
      "peakProblem",
      "needsVerdict",
      "actionProblem",
      "actionStatus",
      "portfolioPlace",
      "preTrend",
      "demandSent",
      "digitalAnswer",
      "growthVerdict",
      "wordsVerdict",
      "wordsProblem",
    ];
    const unused = [...english.keys()].filter((path) => {
      const [namespace, key] = path.split(".") as [string, string];
      return !enumerations.includes(namespace) && !new RegExp(`["'\`.]${key}["'\`]`).test(code);
    });
    expect(unused).toEqual([]);
  });
});
