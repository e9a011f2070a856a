import { describe, expect, it } from "vitest";
import { goldenBlock, goldenItems } from "../../test/golden-visits.ts";
import { jackknifeSe } from "../statistics/jackknife.ts";
import { lmg } from "../statistics/lmg.ts";
import { averageGains, entryOrders } from "../statistics/lmg-orders.ts";
import { pairwiseCorrelation } from "./association.ts";
import { MomentSums } from "./moment-sums.ts";

describe("jackknife replicates by shared random orders", () => {
  it("give standard errors of shares within 5 % of those by all orders", () => {
    const sums = new MomentSums(goldenItems);
    sums.add(goldenBlock());
    const folded = sums.fold();
    const variables = [0, ...Array.from({ length: 12 }, (_, j) => 2 + j)];
    const matrices = Array.from({ length: 50 }, (_, g) => pairwiseCorrelation(folded, g + 1, variables));
    const orders = entryOrders([Array.from({ length: 12 }, (_, j) => j + 1)], 400, 12);
    const shareOf = (values: readonly number[], j: number): number =>
      (values[j] as number) / values.reduce((a, b) => a + b, 0);
    const exact = matrices.map(lmg);
    const drawn = matrices.map((matrix) => averageGains(matrix, orders));
    for (let j = 0; j < 12; j++) {
      const ratio =
        jackknifeSe(drawn.map((v) => shareOf(v, j))) / jackknifeSe(exact.map((v) => shareOf(v, j)));
      expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
    }
  });
});
