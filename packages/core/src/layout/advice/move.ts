import type { LayoutEdit } from "../edit.ts";

/** What advice may propose: layout.md section 4. */
export const moveKinds = ["move", "swap", "widen", "link", "gate", "capacity", "hours"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** One thing to do to a plan. */
export interface Move {
  kind: MoveKind;
  edit: LayoutEdit;
  /** In the currency of the plan, by the prices of the conventions. */
  cost: number;
}

/** Text by which moves are told apart and put in order: the edit with its names in order, so that no run depends on how it was made. */
export function moveKey({ edit }: Pick<Move, "edit">): string {
  return JSON.stringify(sorted(edit));
}

/** Text of several moves, whatever their order. */
export function movesKey(moves: readonly Pick<Move, "edit">[]): string {
  return moves.map(moveKey).sort().join("\n");
}

/** Compares moves by id of what they are about, then by the edit. */
export function byMove(a: Pick<Move, "edit">, b: Pick<Move, "edit">): number {
  return compared(subjectOf(a.edit), subjectOf(b.edit)) || compared(moveKey(a), moveKey(b));
}

/** Orders text by code unit, as every machine does. */
export function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a move is about: units, edges, gates and nodes by kind and id. */
export function subjectsOf({ edit }: Pick<Move, "edit">): readonly string[] {
  switch (edit.op) {
    case "swap":
      return [`unit ${edit.a}`, `unit ${edit.b}`];
    case "addEdge":
      return [`link ${edit.id}`];
    case "addGate":
      return [`gate ${edit.node}`];
    default:
      return [`${"unit" in edit ? "unit" : "edge"} ${subjectOf(edit)}`];
  }
}

function subjectOf(edit: LayoutEdit): string {
  if ("unit" in edit) return edit.unit;
  if ("edge" in edit) return edit.edge;
  if ("a" in edit) return edit.a;
  if ("id" in edit) return edit.id;
  return "gate" in edit ? edit.gate : "";
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => compared(a, b))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
