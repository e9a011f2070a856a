import { type Figure, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import { pooledShareZ } from "../statistics/difference-z.ts";
import { type EqualShares, equalShares, type Share } from "../statistics/equal-shares.ts";
import { holm } from "../statistics/multiplicity.ts";
import { representativity } from "../statistics/representativity.ts";
import { protectNeighbour } from "./protect.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";
import { shareFigure } from "./share-figure.ts";

/** Fewer than this expected in a cell, and the p value of χ² is rough (Cochran 1954). */
const EXPECTED_FROM = 5;

/** Invitations of a venue, a day and a kind of guest. */
export interface Invites {
  venue: string;
  /** Value codes by dimension, as far as the source tells invited guests apart. */
  segments: Readonly<Record<string, string>>;
  invited: number;
  responded: number;
}

/** How often one kind of guest answers. */
export interface SegmentResponse {
  /** Code of the value. */
  segment: string;
  rate: Figure;
  responded: number;
  /** Answers less (−1) or more (1) often than all others together, Holm-corrected at 5 %; 0 when neither is shown. */
  represented: -1 | 0 | 1;
}

/** How alike the kinds of guests of one dimension are in answering. */
export interface DimensionResponse {
  dimension: string;
  segments: SegmentResponse[];
  /** Test of equal rates; `null` where there is nothing to test. */
  test: EqualShares | null;
  representativity: Figure;
}

export interface ResponseReport extends RiskReport {
  rate: Figure;
  responded: number;
  byVenue: { venue: string; rate: Figure; responded: number }[];
  byDimension: DimensionResponse[];
}

/** Missing feedback: who is invited to answer and does not? Nobody invited is no rate, not a rate of zero. */
export function response(
  invites: readonly Invites[],
  venues: readonly string[],
  dimensions: readonly { code: string; values: readonly string[] }[],
  options: RiskOptions,
): ResponseReport {
  const all = totalOf(invites);
  const perVenue = gathered(invites, ({ venue }) => venue);
  const byDimension = dimensions.flatMap(({ code, values }) => dimensionOf(invites, code, values, options));
  const rough = byDimension.some(({ test }) => test !== null && test.smallestExpected < EXPECTED_FROM);
  const asked = invites.length > 0;
  return {
    status: !asked ? "not-asked" : all.n < SHOWN_FROM ? "too-few" : "ok",
    n: all.n,
    rate: asked ? rateFigure(all, options) : missing(analysisBasis("response-rate", 0, options), "not-asked"),
    responded: all.successes,
    byVenue: asked
      ? protectNeighbour(
          venues.map((venue) => {
            const own = perVenue.get(venue) ?? { successes: 0, n: 0 };
            return { venue, rate: rateFigure(own, options), responded: own.successes };
          }),
          ["rate"],
        )
      : [],
    byDimension,
    method: {
      en: "Answered ÷ invited with Wilson interval; χ² test of equal rates; R-indicator 1 − 2·SD of the response rates.",
      zh: "作答人数 ÷ 邀请人数，Wilson 区间；回收率相等的 χ² 检验；R 指标 = 1 − 2 × 回收率标准差。",
    },
    warnings: [
      ...(asked
        ? [
            {
              en: "Equal response rates do not prove that those who kept silent felt the same.",
              zh: "回收率相同并不能证明未作答者的感受相同。",
            },
          ]
        : []),
      ...(rough
        ? [
            {
              en: "Some kinds of guests were hardly invited: the p value of the test is rough.",
              zh: "部分客群受邀人数太少：检验的 p 值较为粗略。",
            },
          ]
        : []),
    ],
    thresholds: [
      {
        code: "shown-from",
        value: SHOWN_FROM,
        unit: "count",
        meaning: {
          en: "Invitations from which a rate is shown; our convention.",
          zh: "显示回收率所需的最少邀请数；本产品的约定。",
        },
      },
    ],
  };
}

function dimensionOf(
  invites: readonly Invites[],
  dimension: string,
  values: readonly string[],
  options: RiskOptions,
): DimensionResponse[] {
  const named = gathered(
    invites.filter(({ segments }) => segments[dimension] !== undefined),
    ({ segments }) => segments[dimension] as string,
  );
  if (named.size === 0) return [];
  const order = [
    ...values.filter((value) => named.has(value)),
    ...[...named.keys()].filter((v) => !values.includes(v)),
  ];
  const shares = order.map((value) => named.get(value) as Share);
  const test = equalShares(shares);
  const represented = representation(shares, test);
  const found = representativity(shares);
  const all = shares.reduce((sum, share) => sum + share.n, 0);
  const basis = analysisBasis("response-representativity", all, options);
  return [
    {
      dimension,
      segments: order.map((segment, place) => ({
        segment,
        rate: rateFigure(shares[place] as Share, options),
        responded: shares[place]?.successes ?? 0,
        represented: represented[place] as -1 | 0 | 1,
      })),
      test,
      representativity:
        all < SHOWN_FROM
          ? missing(basis, { needed: SHOWN_FROM })
          : found === null
            ? missing(basis, { reason: "same-answer-everywhere" })
            : measured(basis, found.value, {
                low: found.low,
                high: found.high,
                level: 0.95,
                method: "noncentral-chi-square",
              }),
    },
  ];
}

/** Each kind of guest against all others, only where the test of all together finds a difference. */
function representation(shares: readonly Share[], test: EqualShares | null): (-1 | 0 | 1)[] {
  if (test === null || test.p >= 0.05) return shares.map(() => 0);
  const all = shares.reduce((sum, { successes, n }) => ({
    successes: sum.successes + successes,
    n: sum.n + n,
  }));
  const tests = shares.map(({ successes, n }) =>
    n === 0 || n === all.n ? null : pooledShareZ(successes, n, all.successes - successes, all.n - n),
  );
  const adjusted = holm(tests.map((t) => t?.p ?? null));
  return tests.map((t, place) => (t !== null && (adjusted[place] ?? 1) < 0.05 ? (t.z < 0 ? -1 : 1) : 0));
}

/** Nobody invited: no rate, and the reason. */
function rateFigure({ successes, n }: Share, options: RiskOptions): Figure {
  const basis = analysisBasis("response-rate", n, options);
  if (n === 0) return missing(basis, { reason: "nobody-invited" });
  return shareFigure(basis, successes, n);
}

function totalOf(invites: readonly Invites[]): Share {
  let [successes, n] = [0, 0];
  for (const { invited, responded } of invites) {
    successes += responded;
    n += invited;
  }
  return { successes, n };
}

function gathered(invites: readonly Invites[], key: (invites: Invites) => string): Map<string, Share> {
  const found = new Map<string, Share>();
  for (const entry of invites) {
    const share = found.get(key(entry)) ?? { successes: 0, n: 0 };
    share.successes += entry.responded;
    share.n += entry.invited;
    found.set(key(entry), share);
  }
  return found;
}
