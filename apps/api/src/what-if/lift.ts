import {
  type LiftCoefficients,
  type LiftOutcome,
  type LiftState,
  type OutcomeLift,
  type SlopeMethod,
  type TouchpointLift,
  whatIfSentence,
} from "@touchstone/core/what-if";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { AsymmetryClassEnum } from "../moment/asymmetry.ts";
import type { About } from "../subject.ts";
import { improvementFields } from "./improvement.ts";

export const LiftOutcomeEnum = enumOf<LiftOutcome>("LiftOutcome", "What may be lifted.", {
  overall: "Overall satisfaction, 0–100.",
  recommend: "Likelihood to recommend, 0–100.",
  "net-promoter": "Net promoter score, −100 to 100.",
});

const LiftStateEnum = enumOf<LiftState>("LiftState", "What may be said of a touchpoint's lift.", {
  expected: "A lift is expected: its interval lies above zero.",
  "within-chance": "Its interval holds zero.",
  "none-expected": "None is expected: with others equal, better ratings go with no more of the outcome.",
  "at-maximum": "Everyone who rated it gave the best answer already.",
  "left-out": "Not asked, or too seldom rated together with the outcome.",
  "too-few": "Too few visits of the slice rated it, or too few gave low or high scores.",
  inseparable: "Its answers cannot be told apart from those of other touchpoints.",
});

export const CoefficientStatusEnum = enumOf<LiftCoefficients["status"]>(
  "CoefficientStatus",
  "Whether there are coefficients of an outcome, and if not, why.",
  {
    ok: "There are.",
    "not-asked": "The outcome or the touchpoints were not asked.",
    "not-on-0-to-10": "Recommendation was asked on another scale than 0–10.",
    "too-few": "Too few visits.",
    "no-variance": "All answers about the outcome are alike.",
    "contradictory-ratings": "Touchpoints cannot be told apart, or their correlations contradict each other.",
  },
);

export const SlopeMethodEnum = enumOf<SlopeMethod>("SlopeMethod", "How slopes were estimated.", {
  em: "Maximum likelihood over all visits, within venues.",
  pairwise: "From the visits that answered both questions, within venues.",
});

type LiftOf = About & { lift: TouchpointLift };

export const TouchpointLiftType = builder.objectRef<LiftOf>("TouchpointLift").implement({
  description: "What improving one touchpoint alone goes with. An association, not a promise.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, lift }) => touchpointOf(journey, lift.code),
    }),
    points: t.float({
      nullable: true,
      description: improvementFields.points,
      resolve: ({ lift: { improvement } }) => ("points" in improvement ? improvement.points : null),
    }),
    convertShare: t.float({
      nullable: true,
      description: improvementFields.convertShare,
      resolve: ({ lift: { improvement } }) => ("share" in improvement ? improvement.share : null),
    }),
    state: t.field({
      type: LiftStateEnum,
      description: "What may be said of it.",
      resolve: ({ lift }) => lift.state,
    }),
    class: t.field({
      type: AsymmetryClassEnum,
      nullable: true,
      description:
        "What kind of touchpoint it is: for basic and exciting ones a conversion says more than points.",
      resolve: ({ lift }) => lift.class,
    }),
    lift: t.field({ type: FigureType, description: "The lift.", resolve: ({ lift }) => lift.lift }),
    optimistic: t.field({
      type: FigureType,
      description: "The lift if everything that usually moves with the touchpoint improves too.",
      resolve: ({ lift }) => lift.optimistic,
    }),
    rated: t.int({ description: "Visits of the slice that rated it.", resolve: ({ lift }) => lift.rated }),
    reach: t.float({
      nullable: true,
      description: "Their part in all visits of the slice; part of the lift already.",
      resolve: ({ lift }) => lift.reach,
    }),
    rise: t.float({
      nullable: true,
      description: "How far its ratings rise on average over all visits of the slice, in points.",
      resolve: ({ lift }) => lift.rise,
    }),
  }),
});

export type OutcomeOf = About & { lift: OutcomeLift };

export const OutcomeLiftType = builder.objectRef<OutcomeOf>("OutcomeLift").implement({
  description: "What all improvements together go with in one outcome.",
  fields: (t) => ({
    outcome: t.field({
      type: LiftOutcomeEnum,
      description: "The outcome.",
      resolve: ({ lift }) => lift.outcome,
    }),
    status: t.field({
      type: CoefficientStatusEnum,
      description: "Whether anything can be said of it.",
      resolve: ({ lift }) => lift.coefficients.status,
    }),
    method: t.field({
      type: SlopeMethodEnum,
      description: "How slopes were estimated.",
      resolve: ({ lift }) => lift.coefficients.method,
    }),
    visits: t.int({
      description: "Visits with the outcome, of all venues of the journey, that the coefficients rest on.",
      resolve: ({ lift }) => lift.coefficients.n,
    }),
    neededVisits: t.int({
      description: "Such visits needed.",
      resolve: ({ lift }) => lift.coefficients.needed,
    }),
    venues: t.int({
      description: "Venues they were made at; differences between venues are taken out.",
      resolve: ({ lift }) => lift.coefficients.venues,
    }),
    current: t.field({
      type: FigureType,
      description: "Where the outcome stands in the slice.",
      resolve: ({ lift }) => lift.current,
    }),
    expected: t.float({
      nullable: true,
      description: "Where it would be expected to stand, at most 100.",
      resolve: ({ lift }) => lift.expected,
    }),
    total: t.field({
      type: FigureType,
      description: "The lift of all improvements together, with the interval of the sum.",
      resolve: ({ lift }) => lift.total,
    }),
    optimistic: t.field({
      type: FigureType,
      description: "Optimistic bound of a single improvement; those of several overlap and cannot be added.",
      resolve: ({ lift }) => lift.optimistic,
    }),
    touchpoints: t.field({
      type: [TouchpointLiftType],
      description: "What each improvement alone goes with, in the order asked.",
      extensions: { size: 12 },
      resolve: ({ lift, ...about }) => lift.touchpoints.map((own) => ({ ...about, lift: own })),
    }),
    sentence: localised(t, "What may be said.", ({ lift, journey }) => ({
      en: whatIfSentence(lift, journey, "en"),
      zh: whatIfSentence(lift, journey, "zh"),
    })),
  }),
});
