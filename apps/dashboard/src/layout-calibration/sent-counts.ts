import type { LayoutCalibrationQuery } from "../api/documents.generated.ts";

export type FoundCalibration = NonNullable<LayoutCalibrationQuery["layoutCalibration"]["result"]>;
export type ShownCountsProblem = LayoutCalibrationQuery["layoutCalibration"]["problems"][number];

/** The counts of a form as they were sent: they are sent again to be accepted. */
export interface GivenCounts {
  counts: string;
  /** Of another day; empty where there is none. */
  heldOut: string;
}

/** What counts say of a plan. */
export interface FittedCounts {
  rows: number;
  remarks: string[];
  found: FoundCalibration;
}

/** What became of counts that were sent. */
export type CountsAnswer =
  | { status: "fitted" }
  | { status: "rejected"; problems: ShownCountsProblem[] }
  | { status: "accepted"; version: number }
  | { status: "refused"; reason: string }
  | { status: "empty" | "large" | "notText" | "nameless" | "unreachable" };

/** What a form knows after it was sent: the answer, and everything that need not be typed or waited for again. */
export interface SentCounts {
  answer: CountsAnswer;
  /** The counts as they were sent, or as far as they could be read. */
  given: GivenCounts;
  /** Under which name they were to be accepted; empty where none was written. */
  who: string;
  /** What these very counts say, also when accepting it failed; `null`: not known. */
  fitted: FittedCounts | null;
}

/**
 * The state after an answer. What was found before stands as long as its counts do.
 *
 * @param fitted what was found now; `null` where nothing was
 */
export function stateAfter(
  before: SentCounts | null,
  sent: Pick<SentCounts, "given" | "who">,
  answer: CountsAnswer,
  fitted: FittedCounts | null = null,
): SentCounts {
  const { counts, heldOut } = sent.given;
  const same = before !== null && before.given.counts === counts && before.given.heldOut === heldOut;
  const standing = same && answer.status !== "accepted" ? before.fitted : null;
  return { answer, ...sent, fitted: fitted ?? standing };
}

/** Longest counts that one request may hold, bytes. */
export const LARGEST_COUNTS = 200 * 1024;
