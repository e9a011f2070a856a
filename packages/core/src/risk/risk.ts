export {
  type ChannelConsistency,
  type ChannelPair,
  type ChannelRatings,
  type ChannelVerdict,
  channelConsistency,
  channelVerdicts,
} from "./channel-consistency.ts";
export { type ClosedLoop, closedLoop, type TouchpointComplaints } from "./closed-loop.ts";
export { type Coverage, coverage, coverageWindow, type VenueCoverage } from "./coverage.ts";
export {
  channelSentence,
  closedLoopSentence,
  coverageSentence,
  responseSentence,
  type SegmentName,
} from "./feedback-sentence.ts";
export { GapSums } from "./gap-sums.ts";
export {
  type Inconsistency,
  inconsistency,
  type ListedEmployee,
  type VenueInconsistency,
} from "./inconsistency.ts";
export { type OverPromise, overPromise, type VenueGap } from "./over-promise.ts";
export { PassageSums } from "./passage-sums.ts";
export type { RiskOptions, RiskReport, Threshold } from "./report.ts";
export {
  type DimensionResponse,
  type Invites,
  type ResponseReport,
  response,
  type SegmentResponse,
} from "./response.ts";
export { inconsistencySentence, overPromiseSentence, technologySentence } from "./sentence.ts";
export { ServiceVisits } from "./service-visits.ts";
export { type TechnologyDependence, type TechnologyTouchpoint, technologyDependence } from "./technology.ts";
export { technologyRisk, type VisitRisks, visitRisks } from "./visit-risks.ts";
export { WarmthSums } from "./warmth-sums.ts";
