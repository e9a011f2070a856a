import { journeyTemplates } from "@touchstone/core/journey/templates";
import { type Sector, sectorNames, sectors } from "@touchstone/core/sector";
import type { TouchpointWords } from "@touchstone/core/words/dictionary";
import { type NamedTouchpoint, wordsInForce } from "@touchstone/core/words/edited-dictionary";
import {
  readCurrentDictionaries,
  readDictionaries,
  type StoredDictionary,
} from "@touchstone/db/words/dictionaries";
import { countOutdatedComments, type ReadingProgress } from "@touchstone/db/words/read-comments-again";
import { builder, localised } from "../builder.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { SectorEnum } from "../sector.ts";
import { rereadingProgress } from "./rereading.ts";

/** A sector's dictionary as it holds: edited, or the one that ships (`stored` is null). */
export interface DictionaryNode {
  sector: Sector;
  touchpoints: readonly NamedTouchpoint[];
  stored: StoredDictionary | null;
}

const TouchpointWordsType = builder
  .objectRef<NamedTouchpoint & { words: TouchpointWords }>("TouchpointWords")
  .implement({
    description: "The words by which a touchpoint is found in comments.",
    fields: (t) => ({
      code: t.exposeString("code", { description: "Code of the touchpoint." }),
      name: localised(t, "Its name.", ({ name }) => name),
      zh: t.stringList({ description: "Chinese words.", resolve: ({ words }) => words.zh }),
      en: t.stringList({
        description: "English words; `*` at the end of one stands for any ending.",
        resolve: ({ words }) => words.en,
      }),
    }),
  });

const RevisionType = builder.objectRef<StoredDictionary>("TopicDictionaryRevision").implement({
  description: "A dictionary as it was set once. Revisions are added and never changed.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "1 for the first one." }),
    who: t.exposeString("author", { description: "Who set it, as they call themselves." }),
    when: t.field({
      type: "DateTime",
      description: "When it was set.",
      resolve: ({ recordedAt }) => recordedAt,
    }),
  }),
});

/** Most revisions of the history that are given. */
const HISTORY = 20;

export const DictionaryType = builder.objectRef<DictionaryNode>("TopicDictionary").implement({
  description:
    "By which words comments speak of which touchpoint, in both languages, for one kind of venue. People edit it; a new version is used by the next import, and for stored comments once they are read again.",
  fields: (t) => ({
    sector: t.field({
      type: SectorEnum,
      description: "The kind of venue.",
      resolve: ({ sector }) => sector,
    }),
    name: localised(t, "Name of the kind of venue.", ({ sector }) => sectorNames[sector]),
    revision: t.int({
      description: "Number of the revision that holds; 0: the dictionary that ships.",
      resolve: ({ stored }) => stored?.revision ?? 0,
    }),
    who: t.string({
      nullable: true,
      description: "Who set it; null of the one that ships.",
      resolve: ({ stored }) => stored?.author ?? null,
    }),
    when: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was set; null of the one that ships.",
      resolve: ({ stored }) => stored?.recordedAt ?? null,
    }),
    touchpoints: t.field({
      type: [TouchpointWordsType],
      description:
        "Every touchpoint of the sector's journeys, with its words. One that no dictionary has is found by its name.",
      extensions: { size: 30 },
      resolve: ({ sector, touchpoints, stored }) => {
        const words = wordsInForce(sector, touchpoints, stored);
        return touchpoints.map((touchpoint) => ({
          ...touchpoint,
          words: words[touchpoint.code] ?? { zh: [], en: [] },
        }));
      },
    }),
    history: t.field({
      type: [RevisionType],
      description: `What was set, the newest first; at most ${HISTORY}.`,
      extensions: { size: 5, cost: 5 },
      resolve: ({ sector }, _, context) => context.read((tx) => readDictionaries(tx, sector, HISTORY)),
    }),
  }),
});

const ProgressType = builder.objectRef<ReadingProgress>("CommentReadingProgress").implement({
  description: "How far reading comments again is.",
  fields: (t) => ({
    done: t.exposeInt("done", { description: "Comments read so far." }),
    of: t.exposeInt("of", { description: "Comments to be read." }),
  }),
});

/** Whether stored comments are read by the words that hold. */
export interface CommentReadingNode {
  outdated: number;
  progress: ReadingProgress | null;
}

export const CommentReadingType = builder.objectRef<CommentReadingNode>("CommentReading").implement({
  description: "Whether the stored comments are read by the words that hold today.",
  fields: (t) => ({
    outdated: t.exposeInt("outdated", { description: "Comments that were read by other words." }),
    progress: t.field({
      type: ProgressType,
      nullable: true,
      description: "How far reading them again is; null when nobody is at it.",
      resolve: ({ progress }) => progress,
    }),
  }),
});

builder.queryFields((t) => ({
  topicDictionary: t.field({
    type: DictionaryType,
    description: "The words by which comments about venues of a kind are read.",
    extensions: { cost: 5 },
    args: { sector: t.arg({ type: SectorEnum, required: true, description: "The kind of venue." }) },
    resolve: (_, { sector }, context) => dictionaryOf(context, sector),
  }),
  topicDictionaries: t.field({
    type: [DictionaryType],
    description: "The same for every kind of venue.",
    extensions: { cost: 10, size: sectors.length },
    resolve: async (_, __, context) => {
      const catalogue = await context.known();
      const edited = await context.read(readCurrentDictionaries);
      return sectors.map((sector) => ({
        sector,
        touchpoints: sectorTouchpoints(catalogue, sector),
        stored: edited.get(sector) ?? null,
      }));
    },
  }),
  commentReading: t.field({
    type: CommentReadingType,
    description: "Whether the stored comments are read by the words that hold today.",
    extensions: { cost: 50 },
    resolve: (_, __, context) => commentReading(context),
  }),
}));

/** The dictionary that holds for a sector. */
export async function dictionaryOf(context: Context, sector: Sector): Promise<DictionaryNode> {
  const touchpoints = sectorTouchpoints(await context.known(), sector);
  const [stored] = await context.read((tx) => readDictionaries(tx, sector, 1));
  return { sector, touchpoints, stored: stored ?? null };
}

export async function commentReading(context: Context): Promise<CommentReadingNode> {
  const outdated = await context.read(countOutdatedComments);
  return { outdated, progress: rereadingProgress(context.database) };
}

/** Every touchpoint of a sector's journeys, those of the template first. */
export function sectorTouchpoints({ journeys }: Catalogue, sector: Sector): NamedTouchpoint[] {
  const found = new Map<string, NamedTouchpoint>();
  for (const journey of [...journeyTemplates, ...journeys.map((stored) => stored.journey)])
    if (journey.sector === sector)
      for (const { code, name } of journey.touchpoints) if (!found.has(code)) found.set(code, { code, name });
  return [...found.values()];
}
