import { expect, test } from "vitest";
import { sectors } from "../../sector/sector.ts";
import {
  dictionaryProblems,
  LONGEST_WORD,
  MOST_WORDS,
  shippedWords,
  tidyWords,
  wordsInForce,
} from "./edited-dictionary.ts";

const known = [
  { code: "dining", name: { en: "Dining", zh: "用餐" } },
  { code: "sleep", name: { en: "Sleep", zh: "睡眠" } },
];

test("words are kept one by one, in the form in which texts are searched", () => {
  expect(tidyWords(["Sky  Bar, 早餐、自助；ＷＩＦＩ", "早餐\nlate tea", " ,", "服務"])).toEqual([
    "sky bar",
    "早餐",
    "自助",
    "wifi",
    "late tea",
    "服务",
  ]);
});

test("everything that is wrong is told at once, by the touchpoints' names", () => {
  const long = "x".repeat(LONGEST_WORD + 1);
  const found = dictionaryProblems(
    {
      dining: { zh: ["早餐"], en: ["breakfast*", "a*", "*", "be*d", long] },
      sleep: { zh: ["早餐", "早餐"], en: Array.from({ length: MOST_WORDS + 1 }, (_, index) => `w${index}`) },
      spa: { zh: [], en: ["spa"] },
    },
    known,
  );
  expect(found.map(({ touchpoint, language, found: word }) => [touchpoint, language, word])).toEqual([
    ["dining", "en", "a*"],
    ["dining", "en", "*"],
    ["dining", "en", "be*d"],
    ["dining", "en", long],
    ["sleep", "zh", "早餐"],
    ["sleep", "zh", "早餐"],
    ["sleep", "en", String(MOST_WORDS + 1)],
    ["spa", null, "spa"],
  ]);
  expect(found[4]?.message).toEqual({
    en: '"早餐" is given to "Sleep" and to "Dining"; a word stands for one touchpoint.',
    zh: "“早餐”同时归入“睡眠”和“用餐”；一个词只能对应一个触点。",
  });
});

test.each(sectors)("the shipped words of %s are tidy and can be saved as they are", (sector) => {
  const words = shippedWords(sector);
  const all = Object.keys(words).map((code) => ({ code, name: { en: code, zh: code } }));
  expect(dictionaryProblems(words, all)).toEqual([]);
  for (const { zh, en } of Object.values(words)) expect([tidyWords(zh), tidyWords(en)]).toEqual([zh, en]);
});

test("a touchpoint that no dictionary has stands with its name, unless that is another's word", () => {
  const sauna = { code: "sauna", name: { en: "Sauna, steam room", zh: "早餐" } };
  const edited = { revision: 1, touchpoints: { dining: { zh: ["早餐"], en: [] } } };
  expect(wordsInForce("hotel", [...known, sauna], edited)).toEqual({
    dining: { zh: ["早餐"], en: [] },
    sleep: { zh: ["睡眠"], en: ["sleep"] },
    sauna: { zh: [], en: ["sauna", "steam room"] },
  });
  expect(wordsInForce("hotel", known, null).dining).toEqual(shippedWords("hotel").dining);
});
