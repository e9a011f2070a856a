import { dayNumber, dayOfNumber } from "../calendar/day.ts";
import { RANKED_FROM } from "../indicator/figure.ts";
import { answersIn, type Histogram } from "../indicator/histogram.ts";
import type { Journey } from "../journey/journey.ts";
import type { RiskReport } from "./report.ts";

/** Ratings within so many days from which a touchpoint counts as heard. Conventions of ours. */
export const COVERED_FROM = RANKED_FROM;
export const COVERAGE_DAYS = 90;

/** The ratings of one venue in the window, one entry a touchpoint of the journey; `null` where it was not asked. */
export interface VenueRatings {
  venue: string;
  touchpoints: readonly (readonly Histogram[] | null)[];
}

/** How much of its journey a venue hears about. */
export interface VenueCoverage {
  venue: string;
  /** Touchpoints with enough ratings, of all touchpoints of the journey. */
  covered: number;
  touchpoints: number;
  /** covered ÷ touchpoints. */
  share: number;
  /** Codes of touchpoints that were not asked about, and of those with too few ratings. */
  notAsked: string[];
  tooFew: string[];
}

export interface Coverage extends Pick<RiskReport, "status" | "thresholds"> {
  /** First and last day of the window; `null` without data. */
  window: { from: string; to: string } | null;
  venues: VenueCoverage[];
}

/** The last {@link COVERAGE_DAYS} days that end with a day. */
export function coverageWindow(lastDay: string): { from: string; to: string } {
  return { from: dayOfNumber(dayNumber(lastDay) - COVERAGE_DAYS + 1), to: lastDay };
}

/** Which touchpoints of the journey are heard about at each venue: a count of what is there, so without an interval. */
export function coverage(
  ratings: readonly VenueRatings[],
  window: Coverage["window"],
  { touchpoints }: Journey,
): Coverage {
  const venues = ratings.map(({ venue, touchpoints: answers }): VenueCoverage => {
    const counts = touchpoints.map((_, j) => {
      const histograms = answers[j] ?? null;
      return histograms === null ? null : histograms.reduce((sum, h) => sum + answersIn(h), 0);
    });
    const codes = (test: (count: number | null) => boolean): string[] =>
      touchpoints.flatMap(({ code }, j) => (test(counts[j] ?? null) ? [code] : []));
    const covered = counts.filter((count) => count !== null && count >= COVERED_FROM).length;
    return {
      venue,
      covered,
      touchpoints: touchpoints.length,
      share: covered / touchpoints.length,
      notAsked: codes((count) => count === null),
      tooFew: codes((count) => count !== null && count < COVERED_FROM),
    };
  });
  return {
    status: window === null || venues.length === 0 ? "too-few" : "ok",
    window,
    venues: window === null ? [] : venues,
    thresholds: [
      {
        code: "covered-from",
        value: COVERED_FROM,
        unit: "count",
        meaning: {
          en: "Ratings in the window from which a touchpoint counts as heard; our convention.",
          zh: "统计期内触点视为“有声音”所需的评分数；本产品的约定。",
        },
      },
      {
        code: "coverage-days",
        value: COVERAGE_DAYS,
        unit: "count",
        meaning: {
          en: "Days of the window, back from the last day of the data; our convention.",
          zh: "统计期天数，自数据最后一天往前推算；本产品的约定。",
        },
      },
    ],
  };
}
