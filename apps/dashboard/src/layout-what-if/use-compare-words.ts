"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CompareWords } from "./compare-figures.ts";
import type { Headline } from "./protocol.ts";

/** The words in which two plans are compared. */
export function useCompareWords(): CompareWords {
  const t = useTranslations("layoutWhatIf");
  return useMemo(
    () => ({
      total: t("total"),
      none: t("undefined"),
      nobody: t("nobodyWalks"),
      inUnit: (text, unit, points) => {
        const key = unit === "share" ? (points ? "points" : null) : unitKeys[unit];
        return key == null ? text : t(`unit.${key}`, { text });
      },
      worst: (name, time, grade) => t("worstPath", { name, time, grade }),
      outcome: (verdict, before, after, difference) =>
        verdict === "same" ? t("outcomeSame", { before }) : t("outcome", { before, after, difference }),
      worstNow: (before, after) => t("worstNow", { before, after }),
    }),
    [t],
  );
}

const unitKeys: Partial<Record<Headline["unit"], "m" | "minutes" | "persons">> = {
  m: "m",
  minutes: "minutes",
  persons: "persons",
};
