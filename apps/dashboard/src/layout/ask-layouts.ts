import "server-only";
import { cache } from "react";
import { ask } from "../api/ask.ts";
import { apiLocale } from "../api/catalogue.ts";
import { VenuePlansDocument, type VenuePlansQuery } from "../api/documents.generated.ts";
import type { Locale } from "../text/locale.ts";

type Plan = VenuePlansQuery["plannedVenues"][number]["layouts"][number];

/** A venue that has a plan, with its newest and all others. */
export interface VenueWithPlan {
  code: string;
  name: string;
  plan: Plan;
  plans: readonly Plan[];
}

/** Every venue that has a plan, those that are real first; asked once per page. */
export const askLayouts = cache(async (locale: Locale): Promise<VenueWithPlan[]> => {
  const { plannedVenues } = await ask(VenuePlansDocument, { locale: apiLocale(locale) });
  return plannedVenues
    .flatMap(({ code, name, layouts }) => {
      const [plan] = layouts;
      return plan === undefined ? [] : [{ code, name, plan, plans: layouts }];
    })
    .toSorted((a, b) => Number(a.plan.fictional) - Number(b.plan.fictional));
});
