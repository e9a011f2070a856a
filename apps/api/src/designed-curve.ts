import type { Journey } from "@touchstone/core/journey";
import type { EmotionCurve } from "@touchstone/core/journey/curve";
import {
  asPercent,
  type Belief,
  compareWithDesigned,
  type DesignedComparison,
  type DesignedPoint,
  hypothesis,
  problemOfBeliefs,
} from "@touchstone/core/journey/designed-curve";
import {
  type BeliefSource,
  designedMethod,
  designedSentence,
} from "@touchstone/core/journey/designed-sentence";
import { journeyTemplates } from "@touchstone/core/journey/templates";
import type { DesignedCurve } from "@touchstone/db/designed-curve/read-designed-curves";
import { readDesignedCurves } from "@touchstone/db/designed-curve/read-designed-curves";
import { writeDesignedCurve } from "@touchstone/db/designed-curve/write-designed-curve";
import { builder, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { EmotionCurveType } from "./curve.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { JourneyType, journeyNode, TouchpointType, touchpointOf } from "./journey.ts";
import { type About, isShown } from "./subject.ts";
import { clientKeyArgument, readWriter, whoArgument } from "./writer.ts";

const BeliefSourceEnum = enumOf<BeliefSource>("BeliefSource", "Whose belief a designed curve is.", {
  hypothesis: "Nobody has said anything yet: the hypothesis of the journey template’s planners.",
  recorded: "Management’s own, as it was recorded.",
});

/** A journey's designed curve: what was recorded last, or the template's hypothesis. */
export interface Designed {
  journey: Journey;
  source: BeliefSource;
  beliefs: readonly Belief[];
  recorded: DesignedCurve | null;
}
interface BeliefOf {
  journey: Journey;
  belief: Belief;
}

const BeliefType = builder.objectRef<BeliefOf>("Belief").implement({
  description: "What management believes guests feel at one touchpoint.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, belief }) => touchpointOf(journey, belief.touchpoint),
    }),
    valence: t.int({
      nullable: true,
      description: "−100 (dreadful) to 100 (wonderful), 0 neutral; null where no belief is held.",
      resolve: ({ belief }) => belief.valence,
    }),
    believed: t.float({
      nullable: true,
      description: "The same on the measured curve’s 0–100: 50 + valence / 2.",
      resolve: ({ belief }) => (belief.valence === null ? null : asPercent(belief.valence)),
    }),
  }),
});

const RevisionType = builder
  .objectRef<{ journey: Journey; curve: DesignedCurve }>("DesignedCurveRevision")
  .implement({
    description: "A designed curve as it was set once. Revisions are added and never changed.",
    fields: (t) => ({
      revision: t.int({ description: "1 for the first one.", resolve: ({ curve }) => curve.revision }),
      who: t.string({
        description: "Who set it, as they call themselves.",
        resolve: ({ curve }) => curve.author,
      }),
      when: t.field({
        type: "DateTime",
        description: "When it was set.",
        resolve: ({ curve }) => curve.recordedAt,
      }),
      beliefs: t.field({
        type: [BeliefType],
        description: "What was believed, in the order of the journey.",
        extensions: { size: 30 },
        resolve: ({ journey, curve }) =>
          inOrder(journey, curve.beliefs).map((belief) => ({ journey, belief })),
      }),
    }),
  });

/** Most revisions of the history that are given. */
const HISTORY = 20;

const DesignedCurveType = builder.objectRef<Designed>("DesignedCurve").implement({
  description: "What management believes guests feel along a journey: a belief, not a finding.",
  fields: (t) => ({
    journey: t.field({
      type: JourneyType,
      description: "The journey.",
      resolve: ({ journey }) => journeyNode(journey),
    }),
    source: t.field({
      type: BeliefSourceEnum,
      description: "Whose belief it is.",
      resolve: ({ source }) => source,
    }),
    revision: t.int({
      description: "Number of the revision that holds; 0 where nothing was recorded.",
      resolve: ({ recorded }) => recorded?.revision ?? 0,
    }),
    who: t.string({
      nullable: true,
      description: "Who recorded it, as they call themselves; null of a hypothesis.",
      resolve: ({ recorded }) => recorded?.author ?? null,
    }),
    when: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was recorded; null of a hypothesis.",
      resolve: ({ recorded }) => recorded?.recordedAt ?? null,
    }),
    beliefs: t.field({
      type: [BeliefType],
      description: "What is believed, in the order of the journey.",
      extensions: { size: 30 },
      resolve: ({ journey, beliefs }) => inOrder(journey, beliefs).map((belief) => ({ journey, belief })),
    }),
    history: t.field({
      type: [RevisionType],
      description: `What was recorded, the newest first; at most ${HISTORY}.`,
      extensions: { size: 5, cost: 5 },
      resolve: async ({ journey }, _, context) => {
        const curves = await context.read((transaction) => readDesignedCurves(transaction, journey, HISTORY));
        return curves.map((curve) => ({ journey, curve }));
      },
    }),
  }),
});

