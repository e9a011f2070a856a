import { describe, expect, it } from "vitest";
import scoresJson from "../scores.json" with { type: "json" };
import { readScoreConfig, scoreConfig } from "./score-config.ts";

/** The shipped configuration with one place set to something else. */
function edited(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(scoresJson) as unknown;
  const place = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  (place as Record<string | number, unknown>)[path.at(-1) as string | number] = value;
  return copy;
}
const problemsOf = (value: unknown) => readScoreConfig(value).problems;

describe("a score's configuration", () => {
  it("ships with weights that sum to 1 and items in the order of the file", () => {
    expect(scoreConfig.subs.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { items } of scoreConfig.subs)
      expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(scoreConfig.subs.map(({ code, items }) => [code, items.length])).toEqual([
      ["diversity", 4],
      ["service", 6],
      ["flow", 6],
      ["capacity", 2],
      ["culture", 3],
      ["segments", 1],
    ]);
    expect(scoreConfig.caps.map(({ cap }) => cap)).toEqual([59, 59, 39]);
  });

  it.each([
    [
      ["subs", "flow", "W"],
      -0.1,
      "subs.flow.W",
      "A number of 0 or more expected. Found -0.1.",
      "应为不小于 0 的数。实际为 -0.1。",
    ],
    [
      ["subs", "flow", "items", "worstVc", "w"],
      "much",
      "subs.flow.items.worstVc.w",
      'Expected: number. Found "much".',
      '应为：数字。实际为 "much"。',
    ],
    [
      ["subs", "flow", "items", "worstVc", "pts"],
      [],
      "subs.flow.items.worstVc.pts",
      "At least 1 expected. Found [].",
      "至少应有 1 项。实际为 []。",
    ],
    [
      ["subs", "flow", "items", "worstVc", "pts", 1],
      [0.8, 170],
      "subs.flow.items.worstVc.pts[1][1]",
      "At most 100 expected. Found 170.",
      "应不大于 100。实际为 170。",
    ],
    [
      ["subs", "flow", "items", "worstVc", "pts", 1],
      [0.4, 70],
      "subs.flow.items.worstVc.pts[1]",
      "x must rise from point to point: 0.4 follows 0.5.",
      "各点的 x 须依次增大：0.5 之后是 0.4。",
    ],
    [
      ["subs", "flow", "items", "colour"],
      { w: 1, pts: [[0, 0]] },
      "subs.flow.items.colour",
      "There is no item “colour”.",
      "没有名为“colour”的评分项。",
    ],
    [
      ["subs", "culture", "items", "worstVc"],
      { w: 1, pts: [[0, 0]] },
      "subs.culture.items.worstVc",
      "“worstVc” appears twice.",
      "“worstVc”出现了两次。",
    ],
    [
      ["caps", 0, "cap"],
      101,
      "caps[0].cap",
      "At most 100 expected. Found 101.",
      "应不大于 100。实际为 101。",
    ],
    [
      ["schema"],
      "touchstone.scores/9",
      "schema",
      'One of touchstone.scores/1 expected. Found "touchstone.scores/9".',
      '应为 touchstone.scores/1 之一。实际为 "touchstone.scores/9"。',
    ],
  ] as const)("%j = %j is refused with its path, in both languages", (path, value, where, en, zh) => {
    expect(problemsOf(edited(path, value))).toEqual([{ path: where, message: { en, zh } }]);
    expect(readScoreConfig(edited(path, value)).config).toBeNull();
  });

  it("names all problems at once", () => {
    const twice = edited(["subs", "flow", "W"], -1) as typeof scoresJson;
    twice.caps[1] = { when: "never", cap: 3, reason: "" };
    expect(problemsOf(twice).map(({ path }) => path)).toEqual(["subs.flow.W", "caps[1].when"]);
    expect(problemsOf(null)).toEqual([
      { path: "(file)", message: { en: "Expected: object. Found null.", zh: "应为：对象。实际为 null。" } },
    ]);
  });

  it("refuses weights that are all 0", () => {
    const none = structuredClone(scoresJson);
    for (const sub of Object.values(none.subs)) sub.W = 0;
    none.subs.segments.items.weightedFit.w = 0;
    expect(problemsOf(none).map(({ path }) => path)).toEqual(["subs", "subs.segments.items"]);
  });

  it("may leave out sub-scores and items", () => {
    const { service } = scoresJson.subs;
    const { config } = readScoreConfig({ ...scoresJson, subs: { service }, caps: [] });
    expect(config?.subs.map(({ code }) => code)).toEqual(["service"]);
  });
});
