import type { AdviceRequest } from "./advice.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { byMove, type Move, moveKey, subjectsOf } from "./move.ts";
import { relocations } from "./relocations.ts";
import { works } from "./works.ts";

/** What to try next on a plan, in order and each once. */
export interface Candidates {
  moves: readonly Move[];
  /** Whether they are all moves and swaps that there are. */
  exhaustive: boolean;
}

/**
 * Candidates from the cause of the crowding.
 * @param made moves already made; what they were about is left alone, since doing it twice is doing it once
 * @param known moves that proved well before, tried along
 */
export function candidates(
  found: Diagnosis,
  request: AdviceRequest,
  made: readonly Move[] = [],
  known: readonly Move[] = [],
): Candidates {
  const { moves, exhaustive } = relocations(found, request);
  const touched = new Set(made.flatMap(subjectsOf));
  const byKey = new Map<string, Move>();
  for (const move of [...known, ...moves, ...works(found, request)])
    if (!subjectsOf(move).some((subject) => touched.has(subject))) byKey.set(moveKey(move), move);
  return { moves: [...byKey.values()].sort(byMove), exhaustive };
}
