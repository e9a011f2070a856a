import { harbourHotels } from "./harbour-hotels.ts";
import { hotelPhrases } from "./hotel-phrases.ts";
import type { SimulationPlan } from "./plan.ts";
import { restaurantPhrases } from "./restaurant-phrases.ts";
import { type ReviewPhrases, type SimulatedReview, simulateReviews } from "./reviews.ts";
import { sectorVenues } from "./sector-venues.ts";
import { simulate } from "./simulate.ts";

/** Fictional venues whose guests also write in their own words. */
export interface ReviewedVenue {
  /** Code of the mapping of its reviews, and of their file. */
  code: "harbour-hotels-reviews" | "lantern-kitchen-reviews";
  journey: "hotel" | "restaurant";
  /** What the file calls the venue. */
  venue: string;
  /** Drawn anew, the same each time. */
  reviews: () => SimulatedReview[];
}

const written =
  (plan: SimulationPlan, guestSeed: number, phrases: ReviewPhrases, by: { seed: number; writing: number }) =>
  (): SimulatedReview[] =>
    simulateReviews(plan, simulate(plan, guestSeed), phrases, by);

const kitchen = sectorVenues.find(({ code }) => code === "lantern-kitchen");
if (!kitchen) throw new Error("there is no Lantern Kitchen to write of");

/** Seed of the hotels' guests. */
export const HARBOUR_SEED = 20_260_302;

export const reviewedVenues: readonly ReviewedVenue[] = [
  {
    code: "lantern-kitchen-reviews",
    journey: "restaurant",
    venue: kitchen.venue,
    reviews: written(kitchen.plan, kitchen.seed, restaurantPhrases, { seed: 20_260_314, writing: 0.2 }),
  },
  {
    code: "harbour-hotels-reviews",
    journey: "hotel",
    venue: "hotel",
    reviews: written(harbourHotels, HARBOUR_SEED, hotelPhrases, { seed: 20_260_315, writing: 0.04 }),
  },
];
