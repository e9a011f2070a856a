import {
  type CultureAgreement,
  cultureAgreementSentence,
} from "@touchstone/core/layout/indicator/culture-agreement";
import { builder, localised } from "../builder.ts";

export const CultureAgreementType = builder.objectRef<CultureAgreement>("CultureAgreement").implement({
  description: "How far those who rated the culture of the same units agree.",
  fields: (t) => ({
    units: t.exposeInt("units", { description: "Units that at least two rated." }),
    needed: t.exposeInt("needed", { description: "Such units from which alpha is shown." }),
    meanGap: t.exposeFloat("meanGap", {
      description: "Mean gap between the highest and the lowest rater's score, 0 to 1.",
    }),
    alpha: t.float({
      nullable: true,
      description:
        "Krippendorff's alpha of their scores: 1 full agreement, 0 as by chance; null for too few units, or where all scores are the same.",
      resolve: ({ alpha }) => alpha?.value ?? null,
    }),
    low: t.float({
      nullable: true,
      description: "Lower end of its 95% interval (jackknife over units).",
      resolve: ({ alpha }) => alpha?.low ?? null,
    }),
    high: t.float({
      nullable: true,
      description: "Upper end of its 95% interval.",
      resolve: ({ alpha }) => alpha?.high ?? null,
    }),
    sentence: localised(t, "How far the ratings may be relied on.", cultureAgreementSentence),
  }),
});
