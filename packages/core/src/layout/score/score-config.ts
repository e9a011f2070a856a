import { z } from "zod";
import type { LocalisedText } from "../../text/text.ts";
import scoresJson from "../scores.json" with { type: "json" };
import { type SubScoreCode, subScoreCodes } from "./score.ts";
import { capCodes } from "./score-caps.ts";
import { type ItemCode, isItemCode, itemCodes } from "./score-items.ts";
import type { ValuePoints } from "./value-function.ts";

/** What turns indicators into a score: weights, value points, caps. A convention, editable by the planner. */
export interface ScoreConfig {
  subs: readonly {
    code: SubScoreCode;
    weight: number;
    items: readonly { code: ItemCode; weight: number; points: ValuePoints }[];
  }[];
  caps: readonly { code: (typeof capCodes)[number]; cap: number }[];
}

/** One problem of an edited configuration. */
export interface ConfigProblem {
  /** Where in the file, e.g. `subs.flow.items.detourMean.pts[2]`. */
  path: string;
  message: LocalisedText;
}

const score = z.number().min(0).max(100);
const weight = z.number().min(0);
const file = z.object({
  schema: z.literal("touchstone.scores/1"),
  subs: z.partialRecord(
    z.enum(subScoreCodes),
    z.strictObject({
      W: weight,
      items: z.record(
        z.string(),
        z.strictObject({ w: weight, pts: z.array(z.tuple([z.number(), score])).min(1) }),
      ),
    }),
  ),
  caps: z.array(z.object({ when: z.enum(capCodes), cap: score })),
});
type File = z.infer<typeof file>;

/**
 * Reads a configuration in the form of scores.json, and says everything that is wrong with it: weights are 0 or more and
 * not all 0, points have rising x and scores of 0–100, items are known and appear once.
 */
export function readScoreConfig(value: unknown): { config: ScoreConfig | null; problems: ConfigProblem[] } {
  const parsed = file.safeParse(value);
  if (!parsed.success)
    return { config: null, problems: parsed.error.issues.map((issue) => shapeProblem(issue, value)) };
  const problems = [...weightProblems(parsed.data), ...itemProblems(parsed.data)];
  return problems.length > 0 ? { config: null, problems } : { config: configOf(parsed.data), problems: [] };
}

/** The configuration that ships. */
export const scoreConfig: ScoreConfig = (() => {
  const { config, problems } = readScoreConfig(scoresJson);
  if (!config)
    throw new Error(`scores.json: ${problems.map(({ path, message }) => `${path} ${message.en}`)}`);
  return config;
})();

/** In our own order, so that the order of the file changes nothing. */
function configOf({ subs, caps }: File): ScoreConfig {
  return {
    subs: subScoreCodes.flatMap((code) => {
      const sub = subs[code];
      if (!sub) return [];
      const items = itemCodes.flatMap((item) => {
        const { w, pts } = sub.items[item] ?? {};
        return w === undefined || pts === undefined ? [] : [{ code: item, weight: w, points: pts }];
      });
      return [{ code, weight: sub.W, items }];
    }),
    caps: capCodes.flatMap((code) =>
      caps.filter(({ when }) => when === code).map(({ cap }) => ({ code, cap })),
    ),
  };
}

function weightProblems({ subs }: File): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const allZero = (path: string) =>
    problems.push({
      path,
      message: {
        en: "All weights are 0; at least one must be above 0.",
        zh: "所有权重均为 0，至少要有一项大于 0。",
      },
    });
  const all = Object.entries(subs);
  if (all.every(([, sub]) => sub.W === 0)) allZero("subs");
  for (const [code, { items }] of all)
    if (Object.values(items).every(({ w }) => w === 0)) allZero(`subs.${code}.items`);
  return problems;
}

function itemProblems({ subs }: File): ConfigProblem[] {
  const seen = new Set<string>();
  return Object.entries(subs).flatMap(([code, { items }]) =>
    Object.entries(items).flatMap(([item, { pts }]) => {
      const path = `subs.${code}.items.${item}`;
      const again = seen.has(item);
      seen.add(item);
      return [
        ...(isItemCode(item)
          ? []
          : [{ path, message: { en: `There is no item “${item}”.`, zh: `没有名为“${item}”的评分项。` } }]),
        ...(again
          ? [{ path, message: { en: `“${item}” appears twice.`, zh: `“${item}”出现了两次。` } }]
          : []),
        ...pts.flatMap(([x], i) => {
          const before = pts[i - 1]?.[0];
          if (before === undefined || x > before) return [];
          return [
            {
              path: `${path}.pts[${i}]`,
              message: {
                en: `x must rise from point to point: ${x} follows ${before}.`,
                zh: `各点的 x 须依次增大：${before} 之后是 ${x}。`,
              },
            },
          ];
        }),
      ];
    }),
  );
}

/** What the shape check found, in words a planner can act on. */
function shapeProblem(issue: z.core.$ZodIssue, value: unknown): ConfigProblem {
  const path = issue.path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
    "",
  );
  const found =
    JSON.stringify(
      issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key],
        value,
      ),
    ) ?? "nothing";
  const problem = (en: string, zh: string) => ({
    path: path || "(file)",
    message: { en: `${en} Found ${found}.`, zh: `${zh}实际为 ${found === "nothing" ? "空" : found}。` },
  });
  switch (issue.code) {
    case "too_small":
      return issue.origin === "array"
        ? problem(`At least ${issue.minimum} expected.`, `至少应有 ${issue.minimum} 项。`)
        : problem(`A number of ${issue.minimum} or more expected.`, `应为不小于 ${issue.minimum} 的数。`);
    case "too_big":
      return problem(`At most ${issue.maximum} expected.`, `应不大于 ${issue.maximum}。`);
    case "invalid_value":
      return problem(
        `One of ${issue.values.map(String).join(", ")} expected.`,
        `应为 ${issue.values.map(String).join("、")} 之一。`,
      );
    case "invalid_type":
      return problem(
        `Expected: ${issue.expected}.`,
        `应为：${expectedZh[issue.expected] ?? issue.expected}。`,
      );
    case "unrecognized_keys":
    case "invalid_key":
      return problem(
        `Unknown entry${issue.code === "unrecognized_keys" ? ` ${issue.keys.join(", ")}` : ""}.`,
        `有无法识别的内容${issue.code === "unrecognized_keys" ? `：${issue.keys.join("、")}` : ""}。`,
      );
    default:
      return problem("This is not what is expected here.", "此处内容不符合要求。");
  }
}

const expectedZh: Readonly<Record<string, string>> = {
  number: "数字",
  object: "对象",
  record: "对象",
  array: "列表",
  tuple: "[x, 分数]",
  string: "文字",
};
