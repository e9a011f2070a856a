import type { Figure } from "../indicator/figure.ts";
import type { NoteCode } from "../indicator/note.ts";
import type { Journey } from "../journey/journey.ts";
import { MIN_BOX_ANSWERS, type TouchpointAsymmetry } from "../moment/asymmetry.ts";
import type { CentredSums } from "../moment/centred-sums.ts";
import { analysisBasis, jackknife95, meanFigure, measured } from "../moment/figures.ts";
import type { AnalysisStatus } from "../moment/moment.ts";
import type { AskedTouchpoint, MomentItems } from "../moment/moment-items.ts";
import { type EmotionSource, type StrongFeelings, strongFeelings } from "../moment/traits.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import type { PassageSums } from "./passage-sums.ts";
import { missing, type RiskOptions, type RiskReport } from "./report.ts";
import { shareFigure } from "./share-figure.ts";
import type { Against, WarmthSums } from "./warmth-sums.ts";

/** What this analysis reads of an importance analysis: shares that sum to 1, and the same per jackknife replicate. */
export interface ImportanceShares {
  /** Places among the asked touchpoints, in the order of `touchpoints`. */
  used: readonly number[];
  touchpoints: readonly { share: number; shareSe: number }[];
  replicates: readonly { share: readonly number[] }[];
}

/** All that technology dependence is made from. */
export interface TechnologyEvidence {
  sums: CentredSums;
  items: MomentItems;
  journey: Journey;
  /** Or why importance cannot be shown. */
  importance: ImportanceShares | { status: AnalysisStatus; needed: number; reason: NoteCode | null };
  /** By place among the used touchpoints. */
  asymmetry: readonly TouchpointAsymmetry[];
  warmth: Record<Against, WarmthSums>;
  passage: PassageSums;
}

/** One technology touchpoint. */
export interface TechnologyTouchpoint {
  touchpoint: number;
  code: string;
  importance: Figure;
  /** Share of all strong good, and of all strong bad feelings that guests have here. */
  delight: Figure;
  upset: Figure;
  /** Points of satisfaction that go with a low score. */
  penalty: Figure;
  dropOff: Figure;
  exits: number;
  reached: number;
}

export interface TechnologyDependence extends RiskReport {
  /** Importance share minus share of strong good feelings, in percentage points. */
  dependence: Figure;
  importance: Figure;
  delight: Figure;
  upset: Figure;
  /** Valence of technology minus that of all other, and of human touchpoints. */
  warmth: Record<Against, Figure>;
  emotionSource: EmotionSource;
  exitAsked: boolean;
  touchpoints: TechnologyTouchpoint[];
}

/** Places of the touchpoints that take part: of technology, and all. */
interface Places {
  technology: number[];
  all: number[];
}

