import { rankFrom, rankTo } from "../column-titles.ts";
import { number, operationOf, type PageTemplate, text } from "../page-template.ts";

const low = (what: { en: string; zh: string }) => ({ en: `${what.en}, from`, zh: `${what.zh}下限` });
const high = (what: { en: string; zh: string }) => ({ en: `${what.en}, to`, zh: `${what.zh}上限` });
const interval = { en: "Interval", zh: "区间" };
const band = { en: "As weights vary", zh: "权重变动时" };
const gap = { en: "Against the mean of peers", zh: "与同类场所均值之差" };
const best = { en: "Against the best peer", zh: "与最佳同类场所之差" };

/** The four areas of strategy of a venue, opened to the last part. */
export const strategy: PageTemplate = {
  page: "strategy",
  title: { en: "Four areas of strategy", zh: "四大策略" },
  operation: operationOf("strategy"),
  sections: [
    {
      title: { en: "The four areas", zh: "四个领域" },
      paragraphs: ["venue.strategy.sentence"],
      tables: [
        {
          rows: "venue.strategy.areas",
          columns: [
            text({ en: "Area", zh: "领域" }, "name"),
            text({ en: "Composite", zh: "综合分" }, "status", {
              MEASURED: { en: "measured", zh: "已测得" },
              TOO_FEW: { en: "less than half of the weight is measured", zh: "已测权重不足一半" },
              NOT_MEASURED: { en: "not measured", zh: "未测得" },
            }),
            number({ en: "Part of the weight that is measured", zh: "已测权重占比" }, "measuredWeight", 2),
            number({ en: "Composite, 0–100", zh: "综合分（0–100）" }, "composite.value", 1),
            number(low(interval), "composite.interval.low", 1),
            number(high(interval), "composite.interval.high", 1),
            number(low(band), "composite.sensitivity.low", 1),
            number(high(band), "composite.sensitivity.high", 1),
            number({ en: "Geometric mean", zh: "几何平均" }, "composite.geometric", 1),
            number(gap, "gap.value", 1),
            number(low(gap), "gap.interval.low", 1),
            number(high(gap), "gap.interval.high", 1),
            text({ en: "Judgement", zh: "判断" }, "gap.verdict", {
              AHEAD: { en: "ahead", zh: "领先" },
              BEHIND: { en: "behind", zh: "落后" },
              CANNOT_TELL: { en: "cannot be told", zh: "无法判定" },
            }),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
          ],
        },
      ],
      notes: ["venue.strategy.method"],
    },
    {
      title: { en: "Their parts", zh: "构成项" },
      paragraphs: [],
      tables: [
        {
          rows: "venue.strategy.areas.parts",
          columns: [
            text({ en: "Area", zh: "领域" }, "../name"),
            text({ en: "Part", zh: "构成项" }, "definition.name"),
            number({ en: "Weight, share of the area", zh: "权重（占本领域）" }, "weight", 3),
            text({ en: "Figure", zh: "指标值" }, "text"),
            number({ en: "Answers", zh: "答卷数" }, "n"),
            number({ en: "Score, 0–100", zh: "得分（0–100）" }, "score", 1),
            number(low(interval), "scoreInterval.low", 1),
            number(high(interval), "scoreInterval.high", 1),
            number({ en: "Adds", zh: "贡献分" }, "contribution", 1),
            text({ en: "Best peer", zh: "最佳同类场所" }, "gap.best.name"),
            number(best, "gap.value", 1),
            number(low(best), "gap.interval.low", 1),
            number(high(best), "gap.interval.high", 1),
          ],
        },
        {
          title: { en: "How they are computed", zh: "计算方法" },
          rows: "venue.strategy.areas.parts",
          columns: [
            text({ en: "Part", zh: "构成项" }, "definition.name"),
            text({ en: "Figure", zh: "指标" }, "definition.formula"),
            text({ en: "Score", zh: "得分" }, "definition.scalingSource"),
            text({ en: "To keep in mind", zh: "说明" }, "reason"),
          ],
        },
      ],
      notes: ["venue.strategy.areas.remarks"],
    },
  ],
};
