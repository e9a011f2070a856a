import {
  type TechnologyDependence,
  type TechnologyTouchpoint,
  technologySentence,
} from "@touchstone/core/risk";
import { builder } from "../builder.ts";
import { CurveSourceEnum } from "../curve.ts";
import { TouchpointType, touchpointOf } from "../journey.ts";
import { isShown } from "../subject.ts";
import type { RiskQuestion } from "./question.ts";
import { figureField, reportFields } from "./report.ts";

const TechnologyTouchpointType = builder
  .objectRef<RiskQuestion & { row: TechnologyTouchpoint }>("TechnologyTouchpoint")
  .implement({
    description: "One technology touchpoint.",
    fields: (t) => ({
      touchpoint: t.field({
        type: TouchpointType,
        description: "The touchpoint.",
        resolve: ({ journey, row }) => touchpointOf(journey, row.code),
      }),
      importance: figureField(t, "Its share of importance.", ({ row }) => row.importance),
      delight: figureField(
        t,
        "Share of all strong good feelings that guests have here.",
        ({ row }) => row.delight,
      ),
      upset: figureField(
        t,
        "Share of all strong bad feelings that guests have here.",
        ({ row }) => row.upset,
      ),
      penalty: figureField(
        t,
        "Points of satisfaction that go with a low score here.",
        ({ row }) => row.penalty,
      ),
      dropOff: figureField(t, "Share of those who reached it that gave up here.", ({ row }) => row.dropOff),
      exits: t.int({ description: "Visits that gave up here.", resolve: ({ row }) => row.exits }),
      reached: t.int({ description: "Visits that reached it.", resolve: ({ row }) => row.reached }),
    }),
  });

export const TechnologyDependenceType = builder
  .objectRef<RiskQuestion & { found: TechnologyDependence }>("TechnologyDependence")
  .implement({
    description:
      "Technology dependence: is more of satisfaction tied to technology than guests get good feelings from it?",
    fields: (t) => ({
      ...reportFields(
        t,
        ({ found }) => found,
        ({ found }) => technologySentence(found),
      ),
      dependence: figureField(
        t,
        "Share of importance minus share of strong good feelings, percentage points.",
        ({ found }) => found.dependence,
      ),
      importance: figureField(t, "Technology's share of importance.", ({ found }) => found.importance),
      delight: figureField(t, "Technology's share of strong good feelings.", ({ found }) => found.delight),
      upset: figureField(t, "Technology's share of strong bad feelings.", ({ found }) => found.upset),
      warmth: figureField(
        t,
        "Valence at technology minus valence at all other touchpoints of the same visit, −2 to 2.",
        ({ found }) => found.warmth.others,
      ),
      warmthAgainstPeople: figureField(
        t,
        "The same against the touchpoints where people serve.",
        ({ found }) => found.warmth.people,
      ),
      emotionSource: t.field({
        type: CurveSourceEnum,
        description: "What strong feelings are read from.",
        resolve: ({ found }) => found.emotionSource,
      }),
      exitAsked: t.boolean({
        description: "Whether it is recorded where guests give up.",
        resolve: ({ found }) => found.exitAsked,
      }),
      touchpoints: t.field({
        type: [TechnologyTouchpointType],
        description: "Technology touchpoints that were asked about, in the order of the journey.",
        resolve: ({ found, ...question }) =>
          found.touchpoints
            .filter(({ code }) => isShown(question, code))
            .map((row) => ({ ...question, row })),
      }),
    }),
  });
