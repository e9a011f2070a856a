import type { LocalisedText } from "../../text/text.ts";
import { type CultureRater, type CultureRatings, cultureCriteria, type Unit } from "../plan.ts";
import type { Fields } from "./fields.ts";
import { limits } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import { isRecord, type JsonObject, own } from "./record.ts";

const highestRating = 4;
const mostRaters = 20;
/** As far as a mean that somebody wrote down may be from the mean: two decimals. */
const rounding = 0.005 + 1e-9;

const expected: LocalisedText = {
  en: `ratings from 0 to ${highestRating} of ${cultureCriteria.join(", ")}`,
  zh: `对 ${cultureCriteria.join("、")} 的 0 至 ${highestRating} 分评分`,
};

/**
 * The ratings of culture: one set, or several raters' (`cultureRaters`), whose mean is used. E045 for what is no rating, and
 * where a set beside raters is not their mean.
 */
export function readCulture(fields: Fields): Pick<Unit, "culture" | "cultureRaters"> {
  const culture = readRatings(fields);
  const raters = readRaters(fields);
  if (raters === null) return { culture };
  const mean = meanOf(raters);
  if (culture !== null && !isSame(culture, mean))
    fields.report("E045", "culture", {
      en: "the mean of cultureRaters, or none beside them",
      zh: "与 cultureRaters 的平均值一致，或不另行给出",
    });
  return { culture: mean, cultureRaters: raters };
}

function readRatings(fields: Fields): CultureRatings | null {
  const value = fields.value("culture");
  if (value === undefined) return null;
  if (isRecord(value)) return ratingsOf(fields, value, "culture");
  fields.report("E045", "culture", expected);
  return null;
}

/** `null` where none are given, or something of them is wrong and reported. */
function readRaters(fields: Fields): CultureRater[] | null {
  const value = fields.value("cultureRaters");
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length === 0 || value.length > mostRaters) {
    fields.report("E045", "cultureRaters", {
      en: `a list of 1 to ${mostRaters} raters, each with rater and, as ratings, ${expected.en}`,
      zh: `1 至 ${mostRaters} 位评分者的列表，各含 rater 与 ratings（${expected.zh}）`,
    });
    return null;
  }
  const names = new Set<string>();
  const raters = value.flatMap((each: unknown, i): CultureRater[] => {
    const path = `cultureRaters.${i}`;
    const rater = isRecord(each) ? own(each, "rater") : undefined;
    if (!isRecord(each) || typeof rater !== "string" || !isName(rater) || names.has(rater)) {
      fields.reportWithin("E045", `${path}.rater`, rater ?? each, {
        en: `a name of at most ${limits.name} characters that no other rater of the unit has`,
        zh: `不超过 ${limits.name} 个字符、在本单元内不重复的名称`,
      });
      return [];
    }
    names.add(rater);
    const given = own(each, "ratings");
    const ratings = isRecord(given) ? ratingsOf(fields, given, `${path}.ratings`) : null;
    if (!isRecord(given)) fields.reportWithin("E045", `${path}.ratings`, given, expected);
    return ratings === null ? [] : [{ rater, ratings }];
  });
  return raters.length > 0 ? raters : null;
}

const isName = (text: string): boolean => text.trim() !== "" && text.length <= limits.name;

function ratingsOf(fields: Fields, value: JsonObject, path: string): CultureRatings | null {
  const ratings: Partial<Record<(typeof cultureCriteria)[number], number>> = {};
  for (const key of Object.keys(value)) {
    const criterion = cultureCriteria.find((each) => each === key);
    const rating = own(value, key);
    if (rating === undefined) continue;
    if (criterion && typeof rating === "number" && rating >= 0 && rating <= highestRating)
      ratings[criterion] = rating;
    else
      fields.reportWithin("E045", `${path}.${key.slice(0, 40)}`, rating, expected, () =>
        didYouMean(criterion ? null : key, cultureCriteria),
      );
  }
  return Object.keys(ratings).length === 0 ? null : ratings;
}

/** Criterion by criterion, over those who rated it. */
function meanOf(raters: readonly CultureRater[]): CultureRatings {
  return Object.fromEntries(
    cultureCriteria.flatMap((criterion) => {
      const given = raters.flatMap(({ ratings }) => ratings[criterion] ?? []);
      return given.length === 0
        ? []
        : [[criterion, given.reduce((sum, rating) => sum + rating, 0) / given.length]];
    }),
  );
}

const isSame = (a: CultureRatings, b: CultureRatings): boolean =>
  cultureCriteria.every((criterion) => {
    const [left, right] = [a[criterion], b[criterion]];
    return left === undefined || right === undefined ? left === right : Math.abs(left - right) <= rounding;
  });
