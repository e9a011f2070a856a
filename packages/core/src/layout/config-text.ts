import catalogue from "../format/formats.json" with { type: "json" };
import { type ScoreConfig, scoreConfig } from "./score/score-config.ts";
import { standards } from "./standards.ts";

/**
 * Everything that a judgement of a layout rests on besides the plan (formats, standards, weights and value points), as
 * one canonical text: the same for the same content, whatever the order of keys. Results may be compared only under
 * the same text; its hash stands for it.
 */
export function configText(scores: ScoreConfig = scoreConfig): string {
  const { note: _, ...formats } = catalogue;
  return canonical({ formats, standards, scores });
}

/** JSON with sorted keys and no spaces. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}
