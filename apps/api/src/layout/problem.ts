import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";

const SeverityEnum = enumOf<PlanProblem["severity"]>(
  "PlanProblemSeverity",
  "How bad a problem of a plan is.",
  {
    error: "It stops the import.",
    warning: "It does not.",
  },
);

/** What is wrong with a plan. */
export const PlanProblemType = builder.objectRef<PlanProblem>("PlanProblem").implement({
  description: "What is wrong with a plan, or odd about it.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "`E001` to `W081`: the kind of problem." }),
    severity: t.field({
      type: SeverityEnum,
      description: "How bad it is.",
      resolve: ({ severity }) => severity,
    }),
    featureId: t.exposeString("featureId", {
      nullable: true,
      description: "Id of the feature, `#index` where it has none; null where it is about the whole plan.",
    }),
    path: t.exposeString("path", {
      description: "Where in the file, such as `features[12].properties.widthM`.",
    }),
    message: localised(t, "What was found and what was expected.", ({ message }) => message),
    hint: localisedOrNull(t, "What to do about it.", ({ hint }) => hint),
  }),
});
