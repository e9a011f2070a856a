import type { Effect, EffectPoint, PreTrend } from "@touchstone/core/strategy/effect";
import {
  type EffectDesign,
  type EffectVerdict,
  type Refusal,
  refusals,
} from "@touchstone/core/strategy/effect";
import { firstDayOf } from "@touchstone/core/strategy/effect/cells";
import { effectMethod, effectSentence, refusalText } from "@touchstone/core/strategy/effect/sentence";
import { formatDifference, formatInterval } from "@touchstone/core/unit";
import { builder, enumOf, localised, localisedOrNull } from "../builder.ts";
import { FormulaType } from "../figure.ts";
import { VenueType, venueNode } from "../venue.ts";
import { type ActionNode, namesOf } from "./action-node.ts";

/** An effect with the action it is of. */
export interface EffectNode {
  node: ActionNode;
  effect: Effect;
}

export const EffectVerdictEnum = enumOf<EffectVerdict>("EffectVerdict", "What may be said of an action.", {
  worked: "The figure moved the right way against its peers, by more than chance explains.",
  "did-not": "It moved the wrong way, or an improvement as large as would matter is unlikely.",
  "cannot-tell": "Neither can be said.",
});

const DesignEnum = enumOf<EffectDesign>("EffectDesign", "What an action is compared with.", {
  "difference-in-differences": "Peer venues that did not act.",
  "interrupted-series": "The venue's own past.",
});

const RefusalEnum = enumOf<Refusal>(
  "EffectRefusal",
  "Why no effect is given.",
  Object.fromEntries(
    refusals.map((refusal) => [
      refusal,
      `${refusalText(refusal, { grain: "month", periods: { before: 0, after: 0 }, peers: [] }).en}.`,
    ]),
  ) as Record<Refusal, string>,
);

const PreTrendStatusEnum = enumOf<PreTrend["status"]>(
  "PreTrendStatus",
  "Whether the venue moved like its peers before.",
  {
    parallel: "A drift as large as would matter is unlikely.",
    "not-refuted": "No drift is seen, and one as large as would matter cannot be excluded.",
    broken: "It drifted.",
  },
);

const BandType = builder.objectRef<{ value: number; low: number; high: number }>("EffectBand").implement({
  description: "A value with its 95 % interval; shares in percent.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "The value." }),
    low: t.exposeFloat("low", { description: "Lower end of the interval." }),
    high: t.exposeFloat("high", { description: "Upper end of the interval." }),
  }),
});

const PointType = builder.objectRef<EffectNode & { point: EffectPoint }>("EffectPoint").implement({
  description: "One month or week.",
  fields: (t) => ({
    day: t.field({
      type: "Date",
      description: "Its first day.",
      resolve: ({ point, effect }) => firstDayOf(point.period, effect.grain),
    }),
    after: t.boolean({
      description: "Whether it counts as after the start.",
      resolve: ({ point }) => point.after,
    }),
    n: t.int({ description: "Answers at the venue.", resolve: ({ point }) => point.own?.n ?? 0 }),
    own: t.field({
      type: BandType,
      nullable: true,
      description: "The venue's figure; null where nobody answered.",
      resolve: ({ point }) => point.own,
    }),
    expected: t.field({
      type: BandType,
      nullable: true,
      description: "What its peers, moved to its level before, or its own past let expect.",
      resolve: ({ point }) => point.expected,
    }),
  }),
});

const PreTrendType = builder.objectRef<PreTrend>("PreTrend").implement({
  description: "How the venue moved against its peers before the action.",
  fields: (t) => ({
    status: t.field({
      type: PreTrendStatusEnum,
      description: "What may be said.",
      resolve: ({ status }) => status,
    }),
    drift: t.exposeFloat("drift", {
      description: "Points by which it would have drifted between the middles of both spans.",
    }),
    low: t.exposeFloat("low", { description: "Lower end of its 95 % interval." }),
    high: t.exposeFloat("high", { description: "Upper end of its 95 % interval." }),
    p: t.exposeFloat("p", { description: "p value of no drift." }),
    jointP: t.float({
      nullable: true,
      description: "p value of no lead differing, all together; null where there are too few.",
      resolve: ({ jointP }) => jointP,
    }),
  }),
});

const EstimateType = builder
  .objectRef<EffectNode & { estimate: NonNullable<Effect["estimate"]> }>("EffectEstimate")
  .implement({
    description: "The change that goes with an action, in points (percentage points of shares).",
    fields: (t) => ({
      value: t.float({ description: "The estimate.", resolve: ({ estimate }) => estimate.value }),
      low: t.float({
        description: "Lower end of the 95 % interval.",
        resolve: ({ estimate }) => estimate.low,
      }),
      high: t.float({
        description: "Upper end of the 95 % interval.",
        resolve: ({ estimate }) => estimate.high,
      }),
      standardError: t.float({
        description: "Standard error.",
        resolve: ({ estimate }) => estimate.standardError,
      }),
      p: t.float({ description: "Two-sided p value of no effect.", resolve: ({ estimate }) => estimate.p }),
      text: localised(t, "The estimate with its interval.", ({ estimate, node }) => ({
        en: `${formatDifference(estimate.value, node.indicator.unit, "en")} (${formatInterval(estimate, "points", "en")})`,
        zh: `${formatDifference(estimate.value, node.indicator.unit, "zh")}（${formatInterval(estimate, "points", "zh")}）`,
      })),
    }),
  });

