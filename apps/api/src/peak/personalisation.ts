import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import {
  type Detectable,
  POWER,
  type Reach,
  WORTHWHILE_MEAN,
} from "@touchstone/core/strategy/peak/detectable";
import {
  type NeedsVerdict,
  type Personalisation,
  personalisation,
  type TouchpointNeeds,
} from "@touchstone/core/strategy/peak/personalisation";
import {
  needsText,
  personalisationSentence,
  serveText,
  serveTitle,
} from "@touchstone/core/strategy/peak/personalisation-sentence";
import type { LevelDifference } from "@touchstone/core/strategy/peak/segment-levels";
import { builder, enumOf, localised } from "../builder.ts";
import type { Context } from "../context.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { SegmentValueType } from "../segment.ts";
import {
  dimensionOf,
  SegmentDifferencesType,
  SegmentSlopeType,
  segmentOf,
  TouchpointDifferencesType,
} from "../segment-difference.ts";
import { type About, isShown } from "../subject.ts";

export type PersonalisationOf = About & { needs: Personalisation; dimension: SegmentDimension };
type NeedsOf = PersonalisationOf & { own: TouchpointNeeds };

const NeedsVerdictEnum = enumOf<NeedsVerdict>("SegmentNeedsVerdict", "What guests need at a touchpoint.", {
  "matters-more": "It goes with the outcome to different degrees, by more than chance explains.",
  "rated-lower": "Some rate it lower, by more than chance explains.",
  both: "Both.",
  same: "The same for all, as far as the data can tell.",
  untested: "Nothing can be said.",
});

const ReachType = builder.objectRef<{ reach: Reach; dimension: SegmentDimension }>("SegmentReach").implement({
  description: "Smallest difference that would probably have been found.",
  fields: (t) => ({
    least: t.float({ description: "Where it is easiest to find.", resolve: ({ reach }) => reach.least }),
    leastOf: t.field({
      type: SegmentValueType,
      description: "The guests of whom that is so.",
      resolve: ({ reach, dimension }) => segmentOf(dimension, reach.leastOf),
    }),
    most: t.float({ description: "Where it is hardest to find.", resolve: ({ reach }) => reach.most }),
    mostOf: t.field({
      type: SegmentValueType,
      description: "The guests of whom that is so.",
      resolve: ({ reach, dimension }) => segmentOf(dimension, reach.mostOf),
    }),
  }),
});

/** Largest whole number that GraphQL carries. */
const MOST_INT = 2_147_483_647;

const DetectableType = builder
  .objectRef<{ power: Detectable; dimension: SegmentDimension }>("SegmentPower")
  .implement({
    description: `What the tests could have told: differences that they find with ${100 * POWER} % chance, at 5 % over all tests.`,
    fields: (t) => ({
      slope: t.field({
        type: ReachType,
        nullable: true,
        description: "Of a segment's slope from that of all others.",
        resolve: ({ power: { slope }, dimension }) => slope && { reach: slope, dimension },
      }),
      answersForSlope: t.int({
        nullable: true,
        description:
          "Answers, of all segments together, that would tell at least the best measured segment's slope twice the common one.",
        resolve: ({ power: { answersForSlope } }) =>
          answersForSlope === null ? null : Math.min(answersForSlope, MOST_INT),
      }),
      mean: t.field({
        type: ReachType,
        nullable: true,
        description: "Of a segment's mean rating from that of all others, in points.",
        resolve: ({ power: { mean }, dimension }) => mean && { reach: mean, dimension },
      }),
      answersForMean: t.int({
        nullable: true,
        description: `Answers of the hardest segment that would tell ${WORTHWHILE_MEAN} points; null where no number would, the others being as few as they are.`,
        resolve: ({ power: { answersForMean } }) =>
          answersForMean === null ? null : Math.min(answersForMean, MOST_INT),
      }),
    }),
  });

const StrictType = builder
  .objectRef<{ dimension: SegmentDimension; strict: Personalisation["strict"][number] }>("StrictSegment")
  .implement({
    description:
      "Guests who rate more than half of the touchpoints lower: stricter judges, worse served, or both.",
    fields: (t) => ({
      segment: t.field({
        type: SegmentValueType,
        description: "The guests.",
        resolve: ({ dimension, strict }) => segmentOf(dimension, strict.segment),
      }),
      lower: t.int({ description: "How many touchpoints.", resolve: ({ strict }) => strict.lower }),
    }),
  });

