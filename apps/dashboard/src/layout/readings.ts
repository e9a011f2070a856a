import type { LosGrade } from "./paint-crowding.ts";

/** What is known of a unit, measured or simulated; `null` where there is nothing. */
export interface UnitReading {
  id: string;
  areaM2: number;
  /** Persons at once. */
  capacity: number;
  openMin: number;
  closeMin: number;
  /** Persons who joined over the day. */
  visits: number;
  meanWaitMin: number | null;
  peakQueue: number;
  /** Minutes since midnight. */
  peakQueueMinute: number;
  /** 0–1. */
  culture: number | null;
  /** Between its highest and lowest rater, 0–1; `null` where fewer than two rated it. */
  cultureGap: number | null;
  /** Currency per m² and day. */
  revenuePerM2: number | null;
}

/** What is known of a stretch of path. */
export interface EdgeReading {
  id: string;
  lengthM: number;
  /** One letter per slot; "-" where nobody walks. */
  los: string;
  /** Persons over the day. */
  total: number;
  worst: { grade: LosGrade; minute: number; vc: number; flowPerMin: number } | null;
}

export interface ZoneReading {
  id: string;
  /** At the fullest moment; `null` where nobody comes. */
  m2PerPersonAtPeak: number | null;
}

/** Everything that the layers colour and the details tell. */
export interface Readings {
  /** Minutes since midnight at which slot 0 begins, how long a slot is, and how many there are. */
  slots: { openMin: number; slotMin: number; count: number; peakMinute: number };
  units: readonly UnitReading[];
  edges: readonly EdgeReading[];
  zones: readonly ZoneReading[];
  /** Effective number of functions within 200 m, by node. */
  diversity: readonly { node: string; at: readonly number[]; value: number }[];
  /** Walking distance to the nearest facility, by facility and node; `null` where none can be reached. */
  coverage: readonly {
    facility: string;
    radiusM: number;
    units: readonly string[];
    nodes: readonly { node: string; at: readonly number[]; distanceM: number | null }[];
  }[];
}

/** The slot of the day that a minute belongs to, within those there are. */
export function slotOf({ openMin, slotMin, count }: Readings["slots"], minute: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((minute - openMin) / slotMin)));
}

/** The minute at which a slot begins. */
export function minuteOf({ openMin, slotMin }: Readings["slots"], slot: number): number {
  return openMin + slot * slotMin;
}
