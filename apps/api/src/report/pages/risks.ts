import { complaintShare, touchpoint, venue } from "../column-titles.ts";
import {
  figure,
  number,
  operationOf,
  type PageTemplate,
  type SectionTemplate,
  text,
} from "../page-template.ts";

const inconsistency: SectionTemplate = {
  title: { en: "Inconsistent service", zh: "服务不一致" },
  paragraphs: ["risks.inconsistency.sentence", "risks.channels.sentence"],
  tables: [
    {
      figures: [
        { title: { en: "Share between employees", zh: "员工间差异占比" }, path: "risks.inconsistency.share" },
        { title: { en: "Spread between employees", zh: "员工间差距" }, path: "risks.inconsistency.spread" },
      ],
    },
    {
      title: { en: "By venue", zh: "按场所" },
      rows: "risks.inconsistency.byVenue",
      columns: [
        venue,
        number({ en: "Employees", zh: "员工数" }, "employees"),
        figure({ en: "Share between employees", zh: "员工间差异占比" }, "share"),
        figure({ en: "Spread between employees", zh: "员工间差距" }, "spread"),
      ],
    },
    {
      title: { en: "The same touchpoint on two channels", zh: "同一触点的不同渠道" },
      rows: "risks.channels.pairs",
      columns: [
        touchpoint,
        text({ en: "Channel", zh: "渠道" }, "aName"),
        text({ en: "Against", zh: "对比渠道" }, "bName"),
        figure({ en: "Difference", zh: "差值" }, "difference"),
        text({ en: "Judgement", zh: "判断" }, "verdict", {
          DIFFERENT: { en: "different", zh: "有差异" },
          CONSISTENT: { en: "the same", zh: "一致" },
          INCONCLUSIVE: { en: "cannot be decided", zh: "尚无法判断" },
        }),
      ],
    },
  ],
  notes: [
    "risks.inconsistency.method",
    "risks.inconsistency.warnings",
    "risks.channels.method",
    "risks.channels.warnings",
  ],
};

const overPromise: SectionTemplate = {
  title: { en: "Over-promising", zh: "过度承诺" },
  paragraphs: ["risks.overPromise.sentence"],
  tables: [
    {
      figures: [
        { title: { en: "Experience minus expectation", zh: "体验减期望" }, path: "risks.overPromise.gap" },
        { title: { en: "Disappointed guests", zh: "失望客人占比" }, path: "risks.overPromise.disappointed" },
        { title: { en: "Loss against gain", zh: "损失与收益之比" }, path: "risks.overPromise.lossRatio" },
      ],
    },
    {
      title: { en: "By venue", zh: "按场所" },
      rows: "risks.overPromise.byVenue",
      columns: [venue, figure({ en: "Experience minus expectation", zh: "体验减期望" }, "gap")],
    },
  ],
  notes: ["risks.overPromise.method", "risks.overPromise.warnings"],
};

const technology: SectionTemplate = {
  title: { en: "Dependence on technology", zh: "技术依赖" },
  paragraphs: ["risks.technology.sentence"],
  tables: [
    {
      figures: [
        { title: { en: "Dependence", zh: "依赖度" }, path: "risks.technology.dependence" },
        { title: { en: "Importance", zh: "重要性" }, path: "risks.technology.importance" },
        { title: { en: "Delighted", zh: "惊喜占比" }, path: "risks.technology.delight" },
        { title: { en: "Upset", zh: "不满占比" }, path: "risks.technology.upset" },
        { title: { en: "Warmth", zh: "温度" }, path: "risks.technology.warmth" },
        {
          title: { en: "Warmth against people", zh: "与人工服务的温度差" },
          path: "risks.technology.warmthAgainstPeople",
        },
      ],
    },
    {
      title: { en: "Touchpoints", zh: "触点" },
      rows: "risks.technology.touchpoints",
      columns: [
        touchpoint,
        figure({ en: "Importance", zh: "重要性" }, "importance"),
        figure({ en: "Delighted", zh: "惊喜占比" }, "delight"),
        figure({ en: "What lows cost", zh: "差评的损失" }, "penalty"),
        figure({ en: "Gave up here", zh: "在此放弃" }, "dropOff"),
      ],
    },
  ],
  notes: ["risks.technology.method", "risks.technology.warnings"],
};

const feedback: SectionTemplate = {
  title: { en: "No feedback loop", zh: "缺少反馈闭环" },
  paragraphs: [
    "risks.feedback.response.sentence",
    "risks.feedback.coverage.sentence",
    "risks.feedback.closedLoop.sentence",
  ],
  tables: [
    {
      figures: [
        { title: { en: "Answered of those asked", zh: "回收率" }, path: "risks.feedback.response.rate" },
      ],
    },
    {
      title: { en: "Answered, by venue", zh: "各场所回收率" },
      rows: "risks.feedback.response.byVenue",
      columns: [venue, figure({ en: "Answered", zh: "回收率" }, "rate")],
    },
    {
      title: { en: "Answered, by kind of guest", zh: "各客群回收率" },
      rows: "risks.feedback.response.byDimension.segments",
      columns: [
        text({ en: "Dimension", zh: "维度" }, "../name"),
        text({ en: "Guests", zh: "客群" }, "name"),
        figure({ en: "Answered", zh: "回收率" }, "rate"),
      ],
    },
    {
      title: { en: "Touchpoints that are asked about", zh: "触点覆盖" },
      rows: "risks.feedback.coverage.venues",
      columns: [
        venue,
        number({ en: "Covered", zh: "已覆盖" }, "covered"),
        number({ en: "Touchpoints", zh: "触点总数" }, "touchpoints"),
      ],
    },
    {
      title: { en: "Complaints closed in time", zh: "按时办结率" },
      rows: "risks.feedback.closedLoop.closedWithin",
      columns: [
        number({ en: "Within hours", zh: "小时内" }, "hours"),
        figure({ en: "Closed", zh: "办结率" }, "figure"),
      ],
    },
    {
      title: { en: "Complaints by touchpoint", zh: "各触点投诉" },
      rows: "risks.feedback.closedLoop.complaints",
      columns: [touchpoint, figure(complaintShare, "rate")],
    },
  ],
  notes: [
    "risks.feedback.response.method",
    "risks.feedback.response.warnings",
    "risks.feedback.closedLoop.method",
    "risks.feedback.closedLoop.warnings",
  ],
};

/** The four risks, each with its evidence. */
export const risks: PageTemplate = {
  page: "risks",
  title: { en: "Four risks", zh: "四类风险" },
  operation: operationOf("risks"),
  sections: [inconsistency, overPromise, technology, feedback],
};
