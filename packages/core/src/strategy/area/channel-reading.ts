import type { ChannelConsistency } from "../../risk/risk.ts";
import { criticalT } from "../../statistics/critical-t.ts";
import { type PartReading, unmeasured } from "./part.ts";

/**
 * How far the channels of a venue lie apart, as one figure: the root of the mean squared difference of two channels at a
 * touchpoint, pairs weighted by what they tell (n₁n₂ ÷ (n₁ + n₂)), less what chance alone adds to it.
 *
 * The interval holds whatever the pairs have to do with each other: the root of a weighted mean of squares differs from the
 * true one by no more than that of the errors, and of all ways in which normal errors of a given mean square can hang
 * together, one common error makes the largest tail (beyond 1.54 mean squares).
 * @see Székely & Bakirov 2003, Extremal probabilities for Gaussian quadratic forms
 */
export function channelReading(found: ChannelConsistency | undefined): PartReading {
  if (found === undefined || found.status === "not-asked")
    return unmeasured({
      en: "the surveys do not tell through which channel guests came",
      zh: "问卷未记录顾客渠道",
    });
  const tested = found.pairs.flatMap(({ difference, standardError, df, nA, nB }) =>
    difference.status === "measured" && standardError !== null && df !== null
      ? [
          {
            gap: difference.value,
            indicative: difference.indicative,
            standardError,
            df,
            weight: (nA * nB) / (nA + nB),
          },
        ]
      : [],
  );
  const n = answersOf(found);
  if (tested.length === 0)
    return unmeasured(
      {
        en: `too few answers in two channels of a touchpoint (${n})`,
        zh: `同一触点各渠道的答卷不足（${n} 份）`,
      },
      n,
    );
  const weights = tested.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (read: (pair: (typeof tested)[number]) => number) =>
    tested.reduce((sum, pair) => sum + pair.weight * read(pair), 0) / weights;
  const square = meanOf(({ gap }) => gap ** 2);
  const noise = meanOf(({ standardError }) => standardError ** 2);
  const half = criticalT(Math.min(...tested.map(({ df }) => df))) * Math.sqrt(noise);
  const root = Math.sqrt(square);
  return {
    status: "measured",
    value: Math.sqrt(Math.max(0, square - noise)),
    interval: { low: Math.max(0, root - half), high: root + half },
    n,
    indicative: tested.every(({ indicative }) => indicative),
    remark: verdictsOf(found),
  };
}

/** Ratings behind it: each touchpoint and channel once, however many pairs it is in. */
function answersOf({ pairs }: ChannelConsistency): number {
  const answers = new Map(
    pairs.flatMap(({ code, a, b, nA, nB }) => [
      [JSON.stringify([code, a]), nA] as const,
      [JSON.stringify([code, b]), nB] as const,
    ]),
  );
  return [...answers.values()].reduce((sum, count) => sum + count, 0);
}

/** What the tests of each pair say, beside the one figure. */
function verdictsOf({ pairs, margin }: ChannelConsistency) {
  const of = (verdict: string) => pairs.filter((pair) => pair.verdict === verdict).length;
  const [same, different, open] = [of("consistent"), of("different"), of("inconclusive")];
  return {
    en: `of ${pairs.length} pairs of channels ${same} are shown to be the same within ±${margin} points, ${different} to differ, ${open} neither`,
    zh: `${pairs.length} 组渠道对比中，${same} 组可认定在 ±${margin} 分内一致，${different} 组有差异，${open} 组尚无法判断`,
  };
}
