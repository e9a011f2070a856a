import type { PartDefinition } from "./part.ts";
import { shareAvoided } from "./share-scaling.ts";

/** What the product mix is judged by. @see mission.md S05, S08 */
export const productParts: readonly PartDefinition[] = [
  {
    code: "format-mismatch",
    name: { en: "Mismatch of demand and supply", zh: "供需错配" },
    unit: "share",
    better: "lower",
    formula: {
      en: "½ Σ |demand share − supply share| over formats, all guests (format-mismatch)",
      zh: "½ Σ |需求占比 − 供给占比|，按业态求和，全部客群（format-mismatch）",
    },
    scaling: shareAvoided,
    weight: 60,
  },
  {
    code: "unmet-wants",
    name: { en: "Unmet wants", zh: "未满足的需求" },
    unit: "share",
    better: "lower",
    formula: {
      en: "guests with a want that was not met ÷ guests with any want (unmet-want-share)",
      zh: "有未满足需求的顾客数 ÷ 有需求的顾客数（unmet-want-share）",
    },
    scaling: shareAvoided,
    weight: 40,
  },
];
