import type { PlantedEffect, PlantedTouchpoint, PlantedVenue, SimulationPlan } from "./plan.ts";

/** What most touchpoints have in common. */
const usual = { met: 0.95, skipped: 0.04, exit: 0, human: false, intensity: 0.8, level: 0.1 } as const;

/** A touchpoint with what a low and a high score of it add, on both outcomes alike but for a point of recommendation. */
function planted(
  code: string,
  low: number,
  high: number,
  more: Partial<PlantedTouchpoint> = {},
): PlantedTouchpoint {
  const overall: PlantedEffect = { low, high };
  const recommend: PlantedEffect = { low: low === 0 ? 0 : low + 1, high: high === 0 ? 0 : high + 1 };
  const intensity = Math.max(-low, high) >= 10 ? 1.3 : usual.intensity;
  return { ...usual, code, overall, recommend, intensity, ...more };
}

const usualVenue = {
  level: 0,
  visitsADay: 6.5,
  staff: 7,
  staffSpread: 0.3,
  promise: 3,
  closingHours: 6,
} as const;

function plan(
  venues: readonly (Partial<PlantedVenue> & Pick<PlantedVenue, "code">)[],
  guests: Readonly<Record<string, number>>,
  channels: Readonly<Record<string, number>>,
  touchpoints: readonly PlantedTouchpoint[],
): SimulationPlan {
  const [most = "", other = ""] = Object.keys(guests);
  return {
    days: 182,
    touchpoints,
    venues: venues.map((venue) => ({ ...usualVenue, segments: guests, ...venue })),
    segments: { [most]: -2, [other]: 2 },
    response: { [most]: 0.25, [other]: 0.3 },
    channels,
    weekdays: [0, 0, 0, 0, 0, -2, -2],
  };
}

/** Two fictional restaurants: the wait for a table breaks an evening, the service at table makes it, food does both. */
const lanternKitchen = plan(
  [{ code: "riverside" }, { code: "arcade", level: 2, promise: 9 }],
  { families: 0.6, friends: 0.4 },
  { app: 0.5, phone: 0.2, walk: 0.3 },
  [
    planted("reputation", 0, 0, { level: 0.3 }),
    planted("reservation", -3, 0, { met: 0.7, channels: { app: 0.2, phone: -0.2 } }),
    planted("greeting", -2, 2, { human: true }),
    planted("waiting-area", -15, 0, { level: -0.1, exit: 0.01 }),
    planted("ordering", -2, 1),
    planted("food", -13, 9),
    planted("table-service", 0, 14, { human: true }),
    planted("performance", 0, 2, { met: 0.4 }),
    planted("hygiene-and-children", -4, 0),
    planted("complaints", 0, 0, { met: 0.06, human: true }),
    planted("bill", -3, 0),
    planted("farewell", -1, 2, { human: true }),
    planted("membership", 0, 0, { met: 0.6 }),
  ],
);

/** A fictional insurer with two branches, as its claimants lived it. */
const northgateInsurance = plan(
  [
    { code: "coast", closingHours: 30 },
    { code: "hills", level: -2, closingHours: 60 },
  ],
  { motor: 0.65, home: 0.35 },
  { app: 0.4, phone: 0.4, branch: 0.2 },
  [
    planted("first-contact", 0, 0, { level: 0.2 }),
    planted("advice", -2, 3, { human: true }),
    planted("application", -3, 0),
    planted("policy-issue", 0, 0),
    planted("policy-service", -2, 1, { met: 0.6 }),
    planted("notice-of-loss", 0, 14, { human: true, channels: { app: -0.1, phone: 0.2 } }),
    planted("assessment", -3, 2, { human: true }),
    planted("progress", -15, 0, { level: -0.1 }),
    planted("settlement", -13, 9, { exit: 0.008 }),
    planted("appeal", 0, 0, { met: 0.06, human: true }),
    planted("renewal", -2, 1, { met: 0.7 }),
    planted("after-care", 0, 2, { met: 0.5 }),
  ],
);

