import type { ResourceRatings } from "@touchstone/core/strategy/demand/resource-score";
import type { PartlyLocalisedText } from "@touchstone/core/text";

/** What may change of a latent resource, as somebody wrote it. */
export interface NewResourceRevision {
  name: PartlyLocalisedText;
  note: PartlyLocalisedText;
  /** Still in the inventory. */
  kept: boolean;
  author: string;
  /** The writer's own key: the same key again writes nothing. */
  clientKey: string;
}

export interface ResourceRevision extends NewResourceRevision {
  /** 1 for the first one; the highest holds. */
  revision: number;
  /** ISO instant. */
  recordedAt: string;
}

/** What somebody thinks of a resource. */
export interface NewResourceScore extends ResourceRatings {
  scorer: string;
  clientKey: string;
}

export interface StoredResourceScore extends NewResourceScore {
  /** 1 for the scorer's first one; the scorer's highest holds. */
  revision: number;
  /** ISO instant. */
  recordedAt: string;
}

/** A resource that a venue could make something of, with its history. */
export interface LatentResource {
  id: number;
  /** Code of the venue. */
  venue: string;
  /** Made up, to show how an inventory looks. */
  simulated: boolean;
  /** The oldest first; there is at least one. */
  revisions: ResourceRevision[];
  /** Scorer by scorer, the oldest first. */
  scores: StoredResourceScore[];
}
