import { describe, expect, it } from "vitest";
import reference from "../../golden/expected_venues.json" with { type: "json" };
import { countCodes, readVisits } from "../../golden/read-visits.ts";
import { golden } from "../../test/golden-deviation.ts";
import type { Answers } from "../indicator/estimate.ts";
import type { Figure } from "../indicator/figure.ts";
import { answersIn, emptyHistogram, type Histogram, mergeHistograms } from "../indicator/histogram.ts";
import { indicatorById } from "../indicator/indicators.ts";
import { type Scale, scale as scaleSchema } from "../scale/scale.ts";
import { guestCells } from "./adjustment.ts";
import { compareFairly, type FairRow } from "./fair-comparison.ts";
import { type GuestMix, gatherSmallKinds } from "./guest-mix.ts";
import { protectCells } from "./protect-cells.ts";

const eleven = scaleSchema.parse({ low: 0, high: 10 });
const seven = scaleSchema.parse({ low: 1, high: 7 });
const reading = { weighted: false, asOf: null };
const satisfaction = indicatorById("satisfaction");

function histogram(counts: number[], scale: Scale = eleven, weight = 1): Histogram {
  return {
    ...emptyHistogram(scale),
    counts,
    weights: counts.map((count) => count * 1_000_000 * weight),
    squaredWeights: counts.reduce((a, b) => a + b, 0) * 1_000_000 * weight * weight,
  };
}

const visits = readVisits();
const codes = reference.metrics_overall.map(({ venue }) => venue);
const kinds = reference.case_mix.segments.map((code) => ({ code, name: { en: code, zh: code } }));
const by = { en: "purpose", zh: "出行目的" };

function goldenMix(item: string): GuestMix {
  const answers = codes.map((venue) =>
    kinds.map(({ code }) =>
      histogram(
        countCodes(
          visits.filter((v) => v.venue === venue && v.segment === code),
          item,
          0,
          10,
        ),
      ),
    ),
  );
  return { by, kinds, answers };
}

const venuesOf = ({ answers }: GuestMix) =>
  answers.map((row, v) => ({
    venue: codes[v] as string,
    histogram: mergeHistograms(row as readonly Histogram[]),
  }));
const measuredIn = (figure: Figure) => (figure.status === "measured" ? figure.value : null);
const row = (rows: readonly FairRow[], venue: string) => rows.find((r) => r.venue === venue) as FairRow;

describe("eight venues agree with the reference", () => {
  const check = golden("expected_venues.json", "6.2", "fair comparison from histograms", 1e-9);
  const mix = goldenMix("overall");
  const fair = compareFairly(satisfaction, venuesOf(mix), mix, reading);

  it("shrunken, with expected ranks", () => {
    check.close(fair.pooling.tau2, reference.eb_pm.tau2);
    check.close(fair.pooling.heterogeneity?.q, reference.heterogeneity.Q);
    for (const { venue, B, theta, expected_rank } of reference.eb_pm.by_venue) {
      const { shrunken, reliability, expectedRank } = row(fair.rows, venue).pooled;
      check.close(measuredIn(shrunken), theta);
      check.close(reliability, B);
      check.close(expectedRank, expected_rank);
    }
  });

  it("adjusted for the mix of guests, with rank ranges", () => {
    for (const { venue, estimate } of reference.case_mix.regression)
      check.close(measuredIn(row(fair.rows, venue).adjusted?.figure as Figure), estimate);
    for (const { venue, estimate } of reference.case_mix.direct)
      check.close(measuredIn(row(fair.rows, venue).adjusted?.direct as Figure), estimate);
    for (const { venue, rank, L, U } of reference.case_mix.regression_rank_sets) {
      const found = fair.adjustment?.comparison.rows.find((r) => r.venue === venue);
      expect([found?.rank, found?.rankLow, found?.rankHigh]).toEqual([rank, L, U]);
    }
    check.close(fair.adjustment?.interaction?.p, reference.case_mix.interaction_p);
  });

  it("finds the planted reversal, and no other of its kind", () => {
    const expected = reference.simpson.filter(({ reversal, material_mix }) => reversal && material_mix);
    expect(fair.adjustment?.reversalsFound).toBe(expected.length);
    const found = fair.adjustment?.reversals.map(({ a, b }) => [a, b].sort().join()) ?? [];
    expect(found.toSorted()).toEqual(expected.map(({ a, b }) => [a, b].sort().join()).toSorted());
    const planted = fair.adjustment?.reversals.find(({ a, b }) => a === "V2" && b === "V1");
    expect(planted).toMatchObject({ allStrataOpposite: true, materialMix: true, method: "direct" });
  });

  it("stands in the order of expected ranks like for like", () => {
    const ranks = fair.rows.map(({ adjusted }) => adjusted?.expectedRank as number);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    // V8 has 65 answers: adjusted, its reliability falls to 0.695.
    expect(fair.warnings).toEqual(["low-reliability"]);
  });

  it.each([
    ["satisfied-share", "overall", reference.eb_csat_pm],
    ["net-promoter-score", "ltr", reference.eb_nps_pm],
  ] as const)("%s is shrunken by the same machine", (id, item, expected) => {
    const asked = goldenMix(item);
    // The reference counts 9 and 10 as satisfied: the top two of eleven codes.
    const indicator =
      id === "satisfied-share"
        ? { ...indicatorById(id), estimate: { kind: "share", of: { from: 90 } } as const }
        : indicatorById(id);
    const found = compareFairly(indicator, venuesOf(asked), asked, reading);
    for (const { venue, theta, expected_rank } of expected.by_venue) {
      check.close(measuredIn(row(found.rows, venue).pooled.shrunken), theta);
      check.close(row(found.rows, venue).pooled.expectedRank, expected_rank);
    }
    // Adjusted scores stay on their scale and add up to the whole at the common mix.
    const adjusted = found.rows.map((r) => measuredIn(r.adjusted?.figure as Figure) as number);
    const [low, high] = id === "satisfied-share" ? [0, 1] : [-100, 100];
    for (const value of adjusted) {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    }
  });
});

