import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journeyTemplate } from "../journey/templates/templates.ts";
import { type CommentReading, readComment } from "./comment-reading.ts";
import { level } from "./sentiment/evidence.ts";
import { shippedDictionaries } from "./topic/dictionaries.ts";
import { topicTable } from "./topic/dictionary.ts";
import { dictionaryProblems, shippedWords } from "./topic/edited-dictionary.ts";

const hotel = topicTable(shippedDictionaries.hotel);
const read = (text: string): CommentReading => readComment(text, hotel);
/** Touchpoint and points of its words, as written: "dining: delicious +2". */
const told = (text: string): string[] =>
  read(text).mentions.map(
    ({ touchpoint, evidence }) =>
      `${touchpoint}: ${evidence.map(({ start, end, points }) => `${text.slice(start, end)} ${points.toFixed(1)}`).join(", ")}`,
  );

describe("degree and negation", () => {
  test.each([
    ["早餐好", 2],
    ["早餐很好吃", 2],
    ["早餐非常好", 2.6],
    ["早餐不太好吃", -1],
    ["房间不干净", -2],
    ["房间不太干净", -1],
    ["房间不是很干净", -1],
    ["房间很不干净", -2.6],
    ["服务不差", 1],
    ["没有异味", 0.4],
    ["主要是早餐很好", 2],
    ["要是早餐很好", -0.8],
    ["好脏的房间", -2.6],
    ["服务差极了", -3],
    ["breakfast was good", 2],
    ["breakfast was very good", 2.6],
    ["breakfast was not good", -1.5],
    ["breakfast was not very good", -1],
    ["the staff was hardly helpful", -1.5],
    ["breakfast was slightly cold", -0.5],
    ["the bed was not bad", 1],
  ])("%s", (text, points) => {
    const sum = read(text).evidence.reduce((all, one) => all + one.points, 0);
    expect(sum).toBeCloseTo(points, 6);
  });

  test.each(["不错过早餐", "好像是早餐", "爱好是早餐", "not only breakfast", "hot water"])(
    "%s judges nothing",
    (text) => {
      expect(read(text).evidence).toEqual([]);
    },
  );
});

describe("what it is said of", () => {
  test.each<[string, string[]]>([
    [
      "房间很大，但服务员态度恶劣，早餐一般",
      ["first-look: 大 1.3", "requests: 恶劣 -2.0", "dining: 一般 -1.0"],
    ],
    ["很棒的早餐", ["dining: 棒 2.6"]],
    ["房间噪音大", ["first-look: ", "sleep: 噪音 -1.0, 大 -1.0"]],
    ["没有热水", ["facilities: 没有热水 -1.5"]],
    ["房间和早餐都不错", ["first-look: 不错 2.0", "dining: 不错 2.0"]],
    ["friendly staff but a dirty room", ["requests: friendly 2.0", "first-look: dirty -2.0"]],
    ["The shower was cold. Delicious breakfast!", ["facilities: cold -1.0", "dining: Delicious 2.0"]],
    ["no hot water", ["facilities: no hot water -1.5"]],
    ["希望早餐能丰富一些", ["dining: 丰富 -0.8"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test("naming a touchpoint without a word about it is a mention of its own", () => {
    expect(read("我们去了餐厅").mentions).toEqual([
      { touchpoint: "dining", sentiment: 0, intensity: null, named: [{ start: 4, end: 6 }], evidence: [] },
    ]);
  });
});

describe("a comment as a whole", () => {
  test("what follows the but weighs more", () => {
    expect(read("房间好，但服务差").sentiment).toBeLessThan(0);
    expect(read("服务差，但房间好").sentiment).toBeGreaterThan(0);
    expect(read("房间好，但服务差").sentiment).toBeCloseTo(level(2 * 0.5 - 2 * 1.5), 10);
  });

  test("feeling is how strong the words are, whatever their direction", () => {
    const calm = read("早餐可以").intensity as number;
    const warm = read("早餐很好").intensity as number;
    const angry = read("早餐太恶心了！！！").intensity as number;
    expect(calm).toBeLessThan(warm);
    expect(warm).toBeLessThan(angry);
    expect(angry).toBeLessThanOrEqual(1);
  });

  test("in a language that is not scored is left alone", () => {
    expect(read("Das Zimmer war sauber und sehr gut")).toMatchObject({
      scored: false,
      sentiment: null,
      mentions: [],
    });
  });

  test("traditional characters and full-width letters are read as well", () => {
    expect(read("房間很乾淨，服務也很好").mentions.map(({ sentiment }) => sentiment > 0.5)).toEqual([
      true,
      true,
    ]);
  });

  test("every score is the sum of its evidence, and the evidence lies in the text, whatever the text", () => {
    const word = fc.constantFrom(
      ...[
        "房间",
        "早餐",
        "不",
        "很",
        "好",
        "差",
        "但",
        "，",
        "。",
        "没有",
        "热水",
        "breakfast",
        " not ",
        " very ",
      ],
      ...["good", " but ", "dirty", "!", "希望", "太", "一般", "staff", "👍", "大", "噪音"],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join("");
        const reading = read(text);
        const all = new Set(reading.evidence);
        for (const one of reading.evidence) {
          expect(one.start < one.end && one.end <= text.length).toBe(true);
          const factor = one.modifiers.reduce((product, modifier) => product * modifier.factor, 1);
          expect(one.points).toBeCloseTo(one.base * factor, 9);
        }
        for (const { sentiment, evidence, intensity } of reading.mentions) {
          expect(sentiment).toBeCloseTo(level(evidence.reduce((sum, one) => sum + one.points, 0)), 9);
          expect(intensity === null).toBe(evidence.length === 0);
          expect(evidence.every((one) => all.has(one))).toBe(true);
        }
        expect(Math.abs(reading.sentiment ?? 0)).toBeLessThan(1);
        expect(read(text)).toEqual(reading);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the dictionaries that ship", () => {
  test.each(Object.entries(shippedDictionaries))(
    "%s names touchpoints of its journey",
    (sector, dictionary) => {
      const journey = journeyTemplate(dictionary.journey);
      expect(journey?.sector).toBe(sector);
      const codes = journey?.touchpoints.map(({ code }) => code) ?? [];
      expect(dictionaryProblems(shippedWords(dictionary.sector), journey?.touchpoints ?? [])).toEqual([]);
      expect(Object.keys(dictionary.touchpoints).sort()).toEqual([...codes].sort());
      for (const { zh, en } of Object.values(dictionary.touchpoints)) {
        expect(zh.length).toBeGreaterThan(0);
        expect(en.length).toBeGreaterThan(0);
      }
    },
  );
});
