import { type Sector, sectorNames } from "@touchstone/core/sector";
import { questionNames } from "@touchstone/core/sector/pair-sentence";
import { type SectorQuestion, sectorQuestions } from "@touchstone/core/sector/stage-sums";
import type { LocalisedText } from "@touchstone/core/text";
import { builder, localised } from "../builder.ts";
import { SectorEnum } from "../sector.ts";
import type { CrossSector } from "./placed.ts";
import { askedText, SectorQuestionEnum } from "./standing.ts";

/** One question in one sector. */
export interface SectorAsked {
  question: SectorQuestion;
  sector: Sector;
  venues: number;
  askedVenues: number;
  /** Every way in which it was asked there. */
  ways: LocalisedText[];
}

/** What every sector asked, question by question. */
export function sharedOf({ catalogue, venues }: CrossSector): SectorAsked[] {
  const sectors = [...new Set(venues.map(({ sector }) => sector))];
  return sectorQuestions.flatMap((question) =>
    sectors.map((sector): SectorAsked => {
      const own = venues.filter((venue) => venue.sector === sector);
      const asked = own.flatMap(({ venue, standings }) => {
        const standing = standings.get(question);
        return standing ? [askedText({ catalogue, venue, question, standing })] : [];
      });
      const ways = [...new Map(asked.map((way) => [way.en, way])).values()];
      return { question, sector, venues: own.length, askedVenues: asked.length, ways };
    }),
  );
}

export const SectorAskedType = builder.objectRef<SectorAsked>("SectorAsked").implement({
  description: "What one sector asked about one stage: what sectors share, and what they do not.",
  fields: (t) => ({
    question: t.field({
      type: SectorQuestionEnum,
      description: "The canonical stage, or the question about the whole visit.",
      resolve: ({ question }) => question,
    }),
    name: localised(t, "The question in words.", ({ question }) => questionNames[question]),
    sector: t.field({ type: SectorEnum, description: "The sector.", resolve: ({ sector }) => sector }),
    sectorName: localised(t, "The sector in words.", ({ sector }) => sectorNames[sector]),
    venues: t.exposeInt("venues", { description: "Its venues with answers." }),
    askedVenues: t.exposeInt("askedVenues", { description: "Those that were asked about it." }),
    askedBy: localised(t, "The touchpoints it was asked by, with their scales.", ({ ways }) =>
      ways.length === 0
        ? { en: "not asked in this sector", zh: "该行业未询问" }
        : {
            en: ways.map(({ en }) => en).join("; elsewhere: "),
            zh: ways.map(({ zh }) => zh).join("；另有场所："),
          },
    ),
  }),
});
