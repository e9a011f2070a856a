import { describe, expect, test } from "vitest";
import { detectLanguage } from "./language.ts";

describe("the language of a comment", () => {
  test.each([
    ["房间很干净，服务员态度好", "zh", "simplified"],
    ["房間很乾淨，服務員態度好", "zh", "traditional"],
    ["check in 很慢，wifi 也不行", "zh", "simplified"],
    ["部屋はとても綺麗でした", "ja", null],
    ["방이 깨끗하고 직원이 친절해요", "ko", null],
    ["Номер был чистый", "ru", null],
    ["The room was clean and the staff were kind", "en", null],
    ["Das Zimmer war sauber und das Personal sehr nett", "de", null],
    ["Très bon accueil et la chambre est propre", "fr", null],
    ["La habitación está limpia y el personal es muy amable", "es", null],
    ["O quarto estava limpo e não é caro", "pt", null],
    ["La camera era pulita ma il bagno è piccolo", "it", null],
    ["De kamer was schoon en het personeel is erg vriendelijk", "nl", null],
  ])("%s", (text, language, script) => {
    const found = detectLanguage(text);
    expect(found).toMatchObject({ language, script });
    expect(found.certainty).toBeGreaterThan(0.5);
  });

  test("of two words is English when the dictionaries know them", () => {
    expect(detectLanguage("Great hotel").language).toBe("und");
    expect(detectLanguage("Great hotel", (word) => word === "great").language).toBe("en");
  });

  test("is not guessed where nothing tells", () => {
    for (const text of ["", "12345", "👍👍", "Zzgrmpf"])
      expect(detectLanguage(text)).toEqual({ language: "und", script: null, certainty: 0 });
  });
});
