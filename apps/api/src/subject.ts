import type { Journey } from "@touchstone/core/journey";
import type { Slice } from "@touchstone/core/slice";
import type { Subject } from "./analysis/analyses.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";

/** An analysis and what of it is to be shown. */
export interface About {
  journey: Journey;
  subject: Subject;
  /** The slice as it was asked: its stage, touchpoint and channel choose what is shown. */
  shown: Slice;
}

/** What an analysis of a slice is about. Which touchpoints are shown does not change which visits are read. */
export function subjectOf(context: Context, { status }: Catalogue, slice: Slice, journey: Journey): About {
  const { stage: _, touchpoint: __, channel: ___, ...visits } = slice;
  return {
    journey,
    shown: slice,
    subject: {
      organisationId: context.organisationId,
      version: status.version,
      asOf: status.asOf,
      slice: { ...visits, journey: journey.code, journeyVersion: journey.version },
      journey,
    },
  };
}

/** Whether a touchpoint is to be shown: of the stage, the channel and the code that the slice names, if it names any. */
export function isShown({ journey, shown }: About, code: string): boolean {
  const touchpoint = journey.touchpoints.find((candidate) => candidate.code === code);
  return (
    touchpoint !== undefined &&
    (shown.touchpoint === undefined || shown.touchpoint === code) &&
    (shown.stage === undefined || shown.stage === touchpoint.stage) &&
    (shown.channel === undefined || shown.channel === touchpoint.channel)
  );
}
