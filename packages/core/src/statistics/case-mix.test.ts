import fc from "fast-check";
import { describe, expect, it } from "vitest";
import airline from "../../golden/expected_airline.json" with { type: "json" };
import edge from "../../golden/expected_edge.json" with { type: "json" };
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import { tellApart } from "../comparison/tell-apart.ts";
import { anova } from "./anova.ts";
import { type CellSums, emptyCells, groupTotals, mixOf } from "./cell-sums.ts";
import { standardiseDirectly } from "./direct-standardisation.ts";
import { comparisonBar } from "./goldstein-healy.ts";
import { interactionTest } from "./interaction-test.ts";
import { kitagawa, type SegmentSample } from "./kitagawa.ts";
import { sampleOf } from "./mean.ts";
import { cellVariance, mixReversal } from "./mix-reversal.ts";
import { type Standardised, standardiseByRegression } from "./regression-standardisation.ts";

const expected = reference.case_mix;
const venues = expected.regression.map(({ venue }) => venue);

function fill(cells: CellSums, cell: number, values: readonly number[]): void {
  for (const y of values) {
    cells.n[cell] = (cells.n[cell] as number) + 1;
    cells.sum[cell] = (cells.sum[cell] as number) + y;
    cells.squares[cell] = (cells.squares[cell] as number) + y * y;
  }
}

function table(values: readonly (readonly (readonly number[])[])[]): CellSums {
  const cells = emptyCells(values.length, values[0]?.length ?? 0);
  for (const [g, row] of values.entries())
    for (const [s, list] of row.entries()) fill(cells, g * cells.strata + s, list);
  return cells;
}

const visits = readVisits().filter(({ overall }) => overall !== "");
const cells = table(
  venues.map((venue) =>
    expected.segments.map((segment) =>
      visits
        .filter((v) => v.venue === venue && v.segment === segment)
        .map(({ overall }) => 10 * Number(overall)),
    ),
  ),
);
const additive = standardiseByRegression(cells) as Standardised;

describe("eight venues with three kinds of guests agree with the reference", () => {
  const check = golden("expected_venues.json", "6.3", "case-mix standardisation", 1e-9);

  it("the common mix and the variance within cells", () => {
    check.allClose(mixOf(cells), expected.ref_weights);
    check.close(cellVariance(cells), expected.pooled_cell_variance);
  });

  it("standardised by regression", () => {
    for (const [v, { estimate, se }] of expected.regression.entries()) {
      check.close(additive.estimates[v], estimate);
      check.close(additive.standardErrors[v], se);
    }
  });

  it("standardised directly", () => {
    const direct = standardiseDirectly(cells);
    for (const [v, { estimate, se, lo, hi, min_cell }] of expected.direct.entries()) {
      const { estimate: found, standardError, low, high, smallestCell } = direct[v] ?? {};
      expect(smallestCell).toBe(min_cell);
      check.allClose([found, standardError, low, high] as number[], [estimate, se, lo, hi]);
    }
  });

  it("interaction of venue and kind of guest", () => {
    const { f, df1, df2, p } = interactionTest(cells, additive) ?? {};
    expect([df1, df2]).toEqual(expected.interaction_df);
    check.close(f, expected.interaction_F);
    check.close(p, expected.interaction_p);
  });

  it("rank ranges of the adjusted figures, with their covariance", () => {
    const told = tellApart(additive.estimates, (a, b) => additive.differenceVariance(a, b));
    expect(
      venues.map((venue, v) => ({ venue, rank: told.rank[v], L: told.low[v], U: told.high[v] })),
    ).toEqual(expected.regression_rank_sets);
  });
});

