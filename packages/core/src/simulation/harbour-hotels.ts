import type { PlantedTouchpoint, PlantedVenue, SimulationPlan } from "./plan.ts";

/** What most touchpoints have in common. */
const usual = { met: 0.97, skipped: 0.04, exit: 0, human: false, intensity: 0.8, level: 0.1 } as const;
const none = { low: 0, high: 0 } as const;

const touchpoints: readonly PlantedTouchpoint[] = [
  { ...usual, code: "listing", overall: none, recommend: none, level: 0.4, intensity: 0.5 },
  {
    ...usual,
    code: "booking",
    overall: { low: -7, high: 0 },
    recommend: { low: -5, high: 0 },
    exit: 0.012,
    channels: { app: 0.3, desk: -0.2 },
  },
  { ...usual, code: "pre-stay-message", overall: none, recommend: none, met: 0.7, intensity: 0.5 },
  { ...usual, code: "welcome", overall: { low: -3, high: 4 }, recommend: { low: -2, high: 4 }, human: true },
  {
    ...usual,
    code: "check-in",
    overall: { low: -14, high: 8 },
    recommend: { low: -12, high: 8 },
    human: true,
    intensity: 1.3,
    exit: 0.006,
  },
  {
    ...usual,
    code: "first-look",
    overall: { low: -15, high: 0 },
    recommend: { low: -13, high: 0 },
    intensity: 1.2,
  },
  { ...usual, code: "sleep", overall: { low: -9, high: 7 }, recommend: { low: -8, high: 6 }, intensity: 1.1 },
  { ...usual, code: "facilities", overall: { low: -2, high: 2 }, recommend: { low: -2, high: 2 }, met: 0.6 },
  {
    ...usual,
    code: "dining",
    overall: { low: -4, high: 4 },
    recommend: { low: -3, high: 4 },
    human: true,
    met: 0.75,
  },
  {
    ...usual,
    code: "requests",
    overall: { low: 0, high: 12 },
    recommend: { low: 0, high: 14 },
    human: true,
    met: 0.55,
    intensity: 1.4,
  },
  {
    ...usual,
    code: "check-out",
    overall: { low: -4, high: 1 },
    recommend: { low: -3, high: 1 },
    human: true,
  },
];

const leisurely = { business: 0.25, leisure: 0.45, family: 0.3 } as const;
const busy = { business: 0.7, leisure: 0.2, family: 0.1 } as const;
const mixed = { business: 0.45, leisure: 0.35, family: 0.2 } as const;
const usualVenue = {
  level: 0,
  visitsADay: 9,
  segments: mixed,
  staff: 8,
  staffSpread: 0.3,
  promise: 2,
} as const;

const venues: readonly PlantedVenue[] = [
  { ...usualVenue, code: "old-port", level: 3, visitsADay: 26, segments: leisurely, closingHours: 3 },
  { ...usualVenue, code: "lighthouse", level: 3, segments: busy, closingHours: 1 },
  { ...usualVenue, code: "station", segments: busy, staffSpread: 0.7, closingHours: 6 },
  {
    ...usualVenue,
    code: "garden",
    level: -2,
    visitsADay: 24,
    closingHours: 8,
    shift: { fromDay: 112, touchpoint: "check-in", by: -1.1 },
  },
  { ...usualVenue, code: "promenade", level: 1, segments: leisurely, promise: 14, closingHours: 20 },
  { ...usualVenue, code: "boathouse", visits: 5, staff: 1, closingHours: 4 },
];

/**
 * Six fictional hotels over half a year, with everything in them that the product should find: two make-or-break
 * moments, a magic one and two touchpoints that move nothing; a mix of guests that hides which hotel is better; one
 * hotel whose service depends on who is on duty, one that promises too much, one whose check-in gets worse; and one
 * with too few guests to say anything of.
 */
export const harbourHotels: SimulationPlan = {
  days: 182,
  touchpoints,
  venues,
  segments: { business: -6, leisure: 2, family: 3 },
  response: { business: 0.21, leisure: 0.27, family: 0.33 },
  channels: { app: 0.45, web: 0.35, desk: 0.2 },
  weekdays: [0, 0, 0, 0, -1, -3, -2],
};
