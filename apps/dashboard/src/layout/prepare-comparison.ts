import type { LayoutComparisonQuery } from "../api/documents.generated.ts";
import { numberText } from "../chart/number-text.ts";
import type { TwinTable } from "../chart/twin-table.ts";
import type { Locale } from "../text/locale.ts";

export type Comparison = LayoutComparisonQuery["layoutComparison"];

export interface ComparisonCell {
  text: string;
  /** Against the first plan, with its sign; empty at the first and where one of both has no value. */
  difference: string;
}

export interface ComparisonRow {
  key: string;
  title: string;
  cells: ComparisonCell[];
}

export interface PreparedComparison {
  plans: {
    id: string;
    venue: string;
    name: string;
    fictional: boolean;
    total: string;
    range: string;
    left: number;
    width: number;
    at: number;
  }[];
  totals: ComparisonRow;
  subs: ComparisonRow[];
  headline: ComparisonRow[];
  /** The plan of the highest total, and those that other weights would put before it often enough. */
  best: { name: string; score: string } | null;
  alike: string[];
  table: TwinTable;
}

export interface ComparisonWords {
  number: (value: number, unit: string) => string;
  /** A difference of two shares. */
  percentagePoints: (text: string) => string;
  range: (low: string, high: string) => string;
  none: string;
  total: string;
  head: string;
}

/** Items of the score that tell plans apart at a glance, in this order. */
const HEADLINE = [
  "effectiveFunctionShare",
  "localEffectiveShare200",
  "benchmarkOverlap",
  "toilet200",
  "dining200",
  "losDEFShare",
  "worstVc",
  "meanWaitMin",
  "detourMean",
  "carryingUse",
  "egressMin",
  "cultureExposure",
  "weightedFit",
] as const;

/** Plans side by side, the best first; differences are those from it. */
export function prepareComparison(
  { rows: compared, pairs }: Comparison,
  locale: Locale,
  words: ComparisonWords,
): PreparedComparison {
  const plans = compared.map(({ plan, total }) => ({ ...plan, total, score: plan.assessment.score }));
  const whole = (value: number) => numberText(value, "COUNT", locale, 0);
  const points = (value: number | null) => ({ value, text: value === null ? words.none : whole(value) });
  const row = (
    key: string,
    title: string,
    cells: { value: number | null; text: string }[],
    unit: string,
  ) => ({
    key,
    title,
    cells: cells.map(({ value, text }, i): ComparisonCell => {
      const first = cells[0]?.value ?? null;
      const difference =
        i === 0 || value === null || first === null ? "" : signed(value - first, unit, words);
      return { text, difference };
    }),
  });
  const totals = row(
    "total",
    words.total,
    plans.map(({ total }) => points(total)),
    POINTS,
  );
  const subs = (plans[0]?.score.subs ?? []).map(({ code, title }) =>
    row(
      code,
      title,
      plans.map(({ score }) => points(score.subs.find((sub) => sub.code === code)?.score ?? null)),
      POINTS,
    ),
  );
  const itemsOf = plans.map(({ score }) => score.subs.flatMap(({ items }) => items));
  const headline = HEADLINE.flatMap((code) => {
    const known = itemsOf[0]?.find((one) => one.code === code);
    if (known === undefined) return [];
    const cells = itemsOf.map((items) => {
      const x = items.find((one) => one.code === code)?.x ?? null;
      return { value: x, text: x === null ? words.none : words.number(x, known.unit) };
    });
    return [row(code, known.title, cells, known.unit)];
  });
  const [best] = plans;
  const firm = new Set(
    pairs.filter(({ toldApart }) => toldApart).map(({ a, b }) => [a.id, b.id].sort().join()),
  );
  const rows = [totals, ...subs, ...headline];
  return {
    plans: plans.map(({ id, venue, name, fictional, total, score: { sensitivity } }) => ({
      id,
      venue: venue.code,
      name,
      fictional,
      total: whole(total),
      range: words.range(whole(sensitivity.low), whole(sensitivity.high)),
      left: sensitivity.low,
      width: sensitivity.high - sensitivity.low,
      at: total,
    })),
    totals,
    subs,
    headline,
    best: best === undefined ? null : { name: best.name, score: whole(best.total) },
    alike: plans
      .slice(1)
      .filter(({ id }) => !firm.has([best?.id ?? "", id].sort().join()))
      .map(({ name }) => name),
    table: {
      columns: [{ label: words.head }, ...plans.map(({ name }) => ({ label: name, numeric: true }))],
      rows: rows.map(({ title, cells }) => [title, ...cells.map(({ text }) => text)]),
    },
  };
}

/** Of totals and sub-scores, 0–100; the indicators' own "score" runs from 0 to 1. */
const POINTS = "points";

function signed(difference: number, unit: string, words: ComparisonWords): string {
  const size = Math.abs(difference);
  const text =
    unit === POINTS
      ? String(Math.round(size))
      : unit === "share"
        ? words.percentagePoints((100 * size).toFixed(size < 0.1 ? 1 : 0))
        : words.number(size, unit);
  return /[1-9]/.test(text) ? `${difference > 0 ? "+" : "−"}${text}` : `±${text}`;
}