const GapVerdictEnum = enumOf<NonNullable<DesignedPoint["verdict"]>>(
  "DesignedVerdict",
  "What guests feel against what is believed.",
  {
    better: "Better than believed, by more than chance explains.",
    worse: "Worse than believed, by more than chance explains.",
    "cannot-tell": "Which of the two cannot be told.",
  },
);

type ComparedPoint = About & { point: DesignedPoint };

const DesignedPointType = builder.objectRef<ComparedPoint>("DesignedPoint").implement({
  description: "One touchpoint: believed against measured.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, point }) => touchpointOf(journey, point.touchpoint),
    }),
    valence: t.int({
      nullable: true,
      description: "The belief, −100 to 100.",
      resolve: ({ point }) => point.valence,
    }),
    believed: t.float({
      nullable: true,
      description: "The belief on the measured curve’s 0–100.",
      resolve: ({ point }) => point.believed,
    }),
    gap: t.field({
      type: FigureType,
      nullable: true,
      description: "Measured minus believed, with the interval of the measurement; null without a belief.",
      resolve: ({ point }) => point.gap,
    }),
    q: t.float({
      nullable: true,
      description: "p value of no gap, corrected over the touchpoints (Benjamini–Hochberg).",
      resolve: ({ point }) => point.q,
    }),
    verdict: t.field({
      type: GapVerdictEnum,
      nullable: true,
      description: "What guests feel against the belief; null where it cannot be judged.",
      resolve: ({ point }) => point.verdict,
    }),
  }),
});

type Compared = About & { curve: EmotionCurve; designed: Designed; compared: DesignedComparison };

const DesignedComparisonType = builder.objectRef<Compared>("DesignedComparison").implement({
  description: "The designed curve beside the measured one.",
  fields: (t) => ({
    designed: t.field({
      type: DesignedCurveType,
      description: "The designed curve.",
      resolve: ({ designed }) => designed,
    }),
    points: t.field({
      type: [DesignedPointType],
      description: "Touchpoints in the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: ({ compared, ...about }) =>
        compared.points
          .filter(({ touchpoint }) => isShown(about, touchpoint))
          .map((point) => ({ ...about, point })),
    }),
    expectedPeaks: t.field({
      type: [TouchpointType],
      description: "Where the high point is expected; several where beliefs tie.",
      extensions: { size: 3 },
      resolve: ({ compared, journey }) => compared.expectedPeaks.map((code) => touchpointOf(journey, code)),
    }),
    expectedLows: t.field({
      type: [TouchpointType],
      description: "Where the low point is expected; several where beliefs tie.",
      extensions: { size: 3 },
      resolve: ({ compared, journey }) => compared.expectedLows.map((code) => touchpointOf(journey, code)),
    }),
    sentence: localised(t, "What may be concluded.", ({ compared, curve, journey, designed }) => ({
      en: designedSentence(compared, curve, journey, designed.source, "en"),
      zh: designedSentence(compared, curve, journey, designed.source, "zh"),
    })),
    method: localised(t, "How the two scales are matched and gaps are tested.", ({ curve }) => ({
      en: designedMethod(curve.source, "en"),
      zh: designedMethod(curve.source, "zh"),
    })),
  }),
});

builder.objectField(EmotionCurveType, "designed", (t) =>
  t.field({
    type: DesignedComparisonType,
    description: "What management believes guests feel, beside what they feel.",
    extensions: { cost: 10 },
    resolve: async (about, _, context): Promise<Compared> => {
      const designed = await designedOf(context, about.journey);
      return { ...about, designed, compared: compareWithDesigned(about.curve, designed.beliefs) };
    },
  }),
);

