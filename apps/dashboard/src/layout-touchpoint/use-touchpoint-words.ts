"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { TouchpointWords } from "./paint-touchpoints.ts";

/** The words of the legend of touchpoints. */
export function useTouchpointWords(): TouchpointWords {
  const t = useTranslations("layout");
  const own = useTranslations("layoutTouchpoint");
  const grade = useTranslations("losGrade");
  return useMemo(
    () => ({
      range: (from, to) => {
        const range =
          from === null
            ? t("upTo", { to: to ?? 0 })
            : to === null
              ? t("over", { from })
              : t("fromTo", { from, to });
        return own("satisfactionRange", { range });
      },
      grade: (one) => own("pathAt", { grade: grade(one) }),
      nobody: t("nobodyWalks"),
    }),
    [t, own, grade],
  );
}
