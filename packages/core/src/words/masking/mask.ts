import { names } from "./names.ts";
import { accounts, cards, emails, identities, passports, phones, plates } from "./numbers.ts";

/** A passage that tells who somebody is. */
export interface Found {
  start: number;
  end: number;
  found: string;
}

/** Finds all passages of one kind. */
export type Finder = (text: string) => Found[];

/** What is masked, in the order in which it is looked for: what was found first is not looked at again. */
export const maskedKinds = ["email", "account", "id", "passport", "card", "plate", "phone", "name"] as const;
export type MaskedKind = (typeof maskedKinds)[number];

const finders: Readonly<Record<MaskedKind, readonly Finder[]>> = {
  email: emails,
  account: accounts,
  id: identities,
  passport: passports,
  card: cards,
  plate: plates,
  phone: phones,
  name: names,
};

/** A text without what tells who somebody is. */
export interface MaskedText {
  /** Normalised (NFC), each passage replaced by its kind in brackets: `[phone]`. */
  text: string;
  /** How many passages of each kind were replaced; kinds without any are left out. */
  masked: Partial<Record<MaskedKind, number>>;
}

const marks = /\[(?:email|account|id|passport|card|plate|phone|name)\]/g;

/**
 * Replaces what tells who somebody is: e-mail addresses, names on WeChat and QQ, ID numbers, passports, bank cards,
 * number plates, telephone numbers, and names of people where the words around them say that they are one. Full-width
 * digits are read as digits; everything else stays as it was written (NFC). Masking twice changes nothing more.
 *
 * Errs on the side of masking where a number could be somebody's; prices, days, times, room and flight numbers stay.
 * Names without a title or a role are not found: that would need a list of all words that are none.
 */
export function mask(original: string): MaskedText {
  let text = original.normalize("NFC");
  const masked: Partial<Record<MaskedKind, number>> = {};
  for (const kind of maskedKinds)
    for (const find of finders[kind]) {
      const plain = narrow(text);
      const places = outsideMarks(plain, find(plain));
      for (const { start, end } of places.toReversed())
        text = `${text.slice(0, start)}[${kind}]${text.slice(end)}`;
      if (places.length > 0) masked[kind] = (masked[kind] ?? 0) + places.length;
    }
  return { text, masked };
}

/** Full-width digits, letters and signs of numbers as their plain forms, unit by unit. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＋－＠（）．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** What lies in no passage that is masked already, and in no other found before it. */
function outsideMarks(text: string, found: readonly Found[]): Found[] {
  const taken = [...text.matchAll(marks)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    if (one.end <= one.start || taken.some(({ start, end }) => one.start < end && start < one.end)) continue;
    taken.push(one);
    kept.push(one);
  }
  return kept;
}