describe("pairs of venues agree with the reference", () => {
  const check = golden("expected_venues.json", "6.6", "Simpson's paradox", 1e-9);
  const direct = standardiseDirectly(cells);
  const pairs = {
    difference: (a: number, b: number) => (direct[a]?.estimate as number) - (direct[b]?.estimate as number),
    standardError: (a: number, b: number) =>
      Math.hypot(direct[a]?.standardError as number, direct[b]?.standardError as number),
  };
  it.each(reference.simpson)("$a and $b", (pair) => {
    const found = mixReversal(
      cells,
      pairs,
      cellVariance(cells) as number,
      venues.indexOf(pair.a),
      venues.indexOf(pair.b),
      groupTotals(cells),
    );
    check.close(found.crude, pair.crude);
    check.close(found.crudeSe, pair.crude_se);
    check.close(found.standardised, pair.standardised);
    check.close(found.standardisedSe, pair.standardised_se);
    check.close(found.ratePart, pair.kitagawa_rate);
    check.close(found.mixPart, pair.kitagawa_mix);
    expect([found.reversal, found.strong, found.materialMix, found.allStrataOpposite]).toEqual([
      pair.reversal,
      pair.strong_reversal,
      pair.material_mix,
      pair.all_segments_opposite,
    ]);
  });
});

describe("variance components and bars", () => {
  it("of eight venues agree with the reference", () => {
    const check = golden("expected_venues.json", "6.2", "one-way analysis of variance", 1e-9);
    const samples = venues.map((venue) => {
      const scores = visits.filter((v) => v.venue === venue).map(({ overall }) => 10 * Number(overall));
      return sampleOf(
        scores,
        scores.map(() => 1),
      );
    });
    const found = anova(samples);
    check.close(found?.within, reference.anova.msw);
    check.close(found?.between, reference.anova.msb);
    check.close(found?.n0, reference.anova.n0);
    check.close(found?.f, reference.anova.F);
    check.close(found?.p, reference.anova.p_value);
    check.close(found?.tau2, reference.anova.tau2_anova);
    const bars = golden("expected_venues.json", "6.4", "Goldstein–Healy bars", 1e-9);
    for (const [v, { lo, hi }] of reference.goldstein_healy.entries()) {
      const { n, mean } = samples[v] as (typeof samples)[number];
      const bar = comparisonBar(mean, Math.sqrt((found?.within as number) / n));
      bars.allClose([bar.low, bar.high], [lo, hi]);
    }
  });

  it.each(edge.icc)("at the edge: $icc", ({ values, icc }) => {
    const samples = values.map((list) =>
      sampleOf(
        list,
        list.map(() => 1),
      ),
    );
    golden("expected_edge.json", "7", "intraclass correlation of one venue", 1e-12, "absolute").close(
      anova(samples)?.icc ?? null,
      icc,
    );
  });
});

it("class against type of travel of 25,976 passengers agrees with the reference", () => {
  const check = golden("expected_airline.json", "6.3", "direct standardisation of a binary outcome", 1e-8);
  // Cells from the published shares and sizes: the file itself may not be shipped.
  const { by_class, reference_mix } = airline.class_comparison;
  const mix = [reference_mix["Business travel"], reference_mix["Personal Travel"]];
  const binary = emptyCells(by_class.length, 2);
  for (const [g, row] of by_class.entries()) {
    const rates = [row.satisfied_business_travel, row.satisfied_personal_travel];
    const business =
      (row.n * (row.crude - (rates[1] as number))) / ((rates[0] as number) - (rates[1] as number));
    for (const [s, count] of [business, row.n - business].entries()) {
      binary.n[g * 2 + s] = Math.round(count);
      binary.sum[g * 2 + s] = Math.round(count) * (rates[s] as number);
      binary.squares[g * 2 + s] = Math.round(count) * 100 * (rates[s] as number);
    }
  }
  check.allClose(mixOf(binary), mix);
  const direct = standardiseDirectly(binary);
  for (const [g, row] of by_class.entries()) check.close(direct[g]?.estimate, row.standardised);
});

