import { indicatorById } from "@touchstone/core/indicator";
import type { LocalisedText } from "@touchstone/core/text";

/** A formula in words, by its id; the id itself where the list does not hold it. */
export function formulaText(id: string): LocalisedText {
  return indicatorById(id)?.formula.text ?? { en: id, zh: id };
}
