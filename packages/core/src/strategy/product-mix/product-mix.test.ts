import { describe, expect, it } from "vitest";
import type { FunctionCode } from "../../format/catalogue.ts";
import { type Chance, chance } from "../../simulation/random.ts";
import type { VisitBlock } from "../../visit/block.ts";
import { exitIndex, type ItemScales, itemCount, itemIndex, NOT_MET } from "../../visit/visit.ts";
import { noProductMix, type ProductMix, productMix, productMixSummary } from "./product-mix.ts";
import { mixSentence } from "./sentence.ts";
import type { FormatSupply } from "./supply.ts";
import { supplyOf } from "./supply.ts";
import { touchpointFormats } from "./touchpoint-formats.ts";
import { useItems, useSums } from "./use-sums.ts";

const codes = ["dining", "retail", "show"] as const satisfies readonly FunctionCode[];
const touchpoints = codes.map((code) => ({ code: `at-${code}` }));
const units = codes.map((code, i) => ({
  id: `U${i}`,
  format: { dining: "dining.cafe", retail: "retail.souvenir", show: "show.indoor" }[code],
  capacity: [50, 30, 20][i] as number,
  areaM2: [100, 100, 200][i] as number,
  assumed: i === 2 ? ["capacity"] : [],
}));
type Units = Parameters<typeof supplyOf>[0]["units"];
const plan = { units: units as unknown as Units };
const journey = { touchpoints } as unknown as Parameters<typeof touchpointFormats>[0];
const links = touchpoints.map(({ code }, i) => ({ touchpoint: code, units: [`U${i}`], zones: [] }));
const mapped = touchpointFormats(journey, links, plan);
const width = itemCount(3, true);
const scale = { low: 1, high: 5, better: "higher" } as const;
const scales: ItemScales = Array.from({ length: width }, () => scale);
const items = useItems(mapped, { scales, touchpoints: 3, segmentValues: 2 });

interface Guest {
  uses: readonly number[];
  segment?: number;
  exit?: number;
  complaint?: number;
}

function blockOf(guests: readonly Guest[]): VisitBlock {
  const answers = new Uint8Array(guests.length * width).fill(NOT_MET);
  for (const [i, { uses, exit }] of guests.entries()) {
    for (const touchpoint of uses) answers[i * width + itemIndex({ touchpoint })] = 3;
    if (exit !== undefined) answers[i * width + exitIndex(3)] = exit;
  }
  const count = guests.length;
  return {
    count,
    venue: new Uint16Array(count),
    group: new Uint8Array(count),
    weight: new Float64Array(count).fill(1e6),
    items: width,
    answers,
    segments: [Uint16Array.from(guests, ({ segment }) => (segment === undefined ? 0 : segment + 1))],
    cases: {
      state: new Uint8Array(count),
      hours: new Float64Array(count),
      after: new Uint8Array(count),
      touchpoint: Uint8Array.from(guests, ({ complaint }) => complaint ?? NOT_MET),
    },
  };
}

function mixOf(guests: readonly Guest[], supply: readonly FormatSupply[] = supplyOf(plan)): ProductMix {
  const sums = useSums([blockOf(guests)], items);
  return productMix({ ...sums, formats: items.formats, supply }, { measure: "capacity", asOf: null });
}

/** Guests who use one format each, as often as its share. */
function drawGuests(draw: Chance, n: number, shares: readonly number[], segment: number): Guest[] {
  return Array.from({ length: n }, () => {
    const of = { 0: shares[0] as number, 1: shares[1] as number, 2: shares[2] as number };
    const first = Number(draw.pick(of as unknown as Record<string, number>));
    const second = draw.happens(0.3) ? [Number(draw.pick(of as unknown as Record<string, number>))] : [];
    return { uses: [...new Set([first, ...second])], segment };
  });
}

const many = (n: number, guest: Guest): Guest[] => Array.from({ length: n }, () => guest);
const shownValue = (figure: { status: string; value?: number } | undefined) =>
  figure?.status === "measured" ? figure.value : undefined;

