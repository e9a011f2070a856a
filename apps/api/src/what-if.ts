import {
  type Choice,
  type Improvement,
  type LiftCoefficients,
  type LiftOutcome,
  type LiftState,
  liftOfEach,
  MAX_POINTS,
  type OutcomeLift,
  type SlopeMethod,
  type TouchpointLift,
  type WhatIf,
  whatIf,
  whatIfSentence,
} from "@touchstone/core/what-if";
import type { Scope } from "@touchstone/core/what-if/scope";
import { builder, enumOf, type Fields, localised } from "./builder.ts";
import type { Context } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { type JourneyNode, JourneyType, TouchpointType, touchpointOf } from "./journey.ts";
import { AsymmetryClassEnum } from "./moment.ts";
import { journeyOf, readSlice, type SliceArgument, SliceInput } from "./slice.ts";
import { type About, subjectOf } from "./subject.ts";

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

const improvementFields = {
  points: `Every rating rises by so many points of 0–100, at most ${MAX_POINTS}, and never beyond the best answer.`,
  convertShare: "This part of the low scores becomes middle and of the middle scores high, above 0 to 1.",
} as const;

const ImprovementInput = builder.inputType("ImprovementInput", {
  description: "A touchpoint to improve, by `points` or by `convertShare`.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    points: t.float({ description: improvementFields.points }),
    convertShare: t.float({ description: improvementFields.convertShare }),
  }),
});

type LiftOf = About & { lift: TouchpointLift };

