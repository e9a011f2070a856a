import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { ExecutiveLoadDocument } from "../api/documents.generated.ts";
import { askLayouts } from "../layout/ask-layouts.ts";
import type { Locale } from "../text/locale.ts";
import { type LoadRow, prepareLoad } from "./prepare-executive.ts";

/** More plans than this are not walked through for the first page. */
const PLANS_SHOWN = 6;

/** How full the venues with a plan are at their busiest. */
export async function askLoads(locale: Locale, venues: readonly string[]): Promise<LoadRow[]> {
  const planned = (await askLayouts(locale))
    .filter(({ code }) => venues.includes(code))
    .slice(0, PLANS_SHOWN);
  const loads = await Promise.all(
    planned.map(async ({ code, name }) => {
      const { venue } = await ask(ExecutiveLoadDocument, { locale: apiLocale(locale), venue: code });
      const layout = venue?.layout;
      if (!layout) return [];
      const { name: plan, fictional, assessment } = layout;
      return [{ code, name, plan, fictional, carryingUse: assessment.flow.carryingUse }];
    }),
  );
  return prepareLoad(loads.flat(), locale);
}
