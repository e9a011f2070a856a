import { describe, expect, it } from "vitest";
import { layoutPlan } from "../../test/layout-plans.ts";
import { assessLayout, type LayoutAssessment, type WorstMoment } from "./assess.ts";
import { simulateDay } from "./flow/simulate.ts";
import { layoutSentence } from "./layout-sentence.ts";
import { type SubScoreCode, subScoreCodes } from "./score/score.ts";
import { scoreCaps } from "./score/score-caps.ts";
import { subScoreNames } from "./score/score-names.ts";

type Said = Pick<LayoutAssessment, "score" | "worst">;

function result(
  scores: Partial<Record<SubScoreCode, number | null>>,
  {
    total = 71.2,
    uncapped = total,
    caps = [],
    band = [68.7, 73.4],
    assumedShare = 0.34,
    worst = {},
  }: {
    total?: number;
    uncapped?: number;
    caps?: (keyof typeof scoreCaps)[];
    band?: [number, number];
    assumedShare?: number;
    worst?: Partial<WorstMoment> | null;
  } = {},
): Said {
  return {
    score: {
      total,
      uncapped,
      caps: caps.map((code) => ({ code, cap: total, reason: scoreCaps[code].reason })),
      subs: subScoreCodes
        .filter((code) => code in scores)
        .map((code) => ({
          code,
          title: subScoreNames[code],
          weight: 0.2,
          score: scores[code] ?? null,
          contribution: null,
          items: [],
        })),
      assumedShare,
      sensitivity: { low: band[0], high: band[1], draws: 1000 },
    },
    worst: worst && {
      edge: "E12",
      name: { en: "Lane N6", zh: "北六巷" },
      minuteOfDay: 750,
      slot: 21,
      flowPerMin: 60,
      density: 0.86,
      vc: 0.6,
      los: "D",
      ...worst,
    },
  };
}

const table: [string, Said, string, string][] = [
  [
    "an ordinary result",
    result({ diversity: 91.8, flow: 63.9, culture: 55.2 }),
    "71 of 100 points (69–73 under other weights). Strongest: functional diversity (92); weakest: culture in the formats (55). Worst bottleneck of the simulated day: Lane N6 at 12:30 (LOS D, 0.9 people per m²). 34% of what this rests on is assumed.",
    "布局总分 71 分（满分 100，改变权重时为 69–73 分）。最强：功能多样性（92 分）；最弱：文化融合（55 分）。模拟日内最严重的瓶颈：“北六巷”，12:30（D 级，每平方米 0.9 人）。所依据的数据中 34% 为假定值。",
  ],
  [
    "a capped one, at a standstill after midnight",
    result(
      { diversity: 80, flow: 40 },
      {
        total: 59,
        uncapped: 71.2,
        caps: ["losFMinutesPositive"],
        worst: { los: "F", minuteOfDay: 1450, name: null },
      },
    ),
    "59 of 100 points, held down from 71: at least one path comes to a standstill (LOS F). Strongest: functional diversity (80); weakest: walking and waiting (40). In the simulated day path E12 comes to a standstill at 00:10 (LOS F). 34% of what this rests on is assumed.",
    "布局总分 59 分（满分 100），由 71 分受限下调：至少有一条通道出现停滞（F 级）。最强：功能多样性（80 分）；最弱：动线与排队（40 分）。模拟日内通道 E12 在 00:10 出现停滞（F 级）。所依据的数据中 34% 为假定值。",
  ],
  [
    "a cap that does not bind",
    result({ flow: 40, service: 30 }, { total: 35, caps: ["notConnected"], band: [34.6, 35.4] }),
    "35 of 100 points (the same under other weights). Strongest: walking and waiting (40); weakest: visitor services (30). Worst bottleneck of the simulated day: Lane N6 at 12:30 (LOS D, 0.9 people per m²). 34% of what this rests on is assumed.",
    "布局总分 35 分（满分 100，改变权重结果不变）。最强：动线与排队（40 分）；最弱：服务设施（30 分）。模拟日内最严重的瓶颈：“北六巷”，12:30（D 级，每平方米 0.9 人）。所依据的数据中 34% 为假定值。",
  ],
  [
    "free walking, nothing assumed, no data for two",
    result(
      { service: 70, flow: 90, culture: null, segments: null },
      { worst: { los: "A", density: 0.2 }, assumedShare: 0 },
    ),
    "71 of 100 points (69–73 under other weights). Strongest: walking and waiting (90); weakest: visitor services (70). Not judged for want of data: culture in the formats, fit with visitor segments. In the simulated day even the busiest path, Lane N6 at 12:30, flows freely (LOS A). None of the data is assumed.",
    "布局总分 71 分（满分 100，改变权重时为 69–73 分）。最强：动线与排队（90 分）；最弱：服务设施（70 分）。因缺少数据未评价：文化融合、客群匹配。模拟日内最繁忙的“北六巷”在 12:30 仍通行自如（A 级）。所用数据均非假定。",
  ],
  [
    "sub-scores alike, lively",
    result({ service: 70.2, flow: 70.9 }, { worst: { los: "C" }, assumedShare: 0.004 }),
    "71 of 100 points (69–73 under other weights). All sub-scores are alike, near 71. In the simulated day the busiest path, Lane N6 at 12:30, is lively but not crowded (LOS C). Less than 1% of what this rests on is assumed.",
    "布局总分 71 分（满分 100，改变权重时为 69–73 分）。各分项得分相近，约 71 分。模拟日内最繁忙的“北六巷”在 12:30 人流较多但尚不拥挤（C 级）。所依据的数据中不到 1% 为假定值。",
  ],
  [
    "a single sub-score, nobody walking",
    result({ service: 70, flow: null }, { worst: null, assumedShare: 1 }),
    "71 of 100 points (69–73 under other weights). Judged by visitor services (70) alone; there is no data for the rest. Nobody walks in the simulated day. 100% of what this rests on is assumed.",
    "布局总分 71 分（满分 100，改变权重时为 69–73 分）。仅依据服务设施（70 分）评价，其余缺少数据。模拟日内无人步行。所依据的数据中 100% 为假定值。",
  ],
];

describe("the sentence a planner reads first", () => {
  it.each(table)("%s", (_, said, en, zh) => {
    expect(layoutSentence(said)).toEqual({ en, zh });
  });

  it("of the water town names its lane and its time", () => {
    const plan = layoutPlan("watertown");
    const assessment = assessLayout(plan, simulateDay(plan));
    const sentence = layoutSentence(assessment);
    expect(sentence.en).toMatch(/^71 of 100 points \(\d\d–\d\d under other weights\)\. Strongest: /);
    const name = plan.edges.find(({ id }) => id === assessment.worst?.edge)?.name;
    expect(sentence.en).toContain(name?.en ?? `path ${assessment.worst?.edge}`);
    expect(sentence.zh).toContain(name?.zh ?? `通道 ${assessment.worst?.edge}`);
  });
});
