import { dailyIndicator } from "./alert.ts";
import { boardQuestion } from "./alert-list.ts";
import { builder } from "./builder.ts";
import { ComputationProgressType } from "./computation-progress.ts";
import { IndicatorIdEnum } from "./indicator.ts";

builder.queryField("alertProgress", (t) =>
  t.field({
    type: ComputationProgressType,
    description: "How far the judging of alerts is that were asked for with the same arguments.",
    args: {
      indicators: t.arg({ type: [IndicatorIdEnum], description: "Indicators as they were asked for." }),
      baselineFrom: t.arg({ type: "Date", description: "First day that may say what is usual." }),
    },
    resolve: async (_, { indicators, baselineFrom }, context) => {
      const asked = indicators?.map((id, index) => dailyIndicator(id, ["indicators", index]));
      const question = await boardQuestion(context, asked ?? [], baselineFrom ?? undefined);
      return { running: context.alertBoards.progress(question) };
    },
  }),
);