const TouchpointLiftType = builder.objectRef<LiftOf>("TouchpointLift").implement({
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

export interface Known {
  coefficients: LiftCoefficients[];
  scope: Scope;
}
type WhatIfOf = About & Known & { found: WhatIf; milliseconds: number; fromCache: boolean };

const WhatIfType = builder.objectRef<WhatIfOf>("WhatIf").implement({
  description:
    "What improving touchpoints would be expected to go with: coefficients from all venues of the journey, ratings of the slice. Associations, not promises.",
  fields: (t) => ({
    visits: t.int({ description: "Visits in the slice.", resolve: ({ found }) => found.visits }),
    maxPoints: t.float({
      description: "Most points that may be asked for: further, the regression would be stretched too far.",
      resolve: ({ found }) => found.maxPoints,
    }),
    outcomes: t.field({
      type: [OutcomeLiftType],
      description: "Satisfaction, recommendation and promoters.",
      extensions: { size: 3 },
      resolve: ({ found, ...about }) => found.outcomes.map((lift) => ({ ...about, lift })),
    }),
    each: t.field({
      type: [TouchpointLiftType],
      description:
        "What one and the same improvement goes with at each touchpoint alone, the largest lift first.",
      extensions: { size: 30, cost: 30 },
      args: {
        outcome: t.arg({
          type: LiftOutcomeEnum,
          required: true,
          defaultValue: "overall",
          description: "Which outcome.",
        }),
        points: t.arg.float({ description: improvementFields.points }),
        convertShare: t.arg.float({ description: improvementFields.convertShare }),
      },
      resolve: ({ coefficients, scope, found: _, ...about }, { outcome, points, convertShare }) => {
        const improvement = readImprovement({ points, convertShare }, []);
        const own = coefficients.find((candidate) => candidate.outcome === outcome);
        if (!own) throw new RangeError(`found no coefficients of ${outcome}`);
        const { journey, subject } = about;
        return liftOfEach(own, scope, improvement, { journey, asOf: subject.asOf }).map((lift) => ({
          ...about,
          lift,
        }));
      },
    }),
    computedInMilliseconds: t.float({
      description: "How long the coefficients took when they were made.",
      resolve: ({ milliseconds }) => milliseconds,
    }),
    fromCache: t.exposeBoolean("fromCache", {
      description: "Whether the coefficients were there before they were asked for.",
    }),
  }),
});

interface GivenImprovement {
  points?: number | null | undefined;
  convertShare?: number | null | undefined;
}

/** @throws InputError unless exactly one of the two is given, within its limits */
function readImprovement(
  { points, convertShare }: GivenImprovement,
  path: readonly (string | number)[],
): Improvement {
  if ((points == null) === (convertShare == null))
    throw new InputError([...path, "points"], {
      en: "Either points or convertShare has to be given, and not both.",
      zh: "points 与 convertShare 须且只能给出其一。",
    });
  const [name, value, most] =
    points == null ? (["convertShare", convertShare, 1] as const) : (["points", points, MAX_POINTS] as const);
  if (!(Number(value) > 0 && Number(value) <= most))
    throw new InputError([...path, name], {
      en: `"${name}" is ${value}; expected a number above 0 and at most ${most}.`,
      zh: `“${name}”为 ${value}，应大于 0 且不超过 ${most}。`,
    });
  return points == null ? { share: Number(convertShare) } : { points };
}

/** @throws InputError for an unknown touchpoint, one named twice, or an improvement out of its limits */
function readChoices(
  { journey }: About,
  improvements: readonly (typeof ImprovementInput.$inferInput)[],
): Choice[] {
  const seen = new Set<string>();
  return improvements.map(({ touchpoint, ...given }, index) => {
    const path = ["improvements", index] as const;
    if (!journey.touchpoints.some(({ code }) => code === touchpoint))
      throw new InputError([...path, "touchpoint"], {
        en: `Journey "${journey.code}" has no touchpoint "${touchpoint}".`,
        zh: `旅程“${journey.code}”没有触点“${touchpoint}”。`,
      });
    if (seen.has(touchpoint))
      throw new InputError([...path, "touchpoint"], {
        en: `Touchpoint "${touchpoint}" is named twice.`,
        zh: `触点“${touchpoint}”重复出现。`,
      });
    seen.add(touchpoint);
    return { touchpoint, improvement: readImprovement(given, path) };
  });
}

/** Coefficients from every venue and guest of the period, and the spread of ratings in the slice. */
export async function knownOf(
  context: Context,
  about: About,
  outcomes: readonly LiftOutcome[] = ["overall", "recommend", "net-promoter"],
): Promise<Known & { milliseconds: number; fromCache: boolean }> {
  const { subject } = about;
  const { venues: _, group: __, segments: ___, ...everywhere } = subject.slice;
  const chain = { ...subject, slice: everywhere };
  const scope = context.analyses.run("liftScope", subject, {}, context.signal);
  const runs = await Promise.all(
    outcomes.map((outcome) => context.analyses.run("liftCoefficients", chain, { outcome }, context.signal)),
  );
  return {
    scope: (await scope).result,
    coefficients: runs.map(({ result }) => result),
    milliseconds: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    fromCache: runs.every(({ fromCache }) => fromCache),
  };
}

const scenarioArguments = {
  slice: "Whose ratings would rise; coefficients come from all venues and guests of its period.",
  improvements: "What is improved, each touchpoint once; none shows where things stand.",
} as const;

async function answer(
  context: Context,
  about: About,
  improvements: readonly (typeof ImprovementInput.$inferInput)[],
): Promise<WhatIfOf> {
  const choices = readChoices(about, improvements);
  const known = await knownOf(context, about);
  const { journey, subject } = about;
  const found = whatIf(known.coefficients, known.scope, choices, { journey, asOf: subject.asOf });
  return { ...about, ...known, found };
}

async function aboutOf(context: Context, slice: SliceArgument, journey?: JourneyNode): Promise<About> {
  const catalogue = await context.known();
  const given = readSlice(catalogue, slice);
  const own = journey ? { ...given, journey: journey.code, journeyVersion: journey.version } : given;
  return subjectOf(context, catalogue, own, journeyOf(catalogue, own));
}

function scenario<Parent>(t: Fields<Parent>) {
  return {
    slice: t.arg({ type: SliceInput, description: scenarioArguments.slice }),
    improvements: t.arg({
      type: [ImprovementInput],
      required: true,
      defaultValue: [],
      description: scenarioArguments.improvements,
    }),
  };
}

builder.objectField(JourneyType, "whatIf", (t) =>
  t.field({
    type: WhatIfType,
    description: "What improving touchpoints of this journey would be expected to go with.",
    extensions: { cost: 1_000 },
    args: scenario(t),
    resolve: async (journey, { slice, improvements }, context) =>
      answer(context, await aboutOf(context, slice, journey), improvements),
  }),
);

builder.queryField("whatIf", (t) =>
  t.field({
    type: WhatIfType,
    description:
      "What improving touchpoints would be expected to go with, on the journey that the slice names or the only one it has.",
    extensions: { cost: 1_000 },
    args: {
      slice: t.arg({ type: SliceInput, description: scenarioArguments.slice }),
      improvements: t.arg({
        type: [ImprovementInput],
        required: true,
        defaultValue: [],
        description: scenarioArguments.improvements,
      }),
    },
    resolve: async (_, { slice, improvements }, context) =>
      answer(context, await aboutOf(context, slice), improvements),
  }),
);
