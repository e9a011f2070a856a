import { type Figure, RANKED_FROM, SHOWN_FROM } from "../../indicator/figure.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { adjustedShareVariance, wilson } from "../../statistics/wilson.ts";
import type { LocalisedText } from "../../text/text.ts";
import { type PartReading, readingOf, unmeasured } from "./part.ts";

/**
 * Several touchpoints' figures as one: Σ over touchpoints of n × value ÷ Σ n. The same guests rate several of them, so half
 * widths are averaged as the values are, which holds whatever the ratings have to do with each other. Touchpoints with too
 * few ratings are left out.
 * @param none why there is nothing where no touchpoint is named at all
 */
export function pooledReading(figures: readonly Figure[], none: LocalisedText): PartReading {
  const measured = figures.filter((figure) => figure.status === "measured");
  const [first] = figures;
  if (!first) return unmeasured(none);
  if (measured.length === 0) return readingOf(figures.find(({ status }) => status !== "not-asked") ?? first);
  const n = measured.reduce((sum, figure) => sum + figure.n, 0);
  const mean = (read: (figure: (typeof measured)[number]) => number) =>
    measured.reduce((sum, figure) => sum + figure.n * read(figure), 0) / n;
  return {
    status: "measured",
    value: mean(({ value }) => value),
    interval: { low: mean(({ interval }) => interval.low), high: mean(({ interval }) => interval.high) },
    n,
    indicative: measured.every((figure) => figure.n < RANKED_FROM),
    remark: null,
  };
}

/**
 * How far a venue reaches the kinds of guests that its peers reach: Σ min(p, q) over the kinds, p its shares and q those of
 * all peers together. Its variance is that of two shares: the kinds of which it has less than they, and the rest of theirs.
 * @param own guests by kind
 * @param peers guests of all peers by kind, in the same order
 */
export function reachReading(own: readonly number[], peers: readonly number[]): PartReading {
  const [n, others] = [sum(own), sum(peers)];
  if (others < RANKED_FROM)
    return unmeasured(
      {
        en: "no peer tells its kinds of guests",
        zh: "没有同类场所记录客群构成",
      },
      n,
    );
  if (n < SHOWN_FROM) return tooFew(n);
  const less = own.map((count, kind) => count / n < (peers[kind] as number) / others);
  const counted = sum(own.filter((_, kind) => less[kind]));
  const theirs = sum(peers.filter((_, kind) => !less[kind]));
  const value = counted / n + theirs / others;
  const half =
    normalQuantile(0.975) *
    Math.sqrt(adjustedShareVariance(counted, n) + adjustedShareVariance(theirs, others));
  return {
    status: "measured",
    value,
    interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) },
    n,
    indicative: n < RANKED_FROM,
    remark: null,
  };
}

/**
 * Share of good among the mentions that judge. Mentions of one comment hang together: the interval is that of as many
 * answers as there are comments, or mentions where those are fewer.
 */
export function goodMentionsReading(good: number, bad: number, comments: number): PartReading {
  const judging = good + bad;
  const n = Math.min(judging, comments);
  if (comments === 0) return noComments();
  if (n < SHOWN_FROM) return tooFew(n);
  const value = good / judging;
  return {
    status: "measured",
    value,
    interval: wilson(value * n, n),
    n,
    indicative: n < RANKED_FROM,
    remark: null,
  };
}

/** Visits with a comment of all visits. */
export function commentingReading(comments: number, visits: number): PartReading {
  if (visits < SHOWN_FROM) return tooFew(visits);
  if (comments === 0) return noComments();
  if (comments >= visits)
    return unmeasured(
      {
        en: "only guests who wrote are known, not those who did not",
        zh: "仅有留评顾客的数据，未留评的到访未知",
      },
      visits,
    );
  return {
    status: "measured",
    value: comments / visits,
    interval: wilson(comments, visits),
    n: visits,
    indicative: visits < RANKED_FROM,
    remark: null,
  };
}

const noComments = () =>
  unmeasured({ en: "no reviews or comments have been imported", zh: "尚未导入点评或留言" });

const tooFew = (n: number) =>
  unmeasured(
    { en: `too few answers (${n} of ${SHOWN_FROM})`, zh: `答卷不足（${n} 份，需 ${SHOWN_FROM} 份）` },
    n,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
