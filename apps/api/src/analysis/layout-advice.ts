import type { Watch } from "@touchstone/core/importance";
import type { Advice, AdviceRequest } from "@touchstone/core/layout/advice/advice";
import { layoutAdvice as adviceOf } from "@touchstone/core/layout/advice/layout-advice";
import { type EditedPlan, type FailedDay, layoutPlan, orFailed } from "./layout.ts";

/** What to do to a stored plan, after its edits. Takes seconds to minutes; the watch may give it up. */
export function layoutAdvice(
  { request, ...edited }: EditedPlan & { request: AdviceRequest },
  watch: Watch,
): Advice | FailedDay {
  return orFailed(() => adviceOf(layoutPlan(edited), request, watch));
}
