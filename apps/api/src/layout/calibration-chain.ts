import type { FittedConstantChange } from "@touchstone/core/layout/calibration/fitted-constants";
import type { Transaction } from "@touchstone/db";
import { readCalibration, type StoredCalibration } from "@touchstone/db/layout/calibration";

/** What counts changed in a plan, as it was stored. */
export const changesOf = ({ constants }: StoredCalibration): readonly FittedConstantChange[] =>
  constants.changes;

/** Sales are what units took; everything else is a constant of the model of the day. */
export const isSales = ({ code }: FittedConstantChange): boolean => code === "revenue";

/**
 * The newest of the calibrations that a plan's version stands on, one upon the other, that meets a condition. A version that
 * only took in sales still stands on what its model was fitted to before.
 */
export async function calibrationBehind(
  tx: Transaction,
  venue: string,
  version: number,
  isMeant: (change: FittedConstantChange) => boolean,
): Promise<StoredCalibration | null> {
  for (let at = version; at > 0; ) {
    const stored = await readCalibration(tx, venue, at);
    if (stored === null || changesOf(stored).some(isMeant)) return stored;
    if (stored.fromVersion >= at)
      throw new Error(`the calibration of version ${at} of ${venue} stands on itself`);
    at = stored.fromVersion;
  }
  return null;
}
