import type { MomentItems } from "../moment/moment-items.ts";
import { MomentSums } from "../moment/moment-sums.ts";
import type { VisitBlock } from "../visit/block.ts";

/**
 * Visits told apart by one segment dimension: what importance needs, once per value.
 * @param dimension its place in `VisitBlock.segments`
 * @param values how many values it has; visits without a value belong nowhere
 * @throws when a block lacks the column
 */
export function segmentSums(
  blocks: Iterable<VisitBlock>,
  items: MomentItems,
  dimension: number,
  values: number,
): MomentSums[] {
  const sums = Array.from({ length: values }, () => new MomentSums(items));
  for (const block of blocks) {
    const column = block.segments?.[dimension];
    if (column === undefined) throw new RangeError(`segmentSums: found no column of dimension ${dimension}`);
    for (const [value, own] of sums.entries()) {
      const members: number[] = [];
      for (let i = 0; i < block.count; i++) if (column[i] === value + 1) members.push(i);
      if (members.length > 0) own.add(picked(block, members));
    }
  }
  return sums;
}

function picked(block: VisitBlock, members: readonly number[]): VisitBlock {
  const { items } = block;
  const answers = new Uint8Array(members.length * items);
  for (const [to, from] of members.entries())
    answers.set(block.answers.subarray(from * items, (from + 1) * items), to * items);
  return {
    count: members.length,
    venue: Uint16Array.from(members, (i) => block.venue[i] as number),
    group: Uint8Array.from(members, (i) => block.group[i] as number),
    weight: Float64Array.from(members, (i) => block.weight[i] as number),
    items,
    answers,
  };
}
