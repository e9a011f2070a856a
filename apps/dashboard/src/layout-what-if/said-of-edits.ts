import type { LayoutEdit } from "@touchstone/core/layout/edit";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LocalisedText } from "@touchstone/core/text";
import type { Failure } from "./protocol.ts";

/** What the engine said of a list of edits; that list may since have become another. */
interface Said {
  edits: readonly LayoutEdit[];
  told: readonly LocalisedText[];
}

export interface SaidOfEdit {
  edit: LayoutEdit;
  /** What it does; `null` until the engine has said it of this very edit at this place. */
  sentence: LocalisedText | null;
  problems: PlanProblem[];
}

/**
 * Each edit with what was said of it, and what was said of the list as a whole. Sentences and problems name an edit by
 * its place in the list that was simulated: they stand beside an edit only where the list of now has the same one there.
 * What stands against an edit that was tried and is not in the list is kept among the rest; a warning of one that has
 * gone is not.
 */
export function saidOfEdits(
  edits: readonly LayoutEdit[],
  settled: (Said & { warnings: readonly PlanProblem[] }) | null,
  failure: { edits: readonly LayoutEdit[]; failure: Failure } | null,
): { each: SaidOfEdit[]; rest: PlanProblem[] } {
  const failed = failure?.failure.kind === "problems" ? { ...failure.failure, edits: failure.edits } : null;
  const sayings: Said[] = [failed, settled].filter((each) => each !== null);
  const judged = failed ?? settled;
  const problems = failed?.problems ?? settled?.warnings ?? [];
  const own = (index: number) => judged !== null && sameAt(edits, judged.edits, index);
  return {
    each: edits.map((edit, index) => ({
      edit,
      sentence:
        sayings.find((said) => said.told[index] && sameAt(edits, said.edits, index))?.told[index] ?? null,
      problems: own(index) ? problems.filter(({ path }) => placeOf(path) === index) : [],
    })),
    rest: problems.filter(({ path }) => {
      const place = placeOf(path);
      return place === null || (failed !== null && !own(place));
    }),
  };
}

function sameAt(a: readonly LayoutEdit[], b: readonly LayoutEdit[], index: number): boolean {
  return index < a.length && index < b.length && JSON.stringify(a[index]) === JSON.stringify(b[index]);
}

/** Place of the edit that a problem is of; `null` where it is of the whole list. */
function placeOf(path: string): number | null {
  const match = /^edits\[(\d+)\](?:\.|$)/.exec(path);
  return match === null ? null : Number(match[1]);
}
