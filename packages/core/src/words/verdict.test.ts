import { expect, test } from "vitest";
import type { Journey } from "../journey/journey.ts";
import { journeyTemplate } from "../journey/templates/templates.ts";
import { readComment } from "./comment-reading.ts";
import { journeyWords } from "./journey-words.ts";
import { goodShare, verdictOf } from "./verdict.ts";

test("a mention is good or bad from a fifth on, else neutral", () => {
  expect([0.2, 0.19, 0, -0.19, -0.2].map(verdictOf)).toEqual([
    "good",
    "neutral",
    "neutral",
    "neutral",
    "bad",
  ]);
});

test("the share of good mentions needs ten that judge", () => {
  expect(goodShare(9, 0)).toEqual({ status: "too-few", n: 9, needed: 10 });
  expect(goodShare(8, 2)).toMatchObject({ status: "measured", n: 10, value: 0.8 });
  const { interval } = goodShare(8, 2) as { interval: { low: number; high: number } };
  expect(interval.low).toBeCloseTo(0.49, 3);
  expect(interval.high).toBeCloseTo(0.943, 3);
});

test("a mapping's own words win over the sector's, and change the version", () => {
  const hotel = journeyTemplate("hotel") as Journey;
  const plain = journeyWords(hotel);
  const own = journeyWords(hotel, { sleep: { zh: ["早餐"], en: ["Rooftop bar"] } });
  expect(own.version).not.toBe(plain.version);
  const mentions = (words: typeof plain, text: string): string[] =>
    readComment(text, words.topics).mentions.map(({ touchpoint }) => touchpoint);
  expect(mentions(plain, "早餐很好")).toEqual(["dining"]);
  expect(mentions(own, "早餐很好")).toEqual(["sleep"]);
  expect(mentions(own, "The rooftop bar was great")).toEqual(["sleep"]);
});

test("a dictionary that an organisation edited stands in the place of the sector's", () => {
  const hotel = journeyTemplate("hotel") as Journey;
  const touchpoints = { dining: { zh: ["云廊"], en: ["sky cafe"] }, sleep: { zh: [], en: [] } };
  const edited = journeyWords(hotel, {}, { revision: 3, touchpoints });
  const named = (text: string): string[] =>
    readComment(text, edited.topics).mentions.map(({ touchpoint }) => touchpoint);
  expect(named("云廊很棒，早餐很好")).toEqual(["dining"]);
  expect(named("The sky cafe was lovely")).toEqual(["dining"]);
  // Whose words were all taken out is not found by its name either.
  expect(named(`${hotel.touchpoints.find(({ code }) => code === "sleep")?.name.zh}很好`)).toEqual([]);
  const versions = [1, 2].map((revision) => journeyWords(hotel, {}, { revision, touchpoints }).version);
  expect(new Set([journeyWords(hotel).version, ...versions]).size).toBe(3);
});

test("a journey of one's own is found by the names of its touchpoints", () => {
  const hotel = journeyTemplate("hotel") as Journey;
  const [first] = hotel.touchpoints;
  const journey = {
    ...hotel,
    code: "own",
    touchpoints: [{ ...first, code: "sauna", name: { en: "Sauna", zh: "桑拿" } }],
  } as Journey;
  expect(readComment("桑拿很棒", journeyWords(journey).topics).mentions).toMatchObject([
    { touchpoint: "sauna" },
  ]);
});
