import type { CountsProblem } from "@touchstone/core/layout/calibration/counts-problem";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";

const FileEnum = enumOf<"counts" | "heldOut">("LayoutCountsFile", "Which file of counts.", {
  counts: "The one to fit to.",
  heldOut: "The one to judge by.",
});

export const CountsProblemType = builder
  .objectRef<CountsProblem & { file: "counts" | "heldOut" }>("LayoutCountsProblem")
  .implement({
    description:
      "What is wrong with a file of counts, or with one cell of it. Nothing is used of a file with any.",
    fields: (t) => ({
      file: t.field({ type: FileEnum, description: "Which file.", resolve: ({ file }) => file }),
      line: t.exposeInt("line", {
        nullable: true,
        description: "Line of the file, the header being 1; null where it is about the whole file.",
      }),
      column: t.exposeString("column", {
        nullable: true,
        description: "Column as the header names it; null where a line or the file is meant.",
      }),
      found: t.exposeString("found", { description: "What stands there." }),
      expected: localised(t, "What would have been right.", ({ expected }) => expected),
      message: localised(t, "Both in a sentence.", ({ message }) => message),
      hint: localisedOrNull(t, "What to do about it.", ({ hint }) => hint),
    }),
  });