const BeliefInput = builder.inputType("BeliefInput", {
  description: "What is believed of one touchpoint.",
  fields: (t) => ({
    touchpoint: t.string({ required: true, description: "Code of the touchpoint." }),
    valence: t.int({ description: "−100 to 100; null where no belief is held." }),
  }),
});

builder.queryField("designedCurve", (t) =>
  t.field({
    type: DesignedCurveType,
    description: "What management believes guests feel along a journey or a journey template.",
    extensions: { cost: 5 },
    args: {
      journey: t.arg.string({ required: true, description: "Code of the journey." }),
      version: t.arg.int({ description: "Version; the newest when left out." }),
    },
    resolve: async (_, { journey, version }, context) =>
      designedOf(context, knownJourney(await context.known(), journey, version ?? null)),
  }),
);

builder.mutationField("setDesignedCurve", (t) =>
  t.field({
    type: DesignedCurveType,
    description:
      "Records what management believes guests feel along a journey: every touchpoint at once, or nothing. What was recorded before stays in the history.",
    extensions: { cost: 100 },
    args: {
      journey: t.arg.string({ required: true, description: "Code of the journey." }),
      version: t.arg.int({ description: "Version; the newest when left out." }),
      beliefs: t.arg({
        type: [BeliefInput],
        required: true,
        description: "Every touchpoint of the journey once.",
      }),
      who: t.arg.string(whoArgument("Who says so")),
      basedOn: t.arg.int({
        required: true,
        description:
          "The revision that the writer had seen; 0 where nothing was recorded. Another one since is a conflict.",
      }),
      clientKey: t.arg.string(clientKeyArgument),
    },
    resolve: async (_, { journey: code, version, beliefs, who, basedOn, clientKey }, context) => {
      const journey = knownJourney(await context.known(), code, version ?? null);
      const given = beliefs.map(
        ({ touchpoint, valence }): Belief => ({ touchpoint, valence: valence ?? null }),
      );
      const problem = problemOfBeliefs(journey, given);
      if (problem)
        throw new InputError(
          ["beliefs", problem.place, problem.member].filter((part) => part !== null),
          problem.message,
        );
      const curve = {
        journey,
        beliefs: given,
        basedOn,
        ...readWriter({ who, clientKey }),
      };
      const recorded = await context.write((transaction) => writeDesignedCurve(transaction, curve));
      return { journey, source: "recorded" as const, beliefs: recorded.beliefs, recorded };
    },
  }),
);

/** The designed curve that holds for a journey. */
export async function designedOf(context: Context, journey: Journey): Promise<Designed> {
  const [recorded] = await context.read((transaction) => readDesignedCurves(transaction, journey, 1));
  return recorded
    ? { journey, source: "recorded", beliefs: recorded.beliefs, recorded }
    : { journey, source: "hypothesis", beliefs: hypothesis(journey), recorded: null };
}

/** A journey with data, or a template. @throws InputError when there is none of that code and version */
function knownJourney({ journeys }: Catalogue, code: string, version: number | null): Journey {
  const all = [...journeyTemplates, ...journeys.map(({ journey }) => journey)];
  const found = all.filter((journey) => journey.code === code);
  const chosen =
    version === null
      ? found.reduce<Journey | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined)
      : found.findLast((journey) => journey.version === version);
  if (chosen) return chosen;
  throw found.length === 0
    ? new InputError(["journey"], { en: `There is no journey "${code}".`, zh: `没有代码为“${code}”的旅程。` })
    : new InputError(["version"], {
        en: `Journey "${code}" has no version ${version}.`,
        zh: `旅程“${code}”没有第 ${version} 版。`,
      });
}

/** Beliefs in the order of the journey; a touchpoint that is not named holds none. */
function inOrder({ touchpoints }: Journey, beliefs: readonly Belief[]): Belief[] {
  const held = new Map(beliefs.map(({ touchpoint, valence }) => [touchpoint, valence]));
  return touchpoints.map(({ code }) => ({ touchpoint: code, valence: held.get(code) ?? null }));
}
