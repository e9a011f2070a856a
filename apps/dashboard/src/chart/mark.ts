import type { FigurePartsFragment } from "../api/documents.generated.ts";
import { type Axis, placeOn } from "./axis.ts";

/** A dot with its interval, in percent of the axis's length. */
export interface Mark {
  at: number;
  from: number;
  to: number;
  /** 10–29 answers: drawn grey and hollow. */
  faint: boolean;
}

/** Where a figure stands on an axis; nothing where it is not measured. */
export function markOf(
  figure: Pick<FigurePartsFragment, "value" | "interval" | "indicative">,
  axis: Axis | null,
): Mark | null {
  if (axis === null || figure.value === null || figure.interval === null) return null;
  return {
    at: placeOn(axis, figure.value),
    from: placeOn(axis, figure.interval.low),
    to: placeOn(axis, figure.interval.high),
    faint: figure.indicative,
  };
}
