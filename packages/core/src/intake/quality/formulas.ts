import type { LocalisedText } from "../../text/text.ts";
import { DRIFT_NEEDED, DRIFT_PSI } from "./drift.ts";
import { STRAIGHT_LINE_TOUCHPOINTS } from "./file-quality.ts";

/** How each part of an import's quality is counted, for people. */
export const qualityFormulas = {
  columns: {
    en: "Of the rows with as many values as the header: values that say nothing though something was asked; values that say that the question did not apply; values that mean nothing in the column (their rows were rejected).",
    zh: "以字段数与表头一致的行为分母：应答而未答的值、表示“不适用”的值，以及在该列中无意义的值（所在行已拒收）。",
  },
  straightLiners: {
    en: `Guests who ticked the same place on the scale for all touchpoints that they rated ÷ guests who rated at least ${STRAIGHT_LINE_TOUCHPOINTS}, of the rows without problems; Wilson interval, 95%. Content guests may do so honestly.`,
    zh: `所评触点全部选择同一档位的客人 ÷ 至少评价了 ${STRAIGHT_LINE_TOUCHPOINTS} 个触点的客人（仅计无问题的行）；95% Wilson 区间。满意的客人也可能如实地全选同一档。`,
  },
  impossibleDays: {
    en: "Values in the column of days that the calendar does not have; their rows were rejected.",
    zh: "日期列中日历上不存在的值；所在行已拒收。",
  },
  futureDays: {
    en: "Rows without problems dated after the day of the import, wherever on earth; they are stored.",
    zh: "无问题但日期晚于导入当日（按全球最晚时区）的行；已入库。",
  },
  duplicateGuests: {
    en: "Guests with more than one stored visit at one venue on one day, at least one of them from this import, and how many visits those are. A guest is recognised by a keyed hash of the source's key.",
    zh: "同一客人在同一场所、同一天有多次已入库到访（其中至少一次来自本次导入）的人数与到访次数。客人以密钥散列后的编号识别。",
  },
  late: {
    en: "Visits dated on or before the last day that earlier imports of this survey had stored of their venue.",
    zh: "日期不晚于本问卷此前各次导入在该场所已入库最后一天的到访。",
  },
  drift: {
    en: `Pearson's χ² test of the same distribution in this import and in all earlier ones of the survey, p adjusted by Holm over all columns; the size is the population stability index Σ(p − q)·ln(p/q). A shift is claimed only where adjusted p ≤ 0.05 and the index ≥ ${DRIFT_PSI} (a convention); fewer than ${DRIFT_NEEDED} values on either side are not tested. Visits count as independent.`,
    zh: `对本次导入与该问卷此前全部导入的分布作 Pearson χ² 同质性检验，p 值按 Holm 法在各列间校正；变化幅度用群体稳定性指数 Σ(p − q)·ln(p/q) 表示。仅当校正后 p ≤ 0.05 且指数 ≥ ${DRIFT_PSI}（惯例）才认为有变化；任一侧少于 ${DRIFT_NEEDED} 个值时不检验。各次到访视为相互独立。`,
  },
} as const satisfies Record<string, LocalisedText>;
