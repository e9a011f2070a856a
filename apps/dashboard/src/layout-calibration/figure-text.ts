import { type Locale, languageTag } from "../text/locale.ts";

/** A constant or count with four significant digits: constants of a flow model lie between thousandths and thousands. */
export function figureText(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTag[locale], { maximumSignificantDigits: 4 }).format(value);
}
