import { type PartReading, readingOf, remarked, unmeasured } from "@touchstone/core/strategy/area/part";
import type { MixRow, MixStatus } from "@touchstone/core/strategy/product-mix";
import type { LocalisedText } from "@touchstone/core/text";
import { formatValue } from "@touchstone/core/unit";
import { readPlannedVenues } from "@touchstone/db/layout/read-plans";
import type { Context } from "../context.ts";
import { readProductMix } from "../product-mix/offer.ts";
import { venueNode } from "../venue.ts";
import type { LeagueQuestion } from "./league-question.ts";
import type { Readings } from "./service-readings.ts";

/** What the product mix is judged by, at every venue with a plan: all guests, supply counted in places. */
export async function productReadings(
  context: Context,
  { catalogue, venues, slice }: LeagueQuestion,
): Promise<Readings> {
  const planned = new Set(await context.read((transaction) => readPlannedVenues(transaction)));
  const readings = new Map<string, ReadonlyMap<string, PartReading>>();
  for (const code of venues) {
    const venue = catalogue.venueByCode.get(code);
    if (!venue || !planned.has(code)) continue;
    const { mix } = await readProductMix(context, venueNode(venue), { slice, measure: "capacity" });
    const { all } = mix;
    const none = all === null ? unmeasured(reasons[mix.status]) : null;
    readings.set(
      code,
      new Map<string, PartReading>([
        ["format-mismatch", none ?? mismatchReading(all as MixRow)],
        ["unmet-wants", none ?? readingOf((all as MixRow).unmet)],
      ]),
    );
  }
  return readings;
}

/** Chance makes the index too high: what it would be without any mismatch stands beside it. */
function mismatchReading({ mismatch, byChance }: MixRow): PartReading {
  const reading = readingOf(mismatch);
  if (byChance === null) return reading;
  const share = (locale: "en" | "zh") => formatValue(byChance, "share", locale);
  return remarked(reading, {
    en: `chance alone would show ${share("en")}`,
    zh: `仅由偶然波动即会显示 ${share("zh")}`,
  });
}

const reasons: Record<MixStatus, LocalisedText> = {
  ok: { en: "too few answers", zh: "答卷不足" },
  "no-visits": { en: "the venue has no visits", zh: "该场所没有到访数据" },
  "no-plan": { en: "the venue has no plan", zh: "该场所尚无规划方案" },
  "no-links": {
    en: "no touchpoint is linked to units of the plan",
    zh: "尚无触点与规划方案中的业态单元关联",
  },
  "not-asked": { en: "the surveys did not ask about the linked touchpoints", zh: "问卷未询问已关联的触点" },
  "one-format": {
    en: "guests were asked about one format only",
    zh: "问卷只涉及一种业态，无从比较",
  },
  "no-supply": {
    en: "the plan has no supply of the formats that were asked about",
    zh: "规划方案中没有问卷所涉业态的供给",
  },
};
