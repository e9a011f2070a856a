import { type Figure, type FigureBasis, SHOWN_FROM } from "../indicator/figure.ts";
import { analysisBasis, measured } from "../moment/figures.ts";
import { welch } from "../statistics/welch.ts";
import type { Sector } from "./sector.ts";
import { type SectorQuestion, sectorQuestions } from "./stage-sums.ts";
import type { Standing } from "./standing.ts";

/** A venue with its sector and its positions by question; a question that it was not asked is absent. */
export interface PlacedVenue {
  venue: string;
  sector: Sector;
  standings: ReadonlyMap<SectorQuestion, Standing>;
}

/** Whether the scores of two venues to a question may be subtracted from each other. */
export type RawComparison =
  /** The same question on the same scale. */
  | "same-question"
  /** Asked by other touchpoints or on another scale. */
  | "different-questions"
  /** One of the two was not asked. */
  | "not-asked";

/** Two venues on one question. */
export interface PairedQuestion {
  question: SectorQuestion;
  first: Standing | null;
  second: Standing | null;
  /** Which of them stands higher within its own sector; `null` where either has no position. */
  position: "first" | "second" | "cannot-tell" | null;
  raw: RawComparison;
  /** First minus second, where the same was asked; else `null`. */
  difference: Figure | null;
}

/**
 * Two venues side by side, question by question: by their positions within their own sectors where both have one, and by
 * their scores only where both were asked the same. A position is said to be higher only where the two simultaneous 95 %
 * intervals do not touch.
 */
export function pairOf(first: PlacedVenue, second: PlacedVenue): PairedQuestion[] {
  return sectorQuestions.flatMap((question): PairedQuestion[] => {
    const a = first.standings.get(question) ?? null;
    const b = second.standings.get(question) ?? null;
    if (!a && !b) return [];
    const raw = rawComparison(question, a, b);
    return [
      {
        question,
        first: a,
        second: b,
        position: higherPosition(a, b),
        raw,
        difference: raw === "same-question" && a && b ? difference(a, b) : null,
      },
    ];
  });
}

function higherPosition(a: Standing | null, b: Standing | null): PairedQuestion["position"] {
  if (a?.percentile.status !== "measured" || b?.percentile.status !== "measured") return null;
  if (a.percentile.interval.low > b.percentile.interval.high) return "first";
  return b.percentile.interval.low > a.percentile.interval.high ? "second" : "cannot-tell";
}

/** Only recommending is worded alike everywhere; touchpoints are the same only within one journey. */
function rawComparison(question: SectorQuestion, a: Standing | null, b: Standing | null): RawComparison {
  if (!a || !b) return "not-asked";
  const items = ({ score }: Standing) =>
    JSON.stringify([
      question === "recommend" ? null : score.journey.code,
      score.askedBy.map(({ touchpoint, scale }) => [touchpoint, scale.low, scale.high]),
    ]);
  return items(a) === items(b) ? "same-question" : "different-questions";
}

function difference(a: Standing, b: Standing): Figure {
  const { figure } = a.score;
  const n = figure.n + b.score.figure.n;
  const id = figure.formula.id as Parameters<typeof analysisBasis>[0];
  const basis: FigureBasis = { ...analysisBasis(id, n, figure), unit: "points" };
  if (figure.status !== "measured") return { ...basis, status: "too-few", needed: SHOWN_FROM };
  if (b.score.figure.status !== "measured") return { ...basis, status: "too-few", needed: SHOWN_FROM };
  const tested = a.score.sample && b.score.sample ? welch(a.score.sample, b.score.sample) : null;
  const interval = { low: tested?.low ?? Number.NaN, high: tested?.high ?? Number.NaN };
  return measured(
    basis,
    tested?.difference ?? null,
    { ...interval, level: 0.95, method: "t" },
    "no-variance",
  );
}
