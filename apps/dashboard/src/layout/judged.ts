import type {
  LayoutAssessmentQuery,
  PlanDrawingQuery,
  PlanHeadingFragment,
} from "../api/documents.generated.ts";

/** What lists and headings say of a plan. */
export type Heading = PlanHeadingFragment;
/** A plan with its drawing. */
export type DrawnPlan = NonNullable<NonNullable<PlanDrawingQuery["venue"]>["layout"]>;
export type Drawing = DrawnPlan["drawing"];
/** What was found of it. */
export type Assessment = NonNullable<NonNullable<LayoutAssessmentQuery["venue"]>["layout"]>["assessment"];

/** A plan with its drawing and all that was found of it. */
export interface Judged {
  plan: DrawnPlan;
  assessment: Assessment;
}

/** The figure behind an item of the score; `null` where there is none. */
export function scoreItem({ score }: Pick<Assessment, "score">, code: string): number | null {
  return score.subs.flatMap(({ items }) => items).find((item) => item.code === code)?.x ?? null;
}
