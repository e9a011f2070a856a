export {
  type Executive,
  type Finding,
  findingOf,
  halfTheGap,
  liftedOutcome,
  outcomeOf,
} from "./finding.ts";
export { type GapPart, type GapParts, gapParts, MOST_NAMED } from "./gap-parts.ts";
export { type ExecutiveNames, executiveSentence, openingSentence } from "./sentence.ts";
export { type VenueGap, venueGaps } from "./venue-gap.ts";