/** Technology dependence: is more of satisfaction tied to technology than guests get good feelings from it? */
export function technologyDependence(
  evidence: TechnologyEvidence,
  options: RiskOptions,
): TechnologyDependence {
  const { items, journey, importance, sums, warmth, passage } = evidence;
  const source: EmotionSource = items.touchpoints.some(({ valence }) => valence) ? "valence" : "rating";
  const isTechnology = ({ touchpoint }: AskedTouchpoint) =>
    journey.touchpoints[touchpoint]?.nature === "technology";
  const asked = items.touchpoints.flatMap((t, place) => (isTechnology(t) ? [place] : []));
  const n = sums.pair(0, 0, 0).n;
  const shares = "used" in importance ? importance : null;
  const places: Places = {
    technology: (shares?.used ?? []).flatMap((j, k) => (asked.includes(j) ? [k] : [])),
    all: (shares?.used ?? []).map((_, k) => k),
  };
  const figures = ownFigures(evidence, places, asked, source, n, options);
  return {
    status: statusOf(evidence, places, asked, figures.dependence),
    n,
    ...figures,
    warmth: {
      others: warmthFigure("warmth-gap", warmth.others, options),
      people: warmthFigure("warmth-against-people", warmth.people, options),
    },
    emotionSource: source,
    exitAsked: passage.exitAsked,
    touchpoints: asked.map((j) => touchpointOf(evidence, j, source, n, options)),
    method: {
      en: "Share of importance (R² split over touchpoints, pairwise correlations within venues) minus share of strong good feelings, of technology touchpoints; delete-a-group jackknife of both together.",
      zh: "技术触点的重要性占比（R² 在各触点间的分解，场所内成对相关）减去强烈正面情绪占比；两者一并作分组刀切。",
    },
    warnings: warningsOf(source, figures.dependence),
    thresholds: [
      {
        code: "intense-above",
        value: 0.5,
        unit: "share",
        meaning: {
          en: "Part of the way from neutral to the end of the scale beyond which a feeling is strong; without feelings asked, ratings in the low or high box count; our convention.",
          zh: "情绪强度超过从中性到量表端点的此比例即为强烈；未询问情绪时，以低分档或高分档评分代替；本产品的约定。",
        },
      },
      {
        code: "box-answers-from",
        value: MIN_BOX_ANSWERS,
        unit: "count",
        meaning: {
          en: "Low and high scores that a penalty needs of each; our convention.",
          zh: "计算惩罚效应所需的低分与高分答卷数；本产品的约定。",
        },
      },
    ],
  };
}

function ownFigures(
  evidence: TechnologyEvidence,
  places: Places,
  asked: readonly number[],
  source: EmotionSource,
  n: number,
  options: RiskOptions,
): Pick<TechnologyDependence, "dependence" | "importance" | "delight" | "upset"> {
  const dependence = analysisBasis("technology-dependence", n, options);
  const importance = analysisBasis("technology-importance", n, options);
  const delight = analysisBasis("technology-delight", n, options);
  const upset = analysisBasis("technology-upset", n, options);
  const why = obstacle(evidence, places, asked);
  if (why !== null || !("used" in evidence.importance))
    return {
      dependence: missing(dependence, why ?? "not-asked"),
      importance: missing(importance, why ?? "not-asked"),
      delight: missing(delight, why ?? "not-asked"),
      upset: missing(upset, why ?? "not-asked"),
    };
  const { replicates, touchpoints, used } = evidence.importance;
  const weight = [touchpoints.map((t) => t.share), ...replicates.map((r) => r.share)].map((share) =>
    total(places.technology, (k) => share[k] as number),
  );
  const felt = (sign: "positive" | "negative") =>
    Array.from({ length: evidence.sums.replicates }, (_, r) => {
      const count = (k: number) => strongFeelings(evidence.sums, r, used[k] as number, source)[sign];
      return total(places.technology, count) / total(places.all, count);
    });
  const [positive, negative] = [felt("positive"), felt("negative")];
  return {
    dependence: jackknifed(
      dependence,
      weight.map((share, r) => 100 * (share - (positive[r] as number))),
      [-100, 100],
    ),
    importance: jackknifed(importance, weight, [0, 1]),
    delight: jackknifed(delight, positive, [0, 1]),
    upset: jackknifed(upset, negative, [0, 1]),
  };
}

/** @param values the statistic, then the same without each jackknife group */
function jackknifed(
  basis: ReturnType<typeof analysisBasis>,
  [value, ...replicates]: readonly number[],
  range: readonly [number, number],
): Figure {
  const interval = jackknife95(value as number, jackknifeSe(replicates), range);
  return measured(basis, value as number, interval, "no-strong-feelings");
}

function obstacle(
  { items, importance }: TechnologyEvidence,
  places: Places,
  asked: readonly number[],
): Parameters<typeof missing>[1] | null {
  if (items.overall === null || asked.length === 0) return "not-asked";
  if ("used" in importance) {
    if (places.technology.length === 0) return { reason: "no-technology" };
    return places.technology.length === places.all.length ? { reason: "only-technology" } : null;
  }
  if (importance.status === "not-asked") return "not-asked";
  return importance.reason === null ? { needed: importance.needed } : { reason: importance.reason };
}

