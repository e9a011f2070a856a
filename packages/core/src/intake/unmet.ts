import { exitIndex, itemIndex, NOT_MET, type PackedAnswers, SKIPPED, valenceIndex } from "../visit/visit.ts";

/**
 * Says of a guest who gave up that what lies behind that step was not met, where the source left it blank: nobody skips
 * a question about what never happened.
 */
export function leaveUnmet(answers: PackedAnswers, touchpoints: number): void {
  const exit = answers[exitIndex(touchpoints)] as number;
  for (let touchpoint = exit + 1; touchpoint < touchpoints; touchpoint++)
    for (const place of [itemIndex({ touchpoint }), valenceIndex(touchpoint, touchpoints)])
      if (answers[place] === SKIPPED) answers[place] = NOT_MET;
}
