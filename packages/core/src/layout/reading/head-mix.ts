import { type FunctionCode, functionCodes } from "../../format/catalogue.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { Plan, VisitorSegment } from "../plan.ts";
import { oneOf } from "./described.ts";
import { localised } from "./fields.ts";
import type { HeadReport } from "./head.ts";
import { limits } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import { isRecord, own } from "./record.ts";

/** How far shares may sum from 1. */
const sumTolerance = 1e-6;
type Mix = Partial<Record<FunctionCode, number>>;

/** The planner's benchmark of area by function: E072. */
export function readBenchmark(value: unknown, report: HeadReport): Plan["benchmarkMix"] {
  if (value === undefined) return null;
  return readMix("E072", "benchmarkMix", { en: "Benchmark mix", zh: "基准业态结构" }, value, report);
}

/** Visitor segments and what they want: E073. */
export function readSegments(value: unknown, report: HeadReport): VisitorSegment[] {
  if (value === undefined) return [];
  const what = { en: "Visitor segments", zh: "客群" };
  if (!Array.isArray(value) || value.length > 100) {
    report("E073", "segments", what, value, {
      en: "a list of at most 100 segments",
      zh: "不超过 100 个客群的列表",
    });
    return [];
  }
  const ids = new Set<string>();
  const segments = value.map((each, i) => readSegment(each, `segments[${i}]`, ids, report));
  const read = segments.filter((segment) => segment !== null);
  if (read.length === segments.length && read.length > 0) {
    const sum = read.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > sumTolerance)
      report("E073", "segments", { en: "Sum of the segments' shares", zh: "客群占比之和" }, round(sum), one);
  }
  return read;
}

function readSegment(
  value: unknown,
  at: string,
  ids: Set<string>,
  report: HeadReport,
): VisitorSegment | null {
  const given = isRecord(value) ? value : {};
  const [id, share, toleranceM] = [own(given, "id"), own(given, "share"), own(given, "toleranceM")];
  const named = typeof id === "string" && id !== "" && id.length <= limits.id && !ids.has(id);
  if (!named)
    report("E073", `${at}.id`, { en: "Segment id", zh: "客群编号" }, isRecord(value) ? id : value, {
      en: "a text that no other segment has",
      zh: "与其他客群不重复的文本",
    });
  const title = typeof id === "string" ? id.slice(0, limits.id) : at;
  if (typeof id === "string") ids.add(id);
  const isShare = typeof share === "number" && share >= 0 && share <= limits.quantity;
  if (!isShare)
    report("E073", `${at}.share`, { en: `Share of segment "${title}"`, zh: `客群“${title}”的占比` }, share, {
      en: "a number of at least 0",
      zh: "不小于 0 的数",
    });
  const isDistance = typeof toleranceM === "number" && toleranceM > 0 && toleranceM <= limits.quantity;
  if (!isDistance)
    report(
      "E073",
      `${at}.toleranceM`,
      { en: `Walking tolerance of segment "${title}"`, zh: `客群“${title}”的步行容忍距离` },
      toleranceM,
      { en: "a number of metres above 0", zh: "大于 0 的米数" },
    );
  const wants = { en: `Wants of segment "${title}"`, zh: `客群“${title}”的需求结构` };
  const want = readMix("E073", `${at}.want`, wants, own(given, "want"), report);
  if (!named || !isShare || !isDistance || !want) return null;
  return { id, name: localised(own(given, "name")) ?? { en: id, zh: id }, share, toleranceM, want };
}

const one: LocalisedText = { en: "1", zh: "1" };

/** Shares by function that sum to 1; `null` where they do not, which is reported. */
function readMix(
  code: string,
  at: string,
  what: LocalisedText,
  value: unknown,
  report: HeadReport,
): Mix | null {
  if (!isRecord(value)) {
    report(code, at, what, value, { en: "shares by function", zh: "按功能给出的占比" });
    return null;
  }
  const mix: Mix = {};
  let right = true;
  for (const [key, share] of Object.entries(value)) {
    const known = functionCodes.find((each) => each === key);
    const isShare = typeof share === "number" && share >= 0 && share <= limits.quantity;
    if (known && isShare) mix[known] = share;
    else {
      right = false;
      const name = key.slice(0, 40);
      if (known)
        report(
          code,
          `${at}.${name}`,
          { en: `${what.en}, ${name}`, zh: `${what.zh}中 ${name} 的占比` },
          share,
          { en: "a share of at least 0", zh: "不小于 0 的占比" },
        );
      else
        report(
          code,
          `${at}.${name}`,
          { en: `${what.en}, function`, zh: `${what.zh}中的功能` },
          key,
          oneOf(functionCodes),
          () => didYouMean(key, functionCodes),
        );
    }
  }
  if (!right) return null;
  const sum = Object.values(mix).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= sumTolerance) return mix;
  report(code, at, { en: `${what.en}, sum of shares`, zh: `${what.zh}，占比之和` }, round(sum), one);
  return null;
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
