import type { LocalisedText } from "../../text/text.ts";
import type { SubScoreCode } from "./score.ts";

/** What the sub-scores are called. */
export const subScoreNames: Readonly<Record<SubScoreCode, LocalisedText>> = {
  diversity: { en: "Functional diversity", zh: "功能多样性" },
  service: { en: "Visitor services", zh: "服务设施" },
  flow: { en: "Walking and waiting", zh: "动线与排队" },
  capacity: { en: "Carrying capacity and egress", zh: "承载与疏散" },
  culture: { en: "Culture in the formats", zh: "文化融合" },
  segments: { en: "Fit with visitor segments", zh: "客群匹配" },
};
