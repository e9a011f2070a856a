import type { LocalisedText } from "../../text/text.ts";
import { type Findings, Words } from "./findings.ts";
import { jsonShape, lineOf } from "./json-text.ts";
import { limits } from "./limits.ts";
import { isRecord, type JsonObject } from "./record.ts";
import { unstorableCharacter } from "./unstorable-character.ts";

export const schema = "touchstone.plan/1";

const file: LocalisedText = { en: "The file", zh: "文件" };
const collection: LocalisedText = {
  en: 'a GeoJSON object of type "FeatureCollection" with a list of features',
  zh: "类型为“FeatureCollection”且带 features 列表的 GeoJSON 对象",
};

/** The file as JSON: the plan's own data (`null` where they are missing or of another schema) and its features. */
export interface PlanFile {
  head: JsonObject | null;
  features: readonly unknown[];
}

/** Reads the outside of a plan's file; `null` where it is no collection of features (E001). */
export function readPlanFile(text: string, findings: Findings): PlanFile | null {
  const value = readJson(text, findings);
  if (value === undefined) return null;
  if (!isRecord(value) || value.type !== "FeatureCollection" || !Array.isArray(value.features)) {
    const found = isRecord(value)
      ? value.type === "FeatureCollection"
        ? value.features
        : value.type
      : value;
    refuse(findings, found, collection);
    return null;
  }
  if (value.features.length > limits.features) {
    const most = limits.features.toLocaleString("en");
    refuse(findings, new Words(`${value.features.length} features`, `${value.features.length} 个要素`), {
      en: `at most ${most} features`,
      zh: `不超过 ${most} 个要素`,
    });
    return null;
  }
  return { head: readSchema(value.touchstone, findings), features: value.features };
}

/** The value of a JSON text; `undefined`, with E001, where it is none, too large, too deep or ambiguous. */
function readJson(given: string, findings: Findings): unknown {
  const text = given.startsWith("\uFEFF") ? given.slice(1) : given;
  if (text.length > limits.characters) {
    const most = limits.characters / 1e6;
    refuse(
      findings,
      new Words(
        `${Math.ceil(text.length / 1e6)} million characters`,
        `${Math.ceil(text.length / 1e4)} 万字符`,
      ),
      { en: `at most ${most} million`, zh: `不超过 ${most * 100} 万` },
    );
    return undefined;
  }
  const { depth, duplicate } = jsonShape(text, limits.depth);
  if (depth > limits.depth) {
    refuse(findings, new Words("deeper nesting", "更深的嵌套"), {
      en: `at most ${limits.depth} objects and lists within each other`,
      zh: `嵌套不超过 ${limits.depth} 层`,
    });
    return undefined;
  }
  const bad = unstorableCharacter(text);
  if (bad) {
    const line = lineOf(text, bad.at);
    refuse(findings, new Words(`${bad.name} on line ${line}`, `第 ${line} 行的 ${bad.name}`), {
      en: "characters of text only",
      zh: "仅含有效的文本字符",
    });
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(place) ? lineOf(text, text.length) : lineOf(text, place);
    refuse(
      findings,
      new Words(`a text that is not JSON (about line ${line})`, `非 JSON 文本（约第 ${line} 行）`),
      {
        en: "JSON",
        zh: "JSON",
      },
    );
    return undefined;
  }
  if (duplicate)
    findings.add({
      code: "E001",
      feature: null,
      at: `line ${duplicate.line}`,
      what: { en: `Key "${duplicate.key.slice(0, 40)}"`, zh: `键“${duplicate.key.slice(0, 40)}”` },
      found: new Words(
        `the same key twice in one object, on line ${duplicate.line}`,
        `同一对象内出现两次（第 ${duplicate.line} 行）`,
      ),
      expected: { en: "each key once", zh: "每个键只出现一次" },
    });
  return value;
}

function refuse(findings: Findings, found: unknown, expected: LocalisedText): void {
  findings.add({ code: "E001", feature: null, at: "", what: file, found, expected });
}

function readSchema(touchstone: unknown, findings: Findings): JsonObject | null {
  if (isRecord(touchstone) && touchstone.schema === schema) return touchstone;
  findings.add({
    code: "E002",
    feature: null,
    at: isRecord(touchstone) ? "touchstone.schema" : "touchstone",
    what: isRecord(touchstone)
      ? { en: "Schema of the plan", zh: "方案的 schema" }
      : { en: "Member touchstone", zh: "成员 touchstone" },
    found: isRecord(touchstone) ? touchstone.schema : touchstone,
    expected: isRecord(touchstone)
      ? { en: `"${schema}"`, zh: `“${schema}”` }
      : { en: `an object with schema "${schema}"`, zh: `带 schema “${schema}” 的对象` },
    hint: {
      en: "Plain GeoJSON and OpenStreetMap extracts come in through their own importers.",
      zh: "普通 GeoJSON 或 OpenStreetMap 数据请使用相应的导入方式。",
    },
  });
  return null;
}