describe("the product mix", () => {
  const guests = [
    ...many(60, { uses: [0], segment: 0 }),
    ...many(20, { uses: [0, 1], segment: 0 }),
    ...many(40, { uses: [1, 2], segment: 1, exit: 0 }),
    ...many(20, { uses: [2], segment: 1, complaint: 2 }),
  ];

  it("has shares that add up to 1 and gaps that add up to 0, in every row", () => {
    const mix = mixOf(guests);
    for (const row of [mix.all, ...mix.rows]) {
      const sum = (key: "demand" | "gap") =>
        row?.cells.reduce((total, cell) => total + (shownValue(cell[key]) ?? Number.NaN), 0);
      expect(sum("demand")).toBeCloseTo(1, 12);
      expect(sum("gap")).toBeCloseTo(0, 10);
      expect(row?.cells.reduce((total, { supply }) => total + supply, 0)).toBeCloseTo(1, 12);
      const half = row?.cells.reduce((total, { gap }) => total + Math.abs(shownValue(gap) ?? Number.NaN), 0);
      expect(shownValue(row?.mismatch)).toBeCloseTo((half ?? 0) / 200, 12);
    }
  });

  it("is what one counts by hand", () => {
    const [families, couples] = mixOf(guests).rows;
    // Families: 80 uses of dining and 20 of retail; places 50, 30, 20.
    expect(families?.cells.map(({ demand }) => shownValue(demand))).toEqual([0.8, 0.2, 0]);
    expect(families?.cells.map(({ gap }) => Math.round(shownValue(gap) as number))).toEqual([30, -10, -20]);
    expect(families?.cells.map(({ verdict }) => verdict)).toEqual(["short", "ample", "ample"]);
    // Couples: 40 gave up at dining, which nobody else of them used; 20 of 60 complained about the show.
    expect(couples?.cells.map(({ unmet }) => shownValue(unmet))).toEqual([1, 0, 1 / 3]);
    expect(shownValue(couples?.unmet)).toBe(1);
  });

  it("does not depend on the order of visits or on how they fall into blocks", () => {
    const shuffled = [...guests].reverse();
    const parts = [shuffled.slice(0, 7), shuffled.slice(7)].map(blockOf);
    const sums = useSums(parts, items);
    const other = productMix(
      { ...sums, formats: items.formats, supply: supplyOf(plan) },
      { measure: "capacity", asOf: null },
    );
    expect(other).toEqual(mixOf(guests));
  });

  it("says too few instead of a share, and hides who could be worked out", () => {
    const mix = mixOf([...many(9, { uses: [0], segment: 0 }), ...many(40, { uses: [1, 2], segment: 1 })]);
    expect(mix.rows[0]?.mismatch.status).toBe("too-few");
    expect(mix.rows[1]?.mismatch).toMatchObject({ status: "withheld", reason: "protects-neighbour" });
    expect(
      mix.rows[1]?.cells.every(({ verdict, p, q }) => verdict === null && p === null && q === null),
    ).toBe(true);
    expect(mix.all?.mismatch.status).toBe("measured");
    const unknown = mixOf([...many(9, { uses: [0] }), ...many(40, { uses: [1, 2], segment: 1 })]);
    expect(unknown.rows[1]?.mismatch.status).toBe("withheld");
    expect(unknown.withoutSegment).toBe(9);
  });

  it("counts demand where there is no supply, and says what is missing", () => {
    const none = supplyOf(plan).map((each) => (each.format === "show" ? { ...each, capacity: 0 } : each));
    const shows = mixOf(guests, none).rows[1]?.cells[2];
    expect(shows).toMatchObject({ supply: 0, verdict: "short" });
    expect(shownValue(shows?.gap)).toBeCloseTo(60, 10);
    expect(mixOf(guests, []).status).toBe("no-supply");
    expect(mixOf([]).status).toBe("no-visits");
    expect(mixOf(many(9, { uses: [0] })).all?.mismatch.status).toBe("too-few");
    expect(productMixSummary(noProductMix("no-plan", "capacity", supplyOf(plan)))).toEqual({
      mismatch: null,
      mismatchByChance: null,
      mismatchWithinSegments: null,
      unmet: null,
      cells: { tested: 0, short: 0, ample: 0 },
    });
  });

  it("tells both languages what stands out, or why nothing is told", () => {
    const names = [
      { en: "Families", zh: "亲子家庭" },
      { en: "Couples", zh: "情侣夫妻" },
    ];
    expect(mixSentence(mixOf(guests), names, "en")).toMatch(
      /^The widest gap is shows for “Couples”: 60\.0% of uses against 20\.0% of places, 40\.0 percentage points short \(.*, n = 60\)\. Over all guests, .* of the places would have to serve another format/,
    );
    expect(mixSentence(mixOf(guests), names, "zh")).toMatch(
      /^缺口最大的是“情侣夫妻”的演艺：占使用次数的 60\.0%，仅占接待位的 20\.0%，缺口 40\.0 个百分点/,
    );
    expect(mixSentence(noProductMix("no-links", "area"), [], "en")).toContain("no touchpoint is linked");
  });

  it("makes no false claim in more than 5 % of runs where demand is as supply", () => {
    const draw = chance(20_261_122);
    let [claims, covered, surprised] = [0, 0, 0];
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      // One use a guest, so that shares of uses are the shares that were planted.
      const guests = [0, 1].flatMap((segment) =>
        drawGuests(draw, 150, [0.5, 0.3, 0.2], segment).map(({ uses }) => ({
          uses: uses.slice(0, 1),
          segment,
        })),
      );
      const mix = mixOf(guests);
      if (
        mix.rows.some(({ cells }) => cells.some(({ verdict }) => verdict === "short" || verdict === "ample"))
      )
        claims++;
      if (mix.all?.mismatch.status === "measured" && mix.all.mismatch.interval.low === 0) covered++;
      if ((mix.all?.p ?? 1) <= 0.05) surprised++;
    }
    // 5 % plus three standard errors of 200 runs.
    expect(claims / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(surprised / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
    expect(covered / runs).toBeGreaterThan(0.9);
  });

  it("covers a planted mismatch in 95 % of runs, also where guests use several formats", () => {
    const draw = chance(7);
    const shares = [0.3, 0.3, 0.4];
    const truth = mixOf(drawGuests(chance(8), 60_000, shares, 0)).all?.mismatch;
    let covered = 0;
    const runs = 120;
    for (let run = 0; run < runs; run++) {
      const found = mixOf(drawGuests(draw, 200, shares, 0)).all?.mismatch;
      if (found?.status !== "measured" || truth?.status !== "measured") continue;
      if (found.interval.low <= truth.value && truth.value <= found.interval.high) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.9);
  });
});

describe("the formats that touchpoints stand for", () => {
  it("are those of their units, in equal parts, without what everybody needs", () => {
    const both = touchpointFormats(
      journey,
      [
        { touchpoint: "at-dining", units: ["U0", "U2", "T"], zones: [] },
        { touchpoint: "at-retail", units: ["T", "gone"], zones: ["Z"] },
      ],
      { units: [...plan.units, { ...plan.units[0], id: "T", format: "service.toilet" } as Units[number]] },
    );
    expect(both).toEqual([
      {
        touchpoint: 0,
        code: "at-dining",
        parts: [
          { format: "dining", part: 0.5 },
          { format: "show", part: 0.5 },
        ],
      },
    ]);
  });
});
