import {
  complaintShare,
  complaints,
  medianHours,
  recoveryRate,
  touchpoint,
  venue,
} from "../column-titles.ts";
import { figure, number, operationOf, type PageTemplate, text } from "../page-template.ts";

const byPlace = [
  number(complaints, "complaints"),
  figure(complaintShare, "complaintShare"),
  number(medianHours, "medianHours", 1),
  figure(recoveryRate, "rate"),
];
const groups = [
  figure({ en: "These guests", zh: "该组客人" }, "group"),
  figure({ en: "The others", zh: "其他客人" }, "others"),
  figure({ en: "Difference", zh: "差值" }, "crude.figure"),
  figure({ en: "With the same mix of guests", zh: "客群构成拉平后" }, "adjusted.figure"),
];

/** What became of complaints. */
export const recovery: PageTemplate = {
  page: "recovery",
  title: { en: "Service recovery", zh: "服务补救" },
  operation: operationOf("recovery"),
  sections: [
    {
      title: { en: "What became of complaints", zh: "投诉的处理结果" },
      paragraphs: [
        "recovery.headline",
        "recovery.sentence",
        "recovery.closing.sentence",
        "recovery.speed.sentence",
        "recovery.doubleFailureSentence",
      ],
      tables: [
        {
          figures: [
            { title: complaintShare, path: "recovery.complaintShare" },
            { title: recoveryRate, path: "recovery.rate" },
            { title: { en: "Failed twice", zh: "二次失败" }, path: "recovery.doubleFailureShare" },
          ],
        },
        { title: { en: "By venue", zh: "按场所" }, rows: "recovery.byVenue", columns: [venue, ...byPlace] },
        {
          title: { en: "By touchpoint", zh: "按触点" },
          rows: "recovery.byTouchpoint",
          columns: [touchpoint, ...byPlace],
        },
        {
          title: { en: "By time until it was closed", zh: "按办结时长" },
          rows: "recovery.speed.buckets",
          columns: [
            text({ en: "Closed within", zh: "办结时长" }, "span"),
            number({ en: "Complaints", zh: "投诉数" }, "n"),
            figure(recoveryRate, "share"),
          ],
        },
      ],
      notes: ["recovery.method", "recovery.warnings"],
    },
    {
      title: { en: "Recovered and unrecovered guests", zh: "已挽回与未挽回的客人" },
      paragraphs: ["recovery.paradox.sentence", "recovery.unrecovered.sentence"],
      tables: [
        {
          title: { en: "Recovered against never failed", zh: "已挽回对比从未失误" },
          rows: "recovery.paradox.difference",
          columns: groups,
        },
        {
          title: { en: "Unrecovered against never failed", zh: "未挽回对比从未失误" },
          rows: "recovery.unrecovered.difference",
          columns: groups,
        },
      ],
      notes: [],
    },
  ],
};
