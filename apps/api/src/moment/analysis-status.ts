import type { AnalysisStatus } from "@touchstone/core/moment";
import { enumOf } from "../builder.ts";

export const AnalysisStatusEnum = enumOf<AnalysisStatus>(
  "AnalysisStatus",
  "How far an analysis can be trusted, or why there is none.",
  {
    ok: "Nothing stands in the way.",
    "too-few": "Too few visits.",
    "not-asked": "The question it needs was not asked.",
    "no-variance": "All answers are the same, so nothing can be linked to them.",
    collinear: "Touchpoints are rated so alike that their importance can hardly be told apart.",
    repaired: "The correlations contradicted each other and were moved to the nearest that do not.",
    weak: "The touchpoints explain too little for importance to be shown.",
  },
);
