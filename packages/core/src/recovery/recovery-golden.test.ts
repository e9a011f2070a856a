import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_recovery.json" with { type: "json" };
import { goldenCases, goldenRecoveryItems } from "../../test/golden-cases.ts";
import { golden } from "../../test/golden-deviation.ts";
import { goldenVenues, touchpointCodes } from "../../test/golden-visits.ts";
import type { Figure } from "../indicator/figure.ts";
import { RecoverySums, recoveryAnalysis } from "./recovery.ts";
import { closingSentence, doubleFailureSentence, paradoxSentence, recoverySentence } from "./sentence.ts";

const sums = new RecoverySums(goldenRecoveryItems);
sums.add(goldenCases());
const analysis = recoveryAnalysis(sums, { asOf: null, segment: "segment" });
const { close, allClose } = golden(
  "expected_recovery.json",
  "8",
  "Recovery analysis of visits, end to end",
  1e-9,
);

function read(figure: Figure): [number, number, number] {
  if (figure.status !== "measured") throw new Error(`expected a measured figure, found ${figure.status}`);
  return [figure.value, figure.interval.low, figure.interval.high];
}

describe("the analysis of the reference visits", () => {
  it("has the rates", () => {
    const { p, lo, hi } = reference.overall_rate;
    allClose(read(analysis.rate), [p, lo, hi]);
    expect(analysis.byVenue).toHaveLength(reference.by_venue.length);
    for (const { venue, complaints, recovered, p, lo, hi } of reference.by_venue) {
      const row = analysis.byVenue.find(({ place }) => place === goldenVenues.indexOf(venue));
      expect(row).toMatchObject({ complaints, outcomes: { recovered } });
      allClose(read(row?.rate as Figure), [p, lo, hi]);
    }
    expect(
      Object.fromEntries(
        analysis.byTouchpoint.map(({ place, complaints }) => [touchpointCodes[place as number], complaints]),
      ),
    ).toEqual(reference.complaint_by_touchpoint);
    expect(analysis.bySegment.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(374);
  });

  it("has the closing times", () => {
    const expected = reference.time_to_close;
    const { median, closedAt, venues } = analysis.closing;
    allClose(
      [median.hours, median.low, median.high],
      [expected.median, expected.median_lo, expected.median_hi],
    );
    for (const { t, closed_share, surv_lo, surv_hi } of expected.at) {
      const found = closedAt.find(({ hours }) => hours === t);
      if (found) allClose(read(found.share), [closed_share, 1 - surv_hi, 1 - surv_lo]);
    }
    expect(venues?.df).toBe(reference.logrank.df);
    close(venues?.chiSquare, reference.logrank.chisq);
    close(venues?.p, reference.logrank.p_value);
  });

  it("has the speed groups and their trend", () => {
    for (const [i, { n, recovered, p, lo, hi }] of reference.speed_buckets.entries()) {
      const bucket = analysis.speed.buckets[i];
      expect(bucket).toMatchObject({ n, recovered });
      allClose(read(bucket?.share as Figure), [p, lo, hi]);
    }
    close(analysis.speed.trend?.chiSquare, reference.trend_test.chisq);
    close(analysis.speed.trend?.p, reference.trend_test.p_value);
    const odds = golden("expected_recovery.json", "8", "Odds per doubling, end to end", 1e-6);
    odds.close(analysis.speed.oddsPerDoubling?.ratio, reference.logistic.or_per_doubling);
    odds.close(analysis.speed.oddsPerDoubling?.p, reference.logistic.p_value);
  });

  it.each([
    [0, reference.paradox_overall],
    [1, reference.paradox_ltr],
  ] as const)("compares with untroubled guests (outcome %i)", (outcome, expected) => {
    const { verdict, difference } = analysis.paradox[outcome] as (typeof analysis.paradox)[number];
    expect(verdict).toBe("no-evidence");
    allClose(read(difference.crude.figure), [expected.diff, expected.lo, expected.hi]);
    close(difference.crude.p, expected.p_value);
    close(difference.crude.pHigher, expected.p_one_sided);
    close(difference.effectSize, expected.hedges_g);
    close(read(difference.group)[0], expected.mean1);
    close(read(difference.adjusted.figure)[0], expected.adjusted_diff);
    close(difference.adjusted.pHigher, expected.adjusted_p_one_sided);
    const cost = analysis.unrecovered[outcome];
    const { diff, lo, hi, p_value, hedges_g } = expected.unrecovered_vs_none;
    allClose(read(cost?.crude.figure as Figure), [diff, lo, hi]);
    close(cost?.crude.p, p_value);
    close(cost?.effectSize, hedges_g);
  });

  it("is said in words that claim no more than the tests", () => {
    expect(recoverySentence(analysis, "en")).toBe(
      "47.3% (42.3–52.4%) of 374 complaints ended well. Of those closed within 1 hour 87% ended well, after more than 24 hours 13% (fast cases may be easy cases). There is no evidence that a good recovery goes with higher satisfaction than a trouble-free visit (+1.1 points, p = .26, adjusted). Guests whose complaint did not end well stand 16.8 points lower in satisfaction than guests without one (13.9–19.8; −16.2 points adjusted).",
    );
    expect(recoverySentence(analysis, "zh")).toBe(
      "374 起投诉中，47.3%（42.3%–52.4%）得到妥善解决。1 小时内结案的，87% 得到妥善解决；超过 24 小时的，13%（易办的事也可能办得快）。没有证据表明妥善补救胜过一次无投诉的体验（满意度，调整后 +1.1分，p = .26）。未得到妥善解决的顾客，满意度比没有投诉的顾客低 16.8 分（13.9–19.8；调整后 −16.2分）。",
    );
    expect(closingSentence(analysis, "en")).toBe(
      "Half of the complaints are closed within 14.7 (11.2–16.5) hours. Within 24 hours it is 64.7% (59.9–69.5%). There is no evidence that venues differ in how fast they close (log-rank test, p = .52).",
    );
    expect(closingSentence(analysis, "zh")).toBe(
      "半数投诉在 14.7（11.2–16.5）小时内结案。24 小时内结案 64.7%（59.9%–69.5%）。没有证据表明各场所的结案快慢不同（对数秩检验，p = .52）。",
    );
    expect(doubleFailureSentence(analysis, "en")).toBe(
      "148 of 374 complaints failed twice, 39.6% (34.7–44.6%): 132 took or are open for more than 24 hours, 99 rated 2 or lower afterwards, 83 both.",
    );
    expect(paradoxSentence(analysis.paradox[1] as (typeof analysis.paradox)[number], "zh")).toBe(
      "没有证据表明妥善补救胜过一次无投诉的体验（推荐意愿，调整后 −3.0分，p = .96）。",
    );
  });
});
