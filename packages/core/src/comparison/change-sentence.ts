import type { Figure } from "../indicator/figure.ts";
import type { PlainIndicator } from "../indicator/indicator.ts";
import { noteText } from "../indicator/note.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatDifference, formatInterval, type Unit } from "../unit/unit.ts";
import { type Change, type Changes, FALSE_DISCOVERIES } from "./change.ts";

/** What a page of changes speaks of. */
export interface ChangeNames {
  /** What changed: the indicator, and the touchpoint where all rows are about one. */
  subject: LocalisedText;
  before: LocalisedText;
  after: LocalisedText;
  /** The way guests are told apart in the split. */
  dimension: LocalisedText | null;
  /** A row's own name: its venue, its touchpoint, or both. */
  row(change: Pick<Change, "venue" | "touchpoint">): LocalisedText;
}

/** More rows than this are counted instead of named. */
const NAMED = 4;

/** Which rows rose, which fell, and where nothing can be told, in one sentence. */
export function changesSentence({ rows, indicator }: Changes, names: ChangeNames, locale: Locale): string {
  const zh = locale === "zh";
  const { subject, before, after } = names;
  const title = zh
    ? `${subject.zh}，${before.zh}至${after.zh}：`
    : `${subject.en}, ${before.en} to ${after.en}: `;
  const tested = rows.filter(({ difference }) => difference.status === "measured");
  if (tested.length === 0) return title + nothingTested(rows, zh);
  const list = (found: readonly Change[], rest: boolean) => listed(found, names, locale, rest);
  const risen = tested.filter((row) => row.significant && amountOf(row.difference) > 0);
  const fallen = tested.filter((row) => row.significant && amountOf(row.difference) < 0);
  const moved = new Set([...risen, ...fallen]);
  const still = tested.filter((row) => !moved.has(row));
  const rest = risen.length + fallen.length > 0;
  const parts = [
    ...(risen.length > 0 ? [zh ? `${list(risen, false)}上升` : `up at ${list(risen, false)}`] : []),
    ...(fallen.length > 0 ? [zh ? `${list(fallen, false)}下降` : `down at ${list(fallen, false)}`] : []),
    ...(still.length > 0
      ? [zh ? `${list(still, rest)}的变化未超出偶然波动` : `no change beyond chance at ${list(still, rest)}`]
      : []),
  ];
  const lower = indicator.better === "lower" ? (zh ? "（越低越好）" : " (lower is better)") : "";
  const untested = rows.length - tested.length;
  const missing = untested === 0 ? "" : zh ? `未比较：${untested} 项。` : ` Not compared: ${untested}.`;
  return zh
    ? `${title}${parts.join("；")}${lower}。${missing}`
    : `${title}${parts.join("; ")}${lower}.${missing}`;
}

/** What may be said of one change, and of its split. */
export function changeSentence(
  change: Change,
  { indicator, tests }: Pick<Changes, "indicator" | "tests">,
  names: ChangeNames,
  locale: Locale,
): string {
  const zh = locale === "zh";
  const name = names.row(change)[locale];
  const title = zh ? `${name}：` : `${name}: `;
  const gap = change.difference;
  if (gap.status !== "measured") return title + reasonOf(gap, locale);
  const amount = inWords(gap, indicator.unit, locale);
  const verdict = verdictOf(change, tests, zh);
  const sentence = zh ? `${title}${amount}，${verdict}。` : `${title}${amount}, ${verdict}.`;
  return sentence + splitText(change, indicator, names, locale);
}

/** How the changes were tested, for the reader who wants to know. */
export function changesMethod({ indicator, tests }: Changes, locale: Locale): string {
  const { kind } = indicator.estimate;
  const test = {
    mean: { en: "Welch’s t test", zh: "Welch t 检验" },
    "net-promoter": {
      en: "z test with adjusted standard errors",
      zh: "z 检验（调整标准误）",
    },
    share: { en: "Newcombe’s interval and the pooled z test", zh: "Newcombe 区间与合并 z 检验" },
  }[kind === "mean" || kind === "net-promoter" ? kind : "share"][locale];
  const rate = 100 * FALSE_DISCOVERIES;
  return locale === "zh"
    ? `每项变化作${test}，两个时期视为相互独立的样本；${tests} 项检验一并作 Benjamini–Hochberg 校正，错误发现率 ${rate}%；另以 Mann–Whitney 检验核对次序。拆分按 Kitagawa（1955）。若同一批客人前后都作答，应改用配对检验，本系统无从得知。`
    : `Each change by ${test}, the periods taken as independent samples; Benjamini–Hochberg over the ${tests} tests made here, ${rate} % false discoveries; Mann–Whitney as a check of order. Split by Kitagawa (1955). Guests who answered in both periods would call for a paired test; who they are is not known here.`;
}

