import { describe, expect, it } from "vitest";
import { type PanelTruth, simulatedPanel } from "../../../test/simulated-panel.ts";
import type { Effect } from "./effect.ts";
import { effectOf } from "./judge.ts";

/*
 * Six venues with a known truth (test/simulated-panel.ts): levels of their own, a common season of ±3 points and common
 * shocks, shocks of their own (0.6 points, persistence 0.4), 150–600 answers a month of spread 20, unequal from venue to
 * venue and month to month, one month in twenty missing; a year before and a year after. Seeds are fixed.
 */

const RUNS = 200;

function effects(truth: Partial<PanelTruth>, runs = RUNS, seed = 1): Effect[] {
  return Array.from({ length: runs }, (_, run) => effectOf(simulatedPanel(seed + run, truth)));
}

const share = (all: readonly Effect[], holds: (effect: Effect) => boolean) =>
  all.filter(holds).length / all.length;
const covers =
  (truth: number) =>
  ({ estimate }: Effect) =>
    estimate !== null && estimate.low <= truth && truth <= estimate.high;
const claims = ({ estimate }: Effect) => estimate !== null && (estimate.low > 0 || estimate.high < 0);

describe("an action of 3 points at one of six venues", () => {
  const found = effects({ effect: 3 });

  it("is found in at least nine of ten runs, those counted that are refused", () => {
    expect(share(found, ({ verdict }) => verdict === "worked")).toBeGreaterThanOrEqual(0.9);
  });

  it("lies in its interval as often as the interval promises", () => {
    const given = found.filter(({ estimate }) => estimate !== null);
    expect(given.length).toBeGreaterThan(0.9 * RUNS);
    expect(share(given, covers(3))).toBeGreaterThanOrEqual(0.93);
    expect(share(given, covers(3))).toBeLessThan(0.99);
  });
});

describe("no action", () => {
  it("is not taken for one in at least 95 % of runs", () => {
    const quiet = effects({}, RUNS, 1001);
    expect(share(quiet, claims)).toBeLessThanOrEqual(0.05);
    expect(share(quiet, ({ verdict }) => verdict === "did-not")).toBeGreaterThan(0.4);
  });

  it.each([
    ["with shocks of a whole point that persist (0.7)", { shock: 1, persistence: 0.7 }],
    ["with four venues", { venues: 4 }],
    ["with 40–120 answers a month", { answers: [40, 120] as const }],
    ["with eight months before and four after", { before: 8, after: 4 }],
  ])("%s is hardly ever taken for one", (_, truth) => {
    expect(share(effects(truth, 40, 2001), claims)).toBeLessThanOrEqual(0.1);
  });
});

describe("a venue that drifts against its peers anyway", () => {
  const refused = ({ refusal }: Effect) => refusal === "broken-pre-trend";

  it("is refused: by 0.6 points a month with a year before", () => {
    expect(share(effects({ drift: 0.6 }, 40), refused)).toBeGreaterThanOrEqual(0.9);
  });

  it("is refused: by 0.3 points a month with two years before", () => {
    expect(share(effects({ drift: 0.3, before: 24, after: 6 }, 15), refused)).toBeGreaterThanOrEqual(0.95);
  });
});
