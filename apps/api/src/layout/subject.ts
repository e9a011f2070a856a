import { createHash } from "node:crypto";
import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { StoredPlan } from "@touchstone/db/layout/read-plans";
import { keyOf } from "../memory.ts";

/** A plan to be drawn and judged: a stored one, with edits. */
export interface LayoutSubject {
  base: StoredPlan;
  edits: readonly LayoutEdit[];
  /** The same for the same document with the same edits: SHA-256, hex. */
  planHash: string;
  /** Is it a plan or scenario as it is stored, or edits that somebody tries? */
  stored: boolean;
}

/** A stored plan with edits, which somebody tries unless they are those of a stored scenario. */
export function editedPlan(
  base: StoredPlan,
  edits: readonly LayoutEdit[],
  stored = edits.length === 0,
): LayoutSubject {
  if (edits.length === 0) return { base, edits, planHash: base.planHash, stored };
  const planHash = createHash("sha256")
    .update(`${base.planHash}\n${keyOf(edits)}`)
    .digest("hex");
  return { base, edits, planHash, stored };
}

/** A plan or scenario with further edits, which somebody tries; without any it is what it was. */
export function furtherEdited(subject: LayoutSubject, further: readonly LayoutEdit[]): LayoutSubject {
  return further.length === 0 ? subject : editedPlan(subject.base, [...subject.edits, ...further]);
}
