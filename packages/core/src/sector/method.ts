import type { LocalisedText } from "../text/text.ts";
import { VENUES_NEEDED } from "./standing.ts";

/** How venues of different sectors are set beside each other. */
export const crossSectorMethod: LocalisedText = {
  en: `Every journey’s stages map to seven stages that all sectors share. A stage score is the mean over visits of each visit’s own mean (0–100). Sectors ask about a stage by different touchpoints, so scores of two sectors are never subtracted; what is set side by side is each venue’s position among the venues of its own sector that were asked the same: the share of them that score lower, with an interval from the simultaneous 95 % rank range (all pairs by Welch’s t, Holm). Below ${VENUES_NEEDED} such venues with 30 answers each there is no position. Being high in a weak sector is not being good: a position says nothing of how far sectors lie apart. Only recommending, asked alike on the same scale, is compared by its score.`,
  zh: `各行业旅程的阶段都归入七个通用阶段。阶段得分先求每次到访在该阶段的均值，再对到访求平均（百分制）。不同行业以不同触点询问同一阶段，因此绝不把两个行业的得分相减；并列比较的是各场所在本行业、题目相同的场所中的位次：得分低于它的场所所占比例，区间取自 95% 联合名次范围（两两 Welch t 检验，Holm 校正）。答卷满 30 份的同题场所不足 ${VENUES_NEEDED} 家时不给位次。在整体偏弱的行业中靠前并不等于好：位次不反映行业之间的差距。只有题目与量表都相同的推荐意愿才直接比较得分。`,
};
