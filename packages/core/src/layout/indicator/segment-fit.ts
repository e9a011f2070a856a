import { type FunctionCode, functionCodes } from "../../format/catalogue.ts";
import { over } from "../sums.ts";
import { nearestM, type WalkablePlan } from "./walkable-plan.ts";

/** One thing a segment wants, and how far the plan gives it. */
export interface SegmentWant {
  function: FunctionCode;
  /** Its share of what the segment wants. */
  want: number;
  /** Share of nodes with such a unit within the segment's tolerance; `null` without nodes. */
  access: number | null;
  /** Places over persons at the design peak who want it, at most 1; `null` where nobody is expected. */
  adequacy: number | null;
  /** want · access · adequacy. */
  contribution: number | null;
}

export interface SegmentFit {
  segment: string;
  share: number;
  /** 0–1; `null` where it cannot be said. */
  fit: number | null;
  wants: readonly SegmentWant[];
}

/** How well a plan suits the visitors it is meant for. */
export interface SegmentFits {
  segments: readonly SegmentFit[];
  /** Mean by the segments' shares; `null` without segments. */
  weighted: number | null;
}

/** Fit = Σ want · access · adequacy over functions. A convention of ours; every factor is shown. */
export function segmentFits(walkable: WalkablePlan): SegmentFits {
  const { plan, units } = walkable;
  const supply = new Map(
    functionCodes.map((code) => {
      const ours = units.filter((placed) => placed.function.code === code);
      const near = nearestM(
        walkable,
        ours.map(({ node }) => node),
      );
      return [code, { near, capacity: ours.reduce((sum, { unit }) => sum + unit.capacity, 0) }];
    }),
  );
  const segments = plan.segments.map(({ id, share, toleranceM, want }) => {
    const wants = functionCodes.flatMap((code) => {
      const wanted = want[code];
      const { near, capacity } = supply.get(code) as { near: Float64Array; capacity: number };
      if (wanted === undefined) return [];
      const reached = near.reduce((sum, each) => sum + (each <= toleranceM ? 1 : 0), 0);
      const access = over(reached, near.length);
      const places = over(capacity, plan.design.peakInVenue * wanted);
      const adequacy = places === null ? null : Math.min(1, places);
      const contribution =
        wanted === 0 ? 0 : access === null || adequacy === null ? null : wanted * access * adequacy;
      return [{ function: code, want: wanted, access, adequacy, contribution }];
    });
    const fit = wants.reduce<number | null>(
      (sum, { contribution }) => (sum === null || contribution === null ? null : sum + contribution),
      wants.length > 0 ? 0 : null,
    );
    return { segment: id, share, fit: units.length > 0 ? fit : null, wants };
  });
  const known = segments.filter(({ fit }) => fit !== null);
  return {
    segments,
    weighted: over(
      known.reduce((sum, { share, fit }) => sum + share * (fit as number), 0),
      known.reduce((sum, { share }) => sum + share, 0),
    ),
  };
}
