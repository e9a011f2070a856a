import type { SlopeMethod, SlopeOutcome } from "../api/documents.generated.ts";
import type { SearchParams } from "../slice/view.ts";

/** What is asked of the drivers, as the URL says it; what it does not say stands at its default. */
export interface DriverQuestion {
  outcome: SlopeOutcome;
  method: SlopeMethod;
  /** Mean that every touchpoint is to reach, 0–100. */
  target: number;
}

export const defaultQuestion: DriverQuestion = { outcome: "OVERALL", method: "EM", target: 85 };

/** Reads the question from the URL's search. What cannot be read counts as not given. */
export function readQuestion({ outcome, method, target }: SearchParams): DriverQuestion {
  const wanted = typeof target === "string" && /^\d{1,3}$/.test(target) ? Number(target) : null;
  return {
    outcome: outcome === "recommend" ? "RECOMMEND" : "OVERALL",
    method: method === "pairwise" ? "PAIRWISE" : "EM",
    target: wanted !== null && wanted <= 100 ? wanted : defaultQuestion.target,
  };
}