const PlaceboType = builder
  .objectRef<{ venue: ReturnType<typeof venueNode>; value: number }>("EffectPlacebo")
  .implement({
    description: "The same estimate made for a peer as if it had acted.",
    fields: (t) => ({
      venue: t.field({ type: VenueType, description: "The peer.", resolve: ({ venue }) => venue }),
      value: t.exposeFloat("value", { description: "The estimate, in points." }),
    }),
  });

export const ActionEffectType = builder.objectRef<EffectNode>("ActionEffect").implement({
  description: "Whether an action changed its figure, how much and how surely; or why that cannot be told.",
  fields: (t) => ({
    verdict: t.field({
      type: EffectVerdictEnum,
      description: "What may be said.",
      resolve: ({ effect }) => effect.verdict,
    }),
    design: t.field({
      type: DesignEnum,
      nullable: true,
      description: "What it was compared with; null where that was refused before.",
      resolve: ({ effect }) => effect.design,
    }),
    refusal: t.field({
      type: RefusalEnum,
      nullable: true,
      description: "Why there is no estimate; null where there is one.",
      resolve: ({ effect }) => effect.refusal,
    }),
    reason: localisedOrNull(t, "The same in words.", ({ effect }) =>
      effect.refusal === null ? null : refusalText(effect.refusal, effect),
    ),
    estimate: t.field({
      type: EstimateType,
      nullable: true,
      description: "The estimate; null where it is refused.",
      resolve: (about) => (about.effect.estimate ? { ...about, estimate: about.effect.estimate } : null),
    }),
    worthwhile: t.float({
      description: "Smallest change that matters, in points: half of the planned gain, or one point.",
      resolve: ({ effect }) => effect.worthwhile,
    }),
    before: t.int({ description: "Answers at the venue before.", resolve: ({ effect }) => effect.n.before }),
    after: t.int({ description: "Answers at the venue after.", resolve: ({ effect }) => effect.n.after }),
    peerAnswers: t.int({ description: "Answers at its peers.", resolve: ({ effect }) => effect.n.peers }),
    periodsBefore: t.int({
      description: "Months or weeks before.",
      resolve: ({ effect }) => effect.periods.before,
    }),
    periodsAfter: t.int({
      description: "Months or weeks after.",
      resolve: ({ effect }) => effect.periods.after,
    }),
    byWeek: t.boolean({
      description: "Whether its periods are weeks, for want of months.",
      resolve: ({ effect }) => effect.grain === "week",
    }),
    peers: t.field({
      type: [VenueType],
      description: "The venues it was compared with.",
      resolve: async ({ effect }, _, context) => {
        const { venueByCode } = await context.known();
        return effect.peers.flatMap((code) => venueByCode.get(code) ?? []).map(venueNode);
      },
    }),
    preTrend: t.field({
      type: PreTrendType,
      nullable: true,
      description: "How it moved against them before; null without peers.",
      resolve: ({ effect }) => effect.preTrend,
    }),
    withoutOnePeer: t.floatList({
      nullable: true,
      description: "Least and largest estimate with one peer left out at a time.",
      resolve: ({ effect }) =>
        effect.withoutOnePeer ? [effect.withoutOnePeer.low, effect.withoutOnePeer.high] : null,
    }),
    placebos: t.field({
      type: [PlaceboType],
      description:
        "The same estimate for each peer as if it had acted: what chance and their own moves give.",
      resolve: async ({ effect }, _, context) => {
        const { venueByCode } = await context.known();
        return effect.placebos.flatMap(({ venue, value }) => {
          const known = venueByCode.get(venue);
          return known ? [{ venue: venueNode(known), value }] : [];
        });
      },
    }),
    points: t.field({
      type: [PointType],
      description: "The venue and what was to be expected, period by period.",
      extensions: { size: 40 },
      resolve: (about) => about.effect.points.map((point) => ({ ...about, point })),
    }),
    sentence: localised(t, "What may be said, in a sentence.", ({ effect, node }) => ({
      en: effectSentence(effect, namesOf(node), "en"),
      zh: effectSentence(effect, namesOf(node), "zh"),
    })),
    method: localised(t, "How it was judged.", ({ effect }) => ({
      en: effectMethod(effect, "en"),
      zh: effectMethod(effect, "zh"),
    })),
    formula: t.field({
      type: FormulaType,
      description: "The formula behind it.",
      resolve: ({ effect }) => effect.formula,
    }),
  }),
});
