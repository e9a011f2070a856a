import type { MomentItems } from "../moment/moment-items.ts";
import type { VisitBlock } from "../visit/block.ts";
import { SKIPPED } from "../visit/visit.ts";

/** Answers to the recommendation question from which a guest is a passive, and a promoter (0–10). */
const PASSIVE_FROM = 7;
const PROMOTER_FROM = 9;

/** A net promoter score is defined for the question on 0–10 only. */
export function hasNetPromoter({ recommend }: MomentItems): boolean {
  return recommend !== null && recommend.scale.low === 0 && recommend.scale.high === 10;
}

/** Items under which {@link promoterBlock}s are read: the overall answer is −100, 0 or 100. */
export function promoterItems(items: MomentItems): MomentItems {
  return {
    overall: items.recommend && { item: items.recommend.item, scale: { low: 0, high: 2, better: "higher" } },
    recommend: null,
    touchpoints: items.touchpoints.map(({ item, scale, touchpoint }) => ({ item, scale, touchpoint })),
  };
}

/** The same visits with the recommendation told as detractor 0, passive 1, promoter 2. */
export function promoterBlock(block: VisitBlock, { recommend }: MomentItems): VisitBlock {
  const answers = block.answers.slice();
  if (recommend !== null && recommend.item < block.items)
    for (let place = recommend.item; place < answers.length; place += block.items)
      answers[place] = promoterState(answers[place] as number);
  return { ...block, answers };
}

function promoterState(answer: number): number {
  if (answer >= SKIPPED) return answer;
  return answer >= PROMOTER_FROM ? 2 : answer >= PASSIVE_FROM ? 1 : 0;
}
