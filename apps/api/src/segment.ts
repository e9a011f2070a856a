import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, localised } from "./builder.ts";

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
