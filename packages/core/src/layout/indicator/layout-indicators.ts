import type { FlowResult } from "../flow/flow-result.ts";
import type { LayoutIndicator, LayoutIndicatorDefinition } from "../indicator.ts";
import type { Plan } from "../plan.ts";
import { assumedShare } from "./assumed-share.ts";
import { both, type LayoutIndicatorRule, uncalibrated } from "./definition.ts";
import { capacity } from "./definitions/capacity.ts";
import { crowd } from "./definitions/crowd.ts";
import { culture } from "./definitions/culture.ts";
import { market } from "./definitions/market.ts";
import { mix } from "./definitions/mix.ts";
import { neighbours } from "./definitions/neighbours.ts";
import { network } from "./definitions/network.ts";
import { services } from "./definitions/services.ts";
import type { LayoutStatics } from "./statics.ts";
import { structureAndFlow } from "./structure-and-flow.ts";

const rules: readonly LayoutIndicatorRule[] = [
  ...mix,
  ...neighbours,
  ...services,
  ...network,
  ...crowd,
  ...capacity,
  ...culture,
  ...market,
];

/** What each indicator of a layout means, in reading order: layout.md section 2. */
export const layoutIndicatorDefinitions: readonly LayoutIndicatorDefinition[] = rules.map(
  ({ restsOn, measure: _, caveat = null, ...definition }) => ({
    ...definition,
    caveat: restsOn.includes("plan.model") ? both(caveat, uncalibrated) : caveat,
  }),
);

/** All headline figures of a plan, in the order of the definitions. `null` where a figure is not defined. */
export function layoutIndicators(
  plan: Plan,
  statics: LayoutStatics,
  flow: FlowResult,
): readonly LayoutIndicator[] {
  const known = { plan, statics, flow, structure: structureAndFlow(plan, statics, flow) };
  return rules.map(({ id, restsOn, measure }) => ({
    id,
    ...measure(known),
    assumedShare: assumedShare(plan, restsOn),
  }));
}
