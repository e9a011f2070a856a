/** What a low and a high score of a touchpoint add to an outcome, in points of 0–100: the planted truth. */
export interface PlantedEffect {
  /** At most 0: what falling into the low box costs. */
  low: number;
  /** At least 0: what reaching the high box brings. */
  high: number;
}

export interface PlantedTouchpoint {
  code: string;
  overall: PlantedEffect;
  recommend: PlantedEffect;
  /** Mean of the latent quality: 0 gives ratings around 3.6 of 5. */
  level: number;
  /** How strongly guests feel about it: spread of valence beyond the rating's own. */
  intensity: number;
  /** Served by people: the employee's own quality counts. */
  human: boolean;
  /** Probability that a guest meets it, and that one who met it leaves it unrated. */
  met: number;
  skipped: number;
  /** Probability that a guest who reaches it gives the journey up here. */
  exit: number;
  /** How much better it is over a channel, on the latent scale. */
  channels?: Readonly<Record<string, number>>;
}

/** A lasting change at one venue from one day on: what control charts should find. */
export interface PlantedShift {
  fromDay: number;
  touchpoint: string;
  /** On the latent scale. */
  by: number;
}

export interface PlantedVenue {
  code: string;
  /** True level of overall satisfaction beyond the touchpoints', in points of 0–100. */
  level: number;
  visitsADay: number;
  /** Exact number of visits where a venue shall have no more than these. */
  visits?: number;
  /** Mix of segments; need not sum to 1. */
  segments: Readonly<Record<string, number>>;
  staff: number;
  /** Standard deviation between employees, on the latent scale. */
  staffSpread: number;
  /** Points by which the promise exceeds what guests of this quality expect. */
  promise: number;
  /** Median hours to close a complaint. */
  closingHours: number;
  shift?: PlantedShift;
}

/** Everything that a simulation is made from. Days count from 0. */
export interface SimulationPlan {
  days: number;
  touchpoints: readonly PlantedTouchpoint[];
  venues: readonly PlantedVenue[];
  /** Segment → points of overall satisfaction by which its guests differ, whatever the venue. */
  segments: Readonly<Record<string, number>>;
  /** Segment → probability that an invited guest answers. */
  response: Readonly<Record<string, number>>;
  /** Channel → weight. */
  channels: Readonly<Record<string, number>>;
  /** Weekday (0 Monday) → points by which overall satisfaction differs. */
  weekdays: readonly number[];
}
