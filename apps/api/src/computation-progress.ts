import type { Analyses } from "./analysis/analyses.ts";
import { builder } from "./builder.ts";

export const ComputationProgressType = builder
  .objectRef<{ running: ReturnType<Analyses["computing"]> }>("ComputationProgress")
  .implement({
    description: "How far a computation over sums or days is.",
    fields: (t) => ({
      running: t.boolean({
        description: "Whether it is running.",
        resolve: ({ running }) => running !== null,
      }),
      phase: t.string({
        description: "What it does: `reading`, `computing`, or `idle` when none is running.",
        resolve: ({ running }) => running?.phase ?? "idle",
      }),
      computed: t.float({
        description: "Part of the computing that is done, 0 to 1; it begins when everything is read.",
        resolve: ({ running }) => running?.computed ?? 0,
      }),
    }),
  });
