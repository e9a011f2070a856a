import type { Period } from "@touchstone/core/calendar";
import { period, previousPeriod } from "@touchstone/core/calendar";
import { addDays } from "@touchstone/core/calendar/day";
import { type DemandGrowth, demandGrowth } from "@touchstone/core/strategy/demand/growth";
import { supplyBy } from "@touchstone/core/strategy/product-mix/supply";
import type { Context } from "../context.ts";
import { readOffer } from "../product-mix/offer.ts";
import { subjectOf } from "../subject.ts";
import type { DemandNode } from "./demand-node.ts";

/** Days that are compared with the same number before, where no period is named: thirteen weeks. */
const USUAL_DAYS = 91;

/** Growth of demand, over which days; or why there is none. */
export interface GrowthNode extends DemandNode {
  status: DemandGrowth["status"] | "no-plan" | "no-links";
  /** `null` where nothing could be counted. */
  growth: DemandGrowth | null;
  /** `null` for a venue without visits. */
  now: Period | null;
  before: Period | null;
}

/** Counts what guests used in a period and in the same period before. */
export async function readGrowth(context: Context, node: DemandNode): Promise<GrowthNode> {
  const { venue, journey, dimension, catalogue, slice } = node;
  if (journey === null || venue.lastDay === null)
    return { ...node, status: "no-visits-now", growth: null, now: null, before: null };
  const to = slice.to ?? addDays(venue.lastDay, 1);
  const now = period(slice.from ?? addDays(to, -USUAL_DAYS), to);
  const before = previousPeriod(now);
  const { supply, mapped, missing } = await readOffer(context, venue.code, journey);
  if (missing !== null) return { ...node, status: missing, growth: null, now, before };
  const usesIn = async (days: Period) => {
    const about = subjectOf(context, catalogue, { ...slice, ...days }, journey);
    const columns = { cases: true, ...(dimension !== null && { segments: [dimension.code] }) };
    const subject = { ...about.subject, columns };
    return (await context.analyses.run("uses", subject, { mapped }, context.signal)).result;
  };
  const [past, present] = [await usesIn(before), await usesIn(now)];
  // A period in which another survey asked about other touchpoints is not the same question.
  const formats = present.formats.join() === past.formats.join() ? present.formats : [];
  const amounts = formats.map((format) => {
    const found = supply.find((each) => each.format === format);
    return found ? supplyBy(found, "capacity") : 0;
  });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const growth = demandGrowth(
    { before: past.segments, now: present.segments, formats },
    {
      supply: total > 0 ? amounts.map((amount) => amount / total) : null,
      asOf: catalogue.status.asOf,
    },
  );
  return { ...node, status: growth.status, growth, now, before };
}
