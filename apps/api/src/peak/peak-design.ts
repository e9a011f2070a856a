import { DEFAULT_TARGET } from "@touchstone/core/driver";
import type { Journey } from "@touchstone/core/journey";
import type { EmotionCurve } from "@touchstone/core/journey/curve";
import { compareWithDesigned } from "@touchstone/core/journey/designed-curve";
import type { BeliefSource } from "@touchstone/core/journey/designed-sentence";
import { type PeakStep, peakSteps } from "@touchstone/core/strategy/peak/candidates";
import { ideaStates } from "@touchstone/core/strategy/peak/idea";
import { ideasSentence, lowestStep, peaksSentence } from "@touchstone/core/strategy/peak/sentence";
import { MAX_POINTS } from "@touchstone/core/what-if";
import { builder, localeArgument } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { EmotionCurveType } from "../curve.ts";
import { designedOf } from "../designed-curve/designed.ts";
import { InputError } from "../error.ts";
import { JourneyType, journeyNode } from "../journey.ts";
import { journeyOf, readSlice, SliceInput, venuesOf } from "../slice.ts";
import { type About, isShown, subjectOf } from "../subject.ts";
import { knownOf } from "../what-if.ts";
import { PeakIdeaType } from "./idea.ts";
import { type IdeaNode, readIdeaNodes } from "./idea-node.ts";
import { PersonalisationType, personalisationOf } from "./personalisation.ts";
import { type Lifting, liftAt, PeakStepType, type Raise } from "./step.ts";

/** By how many points ratings are raised unless the caller says otherwise. */
const USUAL_POINTS = 10;

/** What the curve and its drivers say. */
type Proposed = Lifting & {
  curve: EmotionCurve;
  steps: PeakStep[];
  /** Whose design the steps are held against. */
  source: BeliefSource;
};

/** Each part is made when it is first asked for: who asks what guests need does not wait for what drives them. */
interface PeakDesign extends About {
  proposed: () => Promise<Proposed>;
  ideas: () => Promise<IdeaNode[]>;
}

const PeakDesignType = builder.objectRef<PeakDesign>("PeakDesign").implement({
  description:
    "Peaks of a journey: which to create, turn round, repair and protect, on what evidence, and what people thought of doing.",
  fields: (t) => ({
    sentence: t.string({
      description: "What to turn round and what to protect.",
      args: localeArgument(t),
      resolve: async ({ proposed }, { locale }) => {
        const { steps, ...design } = await proposed();
        const shown = steps.filter(({ touchpoint }) => isShown(design, touchpoint));
        const lowest = lowestStep(shown);
        const lift = lowest === null ? null : liftAt(design, lowest.touchpoint, "overall").lift;
        return peaksSentence(shown, lift, design.source, design.journey, locale);
      },
    }),
    journey: t.field({
      type: JourneyType,
      description: "The journey.",
      resolve: ({ journey }) => journeyNode(journey),
    }),
    curve: t.field({
      type: EmotionCurveType,
      description: "The measured curve, with the designed one and the test of peak and end beside it.",
      resolve: async ({ journey, subject, shown, proposed }) => {
        const { curve } = await proposed();
        return { journey, subject, shown, curve };
      },
    }),
    steps: t.field({
      type: [PeakStepType],
      description: "Every step in the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: async ({ proposed }) => {
        const { steps, ...lifting } = await proposed();
        return steps
          .filter(({ touchpoint }) => isShown(lifting, touchpoint))
          .map((step) => ({ ...lifting, step }));
      },
    }),
    candidates: t.field({
      type: [PeakStepType],
      description: "Those steps that there is a reason to touch, in the order of the journey: not a ranking.",
      extensions: { size: 15 },
      resolve: async ({ proposed }) => {
        const { steps, ...lifting } = await proposed();
        return steps
          .filter(({ touchpoint, kind }) => kind !== null && isShown(lifting, touchpoint))
          .map((step) => ({ ...lifting, step }));
      },
    }),
    ideas: t.field({
      type: [PeakIdeaType],
      description: "Ideas at the slice's venues on this journey, the newest first.",
      extensions: { size: 20 },
      resolve: ({ ideas }) => ideas(),
    }),
    ideasSentence: t.string({
      description: "How many ideas stand where.",
      args: localeArgument(t),
      resolve: async ({ ideas }, { locale }) => {
        const all = await ideas();
        const counts = Object.fromEntries(
          ideaStates.map((state) => [state, all.filter(({ newest }) => newest.state === state).length]),
        ) as Record<(typeof ideaStates)[number], number>;
        return ideasSentence(counts, locale);
      },
    }),
    personalisation: t.field({
      type: PersonalisationType,
      nullable: true,
      description:
        "Where guests of different kinds need different things; null where nothing tells guests apart.",
      extensions: { cost: 1_000 },
      args: {
        dimension: t.arg.string({
          description:
            "Code of the dimension by which guests are told apart; the first that was asked on the journey when left out.",
        }),
      },
      resolve: async ({ journey, subject, shown }, { dimension }, context) => {
        const code = dimension ?? firstDimension(await context.known(), journey);
        return code === null ? null : personalisationOf(context, { journey, subject, shown }, code);
      },
    }),
  }),
});

