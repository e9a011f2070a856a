import type { FigurePartsFragment, MomentPartsFragment, MomentsQuery } from "../api/documents.generated.ts";
import { type Axis, roundAxis } from "../chart/axis.ts";
import { type Mark, markOf } from "../chart/mark.ts";
import { numberText, valueText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

type Analysis = MomentsQuery["moments"];

/** One of the three traits: its natural figure and how full its bar is. */
export interface PreparedTrait {
  text: string;
  /** The whole figure with its interval, or why there is none. */
  detail: string;
  /** Percent of the goalpost; `null` draws no bar. */
  full: number | null;
  atLimit: boolean;
}

/** A bar from zero to a value with its interval, in percent of the axis's length. */
export interface Swing {
  from: number;
  to: number;
  low: number;
  high: number;
  text: string;
  detail: string;
}

export interface PreparedMoment {
  code: string;
  name: string;
  stage: string;
  isMoment: boolean;
  label: string;
  rank: string;
  score: string;
  scoreDetail: string;
  mark: Mark | null;
  emotion: PreparedTrait;
  decision: PreparedTrait;
  longTerm: PreparedTrait;
  penalty: Swing | null;
  reward: Swing | null;
  effect: string;
  balance: string;
  /** Which side of feeling prevails: written with its sign, coloured by it. */
  balanceSign: "positive" | "negative" | null;
  /** What else the rank rests on: ranks under other weightings, the chance of being among the first three. */
  notes: string[];
  sentence: string;
}

export interface PreparedMoments {
  scoreAxis: Axis;
  /** One axis for penalties and rewards of all touchpoints, with zero on it. */
  swingAxis: Axis;
  zero: number;
  moments: PreparedMoment[];
  others: PreparedMoment[];
  table: TwinTable;
}

export interface MomentWords {
  rankRange: (low: number, high: number) => string;
  rankWeightings: (low: number, high: number) => string;
  top3: (share: string) => string;
  label: (label: NonNullable<MomentPartsFragment["label"]>) => string;
  effect: (kind: MomentPartsFragment["asymmetry"]["class"]) => string;
  columns: Record<
    | "touchpoint"
    | "rank"
    | "score"
    | "low"
    | "high"
    | "emotion"
    | "decision"
    | "longTerm"
    | "penalty"
    | "reward"
    | "balance"
    | "label"
    | "n",
    string
  >;
}

/** The ranked touchpoints in the API's order, those shown to be moments of truth apart from the others. */
export function prepareMoments(
  { moments }: Pick<Analysis, "moments">,
  locale: Locale,
  words: MomentWords,
): PreparedMoments {
  const scoreAxis = roundAxis(0, 100, "POMP", locale);
  const swingAxis = swingAxisOf(moments, locale);
  const prepared = moments.map((moment) => momentOf(moment, { scoreAxis, swingAxis }, locale, words));
  return {
    scoreAxis,
    swingAxis,
    zero: place(swingAxis, 0),
    moments: prepared.filter(({ isMoment }) => isMoment),
    others: prepared.filter(({ isMoment }) => !isMoment),
    table: tableOf(moments, locale, words),
  };
}

const place = ({ low, high }: Axis, value: number) => (100 * (value - low)) / (high - low);

/** Long enough for every penalty and reward with its interval, always with zero on it. */
function swingAxisOf(moments: readonly MomentPartsFragment[], locale: Locale): Axis {
  const ends = moments.flatMap(({ asymmetry: { penalty, reward } }) =>
    [penalty, reward].flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high])),
  );
  return roundAxis(Math.min(0, -1, ...ends), Math.max(0, 1, ...ends), "POINTS", locale, { wantedTicks: 5 });
}

interface Axes {
  scoreAxis: Axis;
  swingAxis: Axis;
}

