import type { LocalisedText } from "../text/text.ts";

interface Named {
  id: string;
  name?: LocalisedText | null;
}

/**
 * What a thing is called, with its id where others have its name; the id alone where it has no name or does not exist.
 * Chinese sets Latin letters and numbers off by a space on either side.
 */
export function named(list: readonly Named[], id: string): LocalisedText {
  const name = list.find((each) => each.id === id)?.name;
  if (!name) return { en: id, zh: ` ${id} ` };
  const alone = list.filter((each) => each.name?.en === name.en).length === 1;
  return alone
    ? { en: name.en, zh: `“${name.zh}”` }
    : { en: `${name.en} (${id})`, zh: `“${name.zh}”（${id}）` };
}

/** Metres with one decimal, as many as a width has. */
export function metres(value: number): string {
  return value.toFixed(1);
}

/** 20%. */
export function percent(share: number): string {
  return `${Math.round(1000 * share) / 10}%`;
}

/** 09:00; 25:30 is half past one of the next day. */
export function clock(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}