/** Two fictional shops: advice delights, waiting at the till annoys, trying things decides both ways. */
const mapleRow = plan(
  [
    { code: "market", promise: 5 },
    { code: "station", staffSpread: 0.6 },
  ],
  { regulars: 0.55, passers: 0.45 },
  { store: 0.7, app: 0.3 },
  [
    planted("window-and-stock", -3, 1),
    planted("entry", 0, 0, { level: 0.2 }),
    planted("trying", -13, 9),
    planted("advice", 0, 14, { human: true }),
    planted("fitting", -2, 1, { met: 0.6 }),
    planted("payment", -15, 0, { level: -0.1, exit: 0.012 }),
    planted("set-up-and-wrapping", 0, 3, { met: 0.5, human: true }),
    planted("returns", -3, 0, { met: 0.15 }),
    planted("repair", 0, 0, { met: 0.06 }),
    planted("community", 0, 0, { met: 0.4 }),
  ],
);

/** A fictional web shop with two warehouses: a parcel nobody hears of annoys, unpacking it delights. */
const parcelLane = plan(
  [{ code: "north" }, { code: "south", level: -1, promise: 8 }],
  { members: 0.6, newcomers: 0.4 },
  { app: 0.7, web: 0.3 },
  [
    planted("search", 0, 0, { level: 0.3 }),
    planted("product-page", -13, 9, { channels: { app: -0.1, web: 0.1 } }),
    planted("cart", -2, 0),
    planted("checkout", -4, 0, { exit: 0.02 }),
    planted("tracking", -15, 0, { level: -0.1 }),
    planted("handover", -3, 2, { human: true }),
    planted("unboxing", 0, 14),
    planted("customer-service", -3, 3, { met: 0.3, human: true }),
    planted("returns", -3, 0, { met: 0.2 }),
    planted("re-order", 0, 0, { met: 0.6 }),
  ],
);

/** A fictional venue of a sector that no data at hand shows, with the moments that were planted in it. */
export interface SectorVenue {
  /** Code of its survey, and of its file. */
  code: "lantern-kitchen" | "northgate-insurance" | "maple-row" | "parcel-lane";
  journey: "restaurant" | "insurance" | "retail" | "e-commerce";
  plan: SimulationPlan;
  /** What the file calls the venue, and the letter its visits begin with. */
  venue: string;
  letter: string;
  seed: number;
  /** Touchpoints that only spoil, only delight, do both, and move nothing. */
  moments: { spoils: string; delights: string; both: string; nothing: readonly string[] };
}

/** One for each sector that neither real data nor another simulation shows. */
export const sectorVenues: readonly SectorVenue[] = [
  {
    code: "lantern-kitchen",
    journey: "restaurant",
    plan: lanternKitchen,
    venue: "restaurant",
    letter: "R",
    seed: 20_260_304,
    moments: {
      spoils: "waiting-area",
      delights: "table-service",
      both: "food",
      nothing: ["reputation", "membership"],
    },
  },
  {
    code: "northgate-insurance",
    journey: "insurance",
    plan: northgateInsurance,
    venue: "branch",
    letter: "I",
    seed: 20_260_305,
    moments: {
      spoils: "progress",
      delights: "notice-of-loss",
      both: "settlement",
      nothing: ["first-contact", "policy-issue"],
    },
  },
  {
    code: "maple-row",
    journey: "retail",
    plan: mapleRow,
    venue: "shop",
    letter: "S",
    seed: 20_260_306,
    moments: { spoils: "payment", delights: "advice", both: "trying", nothing: ["entry", "community"] },
  },
  {
    code: "parcel-lane",
    journey: "e-commerce",
    plan: parcelLane,
    venue: "warehouse",
    letter: "P",
    seed: 20_260_307,
    moments: {
      spoils: "tracking",
      delights: "unboxing",
      both: "product-page",
      nothing: ["search", "re-order"],
    },
  },
];
