import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, localised } from "./builder.ts";
import { SectorEnum } from "./sector.ts";

export const SegmentValueType = builder
  .objectRef<{ code: string; name: LocalisedText }>("SegmentValue")
  .implement({
    description: "One value of a segment dimension.",
    fields: (t) => ({
      code: t.exposeString("code", { description: "Its name in slices." }),
      name: localised(t, "Name.", ({ name }) => name),
    }),
  });

export const SegmentDimensionType = builder.objectRef<SegmentDimension>("SegmentDimension").implement({
  description: "A way guests are told apart, such as the purpose of their visit.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its name in slices." }),
    name: localised(t, "Name.", ({ name }) => name),
    values: t.field({
      type: [SegmentValueType],
      description: "Its values in reading order.",
      resolve: ({ values }) => values,
    }),
    sectors: t.field({
      type: [SectorEnum],
      description: "Kinds of venue whose surveys tell guests apart in this way.",
      extensions: { size: 2 },
      resolve: async ({ code }, _, context) => {
        const { surveys, journeys } = await context.known();
        const asking = new Set(
          surveys.filter(({ segments }) => segments.includes(code)).map(({ journey }) => journey.id),
        );
        return [...new Set(journeys.filter(({ id }) => asking.has(id)).map(({ journey }) => journey.sector))];
      },
    }),
  }),
});

builder.queryField("segments", (t) =>
  t.field({
    type: [SegmentDimensionType],
    description: "All segment dimensions with their values.",
    extensions: { size: 12 },
    resolve: async (_, __, context) => [...(await context.known()).segments],
  }),
);