function verdictOf({ significant, p }: Change, tests: number, zh: boolean): string {
  if (significant)
    return tests > 1
      ? zh
        ? `超出偶然波动（在 ${tests} 项检验中亦成立）`
        : `more than chance explains, also among the ${tests} changes tested here`
      : zh
        ? "超出偶然波动"
        : "more than chance explains";
  if (p !== null && p <= 0.05)
    return zh
      ? `单独看超出偶然波动，但考虑到此处共有 ${tests} 项检验则未必`
      : `more than chance explains taken alone, but not among the ${tests} changes tested here`;
  return zh ? "未超出偶然波动" : "no more than chance explains";
}

function splitText(
  { split }: Change,
  indicator: PlainIndicator,
  { dimension }: ChangeNames,
  locale: Locale,
): string {
  if (split === null || dimension === null) return "";
  const zh = locale === "zh";
  const { performance, mix } = split;
  if (performance.status !== "measured" || mix.status !== "measured") {
    const reason = reasonOf(performance.status === "measured" ? mix : performance, locale);
    return zh ? `按${dimension.zh}的拆分：${reason}` : ` Split by ${inside(dimension.en)}: ${reason}`;
  }
  const [own, moved] = [performance, mix].map((part) => inWords(part, indicator.unit, locale));
  const like = isSure(performance)
    ? zh
      ? `同类客人相比 ${own}`
      : `like for like ${own}`
    : zh
      ? `同类客人相比看不出变化，${own}`
      : `like for like no change can be shown, ${own}`;
  const other = isSure(mix)
    ? zh
      ? `${dimension.zh}结构的变动占 ${moved}`
      : `the changed mix by ${inside(dimension.en)} accounts for ${moved}`
    : zh
      ? `看不出${dimension.zh}结构的影响，${moved}`
      : `no effect of the mix by ${inside(dimension.en)} can be shown, ${moved}`;
  return zh ? `其中${like}；${other}。` : ` Of it, ${like}; ${other}.`;
}

/** A title inside a sentence: "Trip purpose" → "trip purpose", but "AirTrain use" as it is. */
const inside = (title: string) =>
  /^[A-Z][a-z]+( |$)/.test(title) ? title[0]?.toLowerCase() + title.slice(1) : title;

const isSure = ({ interval }: Extract<Figure, { status: "measured" }>) =>
  interval.low > 0 || interval.high < 0;

function inWords(gap: Extract<Figure, { status: "measured" }>, of: Unit, locale: Locale): string {
  const amount = formatDifference(gap.value, of, locale);
  const range = formatInterval(gap.interval, gap.unit, locale);
  return locale === "zh" ? `${amount}（${range}）` : `${amount} (${range})`;
}

function reasonOf(figure: Figure, locale: Locale): string {
  const zh = locale === "zh";
  if (figure.status === "not-asked") return zh ? "有一个时期未设此题。" : "not asked in both periods.";
  if (figure.status === "too-few")
    return zh
      ? `有一个时期只有 ${figure.n} 份回答（至少需 ${figure.needed} 份）。`
      : `one period has ${figure.n} answers of the ${figure.needed} needed.`;
  if (figure.status === "measured") return "";
  const reason = noteText(figure.reason)?.[locale] ?? figure.reason;
  return zh ? `${reason}。` : `${reason}.`;
}

function nothingTested(rows: readonly Change[], zh: boolean): string {
  if (rows.length > 0 && rows.every(({ difference }) => difference.status === "not-asked"))
    return zh
      ? "两个时期并未都设此题，无法比较。"
      : "not asked in both periods, so there is nothing to compare.";
  return zh
    ? "没有一项有足够的回答可供比较。"
    : "nothing here has enough answers in both periods to be compared.";
}

const amountOf = (figure: Figure) => (figure.status === "measured" ? figure.value : 0);

function listed(rows: readonly Change[], names: ChangeNames, locale: Locale, rest: boolean): string {
  if (rows.length > NAMED && locale === "zh") return `${rest ? "其余 " : ""}${rows.length} 处`;
  if (rows.length > NAMED) return rest ? `the other ${rows.length}` : `${rows.length} of them`;
  const texts = rows.map((row) => names.row(row)[locale]);
  if (locale === "zh") return texts.join("、");
  return texts.length > 1 ? `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}` : texts.join("");
}
