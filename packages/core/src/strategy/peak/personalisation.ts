import type {
  SegmentDifferences,
  SegmentSlope,
  TouchpointDifferences,
} from "../../driver/segment-differences.ts";
import { type Detectable, detectable } from "./detectable.ts";
import { type LevelDifference, levelDifferences } from "./segment-levels.ts";

/**
 * What segments need at a touchpoint. `matters-more`: it surely goes with the outcome to different degrees. `rated-lower`:
 * some surely rate it lower than the others do. `both`. `same`: the same for all, as far as the data can tell. `untested`:
 * nothing can be said.
 */
export const needsVerdicts = ["matters-more", "rated-lower", "both", "same", "untested"] as const;
export type NeedsVerdict = (typeof needsVerdicts)[number];

/** What segments need at one touchpoint. */
export interface TouchpointNeeds {
  /** Code of the touchpoint. */
  touchpoint: string;
  verdict: NeedsVerdict;
  row: TouchpointDifferences;
  /** To whom it matters most and least, by shrunken slopes; `null` unless the slopes surely differ. */
  most: SegmentSlope | null;
  least: SegmentSlope | null;
  /** Who surely rates it lower than the others, the largest difference first. */
  lower: LevelDifference[];
  detectable: Detectable;
}

/** Where segments need different things, and how far the data could tell. */
export interface Personalisation {
  found: SegmentDifferences;
  needs: TouchpointNeeds[];
  /** How many were tested together. */
  tests: { slopes: number; means: number };
  /**
   * Segments that surely rate more than half of the touchpoints lower, with how many: they may be stricter judges
   * everywhere as well as worse served.
   */
  strict: { segment: string; lower: number }[];
}

/** Reads differences between segments as what each of them needs. No claim is made beyond their corrected tests. */
export function personalisation(found: SegmentDifferences): Personalisation {
  const levels = levelDifferences(found.touchpoints.map(({ slopes }) => slopes));
  const tests = {
    slopes: found.touchpoints.filter(({ test }) => test !== null).length,
    means: levels.flat().length,
  };
  const needs = found.touchpoints.map((row, k) => needsOf(row, levels[k] ?? [], tests));
  return { found, tests, needs, strict: strictOf(needs) };
}

function needsOf(
  row: TouchpointDifferences,
  levels: readonly LevelDifference[],
  tests: Personalisation["tests"],
): TouchpointNeeds {
  const ordered = row.differs ? row.slopes.filter(isShown).sort((a, b) => height(b) - height(a)) : [];
  const lower = levels
    .filter(({ difference, q }) => difference < 0 && q <= 0.05)
    .sort((a, b) => a.difference - b.difference);
  return {
    touchpoint: row.code,
    verdict: verdictOf(ordered.length > 1, lower.length > 0, row.test !== null || levels.length > 0),
    row,
    most: ordered.length > 1 ? (ordered[0] ?? null) : null,
    least: ordered.length > 1 ? (ordered.at(-1) ?? null) : null,
    lower,
    detectable: detectable(row, levels, tests),
  };
}

function verdictOf(matters: boolean, rated: boolean, tested: boolean): NeedsVerdict {
  if (matters) return rated ? "both" : "matters-more";
  if (rated) return "rated-lower";
  return tested ? "same" : "untested";
}

function strictOf(needs: readonly TouchpointNeeds[]): Personalisation["strict"] {
  const counts = new Map<string, number>();
  for (const { segment } of needs.flatMap(({ lower }) => lower))
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return [...counts]
    .filter(([, lower]) => needs.length > 1 && lower > needs.length / 2)
    .map(([segment, lower]) => ({ segment, lower }));
}

const isShown = ({ shown }: SegmentSlope): boolean => shown.status === "measured";
const height = ({ shown }: SegmentSlope): number => (shown.status === "measured" ? shown.value : Number.NaN);
