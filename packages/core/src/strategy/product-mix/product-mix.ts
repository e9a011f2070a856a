import type { FunctionCode } from "../../format/catalogue.ts";
import type { Figure } from "../../indicator/figure.ts";
import { type MixCell, type MixRow, mixRow, withVerdicts } from "./mix-row.ts";
import { protectedRows } from "./protect-rows.ts";
import { type FormatSupply, type SupplyMeasure, supplyBy } from "./supply.ts";
import { addUses, type Uses } from "./use-sums.ts";

export type { MixCell, MixRow, MixVerdict } from "./mix-row.ts";
export { mixThresholds } from "./mix-row.ts";

/**
 * Whether demand can be set against supply, or what is missing: visits, a plan, touchpoints that are linked to units of it,
 * questions about them, a second format to compare with, supply in that measure.
 */
export const mixStatuses = [
  "ok",
  "no-visits",
  "no-plan",
  "no-links",
  "not-asked",
  "one-format",
  "no-supply",
] as const;
export type MixStatus = (typeof mixStatuses)[number];

/** What a venue offers of a format, as a part of what it offers of those that guests were asked about. */
export interface MixSupply extends FormatSupply {
  /** `null` for a format that guests were not asked about: it takes no part. */
  share: number | null;
  /** Its share of the supply of all formats, asked or not; `null` without any supply. */
  shareOfAll: number | null;
}

/**
 * Demand share against supply share, segment × format.
 *
 * Demand is what guests did, not what they say they would like: a use of a touchpoint is a use of the format that its
 * units are of (S08; `touchpoint-formats.ts`). Spend would weigh a use by what it is worth, but no survey tells spend by
 * format, and sales are not told apart by segment; comments are not told apart by segment either. Both shares are taken over
 * the formats that guests were asked about, so that a format nobody asked about does not look unwanted; those are listed
 * with their supply. Supply is counted in places (`capacity`, persons at once) unless area is chosen: guests take up
 * places, while a garden or a hotel takes up area. A gap says that two structures differ, not that a shop would pay.
 */
export interface ProductMix {
  status: MixStatus;
  measure: SupplyMeasure;
  /** Formats that take part, in the order of the catalogue; cells of a row follow this order. */
  formats: readonly FunctionCode[];
  supply: readonly MixSupply[];
  /** All guests together, then one row a value of the dimension (none without one). Rows with few guests are protected. */
  all: MixRow | null;
  rows: readonly MixRow[];
  /** Guests of whom the dimension tells nothing. */
  withoutSegment: number;
}

/** What a product mix is made of. */
export interface MixEvidence {
  /** Per segment, the first without a value. */
  segments: readonly Uses[];
  unmetAsked: boolean;
  formats: readonly FunctionCode[];
  supply: readonly FormatSupply[];
}

/** Sets demand against supply. Rows follow the order of the segments; figures know when the data last changed. */
export function productMix(
  { segments, unmetAsked, formats, supply }: MixEvidence,
  { measure, asOf }: { measure: SupplyMeasure; asOf: string | null },
): ProductMix {
  const amounts = formats.map((format) => {
    const found = supply.find((each) => each.format === format);
    return found ? supplyBy(found, measure) : 0;
  });
  const total = sumOf(amounts);
  const shares = amounts.map((amount) => (total > 0 ? amount / total : 0));
  const everything = sumOf(supply.map((each) => supplyBy(each, measure)));
  const offered = supply.map((each) => {
    const place = formats.indexOf(each.format);
    return {
      ...each,
      share: place < 0 || total === 0 ? null : (shares[place] as number),
      shareOfAll: everything > 0 ? supplyBy(each, measure) / everything : null,
    };
  });
  const base = { measure, formats, supply: offered, withoutSegment: segments[0]?.visits ?? 0 };
  const together = addUses(segments, formats.length);
  const status = statusOf(together.visits, formats.length, total);
  if (status !== "ok") return { ...base, status, all: null, rows: [] };
  const rowOf = (segment: number | null, uses: Uses) =>
    mixRow(segment, uses, { formats, supply: shares, unmetAsked, asOf });
  // Guests without a value are a row too while rows are protected: with the total they would give a hidden one away.
  const [unknown, ...rows] = protectedRows(segments.map((uses, i) => rowOf(i === 0 ? null : i - 1, uses)));
  const [all] = withVerdicts([rowOf(null, together)]);
  return {
    ...base,
    status,
    all: all as MixRow,
    rows: withVerdicts(rows),
    withoutSegment: unknown?.visits ?? 0,
  };
}

function statusOf(visits: number, formats: number, supply: number): MixStatus {
  if (visits === 0) return "no-visits";
  if (formats === 0) return "not-asked";
  if (formats === 1) return "one-format";
  return supply > 0 ? "ok" : "no-supply";
}

/** A product mix that cannot be told, and why. */
export function noProductMix(
  status: Exclude<MixStatus, "ok">,
  measure: SupplyMeasure,
  supply: readonly FormatSupply[] = [],
): ProductMix {
  const everything = sumOf(supply.map((each) => supplyBy(each, measure)));
  return {
    status,
    measure,
    formats: [],
    supply: supply.map((each) => ({
      ...each,
      share: null,
      shareOfAll: everything > 0 ? supplyBy(each, measure) / everything : null,
    })),
    all: null,
    rows: [],
    withoutSegment: 0,
  };
}

/** The product mix of a venue as two figures, for scorecards. */
export interface MixSummary {
  /**
   * ½Σ|demand share − supply share| over the formats asked, all guests together, as a share 0–1 with its 95 % interval;
   * lower is better. `null` where the status is not "ok".
   */
  mismatch: Figure | null;
  /** What chance alone would let the mismatch be with as many guests, 0–1; `null` with it. */
  mismatchByChance: number | null;
  /** Mean over the segments of their own mismatch, weighted by their guests, 0–1; protected rows are left out. No interval: rows overlap in what they share. */
  mismatchWithinSegments: number | null;
  /** Share of guests with any want who had one that was not met, 0–1, with Wilson's interval; lower is better. */
  unmet: Figure | null;
  /** Cells of segments that were tested, and those where demand exceeds or falls short of supply by more than chance. */
  cells: { tested: number; short: number; ample: number };
}

/**
 * The parts that the strategy area "product mix" takes: overall mismatch of demand and supply, the same within segments,
 * and the share of guests with an unmet want. Every member is `null` where it was not measured: never zero for nothing.
 */
export function productMixSummary({ all, rows }: ProductMix): MixSummary {
  const cells = rows.flatMap((row) => row.cells).filter(({ q }) => q !== null);
  const own = rows.flatMap(({ mismatch }) => (mismatch.status === "measured" ? [mismatch] : []));
  const guests = sumOf(own.map(({ n }) => n));
  const count = (verdict: MixCell["verdict"]) => cells.filter((cell) => cell.verdict === verdict).length;
  return {
    mismatch: all?.mismatch ?? null,
    mismatchByChance: all?.mismatch.status === "measured" ? all.byChance : null,
    mismatchWithinSegments: guests > 0 ? sumOf(own.map(({ n, value }) => n * value)) / guests : null,
    unmet: all?.unmet ?? null,
    cells: { tested: cells.length, short: count("short"), ample: count("ample") },
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
