import { SHOWN_FROM } from "../indicator/figure.ts";
import type { Driver } from "../journey/journey.ts";
import { type AsymmetryAnalysis, asymmetry } from "../moment/asymmetry.ts";
import { MIN_RATED_PAIRS } from "../moment/eligibility.ts";
import { analysisBasis, jackknife95, meanFigure, measured } from "../moment/figures.ts";
import { type GroupImportance, HIGH_VIF } from "../moment/importance.ts";
import { importanceFigures, withholdingReason } from "../moment/importance-figures.ts";
import {
  type ImportanceMemo,
  type MethodicalImportance,
  type NamedGroup,
  NOTABLE_DIFFERENCE,
} from "../moment/importance-memo.ts";
import { importanceStatus, WEAK_BELOW } from "../moment/moment-analysis.ts";
import { type PerformanceMap, performanceMap } from "../moment/performance-map.ts";
import { momentOutcomes } from "../moment/sum-layout.ts";
import { differs, HIGH_CONDITION, importanceWarnings } from "../moment/warnings.ts";
import { unwatched, type Watch } from "../moment/watch.ts";
import { MAX_SHRINKAGE } from "../statistics/correlation.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { sampleFromSums } from "../statistics/sample-from-sums.ts";
import type { VisitBlock } from "../visit/block.ts";
import { countsWithout, type Scope, type Spread, scopeOf } from "../what-if/scope.ts";
import {
  DEFAULT_TARGET,
  type DriverAnalysis,
  type DriverGroup,
  type DriverOptions,
  type DriverTouchpoint,
} from "./driver.ts";
import { meanOfMeans, meanRating, priorityOf, type Replicated, reachOf, timesReach } from "./priority.ts";

/** What an analysis of drivers has at hand. */
interface Study {
  memo: ImportanceMemo;
  options: DriverOptions;
  link: MethodicalImportance;
  weak: boolean;
  asymmetry: AsymmetryAnalysis;
  scope: Scope;
  target: number;
}

/**
 * What drives an outcome: touchpoints, stages, and service, hardware and marketing by what they explain of it, against how
 * well they do; and a list of gaps by what closing each goes with. Associations, not causes.
 * @param blocks the visits that the memo was made from.
 */
export function driverAnalysis(
  memo: ImportanceMemo,
  blocks: Iterable<VisitBlock>,
  options: DriverOptions,
  watch: Watch = unwatched,
): DriverAnalysis {
  const { outcome = "overall", method = "em", target = DEFAULT_TARGET } = options;
  const empty = emptyAnalysis(memo, options);
  const asked = memo.items[outcome];
  if (asked === null || memo.items.touchpoints.length === 0) return { ...empty, status: "not-asked" };
  if (empty.visitsWithOutcome < empty.thresholds.neededVisits) return empty;
  const link = memo.importance(outcome, method, watch);
  if (link === null) {
    const place = momentOutcomes.indexOf(outcome);
    const varies = memo.centred.pair(0, place, place).squaresA > 0;
    return { ...empty, status: varies ? "too-few" : "no-variance" };
  }
  const study: Study = {
    memo,
    options,
    link,
    weak: !(link.explained >= WEAK_BELOW),
    asymmetry: asymmetry(memo.centred, outcome, link.used, asked.scale.high - asked.scale.low),
    scope: scopeOf(blocks, memo.items, memo.journey),
    target,
  };
  return { ...empty, ...described(study) };
}

