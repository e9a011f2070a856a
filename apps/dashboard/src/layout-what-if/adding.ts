import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { PlanOutline } from "./protocol.ts";

/** What is being added to the plan, and which of its nodes are chosen so far. */
export type Adding =
  | { what: "path"; from: string | null; to: string | null }
  | { what: "gate" | "unit"; node: string | null };

/** Takes a node that was clicked or chosen: the first of a path is its start, the next its end. */
export function withNode(adding: Adding, node: string): Adding {
  if (adding.what !== "path") return { ...adding, node };
  if (adding.from === null || adding.to !== null) return { what: "path", from: node, to: null };
  return node === adding.from ? adding : { ...adding, to: node };
}

/** The first id that nothing of the plan and no other edit has: `new-1`, `new-2`, … */
export function freeId(
  { units, edges, gates }: Pick<PlanOutline, "units" | "edges" | "gates">,
  edits: readonly LayoutEdit[],
): string {
  const taken = new Set([
    ...[...units, ...edges, ...gates].map(({ id }) => id),
    ...edits.flatMap((edit) => ("id" in edit ? [edit.id] : [])),
  ]);
  for (let number = 1; ; number++) if (!taken.has(`new-${number}`)) return `new-${number}`;
}
