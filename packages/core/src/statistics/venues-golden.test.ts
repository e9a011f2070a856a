import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { countCodes, readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { differenceZ, pooledShareZ } from "./difference-z.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { meanInterval, type Sample, sampleOf, standardErrorOfMean } from "./mean.ts";
import { benjaminiHochberg } from "./multiplicity.ts";
import { type NetPromoter, netPromoter } from "./net-promoter.ts";
import { newcombe } from "./newcombe.ts";
import { welch } from "./welch.ts";
import { wilson } from "./wilson.ts";

const visits = readVisits();
const percent = Array.from({ length: 11 }, (_, code) => 10 * code);

const { close: agree } = golden(
  "expected_venues.json",
  "6.1",
  "Means, shares, net promoter scores and their changes",
  1e-9,
);

const of = (venue: string, late?: boolean) =>
  visits.filter(
    (v) => v.venue === venue && (late === undefined || (v.date as string) >= "2026-06-01" === late),
  );
const total = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0);
const topTwo = (counts: number[]) => (counts.at(-1) as number) + (counts.at(-2) as number);
const overall = (venue: string, late?: boolean) => countCodes(of(venue, late), "overall", 0, 10);
const mean = (counts: number[]): Sample => sampleOf(percent, counts);

function promoters(venue: string, late?: boolean): NetPromoter {
  const counts = countCodes(of(venue, late), "ltr", 0, 10);
  return netPromoter(
    (counts[9] as number) + (counts[10] as number),
    total(counts.slice(0, 7)),
    total(counts),
  );
}

describe("headline figures of eight venues agree with the reference", () => {
  it.each(reference.metrics_overall)("mean of $venue", (expected) => {
    const sample = mean(overall(expected.venue));
    const interval = meanInterval(sample);
    expect(sample.n).toBe(expected.n);
    agree(sample.mean, expected.mean);
    agree(Math.sqrt(sample.variance), expected.sd);
    agree(standardErrorOfMean(sample), expected.se);
    agree(interval.low, expected.lo);
    agree(interval.high, expected.hi);
  });

  it.each(reference.csat_top2)("top-two-box of $venue", (expected) => {
    const counts = overall(expected.venue);
    expect([total(counts), topTwo(counts)]).toEqual([expected.n, expected.top2]);
    agree(wilson(expected.top2, expected.n).low, expected.lo);
    agree(wilson(expected.top2, expected.n).high, expected.hi);
  });

  it.each(reference.nps)("net promoter score of $venue", (expected) => {
    const score = promoters(expected.venue);
    agree(score.value, expected.nps);
    agree(score.waldStandardError, expected.wald_se);
    agree(score.centre, expected.adj_center);
    agree(score.standardError, expected.adj_se);
    agree(score.low, expected.lo);
    agree(score.high, expected.hi);
  });
});

describe("change over time agrees with the reference", () => {
  const changes = reference.change.by_venue;

  it.each(changes)("means of $venue (Welch)", (expected) => {
    const test = welch(mean(overall(expected.venue, true)), mean(overall(expected.venue, false)));
    agree(test?.difference, expected.diff);
    agree(test?.standardError, expected.se);
    agree(test?.t, expected.t);
    agree(test?.df, expected.df);
    agree(test?.p, expected.p_welch);
    agree(test?.low, expected.lo);
    agree(test?.high, expected.hi);
  });

  it.each(changes)("shares of $venue (Newcombe, pooled z)", (expected) => {
    const late = overall(expected.venue, true);
    const early = overall(expected.venue, false);
    const counts = [topTwo(late), total(late), topTwo(early), total(early)] as const;
    const interval = newcombe(...counts);
    agree(interval.difference, expected.csat_diff);
    agree(interval.low, expected.csat_lo);
    agree(interval.high, expected.csat_hi);
    agree(pooledShareZ(...counts)?.z, expected.csat_z);
    agree(pooledShareZ(...counts)?.p, expected.csat_p);
  });

  it.each(changes)("net promoter scores of $venue (z)", (expected) => {
    const late = promoters(expected.venue, true);
    const early = promoters(expected.venue, false);
    const test = differenceZ(late.value - early.value, late.standardError, early.standardError);
    agree(test.difference, expected.nps_diff);
    agree(test.z, expected.nps_z);
    agree(test.p, expected.nps_p);
  });

  it.each(changes)("order of answers of $venue (Mann–Whitney)", (expected) => {
    const test = mannWhitney(overall(expected.venue, true), overall(expected.venue, false));
    agree(test.w, expected.mw_W);
    agree(test.p, expected.mw_p);
    agree(test.superiority, expected.prob_superiority);
  });

  it("keeps the false discovery rate over the page", () => {
    const p = changes.map(
      ({ venue }) => welch(mean(overall(venue, true)), mean(overall(venue, false)))?.p ?? null,
    );
    for (const [i, q] of benjaminiHochberg(p).entries()) agree(q, changes[i]?.q_welch as number);
  });

  it("of every touchpoint of every venue, with their q values", () => {
    const quarters = [0, 25, 50, 75, 100];
    // Fewer than ten answers on either side are no figure, so there is nothing to test.
    const tests = reference.change_touchpoints.map(({ venue, id, n_late, n_early }) =>
      Math.min(n_late, n_early) < 10
        ? null
        : welch(
            sampleOf(quarters, countCodes(of(venue, true), id, 1, 5)),
            sampleOf(quarters, countCodes(of(venue, false), id, 1, 5)),
          ),
    );
    const q = benjaminiHochberg(tests.map((test) => test?.p ?? null));
    for (const [i, expected] of reference.change_touchpoints.entries()) {
      expect(q[i] === null).toBe(expected.q === null);
      if (expected.q === null) continue;
      agree(tests[i]?.difference, expected.diff as number);
      agree(tests[i]?.standardError, expected.se as number);
      agree(tests[i]?.p, expected.p_welch as number);
      agree(q[i], expected.q);
    }
  });
});