describe("at the edges", () => {
  it("one venue keeps its own mean", () => {
    const alone = standardiseByRegression(
      table([
        [
          [60, 70, 80],
          [40, 50],
        ],
      ]),
    ) as Standardised;
    expect(alone.estimates[0]).toBeCloseTo(60, 12);
    expect(
      interactionTest(
        table([
          [
            [60, 70, 80],
            [40, 50],
          ],
        ]),
        alone,
      ),
    ).toBeNull();
  });

  it("an empty cell is filled by what the other venues say of such guests", () => {
    // Leisure guests give 20 more everywhere; the second venue has none.
    const gaps = table([
      [
        [50, 52, 48],
        [70, 72, 68],
      ],
      [[40, 42, 38], []],
      [
        [60, 62, 58],
        [80, 82, 78],
      ],
    ]);
    const found = standardiseByRegression(gaps) as Standardised;
    const leisure = 6 / 15;
    for (const [v, business] of [50, 40, 60].entries())
      expect(found.estimates[v]).toBeCloseTo(business + 20 * leisure, 9);
    expect(standardiseDirectly(gaps)[1]).toBeNull();
    expect(interactionTest(gaps, found)?.df1).toBe(1);
  });

  it("venues that share no kind of guest cannot be compared", () => {
    const apart = table([
      [[50, 60, 70], [40, 45], []],
      [[55, 65], [45, 50, 52], []],
      [[], [], [70, 80]],
    ]);
    const found = standardiseByRegression(apart) as Standardised;
    expect([...found.estimates].map(Number.isNaN)).toEqual([false, false, true]);
    expect(found.mix[2]).toBe(0);
    expect(found.effects[2]).toBeNaN();
    expect(found.differenceVariance(0, 2)).toBeNaN();
  });

  it("answers that do not vary leave nothing to test", () => {
    const constant = table([
      [
        [50, 50],
        [50, 50],
      ],
      [
        [50, 50],
        [50, 50],
      ],
    ]);
    const found = standardiseByRegression(constant) as Standardised;
    expect([...found.estimates]).toEqual([50, 50]);
    expect([...found.standardErrors]).toEqual([0, 0]);
    expect(interactionTest(constant, found)).toBeNull();
    expect(standardiseByRegression(table([[[50]], [[60]]]))).toBeNull();
    expect(anova([])).toBeNull();
  });
});

describe("properties", () => {
  const rows = fc.array(
    fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 8 }), {
      minLength: 3,
      maxLength: 3,
    }),
    {
      minLength: 2,
      maxLength: 6,
    },
  );

  it("groups with one mix are left as they are, and order or scale do not matter", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (values, factor) => {
        const given = table(values);
        const found = standardiseByRegression(given) as Standardised;
        const scaled = standardiseByRegression(
          table(values.map((row) => row.map((list) => list.map((y) => factor * y + 3)))),
        ) as Standardised;
        const turned = standardiseByRegression(table(values.map((row) => row.toReversed()))) as Standardised;
        for (let g = 0; g < given.groups; g++) {
          expect(scaled.estimates[g]).toBeCloseTo(factor * (found.estimates[g] as number) + 3, 8);
          expect(turned.estimates[g]).toBeCloseTo(found.estimates[g] as number, 8);
          expect(turned.standardErrors[g]).toBeCloseTo(found.standardErrors[g] as number, 8);
        }
        const even = values.map((row) => row.map((list) => list.slice(0, 2)));
        const balanced = standardiseByRegression(table(even)) as Standardised;
        for (const [g, row] of even.entries())
          expect(balanced.estimates[g]).toBeCloseTo(row.flat().reduce((sum, y) => sum + y, 0) / 6, 9);
      }),
    );
  });

  it("the parts of a difference add up to it", () => {
    fc.assert(
      fc.property(rows, (values) => {
        const given = table(values);
        const found = standardiseByRegression(given) as Standardised;
        const pair = mixReversal(
          given,
          {
            difference: (a, b) => (found.estimates[a] as number) - (found.estimates[b] as number),
            standardError: (a, b) => Math.sqrt(found.differenceVariance(a, b)),
          },
          cellVariance(given) as number,
          0,
          1,
          groupTotals(given),
        );
        expect(pair.mixPart + pair.ratePart).toBeCloseTo(pair.crude, 9);
        const [a, b] = [0, 1].map((g) =>
          (values[g] as number[][]).map((list) => ({
            ...sampleOf(
              list,
              list.map(() => 1),
            ),
            share: list.length / (values[g] as number[][]).flat().length,
          })),
        ) as [SegmentSample[], SegmentSample[]];
        expect(pair.mixPart).toBeCloseTo(kitagawa(a, b).mix, 9);
      }),
    );
  });
});
