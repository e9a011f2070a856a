import { FALSE_DISCOVERIES } from "@touchstone/core/comparison/change";
import { changesMethod, changesSentence } from "@touchstone/core/comparison/change-sentence";
import { builder, localised, localisedOrNull } from "./builder.ts";
import { ChangeType } from "./change.ts";
import { changeArguments, readArguments } from "./change-arguments.ts";
import { PeriodType } from "./compared-figure.ts";
import { ComputationProgressType } from "./computation-progress.ts";
import { inTurns } from "./in-turns.ts";
import { IndicatorType } from "./indicator.ts";
import { changesProgress, type Told, tellChanges } from "./told-changes.ts";

/** Rows are handed out so many at a time; other requests have their turn in between. */
const ROWS_AT_ONCE = 20;

const ChangesType = builder.objectRef<Told>("Changes").implement({
  description: "What changed between two periods: every change tested, all of them judged as one family.",
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorType,
      description: "What is compared.",
      resolve: ({ changes }) => changes.indicator,
    }),
    before: t.field({
      type: PeriodType,
      description: "The earlier period.",
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: PeriodType, description: "The later period.", resolve: ({ after }) => after }),
    splitBy: localisedOrNull(
      t,
      "Name of the dimension that changes are split by.",
      ({ dimension }) => dimension?.name,
    ),
    rows: t.field({
      type: [ChangeType],
      description: "The changes, in the order of venues and of the journey.",
      extensions: { size: 100 },
      resolve: (told) =>
        inTurns(told.changes.rows, ROWS_AT_ONCE, (change) => ({ told, change, family: told.changes })),
    }),
    together: t.field({
      type: ChangeType,
      nullable: true,
      description:
        "All venues of the slice together, a test of its own; null where touchpoints are told apart.",
      resolve: (told) => {
        const change = told.together?.rows[0];
        return told.together && change ? { told, change, family: told.together } : null;
      },
    }),
    tests: t.int({ description: "Changes that were tested.", resolve: ({ changes }) => changes.tests }),
    falseDiscoveries: t.float({
      description: "Share of false discoveries allowed among the changes that are called significant.",
      resolve: () => FALSE_DISCOVERIES,
    }),
    sentence: localised(t, "What may be concluded.", ({ changes, names }) => ({
      en: changesSentence(changes, names, "en"),
      zh: changesSentence(changes, names, "zh"),
    })),
    method: localised(t, "How changes were tested.", ({ changes }) => ({
      en: changesMethod(changes, "en"),
      zh: changesMethod(changes, "zh"),
    })),
  }),
});

builder.queryFields((t) => ({
  changes: t.field({
    type: ChangesType,
    description: "What changed between two periods, by venue or by touchpoint, split by kinds of guests.",
    extensions: { cost: 200 },
    args: changeArguments,
    resolve: async (_, given, context) => {
      const catalogue = await context.known();
      return tellChanges(context, catalogue, readArguments(catalogue, given));
    },
  }),
  changesProgress: t.field({
    type: ComputationProgressType,
    description: "How far changes are that were asked for with the same arguments.",
    args: changeArguments,
    resolve: async (_, given, context) => {
      const catalogue = await context.known();
      return { running: changesProgress(context, catalogue, readArguments(catalogue, given)) };
    },
  }),
}));
