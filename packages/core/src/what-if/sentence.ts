import type { Journey } from "../journey/journey.ts";
import type { Locale, LocalisedText } from "../text/text.ts";
import { formatDifference, formatFigure, formatInterval, formatValue } from "../unit/unit.ts";
import type { LiftOutcome } from "./coefficients.ts";
import type { Improvement } from "./lift.ts";
import type { TouchpointLift } from "./touchpoint-lift.ts";
import type { OutcomeLift } from "./what-if.ts";

/*
 * What may be said of a scenario. Survey answers show what goes together: a lift is what would be expected, and nothing
 * here says that improving one thing brings the other about.
 */

const outcomeNames: Record<LiftOutcome, LocalisedText> = {
  overall: { en: "overall satisfaction", zh: "总体满意度" },
  recommend: { en: "likelihood to recommend", zh: "推荐意愿" },
  "net-promoter": { en: "the net promoter score", zh: "净推荐值" },
};

/** One outcome of a scenario in a sentence or two. */
export function whatIfSentence(lift: OutcomeLift, journey: Journey, locale: Locale): string {
  const parts = [mainText(lift, journey)[locale], ...silentText(lift, journey).map((text) => text[locale])];
  return parts.join(locale === "zh" ? "" : " ");
}

function mainText(lift: OutcomeLift, journey: Journey): LocalisedText {
  const { outcome, total, touchpoints } = lift;
  const name = outcomeNames[outcome];
  if (total.status !== "measured") return missingText(lift, journey);
  const [first] = touchpoints;
  if (touchpoints.length === 1 && first?.state === "at-maximum") return atMaximumText(first, journey);
  const by = byText(touchpoints, journey);
  const text = (locale: Locale): string => {
    const { low, high } = total.interval;
    const amount = formatDifference(total.value, "points", locale);
    const interval = formatInterval({ low, high }, "points", locale);
    return locale === "zh" ? `${amount}（${interval}）` : `${amount} (${interval})`;
  };
  if (total.interval.low <= 0)
    return {
      en: `No lift of ${name.en} can be told from chance: ${text("en")} from ${by.en}.`,
      zh: `${by.zh}，${name.zh}的变化与偶然波动无法区分：${text("zh")}。`,
    };
  const { en, zh } = levelText(lift);
  const bound = boundText(lift);
  return {
    en: `${text("en")} of ${name.en} would be expected from ${by.en}${touchpoints.length === 1 ? " if only it improves" : ", all else unchanged"}${en}${bound.en}.`,
    zh: `${by.zh}，其他不变时，${name.zh}预期提升 ${text("zh")}${zh}${bound.zh}。`,
  };
}

function levelText({ current, expected }: OutcomeLift): LocalisedText {
  if (current.status !== "measured" || expected === null) return { en: "", zh: "" };
  const text = (locale: Locale): string =>
    `${formatValue(current.value, current.unit, locale)} → ${formatValue(expected, current.unit, locale)}`;
  return { en: `, ${text("en")}`, zh: `（${text("zh")}）` };
}

function boundText({ total, optimistic, touchpoints }: OutcomeLift): LocalisedText {
  if (touchpoints.length !== 1 || optimistic.status !== "measured" || total.status !== "measured")
    return { en: "", zh: "" };
  if (!(optimistic.value > total.value)) return { en: "", zh: "" };
  return {
    en: `; up to about ${formatDifference(optimistic.value, "points", "en")} if everything that usually moves with it improves too`,
    zh: `；若平时与之同步的一切也一并改善，上限约为 ${formatDifference(optimistic.value, "points", "zh")}`,
  };
}

function missingText(
  { outcome, coefficients, total, touchpoints }: OutcomeLift,
  journey: Journey,
): LocalisedText {
  const name = outcomeNames[outcome];
  if (coefficients.status === "not-asked")
    return {
      en: `Nothing can be said of ${name.en}: it was not asked.`,
      zh: `无法推断${name.zh}：问卷未设此题。`,
    };
  if (coefficients.status !== "ok")
    return {
      en: `Nothing can be said of ${name.en}: ${formatFigure(total, "en")}.`,
      zh: `无法推断${name.zh}：${formatFigure(total, "zh")}。`,
    };
  if (touchpoints.length === 0)
    return {
      en: `Choose what to improve to see what ${name.en} would be expected to gain.`,
      zh: `请选择要改善的触点，查看${name.zh}的预期提升。`,
    };
  const by = byText(touchpoints, journey);
  if (touchpoints.every(({ state }) => state === "none-expected"))
    return {
      en: `No lift of ${name.en} is expected from ${by.en}: with other touchpoints equal, better ratings there do not go with more of it.`,
      zh: `${by.zh}，预期不会带来${name.zh}的提升：在其他触点相同时，评分更高并不对应更高的结果。`,
    };
  return {
    en: `Nothing can be said of ${name.en} from ${by.en}: ${formatFigure(total, "en")}.`,
    zh: `${by.zh}，无法推断${name.zh}：${formatFigure(total, "zh")}。`,
  };
}

function atMaximumText(lift: TouchpointLift, journey: Journey): LocalisedText {
  return {
    en: `${nameOf(lift, journey).en} has no room to rise: everyone who rated it already gave the best answer.`,
    zh: `${nameOf(lift, journey).zh}已无提升空间：所有评价者都已给出最高分。`,
  };
}

/** Of several chosen touchpoints, those that add nothing, and why. */
function silentText({ total, touchpoints }: OutcomeLift, journey: Journey): LocalisedText[] {
  if (touchpoints.length < 2 || total.status !== "measured") return [];
  const those = (states: readonly TouchpointLift["state"][]): TouchpointLift[] =>
    touchpoints.filter(({ state }) => states.includes(state));
  const list = (lifts: readonly TouchpointLift[], locale: Locale): string =>
    lifts.map((lift) => nameOf(lift, journey)[locale]).join(locale === "zh" ? "、" : ", ");
  const none = those(["none-expected", "at-maximum"]);
  const unknown = those(["left-out", "too-few", "inseparable"]);
  return [
    ...(none.length > 0
      ? [
          {
            en: `None of it is expected from ${list(none, "en")}.`,
            zh: `其中${list(none, "zh")}预期不带来提升。`,
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            en: `Nothing can be said of ${list(unknown, "en")}, which are not counted.`,
            zh: `${list(unknown, "zh")}无法推断，未计入。`,
          },
        ]
      : []),
  ];
}

function byText(touchpoints: readonly TouchpointLift[], journey: Journey): LocalisedText {
  const [only] = touchpoints;
  if (touchpoints.length !== 1 || only === undefined)
    return {
      en: `improving ${touchpoints.length} touchpoints`,
      zh: `若同时改善 ${touchpoints.length} 个触点`,
    };
  const name = nameOf(only, journey);
  return improvementText(only.improvement, name);
}

/** "+10 at Check-in"; 若值机评分提高 10 分. */
function improvementText(improvement: Improvement, name: LocalisedText): LocalisedText {
  if ("points" in improvement) {
    const points = String(Number(improvement.points.toFixed(1)));
    return { en: `+${points} at ${name.en}`, zh: `若${name.zh}评分提高 ${points} 分` };
  }
  const share = `${Number((100 * improvement.share).toFixed(1))}%`;
  return {
    en: `moving ${share} of the low and of the middle scores at ${name.en} one box up`,
    zh: `若${name.zh}的低分与中间分各有 ${share} 上升一档`,
  };
}

function nameOf({ touchpoint }: TouchpointLift, journey: Journey): LocalisedText {
  return journey.touchpoints[touchpoint]?.name as LocalisedText;
}
