import { describe, expect, it } from "vitest";
import mot from "../../golden/expected_mot.json" with { type: "json" };
import omnichannel from "../../golden/expected_omnichannel.json" with { type: "json" };
import risks from "../../golden/expected_risks.json" with { type: "json" };
import { countCodes, readInvites, readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { packedGolden } from "../../test/golden-packed.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Histogram } from "../indicator/histogram.ts";
import { asymmetry } from "../moment/asymmetry.ts";
import { eligibility } from "../moment/eligibility.ts";
import { importance } from "../moment/importance.ts";
import { momentItems } from "../moment/moment-items.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import { nestedAnova, TENTH_TO_NINETIETH } from "../statistics/nested-anova.ts";
import { channelConsistency } from "./channel-consistency.ts";
import { closedLoop } from "./closed-loop.ts";
import { coverage, coverageWindow } from "./coverage.ts";
import { GapSums } from "./gap-sums.ts";
import { inconsistency } from "./inconsistency.ts";
import { overPromise } from "./over-promise.ts";
import { PassageSums } from "./passage-sums.ts";
import { response } from "./response.ts";
import { ServiceVisits } from "./service-visits.ts";
import { dropOffFigure, technologyDependence } from "./technology.ts";
import { WarmthSums } from "./warmth-sums.ts";

const { journey, venues, scales, block } = packedGolden;
const options = { asOf: "2026-09-01T00:00:00Z" };
const file = "expected_risks.json";
const visits = readVisits();

function value(figure: Figure): { value: number; low: number; high: number; n: number } {
  if (figure.status !== "measured") throw new Error(`expected a measured figure, found ${figure.status}`);
  return { value: figure.value, low: figure.interval.low, high: figure.interval.high, n: figure.n };
}

function added<S extends { add(visits: typeof block): void }>(sums: S): S {
  sums.add(block);
  return sums;
}

describe("service inconsistency agrees with the reference", () => {
  const { close } = golden(
    file,
    "7.1",
    "Service inconsistency: variance components, ICC, Searle interval",
    1e-9,
  );
  const service = added(new ServiceVisits(journey, scales));
  const found = inconsistency(service, venues, options);
  const { chain, by_venue, lme4_reml } = risks.consistency;

  it("for all venues together", () => {
    const c = found.components;
    close(c?.n, chain.N);
    close(c?.members, chain.staff);
    close(c?.parents, chain.venues);
    close(c?.msBetween, chain.ms_staff);
    close(c?.msWithin, chain.ms_error);
    close(c?.n0, chain.n0);
    close(c?.varianceBetween, chain.sigma2_staff);
    close(c?.f, chain.F);
    close(c?.p, chain.p_value);
    const [share, spread] = [value(found.share), value(found.spread)];
    close(share.value, chain.icc);
    close(c?.searleLow, chain.icc_lo);
    close(c?.searleHigh, chain.icc_hi);
    close(spread.value, chain.p10_p90_spread);
    close(spread.value / TENTH_TO_NINETIETH, chain.sigma_staff);
  });

  it.each(venues)("for %s", (venue) => {
    const place = venues.indexOf(venue);
    const own = nestedAnova(service.employees.filter(({ parent }) => parent === place));
    const row = found.byVenue.find((v) => v.venue === venue);
    const expected = by_venue[venue as keyof typeof by_venue];
    const [share, spread] = [value(row?.share as Figure), value(row?.spread as Figure)];
    close(row?.employees, expected.staff);
    close(own?.searleLow, expected.icc_lo);
    close(own?.searleHigh, expected.icc_hi);
    close(share.n, expected.N);
    close(share.value, expected.icc);
    expect(share.low).toBeLessThanOrEqual(share.value);
    expect(share.high).toBeGreaterThan(share.value);
    close(spread.value, expected.p10_p90_spread);
    close(row?.p, expected.p_value);
  });

  it("by restricted maximum likelihood, as lme4 has it", () => {
    const reml = golden(file, "7.1", "Service inconsistency: lme4 REML variances", 1e-4);
    reml.close(found.reml?.varianceBetween, lme4_reml.sigma2_staff);
    reml.close(found.reml?.varianceWithin, lme4_reml.sigma2_resid);
  });
});

describe("channel consistency agrees with the reference", () => {
  const { close } = golden("expected_omnichannel.json", "7.1", "Channel consistency: Welch, TOST, BH", 1e-9);
  const channels = ["app", "desk", "web"];
  const ratings = channels.flatMap((channel) =>
    journey.touchpoints.map(({ code }, touchpoint) => ({
      touchpoint,
      channel,
      histograms: [
        histogram(
          countCodes(
            visits.filter((visit) => visit.channel === channel),
            code,
            1,
            5,
          ),
        ),
      ],
    })),
  );
  const found = channelConsistency(ratings, channels, journey, options);

  it("on every pair that two channels have in common", () => {
    expect(found.status).toBe("ok");
    expect(found.margin).toBe(omnichannel.margin_pomp);
    expect(found.pairs.map(({ code, a, b, verdict }) => ({ id: code, a, b, verdict }))).toEqual(
      omnichannel.pairs.map(({ id, a, b, verdict }) => ({ id, a, b, verdict })),
    );
    for (const [place, expected] of omnichannel.pairs.entries()) {
      const pair = found.pairs[place];
      const difference = value(pair?.difference as Figure);
      close(pair?.nA, expected.n_a);
      close(pair?.nB, expected.n_b);
      close(difference.value, expected.diff);
      close(difference.low, expected.lo90);
      close(difference.high, expected.hi90);
      close(pair?.standardError, expected.se);
      close(pair?.df, expected.df);
      close(pair?.pDifference, expected.p_diff);
      close(pair?.pEquivalence, expected.p_tost);
      close(pair?.qDifference, expected.q_diff);
    }
  });
});

function histogram(counts: number[]): Histogram {
  const weights = counts.map((count) => 1e6 * count);
  return {
    scale: { low: 1, high: 5, better: "higher" },
    counts,
    skipped: 0,
    notMet: 0,
    weights,
    squaredWeights: 0,
  };
}

describe("over-promise agrees with the reference", () => {
  const { close } = golden(
    file,
    "7.2",
    "Over-promise: gap, Wilson, piecewise regression, jackknife ratio",
    1e-9,
  );
  const expected = risks.over_promise;
  const found = overPromise(added(new GapSums(scales)), venues, options);

  it("on the gap, for all and for each venue", () => {
    const rows = [
      [found, expected.chain],
      ...expected.by_venue.map((row) => [found.byVenue.find((v) => v.venue === row.venue), row] as const),
    ] as const;
    expect(rows).toHaveLength(9);
    for (const [ours, theirs] of rows) {
      const [gap, share] = [value(ours?.gap as Figure), value(ours?.disappointed as Figure)];
      close(gap.n, theirs.n);
      close(gap.value, theirs.mean);
      close(gap.low, theirs.lo);
      close(gap.high, theirs.hi);
      close(share.value, theirs.share_negative);
      close(share.low, theirs.neg_lo);
      close(share.high, theirs.neg_hi);
    }
  });

  it("on the two slopes", () => {
    const r = found.regression;
    close(r?.slopeBelow, expected.b_neg);
    close(r?.slopeAbove, expected.b_pos);
    close(r?.standardErrorBelow, expected.se_neg);
    close(r?.standardErrorAbove, expected.se_pos);
    close(r?.t, expected.asym_t);
    close(r?.df, expected.asym_df);
    close(r?.p, expected.asym_p);
    close(value(found.lossRatio).value, expected.loss_ratio);
    close(r?.ratioStandardError, expected.loss_ratio_se_jack);
  });
});

describe("technology dependence agrees with the reference", () => {
  const { close } = golden(file, "7.3", "Technology dependence: shares, gap with jackknife, warmth", 1e-9);
  const items = momentItems(journey, scales);
  const passage = added(new PassageSums(journey, scales));
  const sums = added(new MomentSums(items)).fold();
  const { used } = eligibility(sums, items, journey);
  const widths = [10, ...used.map(() => 4)];
  const shares = importance(sums, "overall", used, [used], widths);
  const found = technologyDependence(
    {
      sums,
      items,
      journey,
      importance: { used, touchpoints: shares.touchpoints, replicates: shares.replicates },
      asymmetry: asymmetry(sums, "overall", used, 10).touchpoints,
      warmth: {
        others: added(new WarmthSums(journey, scales, "others")),
        people: added(new WarmthSums(journey, scales, "people")),
      },
      passage,
    },
    options,
  );
  const expected = risks.technology;

  it("on shares and the gap between them", () => {
    const [importanceShare, dependence] = [value(found.importance), value(found.dependence)];
    const t = 2.0095752371292392;
    close(importanceShare.value, expected.importance_share);
    close((importanceShare.high - importanceShare.value) / t, expected.importance_se);
    close(value(found.delight).value, expected.positive_emotion_share);
    close(value(found.upset).value, expected.negative_emotion_share);
    close(dependence.value / 100, expected.dependence_gap);
    close((dependence.high - dependence.value) / 100 / t, expected.dependence_gap_se);
    close(dependence.low / 100, expected.dependence_gap_lo);
    close(dependence.high / 100, expected.dependence_gap_hi);
  });

  it("on the warmth of technology against all other touchpoints", () => {
    const warmth = value(found.warmth.others);
    close(warmth.n, expected.warmth_gap.n);
    close(warmth.value, expected.warmth_gap.mean);
    close(warmth.low, expected.warmth_gap.lo);
    close(warmth.high, expected.warmth_gap.hi);
  });

  it("on where guests give up", () => {
    const hazard = golden("expected_mot.json", "5", "Drop-off hazard, Wilson", 1e-9);
    for (const [j, touchpoint] of mot.by_touchpoint.entries()) {
      const figure = value(dropOffFigure(passage, j, options));
      hazard.close(figure.value, touchpoint.dropoff_hazard);
      if (touchpoint.dropoff_hazard > 0) hazard.close(figure.low, touchpoint.dropoff_lo);
      hazard.close(figure.high, touchpoint.dropoff_hi);
    }
  });
});

describe("missing feedback agrees with the reference", () => {
  const { close } = golden(
    file,
    "7.4",
    "Missing feedback: rates, χ², R-indicator, coverage, closed loop",
    1e-9,
  );
  const expected = risks.feedback;

  it("on response", () => {
    const segments = [{ code: "segment", values: ["business", "family", "leisure"] }];
    const found = response(readInvites(), venues, segments, options);
    for (const row of expected.response_rate) {
      const ours = found.byVenue.find((v) => v.venue === row.venue);
      const rate = value(ours?.rate as Figure);
      close(rate.n, row.invited);
      close(ours?.responded, row.responded);
      close(rate.value, row.rate);
      close(rate.low, row.lo);
      close(rate.high, row.hi);
    }
    const [dimension] = found.byDimension;
    for (const [place, row] of expected.by_segment.entries()) {
      expect(dimension?.segments[place]?.segment).toBe(row.segment);
      close(value(dimension?.segments[place]?.rate as Figure).value, row.rate);
    }
    close(dimension?.test?.chiSquare, expected.chisq);
    close(dimension?.test?.df, expected.chisq_df);
    close(dimension?.test?.p, expected.chisq_p);
    close(value(dimension?.representativity as Figure).value, expected.r_indicator);
    expect(dimension?.segments.map(({ represented }) => represented)).toEqual([-1, 1, 1]);
  });

  it("on coverage", () => {
    const window = coverageWindow("2026-08-30");
    expect(window).toEqual({ from: "2026-06-02", to: "2026-08-30" });
    const inWindow = visits.filter(
      ({ date }) => (date as string) >= window.from && (date as string) <= window.to,
    );
    const found = coverage(
      venues.map((venue) => ({
        venue,
        touchpoints: journey.touchpoints.map(({ code }) => [
          histogram(
            countCodes(
              inWindow.filter((visit) => visit.venue === venue),
              code,
              1,
              5,
            ),
          ),
        ]),
      })),
      window,
      journey,
    );
    for (const row of expected.coverage_90d)
      close(found.venues.find(({ venue }) => venue === row.venue)?.share, row.share_touchpoints_n30);
  });

  it("on complaints closed in time", () => {
    const found = closedLoop(added(new PassageSums(journey, scales)), journey, options);
    expect([found.n, found.n - found.open]).toEqual([expected.closed_loop.n, expected.closed_loop.events]);
    close(found.medianHours, expected.closed_loop.median);
    for (const { hours, figure } of found.closedWithin) {
      const row = expected.closed_loop.at.find(({ t }) => t === hours);
      close(value(figure).value, row?.closed_share as number);
      close(value(figure).low, 1 - (row?.surv_hi as number));
      close(value(figure).high, 1 - (row?.surv_lo as number));
    }
  });
});
