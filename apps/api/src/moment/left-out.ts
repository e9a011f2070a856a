import { type LeftOut, leftOutReason } from "@touchstone/core/moment";
import { builder, localised } from "../builder.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import type { About } from "../subject.ts";

export const LeftOutType = builder.objectRef<About & { leftOut: LeftOut }>("LeftOut").implement({
  description: "A touchpoint that could not take part, and why.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, leftOut }) => touchpointOf(journey, leftOut.code),
    }),
    n: t.int({
      description: "Visits that rated it and overall satisfaction.",
      resolve: ({ leftOut }) => leftOut.n,
    }),
    needed: t.int({ description: "Visits needed.", resolve: ({ leftOut }) => leftOut.needed }),
    reason: localised(t, "Why.", ({ leftOut }) => ({
      en: leftOutReason(leftOut, "en"),
      zh: leftOutReason(leftOut, "zh"),
    })),
  }),
});
