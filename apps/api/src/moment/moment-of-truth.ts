import type { Figure } from "@touchstone/core/indicator/figure";
import { type Moment, type MomentAnalysis, type MomentLabel, momentSentence } from "@touchstone/core/moment";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import type { About } from "../subject.ts";
import { AnalysisStatusEnum } from "./analysis-status.ts";
import { AsymmetryType } from "./asymmetry.ts";
import { ImportanceType, QuadrantEnum } from "./importance.ts";
import { number, whole } from "./nullable-number.ts";
import { TraitType } from "./trait.ts";

const MomentLabelEnum = enumOf<MomentLabel>("MomentLabel", "What kind of moment of truth a touchpoint is.", {
  "make-or-break": "It can only lose the guest, 成败时刻.",
  "magic-moment": "It can only win the guest, 惊喜时刻.",
  "two-sided": "It can do both, 双向时刻.",
});

type MomentOf = About & { moment: Moment; analysis: MomentAnalysis };

export const MomentType = builder.objectRef<MomentOf>("Moment").implement({
  description: "A touchpoint as a moment of truth, with all its evidence.",
  fields: (t) => {
    const figure = (description: string, read: (moment: Moment) => Figure) =>
      t.field({ type: FigureType, description, resolve: ({ moment }) => read(moment) });
    const trait = (name: "emotion" | "decision" | "longTerm", description: string) =>
      t.field({ type: TraitType, description, resolve: ({ moment }) => moment.traits[name] });
    return {
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, moment }) => touchpointOf(journey, moment.code),
      }),
      status: t.field({
        type: AnalysisStatusEnum,
        description: "How far this can be trusted.",
        resolve: ({ moment }) => moment.status,
      }),
      isMoment: t.boolean({
        description:
          "It moves satisfaction and recommendation by more than chance, and is surely in the better half of the ranking.",
        resolve: ({ moment }) => moment.isMoment,
      }),
      label: t.field({
        type: MomentLabelEnum,
        nullable: true,
        description: "What kind it is.",
        resolve: ({ moment }) => moment.label,
      }),
      score: figure(
        "Moment-of-truth score, 0 to 100: the geometric mean of the three traits.",
        ({ score }) => score,
      ),
      rank: whole(t, "Place by score.", ({ moment }) => moment.rank),
      rankLow: whole(
        t,
        "Best place that its true place may have, at 95 % for all touchpoints together.",
        ({ moment }) => moment.rankLow,
      ),
      rankHigh: whole(t, "Worst place that its true place may have.", ({ moment }) => moment.rankHigh),
      rankLowest: whole(
        t,
        "Best place over seven weightings of the traits.",
        ({ moment }) => moment.rankLowest,
      ),
      rankHighest: whole(
        t,
        "Worst place over seven weightings of the traits.",
        ({ moment }) => moment.rankHighest,
      ),
      probabilityTop3: number(
        t,
        "How probable it is that it is among the first three.",
        ({ moment }) => moment.probabilityTop3,
      ),
      emotion: trait("emotion", "Emotional connection: how many guests feel strongly here."),
      decision: trait("decision", "Instant decision: how far satisfaction swings with it."),
      longTerm: trait("longTerm", "Long-term impact: how far recommendation swings with it."),
      valenceBalance: figure(
        "Share of strong good feelings minus share of strong bad ones.",
        ({ valenceBalance }) => valenceBalance,
      ),
      performance: figure("Mean rating, 0 to 100.", ({ performance }) => performance),
      asymmetry: t.field({
        type: AsymmetryType,
        description: "What low and high scores go with in overall satisfaction.",
        resolve: ({ moment }) => moment.asymmetry,
      }),
      asymmetryOnRecommendation: t.field({
        type: AsymmetryType,
        nullable: true,
        description: "The same in recommendation; null where that was not asked or too few answered.",
        resolve: ({ moment }) => moment.asymmetryOnRecommendation,
      }),
      importance: t.field({
        type: ImportanceType,
        description: "Its part in overall satisfaction.",
        resolve: ({ moment }) => moment.importance,
      }),
      quadrant: t.field({
        type: QuadrantEnum,
        nullable: true,
        description: "Place on the map of importance and performance.",
        resolve: ({ moment }) => moment.quadrant,
      }),
      borderline: t.boolean({
        nullable: true,
        description: "Whether its intervals reach into a neighbouring quadrant.",
        resolve: ({ moment }) => moment.borderline,
      }),
      sentence: localised(t, "What may be said of it.", ({ moment, analysis, journey }) => ({
        en: momentSentence(moment, analysis, journey, "en"),
        zh: momentSentence(moment, analysis, journey, "zh"),
      })),
    };
  },
});
