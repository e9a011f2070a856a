import type {
  GroupDifference,
  Paradox,
  ParadoxVerdict,
  RecoveryAnalysis,
  RecoveryOutcome,
  ReportedProblems,
  TestedDifference,
} from "@touchstone/core/recovery";
import { costSentence, paradoxSentence, problemSentence } from "@touchstone/core/recovery/sentence";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";

const RecoveryOutcomeEnum = enumOf<RecoveryOutcome>(
  "RecoveryOutcome",
  "What groups of guests are compared on.",
  {
    overall: "Overall satisfaction.",
    recommend: "Likelihood to recommend.",
  },
);

const TestedDifferenceType = builder.objectRef<TestedDifference>("TestedDifference").implement({
  description: "A difference between two groups of guests with its test.",
  fields: (t) => ({
    figure: t.field({ type: FigureType, description: "The difference.", resolve: ({ figure }) => figure }),
    inGroup: t.exposeInt("inGroup", { description: "Guests of the first group in it." }),
    p: t.float({ nullable: true, description: "Two-sided p value.", resolve: ({ p }) => p }),
    pHigher: t.float({
      nullable: true,
      description: "One-sided p value of the first group standing higher.",
      resolve: ({ pHigher }) => pHigher,
    }),
  }),
});

const GroupDifferenceType = builder.objectRef<GroupDifference>("GroupDifference").implement({
  description:
    "One group of guests against another, as they are and at equal venue and segment. An association, not a cause.",
  fields: (t) => ({
    outcome: t.field({
      type: RecoveryOutcomeEnum,
      description: "What is compared.",
      resolve: ({ outcome }) => outcome,
    }),
    group: t.field({
      type: FigureType,
      description: "Mean of the first group.",
      resolve: ({ group }) => group,
    }),
    others: t.field({
      type: FigureType,
      description: "Mean of those it is compared with.",
      resolve: ({ others }) => others,
    }),
    crude: t.field({
      type: TestedDifferenceType,
      description: "As the guests are (Welch).",
      resolve: ({ crude }) => crude,
    }),
    effectSize: t.float({
      nullable: true,
      description: "The crude difference in standard deviations (Hedges g).",
      resolve: ({ effectSize }) => effectSize,
    }),
    adjusted: t.field({
      type: TestedDifferenceType,
      description: "At equal venue and segment (least squares).",
      resolve: ({ adjusted }) => adjusted,
    }),
  }),
});

const ParadoxVerdictEnum = enumOf<ParadoxVerdict>(
  "ParadoxVerdict",
  "Whether a good recovery beats a trouble-free visit.",
  {
    shown: "Recovered guests stand higher at equal venue and segment (one-sided p below 0.05).",
    "no-evidence": "They do not stand surely higher.",
    below: "They surely stand lower.",
    "too-few": "Too few recovered or untroubled guests to test.",
    "not-asked": "What it needs was not asked.",
    "cannot-tell": "The groups cannot be told from venues and segments.",
  },
);

export const ParadoxType = builder.objectRef<Paradox>("RecoveryParadox").implement({
  description:
    "Recovered guests against guests without a complaint. Only the adjusted test decides whether the paradox is claimed.",
  fields: (t) => ({
    verdict: t.field({
      type: ParadoxVerdictEnum,
      description: "What the adjusted test says.",
      resolve: ({ verdict }) => verdict,
    }),
    difference: t.field({
      type: GroupDifferenceType,
      description: "The difference with its tests.",
      resolve: ({ difference }) => difference,
    }),
    sentence: localised(t, "The verdict in words.", (paradox) => ({
      en: paradoxSentence(paradox, "en"),
      zh: paradoxSentence(paradox, "zh"),
    })),
  }),
});

export const UnrecoveredType = builder.objectRef<GroupDifference>("UnrecoveredComplaints").implement({
  description:
    "Guests whose complaint did not end well against guests without one: the cost of doing nothing.",
  fields: (t) => ({
    difference: t.field({
      type: GroupDifferenceType,
      description: "The difference with its tests.",
      resolve: (difference) => difference,
    }),
    sentence: localised(t, "What may be said; empty with too few guests.", (difference) => ({
      en: costSentence(difference, "en"),
      zh: costSentence(difference, "zh"),
    })),
  }),
});

export const ReportedProblemsType = builder
  .objectRef<RecoveryAnalysis & { problems: ReportedProblems }>("ReportedProblems")
  .implement({
    description: "What a survey can say that asked whether something went wrong.",
    fields: (t) => ({
      share: t.field({
        type: FigureType,
        description: "Guests who had a problem, of those who answered.",
        resolve: ({ problems }) => problems.share,
      }),
      differences: t.field({
        type: [GroupDifferenceType],
        description: "Guests with a problem against guests without, on satisfaction and recommendation.",
        extensions: { size: 2 },
        resolve: ({ problems }) => problems.differences,
      }),
      sentence: localised(t, "What may be concluded; empty with too few answers.", (analysis) => ({
        en: problemSentence(analysis, "en"),
        zh: problemSentence(analysis, "zh"),
      })),
    }),
  });
