import type { Figure } from "@touchstone/core/indicator/figure";
import { questionNames } from "@touchstone/core/sector/pair-sentence";
import { type SectorQuestion, sectorQuestions } from "@touchstone/core/sector/stage-sums";
import type { Standing } from "@touchstone/core/sector/standing";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, enumOf, localised } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import { FigureType } from "../figure.ts";
import { VenueType, venueNode } from "../venue.ts";
import { journeyOfScore, storedVenue } from "./placed.ts";

export const SectorQuestionEnum = enumOf<SectorQuestion>(
  "SectorQuestion",
  "What venues of different sectors are set beside each other by.",
  Object.fromEntries(
    sectorQuestions.map((question) => [
      question,
      `${questionNames[question].en}, ${questionNames[question].zh}.`,
    ]),
  ) as Record<SectorQuestion, string>,
);

/** A venue and a question, asked there or not. */
export interface Placed {
  catalogue: Catalogue;
  venue: string;
  question: SectorQuestion;
  standing: Standing | null;
}

/** Which touchpoints a question was asked by at a venue, with their scales. */
export function askedText({ catalogue, standing }: Placed): LocalisedText {
  if (!standing) return { en: "not asked at this venue", zh: "该场所未询问" };
  const journey = journeyOfScore(catalogue, standing.score);
  const parts = standing.score.askedBy.map(({ touchpoint, scale: { low, high } }) => {
    const name = journey.touchpoints.find(({ code }) => code === touchpoint)?.name;
    const named = name ?? questionNames[standing.score.question];
    return { en: `${named.en} (${low}–${high})`, zh: `${named.zh}（${low}–${high}）` };
  });
  return { en: parts.map(({ en }) => en).join(", "), zh: parts.map(({ zh }) => zh).join("、") };
}

function absent({ catalogue }: Placed, id: "stage-score" | "sector-percentile"): Figure {
  const unit = id === "stage-score" ? "pomp" : "share";
  const formula = { id, version: 1 };
  return { n: 0, unit, formula, weighted: false, asOf: catalogue.status.asOf, status: "not-asked" };
}

export const SectorPositionType = builder.objectRef<Placed>("SectorPosition").implement({
  description: "One venue on one question: its score, and where it stands within its own sector.",
  fields: (t) => ({
    venue: t.field({
      type: VenueType,
      description: "The venue.",
      resolve: ({ catalogue, venue }) => venueNode(storedVenue(catalogue, venue)),
    }),
    question: t.field({
      type: SectorQuestionEnum,
      description: "The canonical stage, or the question about the whole visit.",
      resolve: ({ question }) => question,
    }),
    name: localised(t, "The question in words.", ({ question }) => questionNames[question]),
    askedBy: localised(
      t,
      "The touchpoints it was asked by, with their scales; or that it was not asked.",
      askedText,
    ),
    score: t.field({
      type: FigureType,
      description: "Mean over visits of each visit's own mean, 0–100. Not to be compared between sectors.",
      resolve: (placed) => placed.standing?.score.figure ?? absent(placed, "stage-score"),
    }),
    percentile: t.field({
      type: FigureType,
      description: "Share of the sector's other venues, asked the same, that score lower.",
      resolve: (placed) => placed.standing?.percentile ?? absent(placed, "sector-percentile"),
    }),
    rankLow: t.int({
      nullable: true,
      description: "Best place it may have in its sector, at 95 % for all of them together.",
      resolve: ({ standing }) => standing?.rankLow ?? null,
    }),
    rankHigh: t.int({
      nullable: true,
      description: "Worst place it may have.",
      resolve: ({ standing }) => standing?.rankHigh ?? null,
    }),
    among: t.int({
      description: "Venues of its sector that were asked the same, with at least 30 answers.",
      resolve: ({ standing }) => standing?.among ?? 0,
    }),
    askedOtherwise: t.int({
      description: "Venues of its sector that were asked something else here, and are no measure for it.",
      resolve: ({ standing }) => standing?.askedOtherwise ?? 0,
    }),
  }),
});
