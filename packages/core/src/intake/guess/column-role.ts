import type { LocalisedText } from "../../text/text.ts";
import { type CountRole, countRoles } from "./count-roles.ts";

/** What a column of a file may be about, with how people call it. */
export const columnRoles = {
  key: { en: "Number of the answer", zh: "答卷编号" },
  customer: { en: "Guest's number", zh: "顾客编号" },
  venue: { en: "Venue", zh: "场所" },
  day: { en: "Day of the visit", zh: "到访日期" },
  time: { en: "Time of day", zh: "时刻" },
  weight: { en: "Survey weight", zh: "样本权重" },
  overall: { en: "Overall satisfaction", zh: "总体满意度" },
  recommend: { en: "Recommendation", zh: "推荐意愿" },
  "return-intention": { en: "Intention to return", zh: "再访意愿" },
  expectation: { en: "Expectation of the visit", zh: "到访前期望" },
  problem: { en: "Met a problem", zh: "是否遇到问题" },
  touchpoint: { en: "Rating of a touchpoint", zh: "触点评分" },
  valence: { en: "Feeling at a touchpoint", zh: "触点情绪" },
  "touchpoint-expectation": { en: "Expectation of a touchpoint", zh: "触点期望" },
  "kano-functional": { en: "Kano: if it is there", zh: "KANO 正向题" },
  "kano-dysfunctional": { en: "Kano: if it is missing", zh: "KANO 反向题" },
  segment: { en: "Segment of guests", zh: "客群维度" },
  language: { en: "Language", zh: "语言" },
  comment: { en: "Comment", zh: "文字评论" },
  staff: { en: "Employee", zh: "员工" },
  returned: { en: "Really came back", zh: "是否实际再访" },
  exit: { en: "Step of giving up", zh: "中途离开的环节" },
  complaint: { en: "Complained", zh: "是否投诉" },
  "complaint-touchpoint": { en: "What the complaint was about", zh: "投诉所涉触点" },
  "complaint-closed": { en: "Complaint closed", zh: "投诉是否办结" },
  "complaint-hours": { en: "Hours until closed", zh: "投诉处理时长（小时）" },
  "complaint-after": { en: "Rating after the complaint", zh: "投诉处理后的评分" },
  question: { en: "Which question (one rating a row)", zh: "题目（每行一个评分）" },
  "question-part": {
    en: "Which part of the question (one rating a row)",
    zh: "题目的哪一部分（每行一个评分）",
  },
  answer: { en: "Its answer (one rating a row)", zh: "答案（每行一个评分）" },
  ...countRoles,
  personal: { en: "Personal data: dropped", zh: "个人信息，不导入" },
  unknown: { en: "Not read", zh: "不读取" },
} as const satisfies Record<string, LocalisedText>;

export type ColumnRole = keyof typeof columnRoles;

/** Roles of which a file has one column at most. */
export const singleRoles: readonly ColumnRole[] = [
  "key",
  "customer",
  "venue",
  "day",
  "weight",
  "overall",
  "recommend",
  "return-intention",
  "expectation",
  "problem",
  "staff",
  "returned",
  "exit",
  "complaint",
  "complaint-touchpoint",
  "complaint-closed",
  "complaint-hours",
  "complaint-after",
  "question",
  "question-part",
  ...(Object.keys(countRoles) as CountRole[]),
];

/** Roles whose columns hold answers on a scale. */
export const scaledRoles: readonly ColumnRole[] = [
  "overall",
  "recommend",
  "return-intention",
  "expectation",
  "problem",
  "touchpoint",
  "valence",
  "touchpoint-expectation",
  "kano-functional",
  "kano-dysfunctional",
  "complaint-after",
  "answer",
];
