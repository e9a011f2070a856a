import type { z } from "zod";
import type { DailySurvey, InviteSurvey } from "./count-survey.ts";
import { checkSegments, checkVenues, reportTo } from "./survey-check.ts";

/** What a mapping of invitations must hold beyond the shape of its members. */
export function checkInviteSurvey(survey: InviteSurvey, context: z.RefinementCtx<InviteSurvey>): void {
  const report = reportTo(context);
  checkVenues(survey, report);
  checkSegments(survey, report);
}

/** What a mapping of daily counts must hold beyond the shape of its members. */
export function checkDailySurvey(survey: DailySurvey, context: z.RefinementCtx<DailySurvey>): void {
  const report = reportTo(context);
  const { column, values } = survey.indicator;
  checkVenues(survey, report);
  if (Object.keys(values).length === 0) report(["indicator", "values"], "{ code: { name } }");
  if (column === undefined && Object.keys(values).length > 1) report(["indicator", "column"], "column");
  const seen = new Set<string>();
  for (const [code, { raw }] of Object.entries(values)) {
    if (column !== undefined && raw.length === 0)
      report(["indicator", "values", code, "raw"], "one value at least");
    for (const [index, found] of raw.entries()) {
      if (seen.has(found)) report(["indicator", "values", code, "raw", index], "one meaning per value");
      seen.add(found);
    }
  }
}
