import { rankFrom, rankTo, sentence, stage, touchpoint } from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const kinds = {
  CREATE: { en: "create a positive peak", zh: "打造正峰" },
  TURN_ROUND: { en: "turn a negative peak round", zh: "扭转负峰" },
  REPAIR: { en: "bring up to its design", zh: "补到设计水平" },
  PROTECT: { en: "protect", zh: "守住" },
};
const states = {
  IDEA: { en: "open", zh: "待定" },
  CHOSEN: { en: "made into an action", zh: "已转为行动" },
  DROPPED: { en: "dropped", zh: "已放弃" },
};
const places = {
  PLANNED: { en: "planned", zh: "计划中" },
  RUNNING: { en: "running", zh: "进行中" },
  WORKED: { en: "worked", zh: "有效" },
  DID_NOT: { en: "did not work", zh: "无效" },
  CANNOT_TELL: { en: "cannot be told", zh: "无法判断" },
  ABANDONED: { en: "abandoned", zh: "已放弃" },
};
const verdicts = {
  MATTERS_MORE: { en: "matters more to some", zh: "对部分客群更重要" },
  RATED_LOWER: { en: "some rate it lower", zh: "部分客群评分更低" },
  BOTH: { en: "both", zh: "两者兼有" },
  SAME: { en: "the same for all, as far as the data can tell", zh: "数据所能分辨的范围内人人相同" },
  UNTESTED: { en: "untested", zh: "未检验" },
};
const outcomes = {
  OVERALL: { en: "overall satisfaction", zh: "总体满意度" },
  RECOMMEND: { en: "likelihood to recommend", zh: "推荐意愿" },
  NET_PROMOTER: { en: "net promoter score", zh: "净推荐值" },
};

/** Peaks to create, turn round, repair and protect, the ideas for them, and who needs something else. */
export const peaks: PageTemplate = {
  page: "peaks",
  title: { en: "Peak design", zh: "峰值设计" },
  operation: operationOf("peaks"),
  sections: [
    {
      title: { en: "Peaks of the journey", zh: "旅程中的峰值" },
      paragraphs: ["peakDesign.sentence"],
      tables: [
        {
          title: { en: "Steps, and what might be done with them", zh: "各环节及可做之事" },
          rows: "peakDesign.steps",
          columns: [
            stage,
            touchpoint,
            text({ en: "Kind", zh: "类型" }, "kind", kinds),
            text({ en: "Why", zh: "理由" }, "why"),
            figure({ en: "Feeling", zh: "情绪值" }, "level"),
            number(rankFrom, "rankLow"),
            number(rankTo, "rankHigh"),
            number({ en: "Designed", zh: "设计值" }, "designed", 1),
            figure({ en: "Measured minus designed", zh: "实测减设计" }, "gap"),
            number({ en: "p (Holm)", zh: "p（Holm 校正）" }, "adjustedP", 4),
            figure({ en: "Importance", zh: "重要性" }, "importance"),
          ],
        },
        {
          title: { en: "What raising a step goes with", zh: "提升某环节对应的变化" },
          rows: "peakDesign.candidates.lifts",
          columns: [
            text({ en: "Touchpoint", zh: "触点" }, "../touchpoint.name"),
            text({ en: "Outcome", zh: "结果" }, "outcome", outcomes),
            number({ en: "Ratings rise by", zh: "评分提高" }, "points", 1),
            figure({ en: "Expected lift", zh: "预期提升" }, "lift.total"),
            sentence,
          ],
        },
      ],
      notes: ["peakDesign.curve.designed.method"],
    },
    {
      title: { en: "Are peak and end worth more than the average?", zh: "峰值与结尾比均值更重要吗？" },
      paragraphs: ["peakDesign.curve.peakEnd.results.sentence"],
      tables: [
        {
          rows: "peakDesign.curve.peakEnd.results",
          columns: [
            figure({ en: "Explained by peak and end", zh: "峰终的解释力" }, "peakEnd"),
            figure({ en: "Explained by the average", zh: "均值的解释力" }, "average"),
            figure({ en: "Peak and end minus average", zh: "峰终减均值" }, "advantage"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Ideas", zh: "点子" },
      paragraphs: ["peakDesign.ideasSentence"],
      tables: [
        {
          rows: "peakDesign.ideas",
          columns: [
            text({ en: "Idea", zh: "点子" }, "title"),
            touchpoint,
            text({ en: "For", zh: "客群" }, "segment.value.name"),
            text({ en: "Kind", zh: "类型" }, "kind", kinds),
            text({ en: "State", zh: "状态" }, "state", states),
            text({ en: "By", zh: "提出人" }, "who"),
            text({ en: "Reason", zh: "放弃理由" }, "reason"),
            text({ en: "Action", zh: "行动" }, "action.title"),
            text({ en: "Owner", zh: "负责人" }, "action.owner"),
            text({ en: "Baseline", zh: "基线" }, "action.baseline.text"),
            text({ en: "Stands at", zh: "进展" }, "action.place", places),
            text({ en: "Measured effect", zh: "实测效果" }, "action.effect.sentence"),
          ],
        },
      ],
      notes: [],
    },
    {
      title: { en: "Who needs something else", zh: "不同客群的需求" },
      paragraphs: ["peakDesign.personalisation.sentence"],
      tables: [
        {
          rows: "peakDesign.personalisation.touchpoints",
          columns: [
            touchpoint,
            text({ en: "Needs", zh: "判断" }, "verdict", verdicts),
            number({ en: "q of slopes", zh: "斜率检验 q" }, "differences.q", 4),
            number({ en: "I²", zh: "I²" }, "differences.i2", 2),
            sentence,
          ],
        },
        {
          title: { en: "Groups", zh: "各客群" },
          rows: "peakDesign.personalisation.touchpoints.differences.slopes",
          columns: [
            text({ en: "Touchpoint", zh: "触点" }, "../touchpoint.name"),
            text({ en: "Guests", zh: "客群" }, "segment.name"),
            figure({ en: "Own slope", zh: "自身边际贡献" }, "own"),
            figure({ en: "What may be said", zh: "可作结论的值" }, "shown"),
            figure({ en: "Rating", zh: "评分" }, "mean"),
          ],
        },
      ],
      notes: [],
    },
  ],
};
