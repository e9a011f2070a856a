import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const answers = {
  YES: { en: "yes", zh: "是" },
  PARTLY: { en: "partly", zh: "部分" },
  NO: { en: "no", zh: "否" },
};
const judges = { DATA: { en: "data", zh: "数据" }, PERSON: { en: "a person", zh: "人员" } };
const growth = {
  GROWING: { en: "growing", zh: "增长" },
  SHRINKING: { en: "shrinking", zh: "下降" },
  CANNOT_TELL: { en: "cannot tell", zh: "无法判断" },
};
const gaps = {
  SHORT: { en: "short of demand", zh: "供给不足" },
  AMPLE: { en: "more than demanded", zh: "供给偏多" },
  LEVEL: { en: "level", zh: "基本持平" },
  CANNOT_TELL: { en: "cannot tell", zh: "无法判断" },
};
const segment = text({ en: "Segment", zh: "客群" }, "../segment.name");
const format = text({ en: "Format", zh: "业态" }, "format.name");
const q = number({ en: "q (Benjamini–Hochberg)", zh: "q 值（Benjamini–Hochberg）" }, "q", 4);
const supply = number({ en: "Supply share", zh: "供给占比" }, "supply", 3);
const who = text({ en: "Who", zh: "录入人" }, "who");
const at = text({ en: "When", zh: "时间" }, "at");

/** Demand analysis of a venue: digital thinking, growing formats, product mix, resources to make something of. */
export const demand: PageTemplate = {
  page: "demand",
  title: { en: "Demand analysis", zh: "需求分析" },
  operation: operationOf("demand"),
  sections: [
    {
      title: { en: "Digital thinking", zh: "数字化思维" },
      paragraphs: ["venue.demand.digital.sentence"],
      tables: [
        {
          rows: "venue.demand.digital.items",
          columns: [
            text({ en: "Item", zh: "条目" }, "question"),
            text({ en: "Answer", zh: "作答" }, "verdict", answers),
            text({ en: "Judged by", zh: "判定者" }, "by", judges),
            text({ en: "Evidence in the data", zh: "数据依据" }, "evidence"),
            text({ en: "Evidence of a person", zh: "人员依据" }, "answer.evidence.text"),
            text({ en: "Who", zh: "作答人" }, "answer.who"),
            text({ en: "When", zh: "时间" }, "answer.at"),
          ],
        },
      ],
      notes: ["venue.demand.sectorNote"],
    },
    {
      title: { en: "Forward-looking consumption", zh: "前瞻性消费" },
      paragraphs: ["venue.demand.growth.sentence"],
      tables: [
        {
          rows: "venue.demand.growth.rows.cells",
          columns: [
            segment,
            format,
            figure({ en: "Before", zh: "上期" }, "before"),
            figure({ en: "Now", zh: "本期" }, "now"),
            figure({ en: "Change", zh: "变化" }, "change"),
            q,
            text({ en: "Verdict", zh: "判断" }, "verdict", growth),
            supply,
            number({ en: "Demand ÷ supply", zh: "需求÷供给" }, "index.value", 2),
            number({ en: "· low", zh: "· 下限" }, "index.low", 2),
            number({ en: "· high", zh: "· 上限" }, "index.high", 2),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Product mix by segment", zh: "客群业态组合" },
      paragraphs: ["venue.productMix.sentence"],
      tables: [
        {
          rows: "venue.productMix.rows.cells",
          columns: [
            segment,
            format,
            figure({ en: "Demand share", zh: "需求占比" }, "demand"),
            supply,
            figure({ en: "Gap", zh: "缺口" }, "gap"),
            q,
            text({ en: "Verdict", zh: "判断" }, "verdict", gaps),
            figure({ en: "Unmet wants", zh: "未满足需求" }, "unmet"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Creatable resources", zh: "可创造资源" },
      paragraphs: ["venue.demand.resources.sentence"],
      tables: [
        {
          rows: "venue.demand.resources.resources",
          columns: [
            text({ en: "Resource", zh: "资源" }, "name.text"),
            text({ en: "Mark", zh: "标注" }, "mark"),
            text({ en: "What is known", zh: "说明" }, "note.text"),
            number({ en: "Score, 0–100", zh: "得分（0–100）" }, "score", 1),
            number({ en: "Scorers", zh: "评分人数" }, "scorers"),
            number({ en: "95% low", zh: "95% 下限" }, "low", 1),
            number({ en: "95% high", zh: "95% 上限" }, "high", 1),
            who,
            at,
          ],
        },
        {
          title: { en: "What each scorer thinks", zh: "各评分者意见" },
          rows: "venue.demand.resources.resources.scores",
          columns: [
            text({ en: "Resource", zh: "资源" }, "../name.text"),
            who,
            at,
            number({ en: "Uniqueness", zh: "独特性" }, "uniqueness"),
            number({ en: "Feasibility", zh: "可行性" }, "feasibility"),
            number({ en: "Demand", zh: "需求" }, "demand"),
            number({ en: "Score", zh: "得分" }, "score", 1),
          ],
        },
      ],
      notes: [],
    },
  ],
};
