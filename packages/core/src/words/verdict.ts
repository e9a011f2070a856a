import { type Interval, SHOWN_FROM } from "../indicator/figure.ts";
import { wilson } from "../statistics/wilson.ts";

/** What a mention comes to. */
export const verdicts = ["good", "neutral", "bad"] as const;
export type Verdict = (typeof verdicts)[number];

/** From this sentiment on, in either direction, a mention is good or bad: half of one faint word. A convention of ours. */
const TELLING = 0.2;

export const verdictOf = (sentiment: number): Verdict =>
  sentiment >= TELLING ? "good" : sentiment <= -TELLING ? "bad" : "neutral";

/** What people may say of a mention: its verdict, or that it is none of this touchpoint. */
export const corrections = [...verdicts, "none"] as const;
export type Correction = (typeof corrections)[number];

/** Comments of fewer guests than this are not shown: who wrote them could be guessed. */
export const COMMENTS_SHOWN_FROM = 5;

/** Share of good among the mentions that judge, or why there is none. */
export type GoodShare =
  | { status: "measured"; n: number; value: number; interval: Interval }
  | { status: "too-few"; n: number; needed: number };

/** good ÷ (good + bad): mentions without a judgement say nothing. Fewer than {@link SHOWN_FROM} are not shown. */
export function goodShare(good: number, bad: number): GoodShare {
  const n = good + bad;
  if (n < SHOWN_FROM) return { status: "too-few", n, needed: SHOWN_FROM };
  return {
    status: "measured",
    n,
    value: good / n,
    interval: { ...wilson(good, n), level: 0.95, method: "wilson" },
  };
}
