import { addDays } from "@touchstone/core/calendar/day";
import type { Report } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import type { AskGraphql } from "./make-report.ts";

const operation = `query Subject($locale: Locale!) {
  data { version asOf }
  venueGroups { code name(locale: $locale) }
  segments { code name(locale: $locale) values { code name(locale: $locale) } }
  indicators { id title(locale: $locale) }
}`;

const venueOperation = `query Venue($locale: Locale!, $code: String!) {
  venue(code: $code) { name(locale: $locale) }
}`;

interface Named {
  code: string;
  name: string;
}
interface Subject {
  data: { version: number; asOf: string | null };
  venueGroups: Named[];
  segments: (Named & { values: Named[] })[];
  indicators: { id: string; title: string }[];
}

interface Slice {
  venues?: string[] | null;
  group?: string | null;
  from?: string | null;
  to?: string | null;
  journey?: string | null;
  stage?: string | null;
  touchpoint?: string | null;
  channel?: string | null;
  segments?: { dimension: string; anyOf: string[] }[] | null;
}

interface Days {
  from: string;
  to: string;
}

const words = {
  indicator: { en: "Indicator", zh: "指标" },
  venues: { en: "Venues", zh: "场所" },
  everywhere: { en: "all venues", zh: "全部场所" },
  period: { en: "Period", zh: "时段" },
  before: { en: "Period before", zh: "前期" },
  after: { en: "Period after", zh: "后期" },
  always: { en: "everything on record", zh: "全部记录" },
  since: { en: "since", zh: "自" },
  until: { en: "until", zh: "截至" },
  weights: { en: "Weights", zh: "权重" },
  weighted: { en: "answers count by their survey weight", zh: "按抽样权重加权" },
  unweighted: { en: "every answer counts once", zh: "未加权" },
  adjustFor: { en: "Same mix of guests by", zh: "按相同客群构成" },
  splitBy: { en: "Split by", zh: "拆分维度" },
  further: { en: "Also set", zh: "其他设定" },
} as const;

/** The part of the data that a page's variables ask for, in words, and how fresh the data is. */
export async function describeSlice(
  variables: Readonly<Record<string, unknown>>,
  locale: Locale,
  ask: AskGraphql,
): Promise<Pick<Report, "filters"> & { freshness: { dataVersion: number; asOf: string | null } }> {
  const subject = (await ask(operation, { locale })) as Subject;
  const {
    slice: given,
    indicator,
    weighted,
    before,
    after,
    venue,
    adjustFor,
    splitBy,
    // The report itself names the plan, and tells its edits in sentences.
    plan: _plan,
    edits: _edits,
    ...further
  } = variables;
  const slice = (given ?? {}) as Slice;
  const filters: Report["filters"] = [];
  const say = (name: keyof typeof words, value: string) => filters.push({ name: words[name][locale], value });
  if (typeof indicator === "string")
    say("indicator", subject.indicators.find(({ id }) => id === indicator)?.title ?? indicator);
  const codes = typeof venue === "string" ? [venue] : (slice.venues ?? []);
  const separator = locale === "zh" ? "、" : ", ";
  if (slice.group) say("venues", nameOf(subject.venueGroups, slice.group));
  else if (codes.length > 0) say("venues", (await venueNames(codes, locale, ask)).join(separator));
  else say("venues", words.everywhere[locale]);
  if (before) say("before", daysText(before as Days, locale));
  if (after) say("after", daysText(after as Days, locale));
  if (!before) say("period", daysText(slice, locale));
  for (const { dimension, anyOf } of slice.segments ?? []) {
    const known = subject.segments.find(({ code }) => code === dimension);
    filters.push({
      name: known?.name ?? dimension,
      value: anyOf.map((code) => nameOf(known?.values ?? [], code)).join(separator),
    });
  }
  if (typeof weighted === "boolean")
    say("weights", weighted ? words.weighted[locale] : words.unweighted[locale]);
  for (const [name, given] of Object.entries({ adjustFor, splitBy })) {
    const dimensions = [given ?? []].flat().map((code) => nameOf(subject.segments, String(code)));
    if (dimensions.length > 0) say(name as "adjustFor" | "splitBy", dimensions.join(separator));
  }
  const { journey, stage, touchpoint, channel } = slice;
  const rest = { ...further, journey, stage, touchpoint, channel };
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== null)
      filters.push({
        name: `${words.further[locale]}: ${name}`,
        value: typeof value === "string" ? value : JSON.stringify(value),
      });
  return { filters, freshness: { dataVersion: subject.data.version, asOf: subject.data.asOf } };
}

async function venueNames(codes: readonly string[], locale: Locale, ask: AskGraphql): Promise<string[]> {
  const names: string[] = [];
  for (const code of codes) {
    const { venue } = (await ask(venueOperation, { locale, code })) as { venue: { name: string } | null };
    names.push(venue?.name ?? code);
  }
  return names;
}

const nameOf = (named: readonly Named[], code: string): string =>
  named.find((one) => one.code === code)?.name ?? code;

/** Days with the last one included, as people say them: "2017-05-01 – 2017-05-31". */
function daysText({ from, to }: { from?: string | null; to?: string | null }, locale: Locale): string {
  const last = to ? addDays(to, -1) : null;
  if (from && last) return from === last ? from : `${from} – ${last}`;
  if (from) return locale === "zh" ? `${words.since.zh} ${from}` : `${words.since.en} ${from}`;
  if (last) return locale === "zh" ? `${words.until.zh} ${last}` : `${words.until.en} ${last}`;
  return words.always[locale];
}
