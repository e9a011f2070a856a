import type { LocalisedText } from "../../text/text.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import type { LayoutStatics } from "../indicator/statics.ts";

/** What holds a total down, by its code in scores.json. */
export const capCodes = ["losFMinutesPositive", "carryingOver100", "notConnected"] as const;
export type CapCode = (typeof capCodes)[number];

/** When each cap applies, and why. */
export const scoreCaps: Readonly<
  Record<CapCode, { applies(statics: LayoutStatics, flow: FlowResult): boolean; reason: LocalisedText }>
> = {
  losFMinutesPositive: {
    applies: (_, { losPersonMinutes }) => losPersonMinutes[5] > 0,
    reason: {
      en: "At least one path comes to a standstill (LOS F).",
      zh: "至少有一条通道出现停滞（F 级）。",
    },
  },
  carryingOver100: {
    applies: (_, { carryingUse }) => carryingUse !== null && carryingUse > 1,
    reason: {
      en: "At the peak more people are inside than the carrying capacity allows.",
      zh: "高峰在园人数超过瞬时承载量。",
    },
  },
  notConnected: {
    applies: ({ unreachable }) => unreachable.length > 0,
    reason: { en: "Some units cannot be reached from any gate.", zh: "有单元无法从任何出入口到达。" },
  },
};