function emptyAnalysis(memo: ImportanceMemo, options: DriverOptions): DriverAnalysis {
  const { outcome = "overall", method = "em", target = DEFAULT_TARGET } = options;
  const { neededVisits, leftOut } = memo.eligibility(outcome);
  const visitsWithOutcome = memo.visitsWith(outcome);
  const basis = analysisBasis("explained-variance", visitsWithOutcome, options);
  return {
    status: "too-few",
    outcome,
    method,
    switched: null,
    target,
    visits: memo.sums.visits,
    visitsWithOutcome,
    explained:
      memo.items[outcome] === null
        ? { ...basis, status: "not-asked" }
        : { ...basis, status: "too-few", needed: neededVisits },
    touchpoints: [],
    drivers: [],
    stages: [],
    leftOut,
    crosshair: null,
    conditionNumber: null,
    smallestEigenvalue: null,
    shrinkage: null,
    largestDifference: null,
    listwiseVisits: null,
    likelihood: null,
    thresholds: {
      minimumPairs: MIN_RATED_PAIRS,
      neededVisits,
      weakBelow: WEAK_BELOW,
      highVif: HIGH_VIF,
      highCondition: HIGH_CONDITION,
      notableDifference: NOTABLE_DIFFERENCE,
      maximumShrinkage: MAX_SHRINKAGE,
    },
    warnings: [],
  };
}

function described(study: Study): Partial<DriverAnalysis> {
  const { memo, link, weak, options } = study;
  const { groups } = link;
  const rows = link.used.map((_, place) => touchpointAt(study, place));
  const map = mapOf(rows);
  const placed = rows.map((row, place) => ({ ...row, ...map?.points[place] }));
  return {
    status: importanceStatus(link, weak),
    method: link.method,
    switched: link.switched,
    explained: measured(
      analysisBasis("explained-variance", study.asymmetry.n, options),
      link.explained,
      jackknife95(link.explained, link.explainedSe, [0, 1]),
      withholdingReason(link, false),
    ),
    touchpoints: placed.sort(worthMostFirst),
    drivers: groups.factors.map((group, k) => groupAt<Driver>(study, group, link.factors[k])),
    stages: groups.stages.map((group, k) => groupAt(study, group, link.stages[k])),
    crosshair: map?.crosshair ?? null,
    conditionNumber: link.conditionNumber,
    smallestEigenvalue: link.smallestEigenvalue,
    shrinkage: link.shrinkage,
    largestDifference: link.largestDifference,
    listwiseVisits: link.listwise?.visits ?? null,
    likelihood: link.likelihood,
    warnings: importanceWarnings({
      importance: link,
      used: link.used,
      items: memo.items,
      journey: memo.journey,
      weak,
      sums: memo.centred,
    }),
  };
}

function spreadAt({ memo, link, scope }: Study, place: number): Spread {
  const touchpoint = memo.items.touchpoints[link.used[place] as number]?.touchpoint as number;
  return scope.touchpoints[touchpoint] as Spread;
}

function touchpointAt(study: Study, place: number): DriverTouchpoint {
  const { memo, link, weak, options, target } = study;
  const spread = spreadAt(study, place);
  const touchpoint = memo.items.touchpoints[link.used[place] as number]?.touchpoint as number;
  const own = study.asymmetry.touchpoints[place];
  if (!own) throw new RangeError(`touchpointAt: place ${place} of ${study.asymmetry.touchpoints.length}`);
  const performance = performanceOf(spread, options);
  const worth = priorityOf(spread, slopeAt(link, place), own, target);
  const n = study.asymmetry.n - own.nMissing;
  const reach = reachOf(spread, study.scope);
  const reached = timesReach(worth, reach);
  return {
    touchpoint,
    code: memo.journey.touchpoints[touchpoint]?.code as string,
    importance: importanceFigures(link, weak, place, n, options),
    pairwiseShare: weak ? null : (link.pairwiseShares?.[place] ?? null),
    listwiseShare: weak ? null : (link.listwise?.shares[place] ?? null),
    methodsDiffer: differs(link, place),
    performance,
    quadrant: null,
    borderline: null,
    class: own.class,
    gap: performance.status === "measured" ? Math.max(0, target - performance.value) : null,
    priority: figureOf("improvement-priority", n, worth, options, [0, Number.POSITIVE_INFINITY]),
    priorityBasis: worth.basis,
    reach: reach.value,
    worth: [reached.value, ...reached.replicates].every(Number.isFinite) ? reached : null,
  };
}

