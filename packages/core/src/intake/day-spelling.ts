/** Eras that years are counted in, with the year before their first. */
const eras: readonly (readonly [RegExp, number])[] = [
  [/^(?:中華民國|中华民国|民國|民国|ROC\s?)(元|\d{1,3})(?=\s*[年/.-])/iu, 1911],
  [/^(?:令和|R\.?)(元|\d{1,2})(?=\s*[年/.-])/iu, 2018],
  [/^(?:平成|H\.?)(元|\d{1,2})(?=\s*[年/.-])/iu, 1988],
  [/^(?:昭和|S\.?)(元|\d{1,2})(?=\s*[年/.-])/iu, 1925],
  // Years of three digits are those of the Republic of China: 115/11/03.
  [/^(1\d\d)(?=[/.-]\d{1,2}[/.-]\d{1,2}(?:\D|$))/u, 1911],
];

const weekdays =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\.?,?\s+(?=\d|\p{L})/iu;

/**
 * A written day as the other readers expect it: full-width digits made plain, years of other eras (民國115年, 令和8年, the
 * Buddhist 2569) counted as everywhere else, days of the week left out.
 */
export function plainDay(raw: string): string {
  // Most days are plain already, and millions of them come by.
  if (/^(?:19|20)\d\d[-/]/.test(raw)) return raw;
  let text = raw.normalize("NFKC").replace(weekdays, "");
  text = text.replaceAll(/[([]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)\]]?/gu, "").trim();
  for (const [era, before] of eras)
    text = text.replace(era, (_, year: string) => String(before + (year === "元" ? 1 : Number(year))));
  text = text.replace(/^(\d{1,2}) de (\p{L}+) de(?:l)? (?=\d{4})/iu, "$1 $2 ");
  return buddhist(text);
}

/** Years from 2400 to 2699 are Buddhist ones: no guest comes that late. */
const buddhist = (text: string): string =>
  text.replace(/(?<!\d)(?:พ\.ศ\.\s*)?(2[456]\d\d)(?!\d)/u, (_, year: string) => String(Number(year) - 543));