function statusOf(
  { importance }: TechnologyEvidence,
  places: Places,
  asked: readonly number[],
  dependence: Figure,
): AnalysisStatus {
  if (dependence.status === "not-asked" || asked.length === 0) return "not-asked";
  if (!("used" in importance)) return importance.status;
  if (places.technology.length === 0) return "too-few";
  return dependence.status === "measured" ? "ok" : "no-variance";
}

function warmthFigure(
  id: "warmth-gap" | "warmth-against-people",
  warmth: WarmthSums,
  options: RiskOptions,
): Figure {
  const basis = analysisBasis(id, warmth.sample?.n ?? 0, options);
  return warmth.asked ? meanFigure(basis, warmth.sample) : missing(basis, "not-asked");
}

function touchpointOf(
  evidence: TechnologyEvidence,
  j: number,
  source: EmotionSource,
  n: number,
  options: RiskOptions,
): TechnologyTouchpoint {
  const { items, journey, importance, asymmetry, passage, sums } = evidence;
  const { touchpoint } = items.touchpoints[j] as AskedTouchpoint;
  const used = "used" in importance ? importance.used : [];
  const place = used.indexOf(j);
  const share = "used" in importance ? importance.touchpoints[place] : undefined;
  const basis = analysisBasis("importance-share", n, options);
  const feelings = (sign: "positive" | "negative", id: "technology-delight" | "technology-upset"): Figure => {
    const counts = items.touchpoints.map((_, k) => strongFeelings(sums, 0, k, source));
    const all = total(counts, (c) => c[sign]);
    return shareFigure(analysisBasis(id, all, options), (counts[j] as StrongFeelings)[sign], all);
  };
  return {
    touchpoint,
    code: journey.touchpoints[touchpoint]?.code as string,
    importance:
      share === undefined
        ? missing(basis, items.overall === null ? "not-asked" : { reason: "cannot-be-separated" })
        : measured(basis, share.share, jackknife95(share.share, share.shareSe, [0, 1])),
    delight: feelings("positive", "technology-delight"),
    upset: feelings("negative", "technology-upset"),
    penalty: penaltyFigure(asymmetry[place], items.overall === null, options),
    dropOff: dropOffFigure(passage, touchpoint, options),
    exits: passage.exits[touchpoint] as number,
    reached: passage.reached(touchpoint),
  };
}

function penaltyFigure(
  found: TouchpointAsymmetry | undefined,
  notAsked: boolean,
  options: RiskOptions,
): Figure {
  const low = found?.nLow ?? 0;
  const basis = analysisBasis("penalty", low, options);
  if (notAsked) return missing(basis, "not-asked");
  if (found === undefined || low < MIN_BOX_ANSWERS) return missing(basis, { needed: MIN_BOX_ANSWERS });
  return measured(basis, found.penalty.value, jackknife95(found.penalty.value, found.penalty.se));
}

/** Share of the guests who reached a touchpoint and gave up there. */
export function dropOffFigure(passage: PassageSums, touchpoint: number, options: RiskOptions): Figure {
  const reached = passage.reached(touchpoint);
  const basis = analysisBasis("drop-off-hazard", reached, options);
  if (!passage.exitAsked) return missing(basis, "not-asked");
  return shareFigure(basis, passage.exits[touchpoint] as number, reached);
}

function warningsOf(source: EmotionSource, dependence: Figure): RiskReport["warnings"] {
  if (dependence.status !== "measured") return [];
  const associations = {
    en: "Importance is an association: it says what goes with satisfaction, not what brings it about.",
    zh: "重要性是关联：说明什么与满意度相伴，而非什么导致满意。",
  };
  const fromRatings = {
    en: "Feelings were not asked about: ratings in the low and high box stand for them.",
    zh: "问卷未询问情绪：以低分档与高分档评分代替。",
  };
  return source === "valence" ? [associations] : [associations, fromRatings];
}

function total<T>(items: readonly T[], read: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += read(item);
  return sum;
}
