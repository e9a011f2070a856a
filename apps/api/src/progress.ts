import { builder } from "./builder.ts";
import { journeyOf, readSlice, SliceInput } from "./slice.ts";
import { subjectOf } from "./subject.ts";

interface Reported {
  running: boolean;
  visitsRead: number;
  visitsTotal: number;
  phase: string;
  computed: number;
}

const AnalysisProgressType = builder.objectRef<Reported>("AnalysisProgress").implement({
  description: "How far an analysis is.",
  fields: (t) => ({
    running: t.exposeBoolean("running", { description: "Whether one is running for the slice." }),
    visitsRead: t.exposeInt("visitsRead", { description: "Visits read so far." }),
    visitsTotal: t.exposeInt("visitsTotal", { description: "Visits to read." }),
    phase: t.exposeString("phase", {
      description: "What it does: `reading`, `computing`, or `idle` when none is running.",
    }),
    computed: t.exposeFloat("computed", {
      description: "Part of the computing that is done, 0 to 1; it begins when the visits are read.",
    }),
  }),
});

builder.queryField("analysisProgress", (t) =>
  t.field({
    type: AnalysisProgressType,
    description: "How far the analysis of a slice is: curve and moments read the same visits.",
    args: { slice: t.arg({ type: SliceInput, description: "The slice as the analysis was asked with." }) },
    resolve: async (_, { slice }, context) => {
      const catalogue = await context.known();
      const own = readSlice(catalogue, slice);
      const progress = context.analyses.progress(
        subjectOf(context, catalogue, own, journeyOf(catalogue, own)).subject,
      );
      return progress
        ? { running: true, ...progress }
        : { running: false, visitsRead: 0, visitsTotal: 0, phase: "idle", computed: 0 };
    },
  }),
);
