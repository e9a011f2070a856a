import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canEncode, encodeText } from "../../../test/encode-text.ts";
import { languagesOf, phrases } from "../../../test/guest-phrases.ts";
import { detectEncoding, SURE } from "./detect-encoding.ts";
import { encodings } from "./encoding.ts";

const legacy = encodings.filter((encoding) => !encoding.startsWith("utf"));
const row = (text: string, at: number) => `${at},2026-05-11,${at % 5},${text}\n`;
const file = (texts: readonly string[]) => `id,day,score,comment\n${texts.map(row).join("")}`;

/** Names of countries: real words, and none of those that detection was made with. */
const countries = (locale: string, encoding: (typeof encodings)[number]) => {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((a) => letters.map((b) => `${a}${b}`))
    .map((code) => names.of(code) as string)
    .filter((name) => /\P{ASCII}/u.test(name) && canEncode(name, encoding));
};

describe.each(legacy)("%s", (encoding) => {
  const texts = languagesOf[encoding]
    .flatMap((language): readonly string[] => phrases[language])
    .filter((text) => /\P{ASCII}/u.test(text) && canEncode(text, encoding));
  const locale = {
    gb18030: "zh-Hans",
    big5: "zh-Hant",
    shift_jis: "ja",
    "euc-kr": "ko",
    "windows-1252": "fr",
  }[encoding as "big5"];
  const names = countries(locale, encoding);

  test("is found for sure in a dozen comments", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 12, maxLength: 40 }), (chosen) => {
        const guess = detectEncoding(encodeText(file(chosen), encoding));
        expect(guess).toMatchObject({ encoding, bom: false });
        expect(guess.confidence).toBeGreaterThanOrEqual(SURE);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test("is found in words that it was not made with", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 15, maxLength: 40 }), (chosen) => {
        expect(detectEncoding(encodeText(file(chosen), encoding))).toMatchObject({ encoding });
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  test("is never taken for another without asking, however little there is to read", () => {
    const words = [...texts, ...names];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (chosen) => {
        const guess = detectEncoding(encodeText(file(chosen), encoding));
        if (guess.encoding === encoding) return;
        expect(guess.confidence).toBeLessThan(SURE);
        expect(guess.alternatives).toContain(encoding);
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  test("is certain by a column that is known by name", () => {
    const [name] = names;
    const bytes = encodeText(`id,${name}\n1,5\n`, encoding);
    expect(detectEncoding(bytes, ["id", name as string])).toMatchObject({ encoding, confidence: 1 });
  });
});

describe("Unicode", () => {
  const mixed = file(Object.values(phrases).flat());
  test.each(["utf-8", "utf-16le", "utf-16be"] as const)(
    "%s is told with and without its mark",
    (encoding) => {
      expect(detectEncoding(encodeText(mixed, encoding))).toMatchObject({ encoding, bom: false });
      expect(detectEncoding(encodeText(mixed, encoding, { bom: true }))).toMatchObject({
        encoding,
        bom: true,
      });
    },
  );

  test("plain ASCII is UTF-8, and so is a file of it with one broken character", () => {
    expect(detectEncoding(encodeText(file(["good", "bad"]), "utf-8"))).toMatchObject({
      encoding: "utf-8",
      confidence: 1,
    });
    const bytes = encodeText(`${mixed}\n`, "utf-8");
    const broken = new Uint8Array([...bytes, 0xc3, 0x28, 0x0a]);
    expect(detectEncoding(broken)).toMatchObject({ encoding: "utf-8" });
  });

  test("two Chinese characters that look like UTF-8 are asked about; an accent in a word is not", () => {
    const guess = detectEncoding(encodeText("id,sex\n1,女\n2,女\n", "gb18030"));
    expect(guess.confidence).toBeLessThan(SURE);
    expect(guess.alternatives).toContain("gb18030");
    expect(detectEncoding(encodeText("id,city\n1,Zürich\n", "utf-8"))).toMatchObject({
      encoding: "utf-8",
      confidence: 1,
    });
  });
});
