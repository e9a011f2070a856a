export { type ClosingPoint, type ClosingTime, CURVE_POINTS, OPEN_MARKS } from "./closing-time.ts";
export type { DoubleFailures } from "./double-failure.ts";
export type { GroupDifference, TestedDifference } from "./group-difference.ts";
export { type Paradox, type ParadoxVerdict, paradoxVerdicts } from "./paradox.ts";
export type { ReportedProblems } from "./problem.ts";
export type { Funnel, Outcomes, RecoveryRow } from "./rates.ts";
export {
  type RecoveryAnalysis,
  type RecoveryOptions,
  type RecoveryStatus,
  type RecoveryWarning,
  recoveryAnalysis,
  recoveryStatuses,
  recoveryWarnings,
} from "./recovery-analysis.ts";
export { type RecoveryItems, recoveryItems } from "./recovery-items.ts";
export { type RecoveryOutcome, RecoverySums, recoveryOutcomes, recoverySums } from "./recovery-sums.ts";
export type { Speed, SpeedBucket } from "./speed.ts";
export type { RecoveryLimits, RecoveryThresholds } from "./thresholds.ts";
