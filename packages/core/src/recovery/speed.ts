import { protectSecond } from "../comparison/comparison.ts";
import type { Figure } from "../indicator/figure.ts";
import { analysisBasis } from "../moment/figures.ts";
import { normalQuantile } from "../statistics/distributions.ts";
import { type BinomialCount, logistic } from "../statistics/logistic.ts";
import { type ProportionTrend, proportionTrend } from "../statistics/proportion-trend.ts";
import { type RateContext, shareFigure } from "./rates.ts";
import type { Complaint } from "./recovery-sums.ts";
import { judge } from "./thresholds.ts";

/** Complaints closed within a span of time: longer than `from` and up to `to` hours, `to` null without an end. */
export interface SpeedBucket {
  from: number;
  to: number | null;
  n: number;
  /** `null` where the share is not shown. */
  recovered: number | null;
  share: Figure;
}

/** Does recovery go with how fast a complaint is closed? Seen, not tried out: fast cases may be easy cases. */
export interface Speed {
  buckets: SpeedBucket[];
  /** `null` with too few closed complaints, or where all or none were recovered. */
  trend: ProportionTrend | null;
  /** Odds of recovery when the time doubles; `null` likewise. */
  oddsPerDoubling: { ratio: number; low: number; high: number; p: number } | null;
}

/** Times are told to a hundredth of an hour at best: the logarithm of anything shorter is taken there. */
const SHORTEST_HOURS = 0.01;

export function speed(complaints: readonly Complaint[], context: RateContext): Speed {
  const { speedBuckets: ends, afterScale, neededInGroup } = context.thresholds;
  const fate = judge(context.thresholds);
  const closed = complaints.flatMap((complaint) =>
    complaint.closed && complaint.hours !== null
      ? [{ hours: complaint.hours, recovered: fate(complaint).recovered }]
      : [],
  );
  const counts = [...ends, null].map((to, i) => ({ from: ends[i - 1] ?? 0, to, n: 0, recovered: 0 }));
  for (const { hours, recovered } of closed) {
    const bucket = counts.find(({ to }) => to === null || hours <= to) as (typeof counts)[number];
    bucket.n++;
    if (recovered) bucket.recovered++;
  }
  const shares = protectSecond(
    counts.map(
      ({ n, recovered }): Figure =>
        afterScale === null
          ? { ...analysisBasis("recovery-rate", n, context), status: "not-asked" }
          : shareFigure("recovery-rate", recovered, n, context),
    ),
  );
  const tested = afterScale !== null && closed.length >= neededInGroup;
  return {
    buckets: counts.map((count, i) => {
      const share = shares[i] as Figure;
      return { ...count, recovered: share.status === "measured" ? count.recovered : null, share };
    }),
    trend: tested
      ? proportionTrend(
          counts.map(({ recovered }) => recovered),
          counts.map(({ n }) => n),
        )
      : null,
    oddsPerDoubling: tested ? oddsPerDoubling(closed) : null,
  };
}

function oddsPerDoubling(closed: readonly { hours: number; recovered: boolean }[]): Speed["oddsPerDoubling"] {
  const counts = new Map<number, BinomialCount>();
  for (const { hours, recovered } of closed) {
    const x = Math.log(Math.max(hours, SHORTEST_HOURS));
    const count = counts.get(x) ?? { x, successes: 0, n: 0 };
    count.n++;
    if (recovered) count.successes++;
    counts.set(x, count);
  }
  const found = logistic([...counts.values()].sort((a, b) => a.x - b.x));
  if (found === null) return null;
  const half = normalQuantile(0.975) * found.standardError;
  return {
    ratio: 2 ** found.slope,
    low: 2 ** (found.slope - half),
    high: 2 ** (found.slope + half),
    p: found.p,
  };
}
