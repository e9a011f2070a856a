/** Levels of service of a path, from free walking (A) to a standstill (F); Fruin's walkway grades. */
export const losGrades = ["A", "B", "C", "D", "E", "F"] as const;
export type LosGrade = (typeof losGrades)[number];

/** One unit over the day. */
export interface UnitFlow {
  id: string;
  /** Persons who joined it. */
  visits: number;
  /** Minutes waited per person who joined (Little); `null` where nobody did. */
  meanWaitMin: number | null;
  /** Persons. */
  peakQueue: number;
  peakQueueSlot: number;
  peakInService: number;
}

/** The worst slot of an edge. */
export interface EdgePeak {
  slot: number;
  flowPerMin: number;
  /** Persons per m². */
  density: number;
  /** Specific flow over its greatest possible value. */
  vc: number;
  los: LosGrade;
}

/** One edge over the day. */
export interface EdgeFlow {
  id: string;
  /** Persons who walked it. */
  total: number;
  /** Person-minutes weighted D 1, E 2, F 4. */
  severity: number;
  /** `null` where nobody walks. */
  peak: EdgePeak | null;
}

/** A unit whose visitors walk over an edge. */
export interface Feeder {
  unit: string;
  /** Share of the walks: half of `from` and half of `to`. */
  share: number;
  /** Share of the people on the edge who set out from the unit, and who go to it. */
  from: number;
  to: number;
}

/** Whose visitors make an edge crowded: shares of `units`, `others` and `gates` add up to 1. */
export interface Feeders {
  /** Persons on the edge in the slot. */
  persons: number;
  /** The units with the greatest shares, greatest first. */
  units: readonly Feeder[];
  /** Share of all other units together. */
  others: number;
  /** Share of coming in and going out: half of those who do either. */
  gates: number;
}

export interface ZoneFlow {
  id: string;
  /** Persons per walkable m², over opening hours and at most; `null` where the zone has none. */
  meanDensity: number | null;
  peakDensity: number | null;
  peakOccupancy: number;
  m2PerPersonAtPeak: number | null;
}

/** A simulated day. Arrays of units and edges are in the plan's order; slot 0 begins at opening. */
export interface FlowResult {
  /** Minutes since midnight at which slot 0 begins, and how long a slot is. */
  openMin: number;
  slotMin: number;
  /** Slots until closing, and until everybody is out; the last ones may be empty. */
  openSlots: number;
  slots: number;
  /** Persons in the venue at the end of each slot. */
  inside: Float64Array;
  peak: { inside: number; slot: number; minuteOfDay: number };
  admitted: number;
  exited: number;
  joins: number;
  personKm: number;
  meanWaitMin: number | null;
  units: readonly UnitFlow[];
  edges: readonly EdgeFlow[];
  zones: readonly ZoneFlow[];
  /** Persons per slot, edge after edge: `edge * slots + slot`. */
  edgeFlow: Float64Array;
  /** Index in {@link losGrades}, edge after edge; 255 where nobody walks. */
  edgeLos: Uint8Array;
  /** Persons waiting and in service, unit after unit: `unit * slots + slot`. */
  unitQueue: Float64Array;
  unitInService: Float64Array;
  /** Walking person-minutes by grade A–F. */
  losPersonMinutes: readonly [number, number, number, number, number, number];
  /** Share of walking person-minutes at D–F; `null` where nobody walks. */
  losDEFShare: number | null;
  severity: number;
  /** Mean of (v/c)² over walking person-minutes; smooth, for optimising. `null` where nobody walks. */
  pressure: number | null;
  worstVc: { edge: string; value: number } | null;
  /** The ten worst edges by severity, then by v/c. */
  bottlenecks: readonly (EdgePeak & {
    edge: string;
    severity: number;
    /** Whose visitors those of the worst slot are; `null` where it was not asked for. */
    feeders: Feeders | null;
  })[];
  spread: { giniZoneMeanDensity: number | null; giniHours: number | null; giniUnitVisits: number | null };
  /** Person-minutes spent at and around each node, in the plan's order of nodes. */
  nodeMinutes: Float64Array;
  /** Share of person-minutes within reach: by facility (`service.toilet`, `service.rest`, `dining`), then radius in metres. */
  coverageVisitorWeighted: Readonly<Record<string, Readonly<Record<number, number | null>>>>;
  /** Peak persons over the instantaneous carrying capacity. */
  carryingUse: number | null;
  /** Mean culture score of units, weighted by the person-minutes spent in them. */
  cultureExposure: number | null;
  /** What every simulation was checked by; see `flow-checks.ts`. */
  checks: {
    /** Largest |admitted − exited − queue − service − walking| over all slots, persons. */
    conservationError: number;
    /** |Σ edge flow × length − Σ origin–destination flow × distance|, km. */
    personKmError: number;
  };
}