const SuggestionType = builder
  .objectRef<NeedsOf & { level: LevelDifference }>("PersonalisationSuggestion")
  .implement({
    description: "Guests who rate a touchpoint lower, and so might be served differently there.",
    fields: (t) => ({
      segment: t.field({
        type: SegmentValueType,
        description: "Who rates it lower.",
        resolve: ({ dimension, level }) => segmentOf(dimension, level.segment),
      }),
      n: t.int({ description: "Their ratings.", resolve: ({ level }) => level.n }),
      others: t.int({ description: "Ratings of all others.", resolve: ({ level }) => level.others }),
      difference: t.float({
        description: "Their mean less that of all others, in points.",
        resolve: ({ level }) => level.difference,
      }),
      low: t.float({ description: "Lower end of its 95 % interval.", resolve: ({ level }) => level.low }),
      high: t.float({ description: "Upper end.", resolve: ({ level }) => level.high }),
      q: t.float({
        description:
          "p value of Welch's test, corrected over all segments and touchpoints (Benjamini–Hochberg).",
        resolve: ({ level }) => level.q,
      }),
      title: localised(t, "Title of an idea for them.", ({ level, own, dimension, journey }) =>
        serveTitle(level.segment, own.touchpoint, dimension, journey),
      ),
      sentence: localised(t, "The suggestion with its evidence.", ({ level, own, dimension, journey }) => ({
        en: serveText(level, own, dimension, journey, "en"),
        zh: serveText(level, own, dimension, journey, "zh"),
      })),
    }),
  });

const NeedsType = builder.objectRef<NeedsOf>("TouchpointNeeds").implement({
  description: "What guests of different kinds need at one touchpoint.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, own }) => touchpointOf(journey, own.touchpoint),
    }),
    verdict: t.field({
      type: NeedsVerdictEnum,
      description: "What may be said.",
      resolve: ({ own }) => own.verdict,
    }),
    most: t.field({
      type: SegmentSlopeType,
      nullable: true,
      description: "To whom it matters most, by shrunken slopes; null unless they surely differ.",
      resolve: ({ own, dimension }) => (own.most ? { dimension, slope: own.most } : null),
    }),
    suggestions: t.field({
      type: [SuggestionType],
      description: "Who might be served differently, the largest difference first.",
      extensions: { size: 4 },
      resolve: (needs) => needs.own.lower.map((level) => ({ ...needs, level })),
    }),
    power: t.field({
      type: DetectableType,
      description: "How far the data could tell.",
      resolve: ({ own, dimension }) => ({ power: own.detectable, dimension }),
    }),
    differences: t.field({
      type: TouchpointDifferencesType,
      description: "The tests behind it.",
      resolve: ({ own, needs, ...about }) => ({ ...about, found: needs.found, row: own.row }),
    }),
    sentence: localised(t, "What may be said, in words.", ({ own, dimension, journey }) => ({
      en: needsText(own, dimension, journey, "en"),
      zh: needsText(own, dimension, journey, "zh"),
    })),
  }),
});

export const PersonalisationType = builder.objectRef<PersonalisationOf>("Personalisation").implement({
  description: "Where guests of different kinds need different things: only what a corrected test supports.",
  fields: (t) => ({
    sentence: localised(t, "What may be concluded.", ({ needs, dimension, journey }) => ({
      en: personalisationSentence(needs, dimension, journey, "en"),
      zh: personalisationSentence(needs, dimension, journey, "zh"),
    })),
    touchpoints: t.field({
      type: [NeedsType],
      description: "In the order of the journey. Of the slice's stage and channel only.",
      extensions: { size: 30 },
      resolve: (about) =>
        about.needs.needs
          .filter(({ touchpoint }) => isShown(about, touchpoint))
          .map((own) => ({ ...about, own })),
    }),
    slopeTests: t.int({
      description: "Touchpoints whose slopes were tested together.",
      resolve: ({ needs }) => needs.tests.slopes,
    }),
    meanTests: t.int({
      description: "Segments and touchpoints whose means were tested together.",
      resolve: ({ needs }) => needs.tests.means,
    }),
    strict: t.field({
      type: [StrictType],
      description: "Guests who rate more than half of the touchpoints lower.",
      extensions: { size: 2 },
      resolve: ({ needs, dimension }) => needs.strict.map((strict) => ({ dimension, strict })),
    }),
    differences: t.field({
      type: SegmentDifferencesType,
      description: "The analysis it is read from.",
      resolve: ({ needs, ...about }) => ({ ...about, found: needs.found }),
    }),
  }),
});

/** Where guests told apart by a dimension need different things. */
export async function personalisationOf(
  context: Context,
  about: About,
  code: string,
): Promise<PersonalisationOf> {
  const dimension = dimensionOf(await context.known(), code);
  const subject = { ...about.subject, columns: { segments: [code] } };
  const { result } = await context.analyses.run(
    "segmentDifference",
    subject,
    { outcome: "overall" },
    context.signal,
  );
  return { ...about, needs: personalisation(result), dimension };
}
