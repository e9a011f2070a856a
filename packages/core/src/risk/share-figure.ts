import { type Figure, type FigureBasis, type Interval, SHOWN_FROM } from "../indicator/figure.ts";
import { measured } from "../moment/figures.ts";
import { wilson } from "../statistics/wilson.ts";
import { missing } from "./report.ts";

/** So many of so many, with Wilson's interval; too few below {@link SHOWN_FROM}. */
export function shareFigure(basis: FigureBasis, successes: number, n: number): Figure {
  if (n < SHOWN_FROM) return missing(basis, { needed: SHOWN_FROM });
  const interval: Interval = { ...wilson(successes, n), level: 0.95, method: "wilson" };
  return measured(basis, successes / n, interval);
}
