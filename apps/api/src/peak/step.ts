import type { PeakReason, PeakStep } from "@touchstone/core/strategy/peak/candidates";
import { reasonsText, targetText } from "@touchstone/core/strategy/peak/sentence";
import type { LocalisedText } from "@touchstone/core/text";
import { type LiftOutcome, type OutcomeLift, whatIf, whatIfSentence } from "@touchstone/core/what-if";
import { pointsToTarget } from "@touchstone/core/what-if/target";
import { builder, enumOf, localised } from "../builder.ts";
import { FigureType } from "../figure.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import type { About } from "../subject.ts";
import { LiftOutcomeEnum, OutcomeLiftType } from "../what-if/lift.ts";
import type { Known } from "../what-if.ts";
import { IdeaKindEnum } from "./idea.ts";

/** How far touchpoints are raised: every rating by points, or their mean to a target. */
export type Raise = { points: number } | { target: number };

/** What lifts are read from. */
export type Lifting = About & Known & { raise: Raise };

export type StepOf = Lifting & { step: PeakStep };

/** The lift of an outcome at a step, or why there is none. */
interface StepLift extends About {
  outcome: LiftOutcome;
  points: number | null;
  lift: OutcomeLift | null;
  refused: LocalisedText | null;
}

/** What raising a step alone goes with in an outcome. */
export function liftAt(
  { coefficients, scope, raise, ...about }: Lifting,
  code: string,
  outcome: LiftOutcome,
): StepLift {
  const place = about.journey.touchpoints.findIndex((touchpoint) => touchpoint.code === code);
  const to = "target" in raise ? pointsToTarget(scope.touchpoints[place] ?? null, raise.target) : null;
  const points = "points" in raise ? raise.points : to?.status === "ok" ? to.points : null;
  if (points === null)
    return {
      ...about,
      outcome,
      points,
      lift: null,
      refused: to && "target" in raise ? targetText(to, raise.target) : null,
    };
  const own = coefficients.filter((candidate) => candidate.outcome === outcome);
  const { outcomes } = whatIf(own, scope, [{ touchpoint: code, improvement: { points } }], {
    journey: about.journey,
    asOf: about.subject.asOf,
  });
  return { ...about, outcome, points, lift: outcomes[0] ?? null, refused: null };
}

const ReasonEnum = enumOf<PeakReason>("PeakReason", "Why a step is proposed.", {
  "negative-peak": "Chance does not rule it out as the lowest step (its rank range reaches the last).",
  "positive-peak": "Chance does not rule it out as the highest step (its rank range reaches the first).",
  "below-design": "Guests feel worse there than it was designed: paired test, Holm over steps, 5 %.",
  "first-step": "The journey begins there.",
  "last-step": "The journey ends there.",
});

const StepLiftType = builder.objectRef<StepLift>("PeakLift").implement({
  description: "What raising one step alone goes with. An association, not a promise.",
  fields: (t) => ({
    outcome: t.field({ type: LiftOutcomeEnum, description: "In what.", resolve: ({ outcome }) => outcome }),
    points: t.float({
      nullable: true,
      description: "By how many points its ratings rise; null where the target is reached or too far.",
      resolve: ({ points }) => points,
    }),
    lift: t.field({
      type: OutcomeLiftType,
      nullable: true,
      description: "The lift; null where the target is reached or too far.",
      resolve: ({ lift, ...about }) => (lift ? { ...about, lift } : null),
    }),
    sentence: localised(t, "What may be said, or why nothing.", ({ lift, refused, journey }) =>
      lift
        ? { en: whatIfSentence(lift, journey, "en"), zh: whatIfSentence(lift, journey, "zh") }
        : (refused ?? { en: "Nothing can be said.", zh: "无法推断。" }),
    ),
  }),
});

export const PeakStepType = builder.objectRef<StepOf>("PeakStep").implement({
  description: "One step of the journey, and what might be done with it.",
  fields: (t) => ({
    touchpoint: t.field({
      type: TouchpointType,
      description: "The touchpoint.",
      resolve: ({ journey, step }) => touchpointOf(journey, step.touchpoint),
    }),
    kind: t.field({
      type: IdeaKindEnum,
      nullable: true,
      description: "What its reasons suggest; null where there is no reason to touch it.",
      resolve: ({ step }) => step.kind,
    }),
    reasons: t.field({ type: [ReasonEnum], description: "Why.", resolve: ({ step }) => step.reasons }),
    why: localised(t, "The reasons in words; empty without any.", ({ step }) => ({
      en: reasonsText(step, "en"),
      zh: reasonsText(step, "zh"),
    })),
    level: t.field({
      type: FigureType,
      description: "How guests feel there.",
      resolve: ({ step }) => step.level,
    }),
    rankLow: t.int({
      nullable: true,
      description: "Best place that its true place may have, 1 the highest.",
      resolve: ({ step }) => step.rankLow,
    }),
    rankHigh: t.int({
      nullable: true,
      description: "Worst place that its true place may have.",
      resolve: ({ step }) => step.rankHigh,
    }),
    designed: t.float({
      nullable: true,
      description: "The designed level on 0–100; null without a design.",
      resolve: ({ step }) => step.designed,
    }),
    gap: t.field({
      type: FigureType,
      nullable: true,
      description: "Measured minus designed; null without a design.",
      resolve: ({ step }) => step.gap,
    }),
    adjustedP: t.float({
      nullable: true,
      description: "p value of no gap, corrected over the steps (Holm).",
      resolve: ({ step }) => step.adjustedP,
    }),
    importance: t.field({
      type: FigureType,
      nullable: true,
      description: "Part in what explains overall satisfaction; null where it took no part.",
      resolve: ({ step }) => step.importance,
    }),
    lifts: t.field({
      type: [StepLiftType],
      description: "What raising it alone goes with: overall satisfaction, then likelihood to recommend.",
      extensions: { size: 2, cost: 5 },
      resolve: ({ step, ...lifting }) =>
        (["overall", "recommend"] as const).map((outcome) => liftAt(lifting, step.touchpoint, outcome)),
    }),
  }),
});
