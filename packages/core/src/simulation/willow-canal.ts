import type { PlantedTouchpoint, SimulationPlan } from "./plan.ts";

/** What most touchpoints have in common. */
const usual = { met: 0.95, skipped: 0.04, exit: 0, human: false, intensity: 0.8 } as const;
const none = { low: 0, high: 0 } as const;

/**
 * Levels fall with the crowd that the simulated day puts beside the units and zones that a touchpoint stands for: the
 * North Quarter, whose lane is the one path at level of service E, is rated worst. Road and parking was not asked.
 */
const touchpoints: readonly PlantedTouchpoint[] = [
  { ...usual, code: "videos-and-reviews", overall: none, recommend: none, level: 0.3, intensity: 0.5 },
  { ...usual, code: "booking", overall: { low: -4, high: 0 }, recommend: { low: -3, high: 0 }, level: 0.25 },
  {
    ...usual,
    code: "gate",
    overall: { low: -14, high: 0 },
    recommend: { low: -12, high: 0 },
    level: -0.6,
    intensity: 1.2,
  },
  {
    ...usual,
    code: "first-view",
    overall: { low: -3, high: 4 },
    recommend: { low: -2, high: 4 },
    level: 0.05,
  },
  {
    ...usual,
    code: "headliner",
    overall: { low: -7, high: 11 },
    recommend: { low: -6, high: 12 },
    level: 0.55,
    met: 0.72,
    intensity: 1.4,
  },
  {
    ...usual,
    code: "queueing",
    overall: { low: -9, high: 0 },
    recommend: { low: -8, high: 0 },
    level: -0.2,
    intensity: 1.1,
  },
  {
    ...usual,
    code: "shows",
    overall: { low: 0, high: 12 },
    recommend: { low: 0, high: 13 },
    level: 0,
    met: 0.6,
    intensity: 1.4,
  },
  {
    ...usual,
    code: "staff-and-characters",
    overall: { low: -3, high: 5 },
    recommend: { low: -2, high: 5 },
    level: 0.45,
    human: true,
  },
  {
    ...usual,
    code: "dining",
    overall: { low: -4, high: 3 },
    recommend: { low: -3, high: 3 },
    level: 0.1,
    met: 0.8,
    human: true,
  },
  {
    ...usual,
    code: "toilets-and-rest",
    overall: { low: -5, high: 0 },
    recommend: { low: -4, high: 0 },
    level: -0.1,
  },
  {
    ...usual,
    code: "shopping",
    overall: { low: -1, high: 2 },
    recommend: { low: -1, high: 2 },
    level: 0.4,
    met: 0.65,
  },
  { ...usual, code: "help", overall: none, recommend: none, level: 0.2, met: 0.003 },
  { ...usual, code: "exit", overall: { low: -4, high: 2 }, recommend: { low: -3, high: 2 }, level: -0.15 },
  {
    ...usual,
    code: "photos-and-follow-up",
    overall: none,
    recommend: none,
    level: 0.3,
    met: 0.5,
    intensity: 0.5,
  },
];

/**
 * A half-year of guests of the fictional water town whose plan ships with the product, so that layout and satisfaction
 * meet: one touchpoint with too few answers and one that nobody was asked about stand beside those with figures.
 */
export const willowCanal: SimulationPlan = {
  days: 182,
  touchpoints,
  venues: [
    {
      code: "willow-canal",
      level: 1,
      visitsADay: 13,
      segments: { families: 0.35, couples: 0.3, groups: 0.2, residents: 0.15 },
      staff: 14,
      staffSpread: 0.3,
      promise: 4,
      closingHours: 6,
    },
  ],
  segments: { families: 0, couples: 2, groups: -3, residents: 1 },
  response: { families: 0.25, couples: 0.3, groups: 0.2, residents: 0.35 },
  channels: { app: 0.55, web: 0.2, gate: 0.25 },
  weekdays: [0, 0, 0, 0, 0, -3, -3],
};
