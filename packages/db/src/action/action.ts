import type { ActionBaseline, ActionPlan } from "@touchstone/core/strategy/action";

/** A change of an action, as somebody made it. */
export interface NewActionRevision extends ActionPlan {
  /** What they wrote about it. */
  note: string | null;
  author: string;
  /** The writer's own key: the same key again writes nothing. */
  clientKey: string;
}

export interface ActionRevision extends NewActionRevision {
  /** 1 for the first one; the highest holds. */
  revision: number;
  /** ISO instant. */
  recordedAt: string;
}

/** What never changes of an action. */
export interface ActionSubject {
  /** Code of the venue. */
  venue: string;
  journeyCode: string | null;
  journeyVersion: number | null;
  touchpoint: string | null;
  unit: string | null;
  indicator: string;
  baseline: ActionBaseline;
}

export interface NewAction extends ActionSubject {
  first: NewActionRevision;
}

export interface Action extends ActionSubject {
  id: number;
  author: string;
  /** ISO instant. */
  createdAt: string;
  /** All revisions, the oldest first; there is at least one. */
  revisions: ActionRevision[];
}
