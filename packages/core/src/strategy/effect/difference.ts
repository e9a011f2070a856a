import { type Contrast, contrastOf, jointP } from "../../statistics/contrast.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { shockRegression } from "../../statistics/shock-regression.ts";
import type { Nodes, ShockGroup } from "../../statistics/whitened-fit.ts";
import { whiten } from "../../statistics/whitened-fit.ts";
import { type Effect, effectThresholds, type PreTrend, type VenueSeries } from "./effect.ts";
import { isBefore, type Panel } from "./panel.ts";

/** What comparing a venue with its peers gives. */
export type Difference = Pick<Effect, "estimate" | "preTrend" | "withoutOnePeer" | "placebos"> & {
  /** P of peers moving apart so much when the action began, were they alike. */
  peersP: number;
};

/**
 * Difference-in-differences of one venue against its peers: venue and period effects, a step at the venue after the
 * start. With a handful of venues neither clustered standard errors nor permutations can judge it (the smallest p-value
 * of a permutation of six is 1/6), so chance is read off all venues' months: sampling noise that the answers tell, and
 * shocks of a venue that persist, integrated over (`shockRegression`).
 *
 * @see Donald & Lang 2007; Conley & Taber 2011 (few treated groups: chance is learnt from the untreated)
 */
export function differenceOf(panel: Panel): Difference {
  const all = [panel.own, ...panel.peers];
  const { start } = panel.question;
  const step = (venue: VenueSeries, period: number): number =>
    venue === panel.own && period >= start ? 1 : 0;
  const main = groupsOf(all, panel.within, (venue, period) => [step(venue, period)]);
  const nodes = shockRegression(main);
  const { estimate: value, ...rest } = contrastOf(nodes, unit(main, 0), freedomOf(panel));
  const again = (venues: readonly VenueSeries[], steps: (v: VenueSeries, p: number) => number[]): Nodes =>
    refit(nodes, groupsOf(venues, panel.within, steps));
  const others = panel.peers.slice(1);
  const peersStep = again(all, (venue, period) => [
    step(venue, period),
    ...others.map((peer) => (venue === peer && period >= start ? 1 : 0)),
  ]);
  const left = panel.peers.map((peer) => {
    const venues = all.filter((venue) => venue !== peer);
    return again(venues, (venue, period) => [step(venue, period)])[0]?.coefficients[0] as number;
  });
  return {
    estimate: { value, ...rest },
    preTrend: preTrendOf(panel, all),
    withoutOnePeer: { low: Math.min(...left), high: Math.max(...left) },
    placebos: panel.peers.map((peer) => ({
      venue: peer.venue,
      value: again(panel.peers, (venue, period) => [venue === peer && period >= start ? 1 : 0])[0]
        ?.coefficients[0] as number,
    })),
    peersP: jointP(
      peersStep,
      others.map((_, place) => place + 1),
    ),
  };
}

/**
 * Whether the venue moved like its peers before: the slope against theirs, and a joint test of its leads in stretches of
 * periods. Passing proves little (Roth 2022), so the drift that remains possible is told, and
 * only where it is shown to be smaller than what matters (two one-sided tests) the trends are called parallel.
 */
function preTrendOf(panel: Panel, all: readonly VenueSeries[]): PreTrend {
  const { start, worthwhile } = panel.question;
  const { leadLength, slopeLevel, leadsLevel } = effectThresholds;
  const past = all.map(({ venue, cells }) => ({ venue, cells: cells.filter(isBefore(start)) }));
  const own = past[0] as VenueSeries;
  const centre = mean(panel.before);
  const sloped = groupsOf(past, panel.within, (venue, period) => [venue === own ? period - centre : 0]);
  const nodes = shockRegression(sloped);
  const span = mean(panel.after) - centre;
  const drift = contrastOf(nodes, unit(sloped, 0, span));
  const stretches = Math.floor((start - (panel.before[0] as number)) / leadLength) - 1;
  const inStretch = (period: number): number => Math.floor((start - 1 - period) / leadLength);
  const leads = Array.from({ length: Math.max(0, stretches) }, (_, k) => k + 1);
  const joint =
    leads.length < 2
      ? null
      : jointP(
          refit(
            nodes,
            groupsOf(past, panel.within, (venue, period) =>
              leads.map((k) => (venue === own && Math.min(inStretch(period), stretches) === k ? 1 : 0)),
            ),
          ),
          leads.map((k) => k - 1),
        );
  const broken = drift.p < slopeLevel || (joint !== null && joint < leadsLevel);
  return {
    status: broken
      ? "broken"
      : isWithin(contrastOf(nodes, unit(sloped, 0, span), Number.POSITIVE_INFINITY, 0.9), worthwhile)
        ? "parallel"
        : "not-refuted",
    drift: drift.estimate,
    low: drift.low,
    high: drift.high,
    p: drift.p,
    jointP: joint,
  };
}

