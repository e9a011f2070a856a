import type { SectorPositionPartsFragment } from "../api/documents.generated.ts";
import { IntervalBar } from "../chart/interval-bar.tsx";

/** A position on 0–100 % of the sector, with its interval; nothing where there is none. */
export function PositionBar({ percentile }: { percentile: SectorPositionPartsFragment["percentile"] }) {
  const { value, interval } = percentile;
  if (value === null || interval === null) return null;
  const mark = { at: 100 * value, from: 100 * interval.low, to: 100 * interval.high, faint: false };
  return <IntervalBar mark={mark} ticks={[0, 50, 100]} />;
}
