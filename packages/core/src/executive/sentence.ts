import { comparisonSentence, type VenueNames } from "../comparison/sentence.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import type { Journey } from "../journey/journey.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatDifference, formatFigure, formatInterval, formatValue } from "../unit/unit.ts";
import type { LiftOutcome, OutcomeLift } from "../what-if/what-if.ts";
import type { Executive, Finding } from "./finding.ts";
import type { GapParts } from "./gap-parts.ts";
import type { VenueGap } from "./venue-gap.ts";

/*
 * The one sentence that matters today. Every clause has a test behind it and is left out, or said to be unknown, where the
 * test does not hold.
 */

/** Names that the sentence speaks with. */
export interface ExecutiveNames {
  venues: VenueNames;
  /** `null` where the gap is not split. */
  journey: Journey | null;
}

/** The whole sentence. */
export function executiveSentence(executive: Executive, names: ExecutiveNames, locale: Locale): string {
  return ended(clausesOf(executive, names, locale), locale);
}

/** The first clause alone: there before what goes with it is worked out. */
export function openingSentence(
  { comparison, finding }: Pick<Executive, "comparison" | "finding">,
  venues: VenueNames,
  locale: Locale,
): string {
  return ended([opening(comparison.indicator, finding, comparison, venues, locale)], locale);
}

function clausesOf(executive: Executive, { venues, journey }: ExecutiveNames, locale: Locale): string[] {
  const { comparison, finding, parts, lift } = executive;
  const clauses = [opening(comparison.indicator, finding, comparison, venues, locale)];
  if (finding.kind !== "trails" && finding.kind !== "leads") return clauses;
  if (parts === null || parts.status !== "ok" || journey === null) return clauses;
  clauses.push(partsText(parts, finding.kind, journey)[locale]);
  const closing = lift === null ? null : liftText(lift);
  if (closing) clauses.push(closing[locale]);
  return clauses;
}

function ended(clauses: readonly string[], locale: Locale): string {
  const text = clauses.map((clause) => clause.replace(/[.。]$/, "")).join(locale === "zh" ? "；" : "; ");
  return locale === "zh" ? `${text}。` : `${text}.`;
}

function opening(
  indicator: PlainIndicator,
  finding: Finding,
  comparison: Executive["comparison"],
  venues: VenueNames,
  locale: Locale,
): string {
  if (finding.kind === "league") return comparisonSentence(comparison, venues, locale);
  const name = (code: string): LocalisedText => venues.get(code) ?? { en: code, zh: code };
  const own = name(finding.gap.venue);
  const others = othersText(finding.gap, comparison, name);
  const subject = { en: midSentence(indicator.title.en), zh: indicator.title.zh };
  const lower = lowerText(indicator);
  const gap = finding.gap.against.difference;
  if (finding.kind === "untold" || gap.status !== "measured") {
    const reason = formatFigure(gap, locale);
    return locale === "zh"
      ? `${own.zh}的${subject.zh}无法与${others.zh}比较：${reason}`
      : `${own.en} cannot be compared with ${others.en} in ${subject.en}: ${reason}`;
  }
  if (finding.kind === "level") {
    const amount = formatDifference(gap.value, indicator.unit, locale);
    const range = formatInterval(gap.interval, gap.unit, locale);
    return locale === "zh"
      ? `${own.zh}的${subject.zh}与${others.zh}无法区分：相差 ${amount}（${range}），未超出偶然波动`
      : `${own.en} cannot be told apart from ${others.en} in ${subject.en}: ${amount} (${range}), no more than chance explains`;
  }
  const behind = finding.kind === "trails";
  const amount = amountText(finding.gap, indicator, locale);
  const alike = alikeText(finding.alike, indicator, name)[locale];
  return locale === "zh"
    ? `${own.zh}的${subject.zh}${behind ? "落后" : "领先"}${others.zh} ${amount}${lower.zh}${alike}，超出偶然波动`
    : `${own.en} ${behind ? "trails" : "leads"} ${others.en} in ${subject.en} by ${amount}${lower.en}${alike}, more than chance explains`;
}