/** Code of the first dimension that a survey on the journey asks; `null` where none does. */
function firstDimension({ segments, surveys }: Catalogue, { code }: Journey): string | null {
  const asked = new Set(
    surveys.filter(({ journey }) => journey.code === code).flatMap((survey) => survey.segments),
  );
  return segments.find((dimension) => asked.has(dimension.code))?.code ?? null;
}

builder.queryField("peakDesign", (t) =>
  t.field({
    type: PeakDesignType,
    description:
      "Peaks of the journey that the slice names, or the only one it has. Associations of ratings, not promises.",
    extensions: { cost: 2_000 },
    args: {
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      points: t.arg.float({
        description: `Ratings rise by so many points, above 0 to ${MAX_POINTS}; ${USUAL_POINTS} when neither is given.`,
      }),
      target: t.arg.float({
        description: "Means rise to this, above 0 to 100, as far as the engine reaches.",
      }),
    },
    resolve: async (_, { slice, points, target }, context): Promise<PeakDesign> => {
      const catalogue = await context.known();
      const raise = readRaise(points, target);
      const own = readSlice(catalogue, slice);
      const journey = journeyOf(catalogue, own);
      const about = subjectOf(context, catalogue, own, journey);
      const venues = new Set(venuesOf(catalogue, own));
      return {
        ...about,
        proposed: once(() => propose(context, about, raise)),
        ideas: once(() =>
          readIdeaNodes(
            context,
            ({ venue, journeyCode }) => venues.has(venue) && journeyCode === journey.code,
          ),
        ),
      };
    },
  }),
);

async function propose(context: Context, about: About, raise: Raise): Promise<Proposed> {
  const { journey, subject } = about;
  const [curve, drivers, { coefficients, scope }, designed] = await Promise.all([
    context.analyses.run("curve", subject, {}, context.signal),
    context.analyses.run(
      "drivers",
      subject,
      { outcome: "overall", method: "em", target: DEFAULT_TARGET },
      context.signal,
    ),
    knownOf(context, about, ["overall", "recommend"]),
    designedOf(context, journey),
  ]);
  const compared = compareWithDesigned(curve.result, designed.beliefs);
  return {
    ...about,
    coefficients,
    scope,
    raise,
    curve: curve.result,
    steps: peakSteps(curve.result, compared, drivers.result.touchpoints, journey),
    source: designed.source,
  };
}

/** Makes something when it is first asked for, and only once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** @throws InputError unless at most one of the two is given, within its limits */
function readRaise(points: number | null | undefined, target: number | null | undefined): Raise {
  if (points != null && target != null)
    throw new InputError(["target"], {
      en: "Both points and target are given; expected one of them.",
      zh: "points 与 target 只能给出其一。",
    });
  if (target != null) {
    if (target > 0 && target <= 100) return { target };
    throw new InputError(["target"], {
      en: `"target" is ${target}; expected a number above 0 and at most 100.`,
      zh: `目标值为 ${target}，应大于 0 且不超过 100。`,
    });
  }
  const own = points ?? USUAL_POINTS;
  if (own > 0 && own <= MAX_POINTS) return { points: own };
  throw new InputError(["points"], {
    en: `"points" is ${own}; expected a number above 0 and at most ${MAX_POINTS}.`,
    zh: `“points”为 ${own}，应大于 0 且不超过 ${MAX_POINTS}。`,
  });
}