/** Outcome points per rating point, with its replicates; NaN where touchpoints cannot be told apart. */
function slopeAt({ touchpoints, replicates }: MethodicalImportance, place: number): Replicated {
  return {
    value: touchpoints[place]?.coefficient ?? Number.NaN,
    replicates: replicates.map((replicate) => replicate.coefficient[place] ?? Number.NaN),
  };
}

function performanceOf(spread: Spread, options: DriverOptions): DriverTouchpoint["performance"] {
  const counts = countsWithout(spread, null);
  let [n, sum, squares] = [0, 0, 0];
  for (let answer = 0; answer < counts.length; answer++) {
    const count = counts[answer] as number;
    n += count;
    sum += count * answer;
    squares += count * answer * answer;
  }
  const sample = sampleFromSums(n, sum, squares, 100 / (counts.length - 1));
  return meanFigure(analysisBasis("touchpoint-score", n, options), sample);
}

function groupAt<Code extends string>(
  study: Study,
  { code, places }: NamedGroup,
  found: GroupImportance | undefined,
): DriverGroup<Code> {
  const { memo, link, weak, options } = study;
  const basis = analysisBasis("group-importance", study.asymmetry.n, options);
  const spreads = places.map((place) => spreadAt(study, place));
  const n = Math.min(...spreads.map((spread) => countsWithout(spread, null).reduce((a, b) => a + b, 0)));
  return {
    code: code as Code,
    share:
      weak || !found
        ? { ...basis, status: "withheld", reason: withholdingReason(link, weak) }
        : measured(
            basis,
            found.share,
            jackknife95(found.share, found.shareSe, [0, 1]),
            "contradictory-ratings",
          ),
    performance: figureOf("group-performance", n, meanOfMeans(spreads.map(meanRating)), options, [0, 100]),
    touchpoints: places.map((place) => {
      const asked = memo.items.touchpoints[link.used[place] as number]?.touchpoint as number;
      return memo.journey.touchpoints[asked]?.code as string;
    }),
  };
}

function figureOf(
  id: "improvement-priority" | "group-performance",
  n: number,
  { value, replicates }: Replicated,
  options: DriverOptions,
  range: readonly [number, number],
): DriverTouchpoint["priority"] {
  const basis = analysisBasis(id, n, options);
  if (n < SHOWN_FROM) return { ...basis, status: "too-few", needed: SHOWN_FROM };
  return measured(basis, value, jackknife95(value, jackknifeSe(replicates), range));
}

/** The importance–performance map; `null` unless every touchpoint has both. */
function mapOf(rows: readonly DriverTouchpoint[]): PerformanceMap | null {
  const both = rows.map(({ importance, performance }) => [importance.share, performance] as const);
  const values = both.map(([share, mean]) =>
    share.status === "measured" && mean.status === "measured"
      ? ([share, mean].map(({ value, interval: { low, high } }) => ({ value, low, high })) as [Ends, Ends])
      : null,
  );
  const known = values.filter((pair) => pair !== null);
  if (known.length < values.length) return null;
  return performanceMap(
    known.map(([share]) => share),
    known.map(([, mean]) => mean),
  );
}

type Ends = { value: number; low: number; high: number };

/** By the worth of closing the gap, then by importance, then in the order of the journey. */
function worthMostFirst(a: DriverTouchpoint, b: DriverTouchpoint): number {
  const keys = ({ priority, importance }: DriverTouchpoint): number[] =>
    [priority, importance.share].map((f) => (f.status === "measured" ? f.value : Number.NEGATIVE_INFINITY));
  const [first, second] = [keys(a), keys(b)];
  const at = first.findIndex((value, k) => value !== second[k]);
  return at < 0 ? a.touchpoint - b.touchpoint : (second[at] as number) > (first[at] as number) ? 1 : -1;
}