/** One other venue by its name; several as the others. */
function othersText(
  { venue }: VenueGap,
  { rows }: Executive["comparison"],
  name: (code: string) => LocalisedText,
): LocalisedText {
  const others = rows.filter((row) => row.venue !== venue);
  const [only] = others;
  return others.length === 1 && only ? name(only.venue) : { en: "the others", zh: "其他场所" };
}

/** Further venues on the same side: one by name, more by their number. */
function alikeText(
  alike: readonly VenueGap[],
  indicator: PlainIndicator,
  name: (code: string) => LocalisedText,
): LocalisedText {
  const [second] = alike;
  if (!second) return { en: "", zh: "" };
  if (alike.length > 1)
    return {
      en: ` (and ${alike.length} further venues by less)`,
      zh: `（另有 ${alike.length} 家差距较小）`,
    };
  const own = name(second.venue);
  return {
    en: ` (and ${own.en} by ${amountText(second, indicator, "en")})`,
    zh: `（${own.zh}为 ${amountText(second, indicator, "zh")}）`,
  };
}

/** How far apart, without sign: "4.6 points", 4.6分. */
function amountText(
  { against: { difference: gap } }: VenueGap,
  { unit }: PlainIndicator,
  locale: Locale,
): string {
  return gap.status === "measured" ? unsigned(formatDifference(Math.abs(gap.value), unit, locale)) : "";
}

function partsText(parts: GapParts, kind: "trails" | "leads", journey: Journey): LocalisedText {
  const { named, share, most } = parts;
  const it = kind === "trails" ? { en: "the gap", zh: "这一差距" } : { en: "the lead", zh: "这一优势" };
  if (named.length === 0 || share.status !== "measured")
    return {
      en: `no touchpoint accounts for ${it.en} by more than chance explains`,
      zh: `尚无触点能以超出偶然的程度解释${it.zh}`,
    };
  const names = named.map(({ touchpoint }) => journey.touchpoints[touchpoint]?.name as LocalisedText);
  const list = {
    en: listed(names.map(({ en }) => en)),
    zh: names.map(({ zh }) => zh).join("、"),
  };
  const verb = named.length === 1 ? "accounts" : "account";
  if (most) return { en: `${list.en} ${verb} for most of it`, zh: `${list.zh}可解释其中大半` };
  const amount = formatValue(Math.round(share.value * 100) / 100, "share", "en").replace(".0%", "%");
  return { en: `${list.en} ${verb} for about ${amount} of it`, zh: `${list.zh}约可解释其中 ${amount}` };
}

const outcomeNames: Record<LiftOutcome, LocalisedText> = {
  overall: { en: "overall satisfaction", zh: "总体满意度" },
  recommend: { en: "willingness to recommend", zh: "推荐意愿" },
  "net-promoter": { en: "the net promoter score", zh: "净推荐值" },
};

/** What closing half of the gap would be expected to bring; `null` where the what-if has no number. */
function liftText({ outcome, total }: OutcomeLift): LocalisedText | null {
  if (total.status !== "measured") return null;
  const name = outcomeNames[outcome];
  if (total.interval.low <= 0)
    return {
      en: `what closing half of that would bring to ${name.en} cannot be told from chance`,
      zh: `若补上这些触点一半的差距，${name.zh}的变化与偶然波动无法区分`,
    };
  return {
    en: `closing half the gap there would be expected to lift ${name.en} by about ${unsigned(formatDifference(total.value, "points", "en"))}`,
    zh: `若补上这些触点一半的差距，${name.zh}预计可提升约 ${unsigned(formatDifference(total.value, "points", "zh"))}`,
  };
}

function lowerText({ better }: PlainIndicator): LocalisedText {
  return better === "lower" ? { en: " (lower is better)", zh: "（越低越好）" } : { en: "", zh: "" };
}

/** "security, restrooms and signs"; in quotation marks where a name has an "and" or a mark of its own. */
function listed(titles: readonly string[]): string {
  const bare = titles.every((title) => !/[,:;]| and /.test(title));
  const names = titles.map((title) => (bare ? midSentence(title) : `“${title}”`));
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A title inside a sentence: without its capital, unless it is an abbreviation. */
function midSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function unsigned(amount: string): string {
  return amount.replace(/^\+/, "");
}
