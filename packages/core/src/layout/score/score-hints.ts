import type { LocalisedText } from "../../text/text.ts";
import { layoutValueText } from "../indicator/value-text.ts";
import type { LayoutScore, ScoreItem, SubScore, SubScoreCode } from "./score.ts";
import { type ItemCode, scoreItems } from "./score-items.ts";
import { nextBetterPoint } from "./value-function.ts";

/** What would raise one item to its next value point. */
export interface ScoreHint {
  sub: SubScoreCode;
  item: string;
  /** Where the item is, where its next better point lies, and how far that is (negative: down). */
  x: number;
  nextX: number;
  distance: number;
  /** Points of the item, and of the total before caps, that would gain. */
  itemPoints: number;
  points: number;
  text: LocalisedText;
}

/**
 * What would raise a score, most points first. Every item with data that is not at its best; each as if the others
 * stayed as they are, so gains may be added up only as a first guess.
 */
export function scoreHints(score: LayoutScore): readonly ScoreHint[] {
  const counted = score.subs.filter((sub) => sub.score !== null);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  return counted
    .flatMap((sub) => sub.items.flatMap((item) => hintOf(sub, item, all) ?? []))
    .sort((a, b) => b.points - a.points || (a.item < b.item ? -1 : 1));
}

function hintOf(sub: SubScore, item: ScoreItem, allWeights: number): ScoreHint | null {
  const { x, value } = item;
  if (x === null || value === null || item.weight === 0 || sub.weight === 0) return null;
  const next = nextBetterPoint(item.points, x);
  if (next === null) return null;
  const within = sub.items.reduce((sum, each) => sum + (each.value === null ? 0 : each.weight), 0);
  const itemPoints = next[1] - value;
  const points = (itemPoints * item.weight * sub.weight) / (within * allWeights);
  return {
    sub: sub.code,
    item: item.code,
    x,
    nextX: next[0],
    distance: next[0] - x,
    itemPoints,
    points,
    text: hintText(item, x, next[0], points),
  };
}

function hintText({ code, title, unit }: ScoreItem, x: number, nextX: number, points: number): LocalisedText {
  const { remedy } = scoreItems[code as ItemCode];
  const gain = points.toFixed(1);
  const [from, to] = [
    (locale: "en" | "zh") => layoutValueText(x, unit, locale),
    (locale: "en" | "zh") => layoutValueText(nextX, unit, locale),
  ];
  return {
    en: `${title.en}: from ${from("en")} to ${to("en")} would add ${gain} ${gain === "1.0" ? "point" : "points"}: ${remedy.en}.`,
    zh: `${title.zh}：由 ${apart(from("zh"))}变为 ${to("zh")}，布局总分可增加 ${gain} 分：${remedy.zh}。`,
  };
}

/** A space between a number and the Chinese that follows it, none after Chinese. */
const apart = (text: string) => (/\p{Script=Han}$/u.test(text) ? text : `${text} `);
