import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "../../golden/expected_suffstats.json" with { type: "json" };
import { golden as compared } from "../../test/golden-deviation.ts";
import { goldenBlock, goldenItems, goldenVenues } from "../../test/golden-visits.ts";
import { CurveSums } from "../journey/curve-sums.ts";
import { pairFields } from "../statistics/pair-sums.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { MomentItems } from "./moment-items.ts";
import { MomentSums } from "./moment-sums.ts";
import { FIRST_TOUCHPOINT, pairPlace, sumLayout } from "./sum-layout.ts";

const { close: exact } = compared("expected_suffstats.json", "11", "Sufficient statistics", 0);

const scales = [
  { low: 0, high: 10, better: "higher" as const },
  { low: 1, high: 5, better: "higher" as const },
];
const items: MomentItems = {
  overall: { item: 0, scale: scales[0] as (typeof scales)[0] },
  recommend: { item: 1, scale: scales[0] as (typeof scales)[0] },
  touchpoints: [2, 3, 4].map((item, touchpoint) => ({
    item,
    touchpoint,
    scale: scales[1] as (typeof scales)[0],
  })),
};

type Row = { venue: number; group: number; answers: number[] };
const answer = (codes: number) =>
  fc.oneof({ arbitrary: fc.integer({ min: 0, max: codes - 1 }), weight: 4 }, fc.constantFrom(254, 255));
const row: fc.Arbitrary<Row> = fc.record({
  venue: fc.integer({ min: 0, max: 4 }),
  group: fc.integer({ min: 0, max: 49 }),
  answers: fc.tuple(answer(11), answer(11), answer(5), answer(5), answer(5)),
});

function blockOf(rows: readonly Row[]): VisitBlock {
  return {
    count: rows.length,
    venue: Uint16Array.from(rows, (r) => r.venue),
    group: Uint8Array.from(rows, (r) => r.group),
    weight: new Float64Array(rows.length).fill(1e6),
    items: 5,
    answers: Uint8Array.from(rows.flatMap((r) => r.answers)),
  };
}

function sumsOf(rows: readonly Row[]): MomentSums {
  const sums = new MomentSums(items);
  sums.add(blockOf(rows));
  return sums;
}

/** Integer sums of every venue, and all folded results, as text: equal only when bit-identical. */
function everything(sums: MomentSums): string {
  const venues: [number, string][] = [];
  sums.eachVenue((venue, groupSums) => venues.push([venue, groupSums.join()]));
  const folded = sums.fold();
  const replicates = [0, 1, 26, 50].map((r) => [
    folded.pair(r, 0, 3),
    [...folded.gram(r, "recommend").matrix],
    [...folded.boxes(r, 1)],
  ]);
  return JSON.stringify({ venues, raw: [...folded.raw], replicates });
}

describe("the sums behind moments of truth", () => {
  it("are exactly the reference's integers, in total and by venue", () => {
    const sums = new MomentSums(goldenItems);
    sums.add(goldenBlock());
    const layout = sumLayout(12);
    // The reference counts raw codes 1..5; packed codes start at 0.
    const check = (total: Float64Array, expected: (typeof golden)["total"]): void => {
      const variables = [0, ...Array.from({ length: 12 }, (_, j) => FIRST_TOUCHPOINT + j)];
      for (const [i, a] of variables.entries())
        for (const [j, b] of variables.entries()) {
          if (b < a) continue;
          const place = pairPlace(layout, a, b);
          const at = (field: number): number => total[place + field] as number;
          const n = at(pairFields.n);
          const [shiftA, shiftB] = [i === 0 ? 0 : 1, j === 0 ? 0 : 1];
          exact(n, expected.n[i]?.[j] ?? null);
          exact(at(pairFields.a) + shiftA * n, expected.sum[i]?.[j] ?? null);
          exact(
            at(pairFields.aa) + 2 * shiftA * at(pairFields.a) + shiftA * n,
            expected.sumsq[i]?.[j] ?? null,
          );
          exact(
            at(pairFields.ab) + shiftB * at(pairFields.a) + shiftA * at(pairFields.b) + shiftA * shiftB * n,
            expected.cross[i]?.[j] ?? null,
          );
        }
    };
    check(sums.fold().raw, golden.total);
    const checked: string[] = [];
    sums.eachVenue((venue, groupSums) => {
      const code = goldenVenues[venue] as string;
      if (!Object.hasOwn(golden.by_venue, code)) return;
      checked.push(code);
      const total = new Float64Array(layout.size);
      for (let g = 0; g < JACKKNIFE_GROUPS; g++)
        for (let i = 0; i < layout.size; i++)
          total[i] = (total[i] as number) + (groupSums[g * layout.size + i] as number);
      check(total, golden.by_venue[code as keyof typeof golden.by_venue]);
    });
    expect(checked).toEqual(Object.keys(golden.by_venue));
  });

  it("do not depend on the order in which visits come, bit for bit", () => {
    fc.assert(
      fc.property(
        fc
          .array(row, { maxLength: 60 })
          .chain((rows) =>
            fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
          ),
        ([rows, shuffled]) => {
          expect(everything(sumsOf(shuffled)) === everything(sumsOf(rows))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("do not depend on how visits are split over blocks and shards, bit for bit", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.nat(60), fc.nat(60), (rows, one, two) => {
        const [first, second] = [Math.min(one, two, rows.length), Math.min(Math.max(one, two), rows.length)];
        const left = sumsOf(rows.slice(0, first));
        left.add(blockOf(rows.slice(first, second)));
        const right = sumsOf(rows.slice(second));
        right.merge(left);
        expect(everything(right) === everything(sumsOf(rows))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("add up over shards as integers, venue by venue", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.array(row, { maxLength: 40 }), (a, b) => {
        const total = (sums: MomentSums): number[] => [...sums.fold().raw];
        const together = total(sumsOf([...a, ...b]));
        const apart = total(sumsOf(a)).map((value, k) => value + (total(sumsOf(b))[k] as number));
        expect(together).toEqual(apart);
        expect(together.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("of a curve merge and reorder bit for bit too", () => {
    const steps = items.touchpoints.map((t) => ({ ...t, stage: t.touchpoint < 2 ? "a" : "b" }));
    const curve = (...parts: Row[][]): unknown => {
      const shards = parts.map((rows) => {
        const sums = new CurveSums(steps);
        sums.add(blockOf(rows));
        return sums;
      });
      const [first, ...rest] = shards as [CurveSums, ...CurveSums[]];
      for (const shard of rest) first.merge(shard);
      return [[...first.pairs], first.stages.map((s) => [...s.sums])];
    };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.nat(60), (rows, at) => {
        expect(curve(rows.slice(at), rows.slice(0, at))).toEqual(curve(rows));
      }),
    );
  });

  it("refuse to merge shards of different items", () => {
    const other = new MomentSums({ ...items, touchpoints: [] });
    expect(() => sumsOf([]).merge(other)).toThrow(/shards of 8 and 2 items/);
  });
});
