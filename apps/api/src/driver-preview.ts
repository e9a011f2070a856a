import type { DriverPreview } from "@touchstone/core/driver";
import { builder } from "./builder.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import { AnalysisStatusEnum } from "./moment/analysis-status.ts";
import { type About, isShown } from "./subject.ts";

const PreviewTouchpointType = builder
  .objectRef<About & { row: DriverPreview["touchpoints"][number] }>("PreviewTouchpoint")
  .implement({
    description: "A touchpoint at first look.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, row }) => touchpointOf(journey, row.code),
      }),
      n: t.int({ description: "Visits that gave both.", resolve: ({ row }) => row.n }),
      weight: t.float({
        description: "Its part of all relative weights, 0 to 1: not its importance.",
        resolve: ({ row }) => row.weight,
      }),
    }),
  });

export const DriverPreviewType = builder
  .objectRef<About & { preview: DriverPreview }>("DriverPreview")
  .implement({
    description: "Johnson's relative weights: a first look without intervals while importance is computed.",
    fields: (t) => ({
      status: t.field({
        type: AnalysisStatusEnum,
        description: "How far it can be trusted, or why there is none.",
        resolve: ({ preview }) => preview.status,
      }),
      visits: t.int({ description: "Visits in the slice.", resolve: ({ preview }) => preview.visits }),
      touchpoints: t.field({
        type: [PreviewTouchpointType],
        description: "Touchpoints, largest weight first. Of the slice's stage and channel only.",
        extensions: { size: 30 },
        resolve: ({ preview, ...about }) =>
          preview.touchpoints.filter(({ code }) => isShown(about, code)).map((row) => ({ ...about, row })),
      }),
    }),
  });
