import type { Slice } from "@touchstone/core/slice";
import {
  type LiftCoefficients,
  type LiftOutcome,
  liftOfEach,
  type WhatIf,
  whatIf,
} from "@touchstone/core/what-if";
import type { Scope } from "@touchstone/core/what-if/scope";
import { builder, type Fields } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { type JourneyNode, JourneyType } from "./journey.ts";
import { journeyOf, readSlice, type SliceArgument, SliceInput } from "./slice.ts";
import { type About, subjectOf } from "./subject.ts";
import { ImprovementInput, improvementFields, readChoices, readImprovement } from "./what-if/improvement.ts";
import { LiftOutcomeEnum, OutcomeLiftType, TouchpointLiftType } from "./what-if/lift.ts";

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

/** Coefficients from every venue and guest of the period, and the spread of ratings in the slice. */
export async function knownOf(
  context: Context,
  about: About,
  outcomes: readonly LiftOutcome[] = ["overall", "recommend", "net-promoter"],
): Promise<Known & { milliseconds: number; fromCache: boolean }> {
  const { subject } = about;
  const chain = { ...subject, slice: everywhere(await context.known(), about) };
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

/**
 * All visits of the period on the journey. Where one group has all of its venues, by the group's name: then other pages'
 * analyses of the same visits are at hand.
 */
function everywhere({ journeys, groups }: Catalogue, { journey, subject }: About): Slice {
  const { venues: _, group, segments: __, ...slice } = subject.slice;
  const { code, version } = journey;
  const stored = journeys.find((one) => one.journey.code === code && one.journey.version === version);
  const having = groups.filter((one) => stored?.venues.every((venue) => one.venues.includes(venue)));
  const named = having.find((one) => one.code === group) ?? having[0];
  return named ? { ...slice, group: named.code } : slice;
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
