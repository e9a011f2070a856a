import { describe, expect, it } from "vitest";
import type { Journey } from "../journey/journey.ts";
import { journeyTemplate } from "../journey/templates/templates.ts";
import { readComment } from "../words/comment-reading.ts";
import { journeyWords } from "../words/journey-words.ts";
import { mask } from "../words/masking/mask.ts";
import { verdictOf } from "../words/verdict.ts";
import { reviewedVenues } from "./reviewed-venues.ts";

describe.each(reviewedVenues)("the simulated reviews of $code", (venue) => {
  const reviews = venue.reviews();

  it("are a few hundred in both languages, the same each time", () => {
    expect(reviews.length).toBeGreaterThan(200);
    expect(reviews.length).toBeLessThan(600);
    const chinese = reviews.filter(({ language }) => language === "zh").length / reviews.length;
    expect(chinese).toBeGreaterThan(0.6);
    expect(chinese).toBeLessThan(0.8);
    expect(venue.reviews()).toEqual(reviews);
  });

  it("tell nobody's name or number: masking leaves them as they are", () => {
    for (const { text } of reviews) expect(mask(text).text).toBe(text);
  });

  it("are read as what was put into them", () => {
    const { topics } = journeyWords(journeyTemplate(venue.journey) as Journey);
    let found = 0;
    let wrong = 0;
    let planted = 0;
    for (const { text, said, language } of reviews) {
      const reading = readComment(text, topics);
      expect(reading.language.language, text).toBe(language);
      const told = reading.mentions.map(
        ({ touchpoint, sentiment }) => `${touchpoint} ${verdictOf(sentiment)}`,
      );
      const truth = said.map(({ touchpoint, good }) => `${touchpoint} ${good ? "good" : "bad"}`);
      planted += truth.length;
      found += truth.filter((one) => told.includes(one)).length;
      wrong += told.filter((one) => !one.endsWith("neutral") && !truth.includes(one)).length;
    }
    console.info(`${venue.code}: ${planted} planted, ${found} found, ${wrong} told that were not planted`);
    expect(found / planted).toBeGreaterThan(0.9);
    expect(found / (found + wrong)).toBeGreaterThan(0.9);
  });
});
