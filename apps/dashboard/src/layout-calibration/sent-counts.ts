import type { LayoutCalibrationQuery } from "../api/documents.generated.ts";

export type FoundCalibration = NonNullable<LayoutCalibrationQuery["layoutCalibration"]["result"]>;
export type ShownCountsProblem = LayoutCalibrationQuery["layoutCalibration"]["problems"][number];

/** The counts of a form as they were sent: they are sent again to be accepted. */
export interface GivenCounts {
  counts: string;
  /** Of another day; empty where there is none. */
  heldOut: string;
}

/** What became of counts that were sent. */
export type SentCounts =
  | {
      status: "fitted";
      given: GivenCounts;
      rows: number;
      remarks: string[];
      found: FoundCalibration;
      nameless: boolean;
    }
  | { status: "rejected"; given: GivenCounts; problems: ShownCountsProblem[] }
  | { status: "accepted"; version: number }
  | { status: "refused"; reason: string }
  | { status: "empty" | "large" | "notText" | "unreachable" };

/** Longest counts that one request may hold, bytes. */
export const LARGEST_COUNTS = 200 * 1024;
