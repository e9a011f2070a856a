import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LocalisedText } from "@touchstone/core/text";

/** A problem as a line: code, feature and place, what was found and expected, what to do. */
export function planProblemLine({ code, featureId, path, message, hint }: PlanProblem): LocalisedText {
  const place = [code, featureId, path].filter((part) => part !== null && part !== "").join(" ");
  return {
    en: `${place}: ${message.en}${hint ? ` ${hint.en}` : ""}`,
    zh: `${place}：${message.zh}${hint?.zh ?? ""}`,
  };
}

export const planStored = (
  file: string,
  venue: string,
  { version, units, edges }: { version: number; units: number; edges: number },
): LocalisedText => ({
  en: `${file}: stored as version ${version} of ${venue}: ${units} units, ${edges} paths`,
  zh: `${file}：已存为 ${venue} 的第 ${version} 版：单元 ${units} 个、通道 ${edges} 条`,
});

export const planAlreadyStored = (file: string, venue: string, version: number): LocalisedText => ({
  en: `${file}: ${venue} has this very plan already, as version ${version}; nothing was done`,
  zh: `${file}：${venue} 已有同一平面图（第 ${version} 版），未做任何更改`,
});

export const wrongSource = (from: string, known: readonly string[]): LocalisedText => ({
  en: `--from ${from}: expected one of ${known.join(", ")}; only indoor takes several files`,
  zh: `--from ${from}：应为以下之一：${known.join("、")}；仅 indoor 可给出多个文件`,
});
