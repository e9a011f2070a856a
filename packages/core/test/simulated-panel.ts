import { type Chance, chance } from "../src/simulation/random.ts";
import type { EffectQuestion, VenueSeries } from "../src/strategy/effect/effect.ts";

/** The truth of simulated venues: one of them acts, the others do not. */
export interface PanelTruth {
  venues: number;
  before: number;
  after: number;
  /** Answers a month: venues lie between these, months half to one and a half times as many. */
  answers: readonly [number, number];
  /** Standard deviation of a venue's shocks, and how strongly they persist to the next month. */
  shock: number;
  persistence: number;
  /** Points that the action adds; points a month that the acting venue drifts anyway. */
  effect: number;
  drift: number;
  /** Share of months in which a venue has no answers. */
  missing: number;
}

/** Six venues, a year before and a year after, 150–600 answers a month, shocks of 0.6 points that persist (0.4). */
export const usualPanel: PanelTruth = {
  venues: 6,
  before: 12,
  after: 12,
  answers: [150, 600],
  shock: 0.6,
  persistence: 0.4,
  effect: 0,
  drift: 0,
  missing: 0.05,
};

/** Standard deviation of single answers on 0–100. */
const SPREAD = 20;
const START = 600;

/** A question about simulated venues: levels of their own, a common season and common shocks, and their own that persist. */
export function simulatedPanel(seed: number, truth: Partial<PanelTruth> = {}): EffectQuestion {
  const full = { ...usualPanel, ...truth };
  const draw = chance(seed);
  const months = Array.from({ length: full.before + full.after }, (_, t) => START - full.before + t);
  const common = months.map((month) => 3 * Math.sin((2 * Math.PI * month) / 12) + draw.normal());
  const venues = Array.from({ length: full.venues }, (_, place) =>
    venueOf(draw, full, months, common, place),
  );
  return {
    treated: venues[0] as VenueSeries,
    peers: venues.slice(1),
    busyPeers: 0,
    grain: "month",
    start: START,
    startedMidway: false,
    direction: 1,
    worthwhile: 1.5,
  };
}

function venueOf(
  draw: Chance,
  { answers: [least, most], shock, persistence, effect, drift, missing }: PanelTruth,
  months: readonly number[],
  common: readonly number[],
  place: number,
): VenueSeries {
  const level = 70 + 5 * draw.normal();
  const size = least * (most / least) ** draw.uniform();
  let moved = shock * draw.normal();
  const cells = months.map((period, t) => {
    if (t > 0) moved = persistence * moved + shock * Math.sqrt(1 - persistence ** 2) * draw.normal();
    const n = Math.round(size * (0.5 + draw.uniform()));
    const acts = place === 0 ? (period >= START ? effect : 0) + drift * t : 0;
    const mean = level + (common[t] as number) + moved + acts + (SPREAD * draw.normal()) / Math.sqrt(n);
    return { period, n, mean, variance: SPREAD ** 2, gone: draw.happens(missing) };
  });
  return {
    venue: `v${place + 1}`,
    cells: cells.filter(({ gone }) => !gone).map(({ gone: _, ...cell }) => cell),
  };
}
