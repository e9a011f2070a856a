import type { IdeaState, IdeaText } from "@touchstone/core/strategy/peak/idea";

/** What holds of an idea: what it says, and what became of it. */
export interface IdeaPlan extends IdeaText {
  state: IdeaState;
  /** The action a chosen idea has become; `null` of any other. */
  actionId: number | null;
  /** Why it was dropped; `null` of any other. */
  reason: string | null;
}

/** A change of an idea, as somebody made it. */
export interface NewIdeaRevision extends IdeaPlan {
  author: string;
  /** The writer's own key: the same key again writes nothing. */
  clientKey: string;
}

export interface IdeaRevision extends NewIdeaRevision {
  /** 1 for the first one; the highest holds. */
  revision: number;
  /** ISO instant. */
  recordedAt: string;
}

/** What never changes of an idea. */
export interface IdeaSubject {
  /** Code of the venue. */
  venue: string;
  journeyCode: string;
  journeyVersion: number;
  touchpoint: string;
  /** For which guests; both `null`: for all. */
  segmentDimension: string | null;
  segmentValue: string | null;
}

export interface NewPeakIdea extends IdeaSubject {
  first: NewIdeaRevision;
}

export interface PeakIdea extends IdeaSubject {
  id: number;
  author: string;
  /** ISO instant. */
  createdAt: string;
  /** All revisions, the oldest first; there is at least one. */
  revisions: IdeaRevision[];
}
