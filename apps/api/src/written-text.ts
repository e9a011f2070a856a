import { InputError } from "./error.ts";

/**
 * A text somebody wrote, without spaces around it.
 * @param most characters that are kept
 * @throws InputError when there is nothing, too much, or something that is no text
 */
export function readWrittenText(name: string, given: string, most: number): string {
  const text = given.trim().normalize("NFC");
  if (text === "") throw new InputError([name], `"${name}" is empty.`);
  if (text.length > most)
    throw new InputError([name], `"${name}" has ${text.length} characters; at most ${most} are kept.`);
  if (unwanted.test(text))
    throw new InputError([name], `"${name}" has control characters, which are no text.`);
  return text;
}

/** Control characters other than tab and line breaks, and halves of characters. */
const unwanted = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
