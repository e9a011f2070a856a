import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { IdeaRevision, PeakIdea } from "@touchstone/db/peak-idea/peak-idea";
import { readPeakIdeas } from "@touchstone/db/peak-idea/read-peak-ideas";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../context.ts";
import { InputError } from "../error.ts";
import { nodeId, nodeKey } from "../node.ts";
import { type VenueNode, venueNode } from "../venue.ts";

/** An idea with what is known of what it is about. */
export interface IdeaNode {
  idea: PeakIdea;
  /** What holds of it. */
  newest: IdeaRevision;
  venue: VenueNode;
  /** `null` where its journey is not stored any more. */
  journey: Journey | null;
  /** Whom it is for; `null` for all guests. */
  segment: { dimension: SegmentDimension; value: SegmentDimension["values"][number] } | null;
}

export function ideaId({ id }: Pick<PeakIdea, "id">): string {
  return nodeId("PeakIdea", String(id));
}

/** @throws InputError for an identifier that is not an idea's */
export function readIdeaId(id: string): number {
  const key = Number(nodeKey("PeakIdea", id) ?? Number.NaN);
  if (Number.isInteger(key)) return key;
  throw new InputError(["id"], {
    en: `"${id}" is not the identifier of an idea.`,
    zh: `“${id}”不是点子的编号。`,
  });
}

/** The ideas that are chosen, the newest first. */
export async function readIdeaNodes(
  context: Context,
  chosen: (idea: PeakIdea) => boolean,
): Promise<IdeaNode[]> {
  const catalogue = await context.known();
  const all = await context.read(readPeakIdeas);
  return all
    .filter(chosen)
    .reverse()
    .map((idea) => ideaNode(catalogue, idea));
}

/** @throws Error when an idea is stored without its venue or its revisions */
export function ideaNode(catalogue: Catalogue, idea: PeakIdea): IdeaNode {
  const venue = catalogue.venueByCode.get(idea.venue);
  const newest = idea.revisions.at(-1);
  if (!venue || !newest) throw new Error(`the idea ${idea.id} lacks its venue or its revisions`);
  const journey = catalogue.journeys.find(
    (known) => known.journey.code === idea.journeyCode && known.journey.version === idea.journeyVersion,
  );
  const dimension = catalogue.segments.find(({ code }) => code === idea.segmentDimension);
  const { segmentValue } = idea;
  return {
    idea,
    newest,
    venue: venueNode(venue),
    journey: journey?.journey ?? null,
    segment:
      dimension && segmentValue !== null
        ? {
            dimension,
            value: dimension.values.find(({ code }) => code === segmentValue) ?? {
              code: segmentValue,
              name: { en: segmentValue, zh: segmentValue },
            },
          }
        : null,
  };
}
