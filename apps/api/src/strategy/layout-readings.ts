import { type PartReading, unmeasured } from "@touchstone/core/strategy/area/part";
import type { LocalisedText } from "@touchstone/core/text";
import { formatValue } from "@touchstone/core/unit";
import { readPlannedVenues } from "@touchstone/db/layout/read-plans";
import type { Context } from "../context.ts";
import { newestPlan } from "../layout/plan.ts";
import type { LeagueQuestion } from "./league-question.ts";
import type { Readings } from "./service-readings.ts";

/** What the layout of every venue is judged by, and what holds its total down. */
export interface LayoutReadings {
  readings: Readings;
  remarks: ReadonlyMap<string, readonly LocalisedText[]>;
}

/** Sub-scores of each venue's newest imported plan. Plans do not depend on the part of the data. */
export async function layoutReadings(
  context: Context,
  { venues }: Pick<LeagueQuestion, "venues">,
): Promise<LayoutReadings> {
  const planned = new Set(await context.read((transaction) => readPlannedVenues(transaction)));
  const readings = new Map<string, ReadonlyMap<string, PartReading>>();
  const remarks = new Map<string, readonly LocalisedText[]>();
  for (const venue of venues) {
    if (!planned.has(venue)) continue;
    const plan = await newestPlan(context, venue);
    if (!plan) continue;
    const { score } = await context.layouts.assessment(plan, context.signal);
    const assumed = (locale: "en" | "zh") => formatValue(score.assumedShare, "share", locale);
    const remark = {
      en: `judged from the plan: no sample, so no interval of chance; ${assumed("en")} of what it rests on is assumed`,
      zh: `依据规划方案评定，并非抽样，故无抽样区间；所依据的数据中 ${assumed("zh")} 为假定值`,
    };
    readings.set(
      venue,
      new Map(
        score.subs.map(({ code, score: value }): [string, PartReading] => [
          code,
          value === null
            ? unmeasured({ en: "the plan has no data for it", zh: "规划方案没有相应数据" })
            : { status: "measured", value, interval: null, n: null, indicative: false, remark },
        ]),
      ),
    );
    remarks.set(
      venue,
      score.caps.map(({ cap, reason }) => ({
        en: `The layout page’s total is held down to ${cap}: ${reason.en}`,
        zh: `布局页的总分被限制在 ${cap}：${reason.zh}`,
      })),
    );
  }
  return { readings, remarks };
}
