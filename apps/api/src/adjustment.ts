import type { ComparisonRow } from "@touchstone/core/comparison";
import type { AdjustedRow, Adjustment, KindRow } from "@touchstone/core/comparison/adjustment";
import {
  adjustedSentence,
  interactionSentence,
  reversalSentence,
  shiftSentence,
} from "@touchstone/core/comparison/fair-sentence";
import type { Reversal } from "@touchstone/core/comparison/reversals";
import type { Interaction } from "@touchstone/core/statistics/interaction-test";
import { builder, enumOf, localised, localisedOrNull } from "./builder.ts";
import { FigureType } from "./figure.ts";
import type { Compared } from "./league.ts";
import { placeFields, pooledFields } from "./place.ts";
import { SpreadType } from "./pooling.ts";
import { nodeOf, VenueType } from "./venue.ts";

/** A venue like for like, in the comparison it belongs to. */
export interface AdjustedOf {
  venue: string;
  adjusted: AdjustedRow;
  place: ComparisonRow;
  compared: Compared;
}
interface AdjustmentOf {
  compared: Compared;
  adjustment: Adjustment;
}

export const AdjustedRowType = builder.objectRef<AdjustedOf>("AdjustedRow").implement({
  description: "A venue as if it had the common mix of guests. An association with the mix, not its effect.",
  fields: (t) => ({
    figure: t.field({
      type: FigureType,
      description: "The figure for the common mix, by regression.",
      resolve: ({ adjusted }) => adjusted.figure,
    }),
    direct: t.field({
      type: FigureType,
      description:
        "The same from the venue's own figures of each kind of guest; too few unless each has 10 answers.",
      resolve: ({ adjusted }) => adjusted.direct,
    }),
    ...placeFields(t, ({ place }) => place),
    ...pooledFields(t, ({ adjusted, compared }) => ({ pooled: adjusted, indicator: compared.indicator })),
    shift: t.float({
      nullable: true,
      description: "How far the mix of guests moves it: adjusted less own figure, in the unit of the figure.",
      resolve: ({ adjusted }) => adjusted.shift,
    }),
    shiftSentence: localisedOrNull(t, "How far it was moved, and by which guests.", (row) => {
      const adjustment = row.compared.fair.adjustment;
      if (!adjustment) return null;
      const { indicator } = row.compared;
      const en = shiftSentence(row.adjusted, adjustment, indicator, "en");
      const zh = shiftSentence(row.adjusted, adjustment, indicator, "zh");
      return en && zh ? { en, zh } : null;
    }),
    cells: t.field({
      type: [FigureType],
      description:
        "Its own figure for each kind of guest, in the order of `kinds`. Small ones are withheld, and those that would betray them.",
      extensions: { size: 8 },
      resolve: async ({ venue, compared }) => (await compared.cells()).get(venue) ?? [],
    }),
  }),
});

const KindOfGuestType = builder.objectRef<KindRow>("KindOfGuest").implement({
  description: "One kind of guest, over all venues.",
  fields: (t) => ({
    code: t.exposeString("code", {
      description: "Code of its segment value; of two dimensions, both joined by `/`.",
    }),
    name: localised(t, "Name.", ({ name }) => name),
    part: t.float({
      nullable: true,
      description: "Its part in the common mix, 0 to 1.",
      resolve: ({ part }) => part,
    }),
    effect: t.float({
      nullable: true,
      description:
        "How far its figures lie above those of the common mix at the same venue, in the figures' unit.",
      resolve: ({ effect }) => effect,
    }),
    figure: t.field({
      type: FigureType,
      description: "All its guests at all venues.",
      resolve: ({ figure }) => figure,
    }),
  }),
});

const InteractionType = builder.objectRef<Interaction & AdjustmentOf>("Interaction").implement({
  description: "Test whether venues differ otherwise for one kind of guest than for another.",
  fields: (t) => ({
    f: t.exposeFloat("f", { description: "F of all cells against venue plus kind of guest." }),
    df1: t.exposeFloat("df1", { description: "Its degrees of freedom." }),
    df2: t.exposeFloat("df2", { description: "Those of the answers within cells." }),
    p: t.exposeFloat("p", { description: "p value of the same differences for every kind of guest." }),
    hidesDifferences: t.boolean({
      description: "One number per venue hides differences: look at each kind of guest.",
      resolve: ({ p, compared }) => p < compared.fair.thresholds.interactionP,
    }),
    sentence: localised(t, "What may be concluded.", ({ adjustment }) => ({
      en: interactionSentence(adjustment, "en") ?? "",
      zh: interactionSentence(adjustment, "zh") ?? "",
    })),
  }),
});

const StandardisationEnum = enumOf<Reversal["method"]>(
  "Standardisation",
  "How figures were made like for like.",
  {
    direct: "From each venue's own figures by kind of guest, weighted by the common mix.",
    regression: "By least squares on venue and kind of guest.",
  },
);

