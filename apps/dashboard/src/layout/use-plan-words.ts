"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import { type FunctionCode, functionCodes } from "./function-mark.ts";
import { type Facility, facilityKey } from "./layout-view.ts";
import type { LayerWords } from "./paint-layer.ts";
import type { DetailWords } from "./prepare-details.ts";

/** One letter per function, as it stands in the marks. */
export function useLetters(): Readonly<Record<FunctionCode, string>> {
  const t = useTranslations("functionLetter");
  return Object.fromEntries(functionCodes.map((code) => [code, t(code)])) as Record<FunctionCode, string>;
}

/** The words of a layer's legend. */
export function useLayerWords(): (facility: Facility) => LayerWords {
  const t = useTranslations("layout");
  const grade = useTranslations("losGrade");
  const facilityName = useTranslations("facilityName");
  const rangeOf = useTranslations("layoutRange");
  const locale = useLocale() as Locale;
  return useCallback(
    (facility) => ({
      entry: (name, count) => t("functionCount", { name, count }),
      grade: (one) => grade(one),
      nobody: t("nobodyWalks"),
      noRating: t("noRating"),
      noRevenue: t("noRevenue"),
      facility: facilityName(facilityKey(facility)),
      within: (metres) => t("withinWalk", { metres }),
      beyond: (metres) => t("beyondWalk", { metres }),
      ring: (metres) => t("ring", { metres }),
      range: (unit, from, to) => {
        const text = (value: number) =>
          unit === "culture"
            ? numberText(value, "SHARE", locale, 0)
            : numberText(value, "COUNT", locale, value < 10 ? 1 : 0);
        const range =
          from === null
            ? t("upTo", { to: text(to ?? 0) })
            : to === null
              ? t("over", { from: text(from) })
              : t("fromTo", { from: text(from), to: text(to) });
        return rangeOf(unit, { range });
      },
    }),
    [t, grade, facilityName, rangeOf, locale],
  );
}

/** The words of the details of a unit or path. */
export function useDetailWords(): DetailWords {
  const t = useTranslations("layout");
  const detail = useTranslations("layoutDetail");
  const surface = useTranslations("pathSurface");
  return {
    label: (key) => detail(key),
    none: t("none"),
    metres: (text) => t("metresText", { text }),
    squareMetres: (text) => t("squareMetres", { text }),
    persons: (text) => t("persons", { text }),
    minutes: (text) => t("minutes", { text }),
    at: (text, time) => t("atTime", { text, time }),
    perMinute: (text) => t("perMinute", { text }),
    closed: t("closedPath"),
    path: t("path"),
    surface: (name) => surface(name.toUpperCase() as "WALK"),
  };
}
