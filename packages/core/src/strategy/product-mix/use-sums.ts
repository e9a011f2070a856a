import { type FunctionCode, functionCodes } from "../../format/catalogue.ts";
import type { VisitBlock } from "../../visit/block.ts";
import { exitIndex, type ItemScales, itemIndex, NOT_MET } from "../../visit/visit.ts";
import type { FormatTouchpoint } from "./touchpoint-formats.ts";

/** What was asked that tells uses and unmet wants. */
export interface UseItems {
  /** Formats that a touchpoint which was asked stands for, in the order of the catalogue: the columns of the sums. */
  formats: readonly FunctionCode[];
  /** The touchpoints that were asked, with the columns they count for. */
  touchpoints: readonly {
    touchpoint: number;
    item: number;
    parts: readonly { column: number; part: number }[];
  }[];
  /** Place of the step at which a guest gave up; `null` where it was not asked. */
  exit: number | null;
  /** Number of values of the segment dimension; `null` without one. */
  segmentValues: number | null;
}

/** Which answers of visits tell what guests used. @param touchpoints of the whole journey */
export function useItems(
  mapped: readonly FormatTouchpoint[],
  {
    scales,
    touchpoints,
    segmentValues,
  }: { scales: ItemScales; touchpoints: number; segmentValues: number | null },
): UseItems {
  const asked = mapped.filter(({ touchpoint }) => scales[itemIndex({ touchpoint })]);
  const used = new Set(asked.flatMap(({ parts }) => parts.map(({ format }) => format)));
  const formats = functionCodes.filter((code) => used.has(code));
  return {
    formats,
    touchpoints: asked.map(({ touchpoint, parts }) => ({
      touchpoint,
      item: itemIndex({ touchpoint }),
      parts: parts.map(({ format, part }) => ({ column: formats.indexOf(format), part })),
    })),
    exit: scales[exitIndex(touchpoints)] ? exitIndex(touchpoints) : null,
    segmentValues,
  };
}

/** What the visits of one segment used: sums that add up over shards, days and segments. */
export interface Uses {
  visits: number;
  /** Visits that used any format. */
  users: number;
  /** Per format: uses, Σ x. A visit's use of a touchpoint is one use of its format. */
  uses: Float64Array;
  /** Per pair of formats, row by row: Σ x·y over visits. */
  products: Float64Array;
  /** Per format: visits that wanted it (used it, gave up at it or complained about it), and those whose want was not met. */
  wanted: Float64Array;
  unmet: Float64Array;
  /** Visits with any want, and with any that was not met. */
  wanting: number;
  disappointed: number;
}

export function noUses(formats: number): Uses {
  return {
    visits: 0,
    users: 0,
    uses: new Float64Array(formats),
    products: new Float64Array(formats * formats),
    wanted: new Float64Array(formats),
    unmet: new Float64Array(formats),
    wanting: 0,
    disappointed: 0,
  };
}

/** The visits of several segments together. */
export function addUses(parts: readonly Uses[], formats: number): Uses {
  const all = noUses(formats);
  for (const part of parts) {
    for (const key of ["visits", "users", "wanting", "disappointed"] as const) all[key] += part[key];
    for (const key of ["uses", "products", "wanted", "unmet"] as const)
      for (const [i, value] of part[key].entries()) all[key][i] = (all[key][i] as number) + value;
  }
  return all;
}

/**
 * Sums of uses per segment, the first without a value. A guest used a touchpoint who rated it or left it blank after meeting
 * it. A want was not met where the guest gave up the visit at the touchpoint, or complained about it: both are said by
 * guests; a low rating is not counted, because what was had was not missing.
 *
 * @returns also whether anything asked could tell unmet wants
 */
export function useSums(
  blocks: Iterable<VisitBlock>,
  items: UseItems,
): { segments: Uses[]; unmetAsked: boolean } {
  const count = items.formats.length;
  const segments = Array.from({ length: 1 + (items.segmentValues ?? 0) }, () => noUses(count));
  const visit = new VisitUses(items);
  let unmetAsked = items.exit !== null;
  for (const block of blocks) {
    if (block.cases) unmetAsked = true;
    const column = items.segmentValues === null ? null : block.segments?.[0];
    if (column === undefined) throw new RangeError("useSums requires blocks with their segments");
    for (let i = 0; i < block.count; i++) {
      visit.read(block, i);
      visit.addTo(segments[column === null ? 0 : (column[i] as number)] as Uses);
    }
  }
  return { segments, unmetAsked };
}

/** What one visit after the other used. */
class VisitUses {
  readonly #items: UseItems;
  readonly #uses: Float64Array;
  readonly #unmet: Uint8Array;

  constructor(items: UseItems) {
    this.#items = items;
    this.#uses = new Float64Array(items.formats.length);
    this.#unmet = new Uint8Array(items.formats.length);
  }

  read(block: VisitBlock, i: number): void {
    const { touchpoints, exit } = this.#items;
    this.#uses.fill(0);
    this.#unmet.fill(0);
    const from = i * block.items;
    const gaveUp = exit === null || exit >= block.items ? NOT_MET : block.answers[from + exit];
    const complaint = block.cases?.touchpoint[i] ?? NOT_MET;
    for (const { touchpoint, item, parts } of touchpoints) {
      const used = item < block.items && block.answers[from + item] !== NOT_MET;
      const unmet = gaveUp === touchpoint || complaint === touchpoint;
      for (const { column, part } of parts) {
        if (used) this.#uses[column] = (this.#uses[column] as number) + part;
        if (unmet) this.#unmet[column] = 1;
      }
    }
  }

  addTo(sums: Uses): void {
    const count = this.#uses.length;
    sums.visits++;
    let [used, wanted, unmet] = [false, false, false];
    for (let f = 0; f < count; f++) {
      const [x, missed] = [this.#uses[f] as number, this.#unmet[f] === 1];
      if (x > 0) {
        used = true;
        sums.uses[f] = (sums.uses[f] as number) + x;
        for (let g = 0; g < count; g++)
          sums.products[f * count + g] =
            (sums.products[f * count + g] as number) + x * (this.#uses[g] as number);
      }
      if (x > 0 || missed) {
        wanted = true;
        sums.wanted[f] = (sums.wanted[f] as number) + 1;
      }
      if (missed) {
        unmet = true;
        sums.unmet[f] = (sums.unmet[f] as number) + 1;
      }
    }
    if (used) sums.users++;
    if (wanted) sums.wanting++;
    if (unmet) sums.disappointed++;
  }
}
