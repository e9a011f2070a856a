import type { LocalisedText } from "@touchstone/core/text";
import { InputError } from "./error.ts";

/**
 * A text somebody wrote, without spaces around it.
 * @param most characters that are kept
 * @throws InputError when there is nothing, too much, or something that is no text
 */
export function readWrittenText(name: string, given: string, most: number): string {
  const text = writtenText(name, given, most);
  if (typeof text !== "string") throw new InputError([name], text);
  return text;
}

/** The same, for those who answer otherwise than GraphQL does: what is wrong with it instead, where something is. */
export function writtenText(name: string, given: string, most: number): string | LocalisedText {
  const text = given.trim().normalize("NFC");
  if (text === "") return { en: `"${name}" is empty.`, zh: `“${name}”为空。` };
  if (text.length > most)
    return {
      en: `"${name}" has ${text.length} characters; at most ${most} are kept.`,
      zh: `“${name}”共 ${text.length} 个字符，最多可保存 ${most} 个。`,
    };
  if (unwanted.test(text))
    return {
      en: `"${name}" has control characters, which are no text.`,
      zh: `“${name}”含有控制字符，不是有效文本。`,
    };
  return text;
}

/** Control characters other than tab and line breaks, and halves of characters. */
const unwanted = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
