import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_importance.json" with { type: "json" };
import { golden } from "../../test/golden-deviation.ts";
import { goldenBlock } from "../../test/golden-visits.ts";
import { emCovariance } from "./em.ts";
import { PatternTable } from "./pattern-table.ts";

const variables = [0, ...Array.from({ length: 12 }, (_, j) => 2 + j)];
const widths = [10, ...Array.from({ length: 12 }, () => 4)];

function table(oneVenue = false): PatternTable {
  const block = goldenBlock();
  if (oneVenue) block.venue.fill(0);
  const columns = variables.map((v) =>
    Uint8Array.from({ length: block.count }, (_, i) => block.answers[i * block.items + v] as number),
  );
  return new PatternTable({ columns, missingFrom: 254, venue: block.venue, group: block.group, groups: 50 });
}

describe("maximum likelihood from incomplete rows agrees with the reference", () => {
  it.each([
    ["em_within", false],
    ["em_total", true],
  ] as const)("%s", (name, oneVenue) => {
    const all = table(oneVenue);
    const estimate = emCovariance(all.moments(0));
    expect(estimate.converged).toBe(true);
    const check = golden("importance", "1", `EM covariance, ${name}`, 1e-6);
    const size = variables.length;
    const inPercent = estimate.covariance.map(
      (value, k) => (value * 1e4) / (widths[Math.floor(k / size)] as number) / (widths[k % size] as number),
    );
    check.allClose(inPercent, reference[name].Sigma.flat());
  });
});
