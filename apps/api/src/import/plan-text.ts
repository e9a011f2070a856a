import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LocalisedText } from "@touchstone/core/text";

/** What a file may be: a plan of ours. */
export const planSources = ["plan"] as const;
export type PlanSource = (typeof planSources)[number];

/** What a file that is no text is told. */
export const notText: PlanProblem = {
  code: "E001",
  severity: "error",
  featureId: null,
  path: "",
  message: {
    en: "found bytes that are not UTF-8, expected a JSON text",
    zh: "文件不是 UTF-8 编码，应为 JSON 文本",
  },
  hint: { en: "Save the file as UTF-8.", zh: "请将文件另存为 UTF-8 编码。" },
};

/** The plan that files of a source say, as GeoJSON, and what had to be assumed. */
export function planTextOf(
  files: readonly { name: string; text: string }[],
  _source: PlanSource,
): { text: string; assumptions: readonly LocalisedText[] } {
  const [first] = files;
  if (!first) throw new RangeError("planTextOf requires at least one file");
  return { text: first.text, assumptions: [] };
}
