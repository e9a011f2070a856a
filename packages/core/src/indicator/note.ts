import type { LocalisedText } from "../text/text.ts";

/** What a figure may have to say about itself: why it is withheld, or what to keep in mind reading it. */
export const notes = {
  "different-scales": {
    en: "the surveys in this selection ask on different scales; choose one survey, or the 0–100 version of this indicator",
    zh: "所选范围内各问卷的量表不同；请只选一份问卷，或改用该指标的百分制版本",
  },
  "not-on-0-to-10": {
    en: "a net promoter score is defined for the 0–10 question only, and this survey asks on another scale",
    zh: "净推荐值只适用于 0–10 分的推荐题，本问卷使用的是其他量表",
  },
  "not-a-yes-no-item": {
    en: "this share is defined for a yes–no question, and this survey asks on a longer scale",
    zh: "该比例只适用于“是／否”题，本问卷使用的是多级量表",
  },
  "not-weighted": {
    en: "visits without a rating carry no survey weight in the sums, so this share exists unweighted only",
    zh: "未评分到访的调查权重未计入汇总，因此该比例只有未加权口径",
  },
  "weights-too-uneven": {
    en: "the survey weights rest on fewer than two answers, so no interval can be given",
    zh: "调查权重几乎集中在一份答卷上，无法给出区间",
  },
  "protects-neighbour": {
    en: "withheld because the one venue with too few answers could be worked out from it and the total",
    zh: "为保护唯一一家答卷不足的场所不被总数反推，此数暂不显示",
  },
  "protects-cell": {
    en: "withheld because a group of guests with too few answers could be worked out from it and the totals",
    zh: "为避免由合计反推出答卷不足的客群，此数暂不显示",
  },
  "no-common-guests": {
    en: "this venue shares no kind of guest with the others, so it cannot be compared like with like",
    zh: "该场所与其他场所没有共同的客群，无法按同等客群结构比较",
  },
  "guests-unknown": {
    en: "no answers come from guests of a known kind",
    zh: "没有一份答卷带有所选的客群信息",
  },
  "nothing-varies": {
    en: "answers do not vary, so there is nothing to judge chance by",
    zh: "所有答案都相同，无从判断偶然波动",
  },
  "beyond-the-scale": {
    en: "the estimate for the common mix of guests lies beyond the scale and is cut at its end",
    zh: "按共同客群结构推算的数值超出量表范围，已截至端点",
  },
  "no-variance": {
    en: "all answers are the same, so the interval understates the uncertainty",
    zh: "所有答案相同，区间低估了不确定性",
  },
  "mirrored-scale": {
    en: "on the questionnaire a lower code is better; shown mirrored, so that higher is better",
    zh: "原问卷数值越低越好；此处已反转，数值越高越好",
  },
  "hardly-explained": {
    en: "the ratings explain less than 5% of overall satisfaction, so importance is not shown",
    zh: "各触点评分对总体满意度的解释不足 5%，因此不显示重要性",
  },
  "contradictory-ratings": {
    en: "too few guests rated the same touchpoints together, so the ratings contradict each other",
    zh: "同时评价相同触点的顾客太少，各评分之间相互矛盾，无法得出可靠结果",
  },
  "too-many-touchpoints": {
    en: "a stage has too many touchpoints for an exact result; split it into smaller stages",
    zh: "某阶段的触点过多，无法精确计算；请拆分为更小的阶段",
  },
  "cannot-be-separated": {
    en: "its answers cannot be told apart from those of other touchpoints",
    zh: "该触点的回答与其他触点无法区分",
  },
  "no-impact": {
    en: "neither low nor high scores move the outcome in the expected direction, so there is nothing to compare",
    zh: "低分与高分都未按预期方向影响结果，无从比较",
  },
  "trait-at-limit": {
    en: "one of the three traits is at its limit, so the interval understates the uncertainty",
    zh: "三项特质中有一项已达上限或下限，区间低估了不确定性",
  },
  "often-skipped": {
    en: "more than 20% of the guests who met this touchpoint left it unrated",
    zh: "经历过该触点的顾客中，超过 20% 未作评价",
  },
  "scale-changed": {
    en: "the two sides were asked on different scales, so a difference could come from the scale alone",
    zh: "两方使用的量表不同，差异可能只来自量表",
  },
  "many-repeats": {
    en: "more than 10% of the visits are repeats by the same customers; the interval takes them as independent and is too narrow",
    zh: "超过 10% 的到访来自重复客人；区间按相互独立计算，因而偏窄",
  },
  "repeats-not-known": {
    en: "no customer identities are kept, so how many visits are repeats cannot be told; with more than 10% the interval would be too narrow",
    zh: "系统不保存客人身份，无法得知重复到访的比例；若超过 10%，区间会偏窄",
  },
  "order-disagrees": {
    en: "a test of the order of the answers (Mann–Whitney) comes to another conclusion than the test of the values",
    zh: "按答案次序所作的检验（Mann–Whitney）与按数值所作的检验结论不一致",
  },
  "segment-came-or-went": {
    en: "a kind of guest is there in one period only; its coming or going counts as mix",
    zh: "有客群只出现在一个时期；其出现或消失计入结构部分",
  },
  "mix-not-asked": {
    en: "this way of telling guests apart was not asked in both periods, so the mix cannot be split off",
    zh: "两个时期并未都询问此项客群信息，无法拆出结构部分",
  },
  "one-segment": {
    en: "all guests are of one kind, so there is no mix to split off",
    zh: "全部客人属于同一客群，没有结构可拆分",
  },
  "no-peers": {
    en: "there is no other venue of its group or sector to compare with",
    zh: "同组或同业中没有其他场所可供比较",
  },
  "at-maximum": {
    en: "everyone who rated this touchpoint already gave the best answer, so nothing is left to lift",
    zh: "所有评价者都已给出最高分，没有提升空间",
  },
  "no-lift-expected": {
    en: "none expected: with the other touchpoints equal, better ratings here do not go with more of the outcome",
    zh: "预期无提升：在其他触点相同时，此处评分更高并不对应更好的结果",
  },
  "bounds-overlap": {
    en: "the optimistic bounds of several touchpoints overlap and cannot be added; choose one touchpoint to see its bound",
    zh: "多个触点的乐观上限相互重叠，不能相加；只选一个触点时可查看其上限",
  },
  "touchpoint-left-out": {
    en: "too few guests rated it together with the outcome, or all alike, so no slope can be given",
    zh: "同时评价该触点与结果指标的顾客太少，或回答完全相同，无法估计其边际贡献",
  },
  "all-alike": {
    en: "all answers about the outcome are alike, so nothing can be linked to them",
    zh: "结果指标的回答完全相同，无法建立关联",
  },
  "nothing-chosen": {
    en: "no improvement is chosen yet",
    zh: "尚未选择任何改善",
  },
  capped: {
    en: "cut at the end of the scale: nothing can stand above 100",
    zh: "已在量表上限截断：任何结果都不能超过 100",
  },
  "one-employee": {
    en: "no venue here has two known employees, so there is nobody to compare",
    zh: "没有任何场所有两名以上已知员工，无从比较",
  },
  "nobody-invited": {
    en: "nobody was invited to answer here, so there is no rate",
    zh: "此处没有发出任何邀请，无从计算回收率",
  },
  "same-answer-everywhere": {
    en: "all or none of the guests count here, so no difference can be estimated",
    zh: "此处所有顾客情况相同，无法估计差异",
  },
  "gain-not-positive": {
    en: "exceeding expectation does not go with more recommendation here, so there is no ratio",
    zh: "此处超出期望并不伴随更高的推荐意愿，无法计算比值",
  },
  "no-technology": {
    en: "no technology touchpoint was asked about often enough",
    zh: "没有足够作答的技术触点",
  },
  "only-technology": {
    en: "every touchpoint here is technology, so there is nothing to weigh it against",
    zh: "此处所有触点均为技术触点，无从比较",
  },
  "no-strong-feelings": {
    en: "nobody felt strongly here, so there is no share",
    zh: "此处没有强烈情绪，无从计算占比",
  },
  "no-touchpoint-accounts": {
    en: "no touchpoint accounts for the gap by more than chance explains",
    zh: "尚无触点能以超出偶然的程度解释这一差距",
  },
  "few-venues-of-sector": {
    en: "fewer than 5 venues of this sector were asked the same with enough answers, so a position among them would say little",
    zh: "同行业中题目相同且答卷足够的场所不足 5 家，给出其中的位次没有意义",
  },
  "no-holiday": {
    en: "the period lies on no holiday of the calendar",
    zh: "所选时段不含日历中的任何节假日",
  },
  "several-holidays": {
    en: "the period holds several holidays; choose one of them",
    zh: "所选时段含多个节假日，请只选其中一个",
  },
  "no-earlier-holiday": {
    en: "the calendar knows no such holiday a year earlier",
    zh: "日历中没有上一年的同一节假日",
  },
  "not-watched-that-long": {
    en: "no case was watched for that long",
    zh: "没有案件被观察到这么久",
  },
} as const satisfies Record<string, LocalisedText>;
export type NoteCode = keyof typeof notes;

/** The text of a note; `null` for a code this product does not know. */
export function noteText(code: string): LocalisedText | null {
  return Object.hasOwn(notes, code) ? notes[code as NoteCode] : null;
}
