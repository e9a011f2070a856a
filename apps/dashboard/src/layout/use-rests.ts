import { useLocale, useTranslations } from "next-intl";
import { countText, instantText, numberText } from "../chart/number-text.ts";
import type { Locale } from "../text/locale.ts";
import type { Judged } from "./judged.ts";

/**
 * What a section's figures rest on: the size of the plan, the simulated crowd, how much of it is assumed, and which version
 * of the plan it is; with the formulas of the indicators named.
 */
export function useRests({ plan, assessment }: Judged, indicators: readonly string[] = []) {
  const t = useTranslations("layout");
  const frame = useTranslations("frame");
  const locale = useLocale() as Locale;
  const named = assessment.indicators.filter(({ id }) => indicators.includes(id));
  const assumed = Math.max(0, ...named.map(({ assumedShare }) => assumedShare));
  const formulas = named.map(({ definition }) => definition.formula);
  return {
    facts: [
      t("basisPlan", {
        units: countText(plan.drawing.units.length, locale),
        edges: countText(plan.drawing.edges.length, locale),
      }),
      t("basisSimulated", { persons: countText(plan.drawing.visitors, locale) }),
      ...(assumed > 0 ? [t("basisAssumed", { share: numberText(assumed, "SHARE", locale, 0) })] : []),
      ...formulas.slice(0, 1).map(({ id, version }) => frame("formula", { id, version })),
      t("basisSaved", { version: plan.version, when: instantText(plan.savedAt, locale) }),
    ],
    formulas: [...new Set(formulas.map(({ text }) => text))],
  };
}