/** So many answers around a level, the same spread for all. */
function around(level: number, n: number, scale: Scale = seven): Histogram {
  const counts = emptyHistogram(scale).counts;
  for (let i = 0; i < n; i++) {
    const code = Math.min(scale.high, Math.max(scale.low, Math.round(level + ((i % 5) - 2) / 1.5)));
    counts[code - scale.low] = (counts[code - scale.low] as number) + 1;
  }
  return histogram(counts, scale);
}

describe("at the edges", () => {
  const fairOf = (levels: Record<string, [level: number, n: number]>) =>
    compareFairly(
      satisfaction,
      Object.entries(levels).map(([venue, [level, n]]) => ({ venue, histogram: around(level, n) })),
      null,
      reading,
    );

  it("no venue", () => {
    const fair = compareFairly(satisfaction, [], null, reading);
    expect(fair.rows).toEqual([]);
    expect(fair.pooling.status).toBe("no-venues");
  });

  it("one venue is not pulled anywhere", () => {
    const { rows, pooling } = fairOf({ a: [5, 80] });
    expect(pooling).toMatchObject({ status: "one-venue", tau2: null, venues: 1 });
    expect(rows[0]?.pooled).toMatchObject({ pull: null, reliability: null, expectedRank: 1 });
    expect(rows[0]?.pooled.shrunken).toBe(rows[0]?.raw.figure);
  });

  it("two venues are pulled, with a warning", () => {
    const fair = fairOf({ a: [5, 80], b: [3, 80] });
    expect(fair.warnings).toContain("few-venues");
    expect(fair.rows.map(({ venue }) => venue)).toEqual(["a", "b"]);
    expect(fair.rows[0]?.pooled.pull).toBeLessThan(0);
  });

  it("no differences: all share the middle rank", () => {
    const fair = fairOf({ a: [5, 80], b: [5, 200], c: [5, 50] });
    expect(fair.pooling.tau2).toBe(0);
    expect(fair.rows.map(({ pooled }) => pooled.expectedRank)).toEqual([2, 2, 2]);
    expect(fair.rows.map(({ pooled }) => pooled.reliability)).toEqual([0, 0, 0]);
  });

  it("a venue with five visits stays hidden, raw and shrunken, and so does what would betray it", () => {
    const fair = fairOf({ a: [5, 80], b: [4, 60], c: [3, 5], d: [5.5, 23] });
    const five = row(fair.rows, "c");
    expect([five.raw.figure.status, five.pooled.shrunken.status]).toEqual(["too-few", "too-few"]);
    expect([five.pooled.pull, five.pooled.reliability, five.pooled.bar]).toEqual([null, null, null]);
    expect(row(fair.rows, "d").pooled.shrunken).toMatchObject({
      status: "withheld",
      reason: "protects-neighbour",
    });
    expect(fair.pooling.venues).toBe(4);
  });

  it("an indicative venue is pulled far and not ranked", () => {
    const fair = fairOf({ a: [5, 400], b: [4, 400], c: [5.5, 23], d: [4.5, 300], e: [4.2, 250] });
    const { pooled } = row(fair.rows, "c");
    expect(pooled.expectedRank).toBeNull();
    expect(pooled.shrunken).toMatchObject({ status: "measured", indicative: true });
    expect(pooled.pull).toBeLessThan(0);
  });

  it("answers that do not vary have no fair estimate", () => {
    const constant = (n: number) => histogram([0, 0, 0, 0, n, 0, 0], seven);
    const fair = compareFairly(
      satisfaction,
      [
        { venue: "a", histogram: constant(50) },
        { venue: "b", histogram: constant(60) },
      ],
      { by, kinds: kinds.slice(0, 1), answers: [[constant(50)], [constant(60)]] },
      reading,
    );
    expect(fair.pooling.status).toBe("no-variance");
    expect(fair.rows[0]?.pooled.shrunken).toMatchObject({ status: "withheld", reason: "nothing-varies" });
    expect([fair.adjustment, fair.obstacle]).toEqual([null, "nothing-varies"]);
  });

  it("means on different scales are not compared, and not adjusted", () => {
    const fair = compareFairly(
      indicatorById("overall-mean"),
      [
        { venue: "a", histogram: around(5, 50) },
        { venue: "b", histogram: around(5, 50, eleven) },
      ],
      { by, kinds: kinds.slice(0, 1), answers: [[around(5, 50)], [around(5, 50, eleven)]] },
      reading,
    );
    expect(fair.rows[0]?.pooled.shrunken).toMatchObject({ status: "withheld", reason: "different-scales" });
    expect(fair.adjustment).toBeNull();
  });

  it("where nobody was asked there is nothing to pool", () => {
    const fair = compareFairly(satisfaction, [{ venue: "a", histogram: null }], null, reading);
    expect(fair.rows[0]?.pooled.shrunken.status).toBe("not-asked");
    expect(fair.pooling.status).toBe("no-venues");
  });

  it("a lower-is-better share ranks its lowest first", () => {
    const problem = { low: 0, high: 1, better: "lower" } as const satisfies Scale;
    const venue = (yes: number, no: number) => histogram([yes, no], problem);
    const fair = compareFairly(
      indicatorById("reported-problem-share"),
      [
        { venue: "many", histogram: venue(60, 40) },
        { venue: "few", histogram: venue(10, 190) },
        { venue: "some", histogram: venue(60, 140) },
      ],
      null,
      reading,
    );
    expect(fair.rows.map((r) => r.venue)).toEqual(["few", "some", "many"]);
  });
});

