import {
  executiveSentence,
  type Finding,
  findingOf,
  type GapPart,
  openingSentence,
  venueGaps,
} from "@touchstone/core/executive";
import type { Figure } from "@touchstone/core/indicator/figure";
import { builder, enumOf, localised } from "./builder.ts";
import type { Catalogue } from "./catalogue.ts";
import { ComparisonType } from "./comparison.ts";
import { type Context, createContext } from "./context.ts";
import { InputError } from "./error.ts";
import { FigureType } from "./figure.ts";
import { type GapSplit, splitGap } from "./gap-split.ts";
import { IndicatorIdEnum, plainIndicator, type Question, questionOf } from "./indicator.ts";
import { TouchpointType, touchpointOf } from "./journey.ts";
import { askLeague, type Compared } from "./league.ts";
import { keyOf } from "./memory.ts";
import { readSlice, SliceInput, venuesOf } from "./slice.ts";
import type { About } from "./subject.ts";
import { nodeOf, VenueType } from "./venue.ts";
import { CoefficientStatusEnum, LiftOutcomeEnum, OutcomeLiftType } from "./what-if/lift.ts";

/** What is said of the venues first. */
interface Opening {
  compared: Compared;
  finding: Finding;
  catalogue: Catalogue;
  question: Question;
}

const FindingKindEnum = enumOf<Finding["kind"]>("FindingKind", "What matters most among venues.", {
  trails: "A venue is behind the others together, by more than chance explains.",
  leads: "A venue is ahead of the others together, by more than chance explains.",
  level: "The venue that was asked about cannot be told apart from the others.",
  untold: "Nothing can be said of the venue that was asked about.",
  league: "No venue stands out from the others: what the comparison of all pairs says is all there is.",
});

type PartOf = About & { part: GapPart };

const GapPartType = builder.objectRef<PartOf>("GapPart").implement({
  description:
    "What one touchpoint accounts for in the distance between a venue and the others. An association.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, part }) => touchpointOf(journey, part.code),
    }),
    own: t.float({ description: "Mean rating at the venue, 0–100.", resolve: ({ part }) => part.own }),
    others: t.float({ description: "Mean rating at the others, 0–100.", resolve: ({ part }) => part.others }),
    reach: t.float({
      description: "Part of the venue's visits that rated it.",
      resolve: ({ part }) => part.reach,
    }),
    part: t.field({
      type: FigureType,
      description: "Slope × reach × (own − others), in points of the outcome.",
      resolve: ({ part }) => part.part,
    }),
    adjustedP: t.float({
      nullable: true,
      description:
        "p value of no part, corrected over the touchpoints (Holm); null where it cannot be tested.",
      resolve: ({ part }) => part.adjustedP,
    }),
    accounts: t.boolean({
      description: "Whether it accounts for part of the gap by more than chance explains.",
      resolve: ({ part }) => part.accounts,
    }),
  }),
});

const ExplainedGapType = builder.objectRef<Opening & { split: GapSplit | null }>("ExplainedGap").implement({
  description: "What goes with what stands out, and what closing half of it would be expected to lift.",
  fields: (t) => ({
    sentence: localised(t, "The whole sentence: every clause has its test.", (told) => ({
      en: wholeSentence(told, "en"),
      zh: wholeSentence(told, "zh"),
    })),
    outcome: t.field({
      type: LiftOutcomeEnum,
      nullable: true,
      description: "The outcome whose gap is split; null where it is not.",
      resolve: ({ split }) => split?.parts.outcome ?? null,
    }),
    status: t.field({
      type: CoefficientStatusEnum,
      nullable: true,
      description: "Whether the gap could be split, and if not, why; null where it was not tried.",
      resolve: ({ split }) => split?.parts.status ?? null,
    }),
    gap: t.float({
      nullable: true,
      description: "The gap in the outcome, in its points: the venue minus the others.",
      resolve: ({ split }) => split?.parts.gap ?? null,
    }),
    parts: t.field({
      type: [GapPartType],
      description: "Touchpoints in the order of what they account for.",
      extensions: { size: 30 },
      resolve: ({ split }) => split?.parts.parts.map((part) => ({ ...split.about, part })) ?? [],
    }),
    named: t.field({
      type: [GapPartType],
      description:
        "Those that the sentence names: the fewest that make more than half of the gap, at most three.",
      extensions: { size: 3 },
      resolve: ({ split }) => split?.parts.named.map((part) => ({ ...split.about, part })) ?? [],
    }),
    share: t.field({
      type: FigureType,
      nullable: true,
      description: "What the named ones account for together, as a part of the gap.",
      resolve: ({ split }) => split?.parts.share ?? null,
    }),
    most: t.boolean({
      nullable: true,
      description: "Whether that is more than half of the gap, by more than chance explains.",
      resolve: ({ split }) => split?.parts.most ?? null,
    }),
    lift: t.field({
      type: OutcomeLiftType,
      nullable: true,
      description: "What closing half of the gap at the named touchpoints would be expected to lift.",
      resolve: ({ split }) => (split?.lift ? { ...split.about, lift: split.lift } : null),
    }),
  }),
});