/** Another model of the same venues with the likeliest shocks alone: for checks, on whose width no verdict hangs. */
function refit(nodes: Nodes, groups: readonly ShockGroup[]): Nodes {
  const { shock, persistence } = nodes.reduce((a, b) => (b.weight > a.weight ? b : a));
  const columns = groups[0]?.rows[0]?.length as number;
  return [{ ...whiten(groups, columns, shock, persistence), weight: 1 }];
}

function isWithin({ low, high }: Contrast, margin: number): boolean {
  return low > -margin && high < margin;
}

/** Weights of a contrast that reads one coefficient, times a factor. */
function unit(groups: readonly ShockGroup[], place: number, factor = 1): number[] {
  return Array.from({ length: groups[0]?.rows[0]?.length ?? 0 }, (_, k) => (k === place ? factor : 0));
}

/** The columns: those asked about, then an effect of every period, then one of every venue but the first. */
function groupsOf(
  venues: readonly VenueSeries[],
  within: number,
  asked: (venue: VenueSeries, period: number) => number[],
): ShockGroup[] {
  const periods = [...new Set(venues.flatMap(({ cells }) => cells.map(({ period }) => period)))].sort(
    (a, b) => a - b,
  );
  return venues.map((venue, place) => ({
    time: venue.cells.map(({ period }) => period),
    y: venue.cells.map(({ mean }) => mean),
    noise: venue.cells.map(({ n }) => within / n),
    rows: venue.cells.map(({ period }) => [
      ...asked(venue, period),
      ...periods.map((other) => (other === period ? 1 : 0)),
      ...venues.slice(1).map((_, other) => (other + 1 === place ? 1 : 0)),
    ]),
  }));
}

/** Points of the chart: the venue, and its peers' mean moved to the venue's level before. */
export function pointsAgainstPeers({ question, own, peers, within }: Panel): Effect["points"] {
  const past = own.cells.filter(isBefore(question.start));
  const level = mean(past.map((cell) => cell.mean));
  const levels = peers.map(({ cells }) =>
    mean(cells.filter(isBefore(question.start)).map((cell) => cell.mean)),
  );
  const z = normalQuantile(0.975);
  const periods = [...new Set([own, ...peers].flatMap(({ cells }) => cells.map(({ period }) => period)))];
  return periods
    .sort((a, b) => a - b)
    .map((period) => {
      const mine = own.cells.find((cell) => cell.period === period);
      const there = peers.flatMap(({ cells }, place) => {
        const cell = cells.find((one) => one.period === period);
        return cell ? [{ n: cell.n, moved: cell.mean - (levels[place] as number) }] : [];
      });
      const expected = level + mean(there.map(({ moved }) => moved));
      const half = (z * Math.sqrt(there.reduce((sum, { n }) => sum + within / n, 0))) / there.length;
      return {
        period,
        after: period >= question.start,
        own: mine ? withSampling(mine.n, mine.mean, z * Math.sqrt(within / mine.n)) : null,
        expected: there.length > 0 ? { value: expected, low: expected - half, high: expected + half } : null,
      };
    });
}

function withSampling(n: number, value: number, half: number): NonNullable<Effect["points"][number]["own"]> {
  return { n, value, low: value - half, high: value + half };
}

/** Periods of the venue less its two levels: what its own shocks are judged by. */
export function freedomOf({ before, after }: Panel): number {
  return before.length + after.length - 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
