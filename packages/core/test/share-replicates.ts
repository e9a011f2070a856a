import type { CentredSums } from "../src/moment/centred-sums.ts";
import { pairwiseCorrelation } from "../src/moment/importance.ts";
import { FIRST_TOUCHPOINT } from "../src/moment/sum-layout.ts";
import { lmg } from "../src/statistics/lmg.ts";
import { JACKKNIFE_GROUPS } from "../src/visit/visit.ts";

/** Importance shares with each jackknife group left out, from pairwise correlations within venues. */
export function shareReplicates(sums: CentredSums, used: readonly number[]): { share: number[] }[] {
  const variables = [0, ...used.map((j) => FIRST_TOUCHPOINT + j)];
  return Array.from({ length: JACKKNIFE_GROUPS }, (_, group) => {
    const parts = lmg(pairwiseCorrelation(sums, group + 1, variables));
    const explained = parts.reduce((sum, part) => sum + part, 0);
    return { share: parts.map((part) => part / explained) };
  });
}
