import { type FunctionCode, functions } from "../../format/catalogue.ts";
import { jensenShannon } from "../../statistics/jensen-shannon.ts";
import { amounts } from "./diversity.ts";
import type { WalkablePlan } from "./walkable-plan.ts";

/** The mix by area beside the planner's benchmark: never a norm, the benchmark is theirs. */
export interface Balance {
  functions: readonly {
    code: FunctionCode;
    /** Area shares, 0–1. */
    share: number;
    benchmark: number;
    /** m² more that the benchmark would have; negative where there is more than that. */
    gapM2: number;
  }[];
  /** 1 − ½Σ|p − b|: 1 for the same mix. */
  overlap: number;
  /** Divergence in nats, 0 – ln 2. */
  jensenShannon: number;
}

/** Compares area shares with the benchmark; `null` without a benchmark or without area. */
export function balance({ plan, mix }: WalkablePlan): Balance | null {
  const benchmarkMix = plan.benchmarkMix;
  const areas = amounts(mix, (placed) => placed.function.code, "area");
  const total = [...areas.values()].reduce((sum, area) => sum + area, 0);
  if (benchmarkMix === null || !(total > 0)) return null;
  const rows = functions
    .filter(({ inMix }) => inMix)
    .map(({ code }) => {
      const share = (areas.get(code) ?? 0) / total;
      const benchmark = benchmarkMix[code] ?? 0;
      return { code, share, benchmark, gapM2: (benchmark - share) * total };
    });
  return {
    functions: rows,
    overlap: 1 - rows.reduce((sum, { share, benchmark }) => sum + Math.abs(share - benchmark), 0) / 2,
    jensenShannon: jensenShannon(
      rows.map(({ share }) => share),
      rows.map(({ benchmark }) => benchmark),
    ),
  };
}
