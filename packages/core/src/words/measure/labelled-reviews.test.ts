import { describe, expect, test } from "vitest";
import { labelledReviews } from "../../../test/labelled-comments.ts";
import { readComment } from "../comment-reading.ts";
import { shippedDictionaries } from "../topic/dictionaries.ts";
import { topicTable } from "../topic/dictionary.ts";
import { evaluate } from "./evaluation.ts";

/** Lower bounds of what docs/words.md says: far enough below to bear another version of the segmenter. */
const bounds = {
  hotel: { lexicon: 0.8, macro: 0.79, multinomial: 0.82 },
  "scenic-area": { lexicon: 0.86, macro: 0.65, multinomial: 0.9 },
  airline: { lexicon: 0.67, macro: 0.67, multinomial: 0.71 },
} as const;

describe("labelled public reviews", () => {
  test.each(labelledReviews())("$name are read no worse than said", ({ name, sector, comments }) => {
    if (comments === null) {
      console.info(`${name} are not here: how well comments are read was not checked on them`);
      expect(comments).toBeNull();
      return;
    }
    const topics = topicTable(shippedDictionaries[sector]);
    // Every third of the many: the page has them all, a test should not take long.
    const some = comments.length > 5_000 ? comments.filter((_, index) => index % 3 === 0) : comments;
    const found = evaluate(some, (text) => readComment(text, topics).sentiment, 20_261_122);
    const bound = bounds[sector as keyof typeof bounds];
    expect(found.lexicon.accuracy?.value).toBeGreaterThan(bound.lexicon);
    expect(found.lexicon.macroF1).toBeGreaterThan(bound.macro);
    expect(found.multinomial.accuracy?.value).toBeGreaterThan(bound.multinomial);
    // By the same criterion on what is here now as by what was recorded: the lexicon reads comments.
    expect(found.better).toBe("lexicon");
    // The majority says nothing of the rarer kind: whoever reads must.
    expect(found.majority.macroF1).toBeNull();
  });
});

describe("an evaluation", () => {
  const comments = Array.from({ length: 400 }, (_, index) => ({
    text: index % 2 === 0 ? `alpha good ${index % 7}` : `beta bad ${index % 5}`,
    good: index % 2 === 0,
  }));

  test("prefers the model only where it is surely better", () => {
    const blind = evaluate(comments, () => null, 1);
    expect(blind).toMatchObject({ better: "multinomial", trained: 280 });
    expect(blind.lexicon.accuracy?.value).toBe(0);
    const seeing = evaluate(comments, (text) => (text.includes("alpha") ? 1 : -1), 1);
    expect(seeing).toMatchObject({ better: "lexicon", difference: { value: 0, low: 0, high: 0 } });
  });

  test("is the same with the same seed, and another split with another", () => {
    const half = (text: string): number => (text.endsWith("1") ? -1 : 1);
    expect(evaluate(comments, half, 5)).toEqual(evaluate(comments, half, 5));
    expect(evaluate(comments, half, 5).lexicon).not.toEqual(evaluate(comments, half, 6).lexicon);
  });
});
