import type { Span } from "../term-table.ts";
import type { Evidence } from "./evidence.ts";

const STRONGEST = 3 * 1.6;
const PER_MARK = 0.1;

/**
 * How much feeling is in what was said, 0–1, whatever its direction: the strongest word with its degree (before any
 * negation) as a share of the strongest that the lexicon knows (3 × 1.6), and a tenth for each sign of emphasis in the
 * passage: exclamation marks, words in capitals, drawn-out letters (sooo, 好好好), emoji; three at most. A convention of
 * ours; `null` where nothing was judged.
 */
export function intensity(text: string, evidence: readonly Evidence[], passage: Span): number | null {
  if (evidence.length === 0) return null;
  const strongest = Math.max(
    ...evidence.map(({ base, modifiers }) =>
      modifiers
        .filter(({ kind }) => kind === "degree")
        .reduce((felt, { factor }) => felt * factor, Math.abs(base)),
    ),
  );
  const emphasis = text
    .slice(passage.start, passage.end)
    .match(/[!！]|\b[A-Z]{4,}\b|(\p{L})\1{2,}|\p{Extended_Pictographic}/gu);
  return Math.min(1, strongest / STRONGEST + PER_MARK * Math.min(3, emphasis?.length ?? 0));
}