function momentOf(
  moment: MomentPartsFragment,
  axes: Axes,
  locale: Locale,
  words: MomentWords,
): PreparedMoment {
  const { touchpoint, asymmetry, valenceBalance } = moment;
  return {
    code: touchpoint.code,
    name: touchpoint.name,
    stage: touchpoint.stage.name,
    isMoment: moment.isMoment,
    label: moment.label === null ? "" : words.label(moment.label),
    rank: rankOf(moment, words),
    score: moment.score.value === null ? "–" : numberText(moment.score.value, "POMP", locale, 0),
    scoreDetail: moment.score.text,
    mark: markOf(moment.score, axes.scoreAxis),
    emotion: traitOf(moment.emotion, locale),
    decision: traitOf(moment.decision, locale),
    longTerm: traitOf(moment.longTerm, locale),
    penalty: swingOf(asymmetry.penalty, axes.swingAxis, locale),
    reward: swingOf(asymmetry.reward, axes.swingAxis, locale),
    effect: words.effect(asymmetry.class),
    balance: valenceBalance.value === null ? "" : signed(valenceBalance, locale),
    balanceSign: valenceBalance.value === null ? null : valenceBalance.value < 0 ? "negative" : "positive",
    notes: notesOf(moment, locale, words),
    sentence: moment.sentence,
  };
}

function rankOf({ rankLow, rankHigh }: MomentPartsFragment, words: MomentWords): string {
  if (rankLow === null || rankHigh === null) return "–";
  return rankLow === rankHigh ? String(rankLow) : words.rankRange(rankLow, rankHigh);
}

function notesOf(
  { rankLowest, rankHighest, probabilityTop3 }: MomentPartsFragment,
  locale: Locale,
  words: MomentWords,
): string[] {
  return [
    ...(rankLowest === null || rankHighest === null ? [] : [words.rankWeightings(rankLowest, rankHighest)]),
    ...(probabilityTop3 === null ? [] : [words.top3(numberText(probabilityTop3, "SHARE", locale, 0))]),
  ];
}

function traitOf({ figure, score, atLimit }: MomentPartsFragment["emotion"], locale: Locale): PreparedTrait {
  return {
    text:
      figure.value === null
        ? "–"
        : numberText(figure.value, figure.unit, locale, figure.unit === "SHARE" ? 0 : 1),
    detail: figure.text,
    full: figure.value === null || score === null ? null : 100 * score,
    atLimit,
  };
}

function swingOf(figure: FigurePartsFragment, axis: Axis, locale: Locale): Swing | null {
  if (figure.value === null || figure.interval === null) return null;
  const [zero, end] = [place(axis, 0), place(axis, figure.value)];
  return {
    from: Math.min(zero, end),
    to: Math.max(zero, end),
    low: place(axis, figure.interval.low),
    high: place(axis, figure.interval.high),
    text: signed(figure, locale),
    detail: figure.text,
  };
}

/** With its sign, also when positive: direction must not rest on colour. */
function signed({ value, unit }: Pick<FigurePartsFragment, "value" | "unit">, locale: Locale): string {
  if (value === null) return "–";
  const text = numberText(value, unit, locale, unit === "SHARE" ? 0 : 1);
  return value > 0 ? `+${text}` : text;
}

function tableOf(moments: readonly MomentPartsFragment[], locale: Locale, words: MomentWords): TwinTable {
  const { columns } = words;
  const number = (value: number | null | undefined, figure: FigurePartsFragment) =>
    value == null ? "" : valueText(value, figure.unit, locale);
  const numeric = [
    "rank",
    "score",
    "low",
    "high",
    "emotion",
    "decision",
    "longTerm",
    "penalty",
    "reward",
    "balance",
    "n",
  ] as const;
  return {
    columns: [
      { label: columns.touchpoint },
      ...numeric.map((key) => ({ label: columns[key], numeric: true })),
      { label: columns.label },
    ],
    rows: moments.map((moment) => {
      const { score, emotion, decision, longTerm, asymmetry, valenceBalance } = moment;
      const figures = [
        emotion.figure,
        decision.figure,
        longTerm.figure,
        asymmetry.penalty,
        asymmetry.reward,
        valenceBalance,
      ];
      return [
        moment.touchpoint.name,
        rankOf(moment, words),
        number(score.value, score),
        number(score.interval?.low, score),
        number(score.interval?.high, score),
        ...figures.map((figure) => number(figure.value, figure)),
        String(decision.figure.n),
        moment.label === null ? "" : words.label(moment.label),
      ];
    }),
  };
}