describe("with a mix of guests", () => {
  const [business, leisure] = [kinds[0], kinds[2]] as [(typeof kinds)[0], (typeof kinds)[0]];
  const withCells = (cells: Record<string, (Answers & Histogram)[]>) => {
    const answers = Object.values(cells);
    const venues = Object.keys(cells).map((venue, v) => ({
      venue,
      histogram: mergeHistograms(answers[v] as Histogram[]),
    }));
    return compareFairly(satisfaction, venues, { by, kinds: [business, leisure], answers }, reading);
  };

  it("a venue without one kind of guests is adjusted by the others", () => {
    const fair = withCells({
      a: [around(4, 100), around(5, 100)],
      b: [around(4, 100), around(5, 0)],
      c: [around(4.2, 60), around(5.2, 140)],
    });
    const b = row(fair.rows, "b");
    expect(measuredIn(b.adjusted?.figure as Figure)).toBeGreaterThan(measuredIn(b.raw.figure) as number);
    expect(b.adjusted?.direct.status).toBe("too-few");
    expect(b.adjusted?.reason).toMatchObject({ kind: 1, own: 0 });
  });

  it("a venue with no common guests cannot be adjusted, and says so", () => {
    const fair = withCells({
      a: [around(4, 100), around(5, 0)],
      b: [around(4.5, 90), around(5, 0)],
      c: [around(5, 0), around(5, 40)],
    });
    expect(row(fair.rows, "c").adjusted?.figure).toMatchObject({
      status: "withheld",
      reason: "no-common-guests",
    });
    expect(fair.warnings).toContain("not-comparable");
    expect(row(fair.rows, "c").pooled.shrunken.status).toBe("measured");
  });

  it("says why nothing could be adjusted", () => {
    const venues = [{ venue: "a", histogram: around(4, 100) }];
    const unknown = { by, kinds: [business], answers: [[null]] };
    expect(compareFairly(satisfaction, venues, unknown, reading)).toMatchObject({
      adjustment: null,
      obstacle: "guests-unknown",
    });
    const notAsked = compareFairly(satisfaction, [{ venue: "a", histogram: null }], unknown, reading);
    expect([notAsked.adjustment, notAsked.obstacle]).toEqual([null, null]);
  });

  it("small kinds of guests are put together, and those without guests left out", () => {
    const kindsOf = (...codes: string[]) => codes.map((code) => ({ code, name: { en: code, zh: code } }));
    const answers = [
      [around(4, 40), around(5, 3), null, around(5, 4)],
      [around(4, 40), around(5, 0), null, around(5, 9)],
    ];
    const gathered = gatherSmallKinds({ by, kinds: kindsOf("a", "b", "c", "d"), answers }, 30);
    expect(gathered.kinds.map(({ code }) => code)).toEqual(["a", "other-kinds"]);
    expect(gathered.answers.map((r) => answersIn((r[1] as Histogram[])[0] as Histogram))).toEqual([7, 9]);
    const one = gatherSmallKinds({ by, kinds: kindsOf("a", "b", "c", "d"), answers }, 10);
    expect(one.kinds.map(({ code }) => code)).toEqual(["a", "d", "b"]);
  });

  it("weights change the mix, and equal weights change nothing", () => {
    const cells = [
      [around(4, 100), around(5, 50)],
      [around(4.4, 60), around(5.4, 120)],
      [around(3.8, 40), around(4.9, 70)],
    ];
    const doubled = cells.map((r) => r.map(({ counts }) => histogram(counts, seven, 2)));
    const compare = (answers: Histogram[][], weighted: boolean) =>
      compareFairly(
        satisfaction,
        answers.map((r, v) => ({ venue: `v${v}`, histogram: mergeHistograms(r) })),
        { by, kinds: [business, leisure], answers },
        { weighted, asOf: null },
      );
    const plain = compare(cells, false);
    const equal = compare(doubled, true);
    for (const { venue, adjusted } of plain.rows)
      expect(measuredIn(row(equal.rows, venue).adjusted?.figure as Figure)).toBeCloseTo(
        measuredIn(adjusted?.figure as Figure) as number,
        9,
      );
    const uneven = cells.map((r) => r.map(({ counts }, s) => histogram(counts, seven, s === 0 ? 1 : 3)));
    const kind = compare(uneven, true).adjustment?.kinds[1]?.part as number;
    expect(kind).toBeCloseTo((3 * 240) / (3 * 240 + 200), 9);
  });

  it("hides small cells, and what would betray them", () => {
    const answers = [
      [around(4, 100), around(5, 4)],
      [around(4.4, 80), around(5.4, 60)],
      [around(4.4, 90), around(5.4, 70)],
    ];
    const cells = guestCells(satisfaction, { by, kinds: [business, leisure], answers }, reading);
    expect(cells.map((r) => r.map((cell) => cell.status))).toEqual([
      ["withheld", "too-few"],
      ["withheld", "withheld"],
      ["measured", "measured"],
    ]);
  });
});

it("no row and no column of a protected table has a single hidden cell beside shown ones", () => {
  const cell = (n: number): Figure =>
    n < 10
      ? { ...basis, n, status: "too-few", needed: 10 }
      : {
          ...basis,
          n,
          status: "measured",
          value: 50,
          interval: { low: 40, high: 60, level: 0.95, method: "t" },
          effectiveN: n,
          indicative: n < 30,
          warnings: [],
        };
  const basis = {
    unit: "pomp",
    formula: { id: "satisfaction", version: 1 },
    weighted: false,
    asOf: null,
  } as const;
  let seed = 3;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let run = 0; run < 200; run++) {
    const table = Array.from({ length: 6 }, () =>
      Array.from({ length: 4 }, () => cell(Math.floor(60 * random()))),
    );
    const hidden = protectCells(table);
    const lines = [...hidden, ...[0, 1, 2, 3].map((c) => hidden.map((r) => r[c] as Figure))];
    for (const line of lines) {
      const concealed = line.filter(({ status, n }) => status !== "measured" && n > 0).length;
      const shown = line.filter(({ status }) => status === "measured").length;
      expect(concealed === 1 && shown > 0).toBe(false);
    }
  }
});
