import type { FunctionCode } from "../format/catalogue.ts";
import type { LocalisedText } from "../text/text.ts";

/** Metres east and north of the plan's origin. */
export type Position = readonly [x: number, y: number];
/** Closed ring: the first position is repeated at the end. */
export type Ring = readonly Position[];

/** Longitude and latitude of the middle of all coordinates, degrees WGS84: where the plane touches the earth. */
export interface Origin {
  lon: number;
  lat: number;
}

export const grounds = ["street", "square", "garden", "beach", "sight", "ride", "mall"] as const;
export type Ground = (typeof grounds)[number];
export const surfaces = ["walk", "stairs", "bridge"] as const;
export type Surface = (typeof surfaces)[number];
export const cultureCriteria = [
  "localTheme",
  "heritage",
  "authenticity",
  "participation",
  "narrative",
] as const;
export type CultureCriterion = (typeof cultureCriteria)[number];
/** 0–4 by criterion; criteria that nobody rated are absent. */
export type CultureRatings = Readonly<Partial<Record<CultureCriterion, number>>>;

/** What one person gave a unit. */
export interface CultureRater {
  /** As they call themselves, or as they are called; different within a unit. */
  rater: string;
  ratings: CultureRatings;
}

export interface Zone {
  id: string;
  name: LocalisedText;
  ground: string;
  walkableM2: number;
  /** The outer ring and its holes. */
  rings: readonly Ring[];
  /** Names of the values that are defaults, not observations. */
  assumed: readonly string[];
}

/** One instance of a business format. */
export interface Unit {
  id: string;
  name: LocalisedText;
  /** Code of the catalogue of formats. */
  format: string;
  /** Id of its zone; `null` where it lies in none. */
  zone: string | null;
  /** Id of the node of the path network at its door. */
  node: string;
  areaM2: number;
  /** Minutes since local midnight; closing may exceed 1440. */
  openMin: number;
  closeMin: number;
  /** Persons at once. */
  capacity: number;
  /** Seats as the plan gives them; `null` where it does not. */
  seats: number | null;
  /** Persons an hour through a bottleneck of its own (a ride, a turnstile); `null` where none. */
  throughputPerHour: number | null;
  dwellMin: number;
  /** Toilet fixtures; `null` where not given. */
  fixtures: number | null;
  beds: number | null;
  revenuePerDay: number | null;
  /** ≥ 0; 1 = ordinary. */
  attraction: number;
  culture: CultureRatings | null;
  /** Who rated it, where several did; `culture` is the mean of what they gave. */
  cultureRaters?: readonly CultureRater[] | undefined;
  at: Position;
  /** Its outline; `null` where the plan gives a point. */
  rings: readonly Ring[] | null;
  /** May advice move it? */
  locked: boolean;
  /** Names of the values that are defaults, not observations, e.g. `capacity`, `dwellMin`. */
  assumed: readonly string[];
}

export interface PathNode {
  id: string;
  at: Position;
}

export interface PathEdge {
  id: string;
  name: LocalisedText | null;
  from: string;
  to: string;
  /** Metres: the `lengthM` that the plan gives (stairs, ramps, curves), else the length of its line. */
  lengthM: number;
  widthM: number;
  /** Taken off the width for walls and edges, metres. Effective width = max(0.3, widthM − deductM). */
  deductM: number;
  surface: Surface;
  zone: string | null;
  closed: boolean;
  /** May advice widen or close it? */
  locked: boolean;
  line: readonly Position[];
  assumed: readonly string[];
}

export interface Gate {
  id: string;
  name: LocalisedText;
  node: string;
  /** Share of arrivals, over all gates 1 after normalising. */
  entryShare: number;
  lanes: number;
  perLaneHour: number;
  at: Position;
  assumed: readonly string[];
}

/** Counted passers-by of an edge, for calibration. */
export interface Counter {
  id: string;
  edge: string;
  /** Persons by clock hour. */
  hourly: Readonly<Record<number, number>>;
}

/** Drawn only: water, sea, green. */
export interface Context {
  id: string;
  ground: string;
  rings: readonly Ring[];
}

export interface VisitorSegment {
  id: string;
  name: LocalisedText;
  /** Of all visitors; they sum to 1. */
  share: number;
  /** How far these visitors like to walk for something, metres. */
  toleranceM: number;
  /** What they want, share by function; sums to 1. */
  want: Readonly<Partial<Record<FunctionCode, number>>>;
}

/** Constants of the flow model, to be calibrated per venue; layout.md section 3. */
export interface FlowConstants {
  /** Decay of a choice with distance, per metre. */
  betaPerM: number;
  /** Decay of a choice with waiting, per minute. */
  thetaPerMin: number;
  /** Walking by loops and browsing, times the shortest path. */
  wander: number;
  /** Slower than brisk walking, times. */
  linger: number;
  /** Peaks inside a slot, times the mean flow. */
  platoon: number;
}

/** A layout version: zones, units, paths and gates, projected to the plane, with the crowd it is designed for. A plain value. */
export interface Plan {
  id: string;
  name: LocalisedText;
  kind: string;
  /** Where the plan comes from, and its notice. */
  provenance: string;
  license: string | null;
  fictional: boolean;
  /** Names of the plan's own values that are defaults, e.g. `model`, `stay`. */
  assumed: readonly string[];
  origin: Origin;
  day: { openMin: number; closeMin: number; slotMin: number };
  /** Visitors of the day, and their shares by clock hour. */
  arrivals: { total: number; hourly: Readonly<Record<number, number>> };
  stay: { dist: "erlang"; meanMin: number; shape: number };
  model: FlowConstants;
  design: { peakInVenue: number; meanVisitHours: number; siteM2: number };
  /** The planner's benchmark of area shares by function; `null` where none is given. */
  benchmarkMix: Readonly<Partial<Record<FunctionCode, number>>> | null;
  segments: readonly VisitorSegment[];
  zones: readonly Zone[];
  units: readonly Unit[];
  nodes: readonly PathNode[];
  edges: readonly PathEdge[];
  gates: readonly Gate[];
  counters: readonly Counter[];
  contexts: readonly Context[];
}

/** Metres of an edge that people can use abreast. */
export function effectiveWidthM({ widthM, deductM }: Pick<PathEdge, "widthM" | "deductM">): number {
  return Math.max(0.3, widthM - deductM);
}
