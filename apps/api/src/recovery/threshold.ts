import type { RecoveryThresholds } from "@touchstone/core/recovery";
import { builder } from "../builder.ts";
import { ScaleType } from "../figure.ts";

export const ThresholdsType = builder.objectRef<RecoveryThresholds>("RecoveryThresholds").implement({
  description: "The limits that were drawn. They are conventions of ours.",
  fields: (t) => ({
    afterScale: t.field({
      type: ScaleType,
      nullable: true,
      description: "Scale on which guests rated after their complaint; null where it was not asked.",
      resolve: ({ afterScale }) => afterScale,
    }),
    recoveredFrom: t.int({
      nullable: true,
      description: "Lowest rating that counts as recovered: the top two categories unless chosen.",
      resolve: ({ recoveredFrom }) => recoveredFrom,
    }),
    ratedLowTo: t.int({
      nullable: true,
      description: "Highest rating that counts as low.",
      resolve: ({ ratedLowTo }) => ratedLowTo,
    }),
    lateAfterHours: t.exposeFloat("lateAfterHours", {
      description: "Hours after which a complaint is late: 24 unless chosen.",
    }),
    neededInGroup: t.exposeInt("neededInGroup", { description: "Guests that each group of a test needs." }),
    alpha: t.exposeFloat("alpha", { description: "One-sided p value below which the paradox is claimed." }),
  }),
});
