import { isIdentity, isOldIdentity, luhn } from "./checksum.ts";
import type { Finder } from "./mask.ts";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** What stands before or behind a figure when it is a sum of money or a measure, and not somebody's number. */
const money = /(?:[¥￥$€£]|rmb|cny|usd|hk\$|人民币|价格|房价|人均)\s*$/iu;
const measure = /^\s*(?:元|块|圆|万|亿|人民币|rmb|cny|usd|美元|米|公里|平|%|％)/iu;
const isAmount = (text: string, start: number, end: number): boolean =>
  money.test(text.slice(Math.max(0, start - 6), start)) || measure.test(text.slice(end, end + 6));

/** Finds by a pattern; what `holds` refuses stays. */
const byPattern =
  (pattern: RegExp, holds: (found: string, text: string, start: number) => boolean = () => true): Finder =>
  (text) =>
    [...text.matchAll(pattern)]
      .map((match) => {
        const found = match.groups?.own ?? match[0];
        const start = match.index + match[0].lastIndexOf(found);
        return { start, end: start + found.length, found };
      })
      .filter(({ start, found }) => holds(found, text, start));

const notAmount = (found: string, text: string, start: number): boolean =>
  !isAmount(text, start, start + found.length);

/** E-mail addresses, also written with (at) or with full-width signs. */
export const emails: Finder[] = [
  byPattern(
    /[\p{Script=Latin}\p{N}._%+-]+\s?(?:[@＠]|\s?[[(（]\s?at\s?[\])）]\s?)\s?[\p{Script=Latin}\p{N}-]+(?:[.．。][\p{Script=Latin}\p{N}-]{2,})+/giu,
  ),
];

/** Names under which people are found on WeChat, QQ and the like. */
export const accounts: Finder[] = [
  byPattern(
    /(?:微信号?|薇信|v信|wechat(?:\s?id)?|weixin|\bvx|\bqq(?:号|群)?|扣扣|whatsapp|telegram|\bline\s?id)(?:\s*(?:是|为|is|[:：]|号)\s*|\s*)(?<own>[a-z0-9][a-z0-9_-]{4,29})(?![a-z0-9_-])/giu,
    (found) => /\d/.test(found) || /[_-]/.test(found),
  ),
];

/** Chinese ID numbers of 18 and 15 places, Hong Kong's with their bracket. */
export const identities: Finder[] = [
  byPattern(/(?<![\dA-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g, (found) =>
    isIdentity(found.replace(/[ -]/g, "")),
  ),
  byPattern(/(?<![\d.])\d{15}(?![\d.]\d|\d)/g, (found) => isOldIdentity(found)),
  byPattern(/(?<![A-Za-z0-9])[A-Z]{1,2}\d{6}\s?[(（][0-9A][)）]/g),
];

/** Passports and travel permits: China's by their form, others behind the word. */
export const passports: Finder[] = [
  byPattern(/(?<![A-Za-z0-9])(?:[EGDSPH]\d{8}|E[A-HJ-NP-Z]\d{7}|[HM]\d{10})(?![A-Za-z0-9])/gi),
  byPattern(
    /(?:passport(?:\s?(?:no\.?|number|#))?|护照(?:号码|号)?|通行证(?:号码|号)?|身份证(?:号码|号)?)\s*(?:is|was|是|为|[:：#])?\s*(?<own>(?=[A-Z0-9]*\d{4})[A-Z0-9]{6,18})(?![A-Z0-9])/giu,
  ),
];

/** Bank cards: 13 to 19 digits, in groups or not, that pass Luhn's test; any such run behind the word. */
export const cards: Finder[] = [
  byPattern(/(?<![\d.,])\d(?:[ -]?\d){12,18}(?![.,]?\d)/g, (found) => luhn(digitsOf(found))),
  byPattern(
    /(?:卡号|银行卡|信用卡|储蓄卡|card\s?(?:no\.?|number|#))\s*(?:is|是|为|[:：])?\s*(?<own>\d(?:[ -]?\d){7,18})(?!\d)/giu,
  ),
];

/** Number plates: China's, also of new-energy cars; others behind the word. */
export const plates: Finder[] = [
  byPattern(
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·•.\s-]?(?=[A-Z0-9]*\d)[A-Z0-9]{4,5}[A-Z0-9挂学警港澳](?![A-Z0-9])/giu,
  ),
  byPattern(
    /(?:(?:licen[cs]e|number|registration)\s?plate|车牌(?:号码|号)?)\s*(?:is|was|number|no\.?|是|为|[:：])?\s*(?<own>(?=[A-Z0-9 -]*\d)[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{2,4}){1,2})(?![A-Z0-9])/giu,
  ),
];

const free = "(?<!\\d|\\d[.,:：/-]|\\d\\s)";
const closed = "(?![\\d%％]|[.,:：/-]\\d)";

/**
 * Telephone numbers: Chinese mobile and land lines, numbers with a country's code, the common forms of North America and
 * Britain, and any 5 to 12 digits behind a word that says so. Sums of money, days and times of day are none.
 */
export const phones: Finder[] = [
  byPattern(new RegExp(`${free}(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}${closed}`, "g"), notAmount),
  byPattern(
    new RegExp(
      `${free}(?:(?:\\+|00)86[ -]?)?(?:[(（]0\\d{2,3}[)）]|0\\d{2,3})[ -]?\\d{7,8}(?: ?(?:转|-|ext\\.?) ?\\d{1,5})?${closed}`,
      "g",
    ),
    notAmount,
  ),
  byPattern(new RegExp(`${free}[48]00[ -]?\\d{3,4}[ -]?\\d{3,4}${closed}`, "g"), (found, text, start) => {
    return digitsOf(found).length === 10 && notAmount(found, text, start);
  }),
  byPattern(
    /(?<![\w+])(?:\+|00(?=[1-9]\d{0,2}[ .(-]))[1-9]\d{0,2}(?:[ .-]?(?:\(\d{1,5}\)|\d{1,5})){2,6}(?!\d)/g,
    (found) => {
      const count = digitsOf(found).length;
      return count >= 8 && count <= 17;
    },
  ),
  byPattern(
    new RegExp(`${free}(?:1[ .-])?(?:\\(\\d{3}\\)[ .-]?|\\d{3}[.-])\\d{3}[.-]\\d{4}${closed}`, "g"),
    notAmount,
  ),
  byPattern(
    new RegExp(
      `${free}(?:\\(0[127]\\d{1,4}\\)|0[127]\\d{1,4})(?: ?\\d{3,4}){2}(?: ?\\d{1,3})?${closed}`,
      "g",
    ),
    (found, text, start) => digitsOf(found).length >= 10 && notAmount(found, text, start),
  ),
  byPattern(
    /(?:tel(?:ephone)?|phone|mobile|cell|call(?:ed)?(?: me)?(?: (?:on|at))|电话号码?|电话|手机号码?|手机|联系方式|致电|拨打)\.?\s*(?:no\.?|number|#)?\s*(?:is|was|是|为|[:：])?\s*(?<own>\d(?:[ -]?\d){4,11})(?!\d|[.:：]\d|\s*(?:次|分钟|小时|天|元|块|遍|times|minutes|hours|days))/giu,
    notAmount,
  ),
];
