"use client";

import { useTranslations } from "next-intl";
import type { WhatIfWords } from "./prepare-what-if.ts";

/** The words that the drawings of a scenario need. */
export function useWhatIfWords(): WhatIfWords {
  const t = useTranslations();
  return {
    outcome: (outcome) => t(`liftOutcome.${outcome}`),
    kind: (kind) => t(`asymmetry.${kind}`),
    reach: (share) => t("whatIf.reachOf", { share }),
    state: (state) => t(`liftState.${state}`),
    columns: {
      outcome: t("whatIf.outcome"),
      now: t("whatIf.now"),
      expected: t("whatIf.expected"),
      lift: t("whatIf.liftColumn"),
      low: t("compare.low"),
      high: t("compare.high"),
      bound: t("whatIf.bound"),
      touchpoint: t("moments.touchpoint"),
      stage: t("journey.stage"),
      reach: t("whatIf.reach"),
      n: t("moments.answers"),
      state: t("compare.status"),
    },
  };
}
