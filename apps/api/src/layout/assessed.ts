import type { Plan } from "@touchstone/core/layout/plan";
import type { Assessment } from "../analysis/layout.ts";
import type { Context } from "../context.ts";
import type { LayoutSubject } from "./subject.ts";

/** A plan with all that can be said of it. */
export interface Assessed extends Assessment {
  subject: LayoutSubject;
  plan: Plan;
}

/** Reads and judges a plan. */
export async function assess(context: Context, subject: LayoutSubject): Promise<Assessed> {
  const [plan, assessment] = await Promise.all([
    context.layouts.plan(subject, context.signal),
    context.layouts.assessment(subject, context.signal),
  ]);
  return { subject, plan, ...assessment };
}