const ReversalType = builder.objectRef<Reversal & AdjustmentOf>("Reversal").implement({
  description:
    "Two venues whose order turns round when like is compared with like (Simpson's paradox), because their guests differ.",
  fields: (t) => {
    const number = (description: string, read: (reversal: Reversal) => number) =>
      t.float({ description, resolve: read });
    return {
      a: t.field({
        type: VenueType,
        description: "The venue that is higher as it is.",
        resolve: ({ compared, a }) => nodeOf(compared.venues, a),
      }),
      b: t.field({
        type: VenueType,
        description: "The other one.",
        resolve: ({ compared, b }) => nodeOf(compared.venues, b),
      }),
      crude: number("a minus b as they are, in the figures' unit.", ({ crude }) => crude),
      crudeStandardError: number("Its standard error.", ({ crudeSe }) => crudeSe),
      standardised: number("a minus b like for like.", ({ standardised }) => standardised),
      standardisedStandardError: number("Its standard error.", ({ standardisedSe }) => standardisedSe),
      mixPart: number("Part of `crude` that the mixes of guests make.", ({ mixPart }) => mixPart),
      strong: t.exposeBoolean("strong", { description: "Both differences are clear: |z| > 1.96." }),
      allKindsOpposite: t.boolean({
        description: "Every kind of guest that both have points the other way than `crude`.",
        resolve: ({ allStrataOpposite }) => allStrataOpposite,
      }),
      method: t.field({
        type: StandardisationEnum,
        description: "How it was made.",
        resolve: ({ method }) => method,
      }),
      sentence: localised(t, "What may be concluded.", ({ compared, adjustment, ...reversal }) => {
        const { indicator, names } = compared;
        return {
          en: reversalSentence(reversal, adjustment, indicator, names, "en"),
          zh: reversalSentence(reversal, adjustment, indicator, names, "zh"),
        };
      }),
    };
  },
});

export const AdjustmentType = builder.objectRef<AdjustmentOf>("Adjustment").implement({
  description: "The venues of a comparison as if all had the same mix of guests.",
  fields: (t) => ({
    by: localised(t, "What tells the kinds of guests apart.", ({ adjustment }) => adjustment.by),
    kinds: t.field({
      type: [KindOfGuestType],
      description: "The kinds of guests, with their part in the common mix.",
      extensions: { size: 8 },
      resolve: ({ adjustment }) => adjustment.kinds,
    }),
    spread: t.field({
      type: SpreadType,
      description: "Whether the venues differ like for like, and how far.",
      resolve: ({ adjustment, compared }) => ({ ...adjustment.pooling, indicator: compared.indicator }),
    }),
    interaction: t.field({
      type: InteractionType,
      nullable: true,
      description: "Whether one number per venue is enough; null where that cannot be tested.",
      resolve: ({ adjustment, compared }) =>
        adjustment.interaction && { ...adjustment.interaction, adjustment, compared },
    }),
    reversals: t.field({
      type: [ReversalType],
      description:
        "Pairs whose order turns round, and whose guests differ by more than chance; clearest first.",
      extensions: { size: 20 },
      resolve: ({ adjustment, compared }) =>
        adjustment.reversals.map((reversal) => ({ ...reversal, adjustment, compared })),
    }),
    reversalsFound: t.int({
      description: "How many such pairs there are; at most 20 are listed.",
      resolve: ({ adjustment }) => adjustment.reversalsFound,
    }),
    groups: t.field({
      type: t.listRef(t.listRef(VenueType)),
      description: "Largest sets of venues of which, like for like, no two can be told apart; best first.",
      extensions: { size: 100 },
      resolve: ({ adjustment, compared }) =>
        adjustment.comparison.groups.map((group) => group.map((code) => nodeOf(compared.venues, code))),
    }),
    groupsComplete: t.boolean({
      description: "False when there were too many such sets to list.",
      resolve: ({ adjustment }) => adjustment.comparison.groupsComplete,
    }),
    pairs: t.int({
      description: "Pairs of venues ranked like for like.",
      resolve: ({ adjustment }) => adjustment.comparison.pairs,
    }),
    distinguishablePairs: t.int({
      description: "Pairs that differ by more than chance, like for like.",
      resolve: ({ adjustment }) => adjustment.comparison.distinguishablePairs,
    }),
    unclassified: t.int({
      description: "Answers of guests of no known kind: they count in the figures as they are only.",
      resolve: ({ adjustment }) => adjustment.unclassified,
    }),
    sentence: localised(t, "What may be concluded like for like.", ({ adjustment, compared }) => {
      const { names, subject } = compared;
      return {
        en: adjustedSentence(adjustment, names, "en", subject),
        zh: adjustedSentence(adjustment, names, "zh", subject),
      };
    }),
  }),
});
