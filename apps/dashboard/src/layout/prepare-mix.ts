import type { Assessment } from "./judged.ts";
import { partOf, widestOf } from "./prepare-bars.ts";

type Mix = Assessment["mix"][number];

/** One function of a plan beside the planner's benchmark. */
export interface MixRow extends Pick<Mix, "areaM2" | "benchmark" | "gapM2"> {
  code: string;
  name: string;
  /** Share of area; `null` where the plan has no area. */
  share: number | null;
  /** Share and benchmark as parts of the widest bar. */
  bar: number | null;
  mark: number | null;
}

/** Functions that a plan or the benchmark has, the largest first; `compared`: is there a benchmark at all? */
export function prepareMix(mix: readonly Mix[]): { rows: MixRow[]; compared: boolean } {
  const all = mix.reduce((sum, { areaM2 }) => sum + areaM2, 0);
  const found = mix
    .map(({ function: { code, name }, areaM2, benchmark, gapM2, ...one }) => {
      const share = one.share ?? (all > 0 ? areaM2 / all : null);
      return { code, name, areaM2, benchmark, gapM2, share };
    })
    .filter(({ share, benchmark }) => (share ?? 0) > 0 || (benchmark ?? 0) > 0)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const widest = widestOf(
    found.flatMap(({ share, benchmark }) => [share, benchmark]),
    0.01,
  );
  const rows = found.map((one) => ({
    ...one,
    bar: partOf(one.share, widest),
    mark: partOf(one.benchmark, widest),
  }));
  return { rows, compared: mix.some(({ benchmark }) => benchmark !== null) };
}
