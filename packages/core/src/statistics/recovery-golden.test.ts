import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_recovery.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { type AdjustmentCell, adjustedDifference, type OutcomeSums } from "./adjusted-difference.ts";
import { studentTUpper } from "./distributions.ts";
import { hedgesG } from "./hedges-g.ts";
import { durationCounts } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import { logistic } from "./logistic.ts";
import { type Sample, sampleOf } from "./mean.ts";
import { proportionTrend } from "./proportion-trend.ts";
import { welch } from "./welch.ts";
import { wilson } from "./wilson.ts";

const file = "expected_recovery.json";
const visits = readVisits();
type Row = (typeof visits)[number];
const complaints = visits.filter(({ complaint }) => complaint === "1");
const recovered = (row: Row): boolean => row.closed === "1" && Number(row.post_sat) >= 4;
const venues = [...new Set(visits.map(({ venue }) => venue as string))].sort();
const segments = [...new Set(visits.map(({ segment }) => segment as string))].sort();

describe("recovery agrees with the reference", () => {
  it("rates", () => {
    const { allClose } = golden(file, "8", "Recovery rate (Wilson)", 1e-9);
    const rate = (rows: Row[]) => {
      const good = rows.filter(recovered).length;
      const { low, high } = wilson(good, rows.length);
      return [good / rows.length, low, high];
    };
    const { p, lo, hi } = reference.overall_rate;
    allClose(rate(complaints), [p, lo, hi]);
    for (const { venue, p, lo, hi } of reference.by_venue)
      allClose(rate(complaints.filter((row) => row.venue === venue)), [p, lo, hi]);
  });

  it("closing times of venues", () => {
    const { close } = golden(file, "8", "Closing times of venues (log-rank)", 1e-9);
    const test = logRank(
      venues.map((venue) => {
        const own = complaints.filter((row) => row.venue === venue);
        return durationCounts(
          own.map(({ hours }) => Number(hours)),
          own.map(({ closed }) => closed === "1"),
        );
      }),
    );
    expect(test?.df).toBe(reference.logrank.df);
    close(test?.chiSquare, reference.logrank.chisq);
    close(test?.p, reference.logrank.p_value);
  });

  it("speed", () => {
    const { close } = golden(file, "8", "Recovery by speed (Cochran–Armitage)", 1e-9);
    const buckets = reference.speed_buckets;
    const trend = proportionTrend(
      buckets.map((bucket) => bucket.recovered),
      buckets.map((bucket) => bucket.n),
    );
    expect(trend?.direction).toBe("down");
    close(trend?.chiSquare, reference.trend_test.chisq);
    close(trend?.p, reference.trend_test.p_value);
  });

  it("odds per doubling of the time", () => {
    const { close } = golden(file, "8", "Recovery by closing time (logistic)", 1e-6);
    const found = logistic(
      complaints
        .filter(({ closed }) => closed === "1")
        .map((row) => ({ x: Math.log(Number(row.hours)), successes: Number(recovered(row)), n: 1 })),
    );
    const { b0, b_log_hours, se, z, p_value, or_per_doubling } = reference.logistic;
    close(found?.intercept, b0);
    close(found?.slope, b_log_hours);
    close(found?.standardError, se);
    close(found?.z, z);
    close(found?.p, p_value);
    close(2 ** (found?.slope as number), or_per_doubling);
  });

  it.each([
    ["overall", reference.paradox_overall],
    ["ltr", reference.paradox_ltr],
  ] as const)("recovered, unrecovered and untroubled guests on %s", (item, expected) => {
    const { close } = golden(file, "8", "Recovery paradox (Welch, Hedges g, adjusted)", 1e-9);
    const answered = visits.filter((row) => row[item] !== "");
    const groups = {
      recovered: answered.filter((row) => row.complaint === "1" && recovered(row)),
      unrecovered: answered.filter((row) => row.complaint === "1" && !recovered(row)),
      none: answered.filter((row) => row.complaint === "0"),
    };
    const sampleOfRows = (rows: Row[]): Sample =>
      sampleOf(
        rows.map((row) => 10 * Number(row[item])),
        rows.map(() => 1),
      );
    const none = sampleOfRows(groups.none);
    for (const [rows, one] of [
      [groups.recovered, expected],
      [groups.unrecovered, expected.unrecovered_vs_none],
    ] as const) {
      const own = sampleOfRows(rows);
      const test = welch(own, none);
      expect([own.n, none.n]).toEqual([one.n1, one.n2]);
      close(own.mean, one.mean1);
      close(none.mean, one.mean2);
      close(test?.difference, one.diff);
      close(test?.standardError, one.se);
      close(test?.t, one.t);
      close(test?.df, one.df);
      close(test?.p, one.p_value);
      close(test?.low, one.lo);
      close(test?.high, one.hi);
      close(hedgesG(own, none), one.hedges_g);
    }
    const crude = welch(sampleOfRows(groups.recovered), none);
    close(studentTUpper(crude?.t as number, crude?.df as number), expected.p_one_sided);
    const cells = venues.flatMap((venue, v) =>
      segments.map((segment, s): AdjustmentCell => {
        const sums = (rows: Row[]): OutcomeSums => {
          const codes = rows
            .filter((row) => row.venue === venue && row.segment === segment)
            .map((row) => Number(row[item]));
          const add = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
          return { n: codes.length, sum: add(codes), squares: add(codes.map((code) => code * code)) };
        };
        return { venue: v, segment: s, exposed: sums(groups.recovered), others: sums(groups.none) };
      }),
    );
    const adjusted = adjustedDifference(cells, 10);
    close(adjusted?.difference, expected.adjusted_diff);
    close(adjusted?.standardError, expected.adjusted_se);
    close(adjusted?.df, expected.adjusted_df);
    close(adjusted?.pHigher, expected.adjusted_p_one_sided);
  });
});
