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
}

/** A stored plan with edits. */
export function editedPlan(base: StoredPlan, edits: readonly LayoutEdit[]): LayoutSubject {
  if (edits.length === 0) return { base, edits, planHash: base.planHash };
  const planHash = createHash("sha256")
    .update(`${base.planHash}\n${keyOf(edits)}`)
    .digest("hex");
  return { base, edits, planHash };
}
