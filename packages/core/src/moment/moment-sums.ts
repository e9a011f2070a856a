import type { PatternRows } from "../statistics/pattern-table.ts";
import type { VisitBlock } from "../visit/block.ts";
import { JACKKNIFE_GROUPS, NOT_MET, SKIPPED } from "../visit/visit.ts";
import { CentredSums } from "./centred-sums.ts";
import type { MomentItems } from "./moment-items.ts";
import { type SumLayout, sumLayout } from "./sum-layout.ts";
import { itemList, type VenueColumns, VenueSummer } from "./venue-sums.ts";

/**
 * Collects what moments of truth need from a stream of visits. Holds a few bytes a visit (one per asked item, plus venue
 * and group), so that a million visits of 12 touchpoints take about 20 MB; sums are made per venue when asked for.
 * Collectors of different shards merge in any order to the same bits: every sum is of integers, and venues are folded
 * in the order of their number.
 */
export class MomentSums {
  readonly items: MomentItems;
  readonly layout: SumLayout;
  readonly #places: readonly (number | null)[];
  #count = 0;
  #venue = new Uint16Array(0);
  #group = new Uint8Array(0);
  #rows = new Uint8Array(0);

  constructor(items: MomentItems) {
    this.items = items;
    this.layout = sumLayout(items.touchpoints.length);
    this.#places = itemList(items);
  }

  /** Visits collected so far. */
  get visits(): number {
    return this.#count;
  }

  add(block: VisitBlock): void {
    const width = this.#places.length;
    this.#reserve(this.#count + block.count);
    this.#venue.set(block.venue.subarray(0, block.count), this.#count);
    this.#group.set(block.group.subarray(0, block.count), this.#count);
    let to = this.#count * width;
    for (let i = 0; i < block.count; i++) {
      const from = i * block.items;
      for (let v = 0; v < width; v++) {
        const place = this.#places[v] as number | null;
        this.#rows[to++] =
          place === null || place >= block.items ? NOT_MET : (block.answers[from + place] as number);
      }
    }
    this.#count += block.count;
  }

  /** Takes over the visits of another shard, made for the same items. */
  merge(other: MomentSums): void {
    if (other.#places.length !== this.#places.length)
      throw new RangeError(
        `MomentSums.merge: shards of ${this.#places.length} and ${other.#places.length} items`,
      );
    this.#reserve(this.#count + other.#count);
    const width = this.#places.length;
    this.#venue.set(other.#venue.subarray(0, other.#count), this.#count);
    this.#group.set(other.#group.subarray(0, other.#count), this.#count);
    this.#rows.set(other.#rows.subarray(0, other.#count * width), this.#count * width);
    this.#count += other.#count;
  }

  /**
   * Sums of every venue, in the order of venue numbers: `visit` gets the number and the sums per jackknife group, one
   * {@link SumLayout} after the other. The array is used again for the next venue.
   */
  eachVenue(visit: (venue: number, groupSums: Float64Array) => void): void {
    const summer = new VenueSummer(this.items, this.layout);
    const sums = new Float64Array(JACKKNIFE_GROUPS * this.layout.size);
    const { starts, order } = sortedBy(this.#venue, this.#count);
    for (let venue = 0; venue + 1 < starts.length; venue++) {
      const members = order.subarray(starts[venue], starts[venue + 1]);
      if (members.length === 0) continue;
      sums.fill(0);
      this.#sumVenue(members, summer, sums);
      visit(venue, sums);
    }
  }

  /**
   * The answers to some of the questions, as columns, with the venue and the jackknife group of each visit.
   * @param variables places among overall, recommend and the touchpoints, as in the pair sums.
   */
  patternRows(variables: readonly number[]): PatternRows {
    const width = this.#places.length;
    const columns = variables.map((variable) => {
      const column = new Uint8Array(this.#count);
      for (let i = 0; i < column.length; i++) column[i] = this.#rows[i * width + variable] as number;
      return column;
    });
    return {
      columns,
      missingFrom: SKIPPED,
      venue: this.#venue.subarray(0, this.#count),
      group: this.#group.subarray(0, this.#count),
      groups: JACKKNIFE_GROUPS,
    };
  }

  /** Sums centred within venues, for all visits and for each jackknife replicate. */
  fold(): CentredSums {
    const centred = new CentredSums(this.layout);
    this.eachVenue((_, groupSums) => centred.addVenue(groupSums));
    return centred;
  }

  #sumVenue(members: Uint32Array, summer: VenueSummer, sums: Float64Array): void {
    const groups = new Uint8Array(members.length);
    for (let i = 0; i < members.length; i++) groups[i] = this.#group[members[i] as number] as number;
    const { starts, order } = sortedBy(groups, groups.length);
    const venue = this.#columns(members, order);
    summer.prepare(venue);
    for (let g = 0; g + 1 < starts.length; g++)
      if ((starts[g + 1] as number) > (starts[g] as number))
        summer.add(venue, starts[g] as number, starts[g + 1] as number, sums, g * this.layout.size);
  }

  #columns(members: Uint32Array, order: Uint32Array): VenueColumns {
    const rows = this.#rows;
    const width = this.#places.length;
    const answers = this.#places.map(() => new Uint8Array(members.length));
    for (let i = 0; i < members.length; i++) {
      const row = (members[order[i] as number] as number) * width;
      for (let v = 0; v < width; v++) (answers[v] as Uint8Array)[i] = rows[row + v] as number;
    }
    return { answers, count: members.length };
  }

  #reserve(count: number): void {
    if (this.#venue.length >= count) return;
    const capacity = Math.max(count, Math.ceil(this.#venue.length * 1.5));
    this.#venue = grown(this.#venue, new Uint16Array(capacity));
    this.#group = grown(this.#group, new Uint8Array(capacity));
    this.#rows = grown(this.#rows, new Uint8Array(capacity * this.#places.length));
  }
}

function grown<T extends Uint16Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Counting sort: `order` lists the positions by key, those of key k from `starts[k]` to before `starts[k + 1]`. */
function sortedBy(
  keys: Uint16Array | Uint8Array,
  count: number,
): { starts: Uint32Array; order: Uint32Array } {
  let highest = -1;
  for (let i = 0; i < count; i++) highest = Math.max(highest, keys[i] as number);
  const starts = new Uint32Array(highest + 2);
  for (let i = 0; i < count; i++)
    starts[(keys[i] as number) + 1] = (starts[(keys[i] as number) + 1] as number) + 1;
  for (let k = 1; k < starts.length; k++) starts[k] = (starts[k] as number) + (starts[k - 1] as number);
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const place = next[key] as number;
    order[place] = i;
    next[key] = place + 1;
  }
  return { starts, order };
}
