import { type OverPromise, overPromiseSentence, type VenueGap } from "@touchstone/core/risk";
import { builder } from "../builder.ts";
import { VenueType } from "../venue.ts";
import { type RiskQuestion, venueOf } from "./question.ts";
import { figureField, reportFields } from "./report.ts";

const VenueGapType = builder.objectRef<RiskQuestion & { row: VenueGap }>("VenueGap").implement({
  description: "Whether one venue's guests get what they expect.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: ({ row, ...question }) => venueOf(question, row.venue),
    }),
    gap: figureField(t, "Overall satisfaction minus expectation, points.", ({ row }) => row.gap),
    disappointed: figureField(
      t,
      "Share of guests who got less than they expected.",
      ({ row }) => row.disappointed,
    ),
  }),
});

export const OverPromiseType = builder
  .objectRef<RiskQuestion & { found: OverPromise }>("OverPromise")
  .implement({
    description: "Over-promise: do guests get what they were led to expect? An association, not a cause.",
    fields: (t) => ({
      ...reportFields(
        t,
        ({ found }) => found,
        ({ found }) => overPromiseSentence(found),
      ),
      gap: figureField(t, "Overall satisfaction minus expectation, points.", ({ found }) => found.gap),
      disappointed: figureField(
        t,
        "Share of guests who got less than they expected.",
        ({ found }) => found.disappointed,
      ),
      lossRatio: figureField(
        t,
        "How many times more recommendation goes with a point below expectation than with a point above.",
        ({ found }) => found.lossRatio,
      ),
      slopeBelow: t.float({
        nullable: true,
        description: "Points of recommendation that go with a point below expectation.",
        resolve: ({ found }) => found.regression?.slopeBelow ?? null,
      }),
      slopeAbove: t.float({
        nullable: true,
        description: "Points of recommendation that go with a point above expectation.",
        resolve: ({ found }) => found.regression?.slopeAbove ?? null,
      }),
      pAsymmetry: t.float({
        nullable: true,
        description: "p value of equal slopes.",
        resolve: ({ found }) => found.regression?.p ?? null,
      }),
      byVenue: t.field({
        type: [VenueGapType],
        description: "Each venue.",
        extensions: { size: 20 },
        resolve: ({ found, ...question }) => found.byVenue.map((row) => ({ ...question, row })),
      }),
    }),
  });