const ExecutiveType = builder.objectRef<Opening>("Executive").implement({
  description:
    "What an executive is told first: the venue that stands out, what goes with it, what could be gained.",
  fields: (t) => ({
    kind: t.field({
      type: FindingKindEnum,
      description: "What it is about.",
      resolve: ({ finding }) => finding.kind,
    }),
    opening: localised(t, "The first clause of the sentence, there at once.", ({ compared, finding }) => {
      const about = { comparison: compared.fair.comparison, finding };
      return {
        en: openingSentence(about, compared.names, "en"),
        zh: openingSentence(about, compared.names, "zh"),
      };
    }),
    venue: t.field({
      type: VenueType,
      nullable: true,
      description: "The venue it speaks of; null where it speaks of all.",
      resolve: ({ finding, compared }) => {
        const gap = gapOf(finding);
        return gap ? nodeOf(compared.venues, gap.venue) : null;
      },
    }),
    gap: t.field({
      type: FigureType,
      nullable: true,
      description: "That venue minus all the others together.",
      resolve: ({ finding }): Figure | null => gapOf(finding)?.against.difference ?? null,
    }),
    adjustedP: t.float({
      nullable: true,
      description: "p value of no gap, by Holm over the venues that were looked at.",
      resolve: ({ finding }) => gapOf(finding)?.adjustedP ?? null,
    }),
    comparison: t.field({
      type: ComparisonType,
      description: "The comparison behind it.",
      resolve: ({ compared }) => compared,
    }),
    explained: t.field({
      type: ExplainedGapType,
      description: "What goes with it. Takes seconds when the data are new; remembered afterwards.",
      extensions: { cost: 1_000 },
      resolve: async (opening, _, context) => ({
        ...opening,
        split: await rememberedSplit(context, opening),
      }),
    }),
  }),
});

const gapOf = (finding: Finding) => (finding.kind === "league" ? null : finding.gap);

function wholeSentence(
  { compared, finding, split }: Opening & { split: GapSplit | null },
  locale: "en" | "zh",
) {
  const executive = {
    comparison: compared.fair.comparison,
    finding,
    parts: split?.parts ?? null,
    lift: split?.lift ?? null,
  };
  const journey = split?.about.journey ?? null;
  return executiveSentence(executive, { venues: compared.names, journey }, locale);
}

function rememberedSplit(
  context: Context,
  { catalogue, question, finding }: Opening,
): Promise<GapSplit | null> {
  const { indicator, slice, item } = question;
  const venue = gapOf(finding)?.venue ?? null;
  const { organisationId } = context;
  const key = keyOf(["gap", organisationId, catalogue.status.version, indicator.id, slice, item, venue]);
  return context.comparisons.get(key, context.signal, (given) =>
    splitGap(createContext(context, given), catalogue, question, finding),
  );
}

builder.queryField("executive", (t) =>
  t.field({
    type: ExecutiveType,
    description:
      "What matters most today among the venues of a slice: which one stands out, by how much, what goes with it, and what closing half of it would be expected to lift.",
    extensions: { cost: 150 },
    args: {
      indicator: t.arg({
        type: IndicatorIdEnum,
        required: true,
        defaultValue: "satisfaction",
        description: "By which indicator.",
      }),
      slice: t.arg({ type: SliceInput, description: "Which part of the data; everything when left out." }),
      venue: t.arg.string({
        description: "Code of the venue to speak of; the one that stands out when left out.",
      }),
    },
    resolve: async (_, { indicator, slice, venue }, context): Promise<Opening> => {
      const catalogue = await context.known();
      const question = questionOf(catalogue, plainIndicator(indicator), readSlice(catalogue, slice));
      const named = venue ?? null;
      if (named !== null && !venuesOf(catalogue, question.slice).includes(named))
        throw new InputError(["venue"], {
          en: `The slice has no venue "${named}".`,
          zh: `切片中没有场所“${named}”。`,
        });
      const compared = await askLeague(context, catalogue, question, false, []);
      const reading = { weighted: false, asOf: catalogue.status.asOf };
      const gaps = venueGaps(question.indicator, compared.answers, named, reading);
      return {
        compared,
        finding: findingOf(compared.fair.comparison, gaps, named),
        catalogue,
        question,
      };
    },
  }),
);
