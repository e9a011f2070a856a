import type { CultureRule } from "@touchstone/core/layout/culture-rubric";
import { builder, localised, localisedList } from "../builder.ts";
import { CriterionEnum } from "./drawing.ts";

export const CultureRuleType = builder.objectRef<CultureRule>("CultureRule").implement({
  description: "A criterion by which the culture of units is rated, and what each rating stands for.",
  fields: (t) => ({
    criterion: t.field({
      type: CriterionEnum,
      description: "Which.",
      resolve: ({ criterion }) => criterion,
    }),
    title: localised(t, "Its name.", ({ title }) => title),
    weight: t.exposeFloat("weight", { description: "Its share in a unit's score; all weights sum to 1." }),
    anchors: localisedList(t, "What a unit is like that is rated 0, 1, 2, 3, 4.", ({ anchors }) => anchors),
  }),
});
