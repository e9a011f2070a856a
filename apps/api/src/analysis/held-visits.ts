import type { SegmentDimension } from "@touchstone/core/intake/survey-contents";
import type { Journey } from "@touchstone/core/journey";
import type { Scale } from "@touchstone/core/scale";
import type { ItemScales } from "@touchstone/core/visit";
import type { CaseColumns, VisitBlock } from "@touchstone/core/visit/block";

/** The visits of one slice in memory that all threads share: handing them to a thread copies nothing. */
export interface HeldVisits {
  /** Used once: pieces of a reading that was given up never reach a later one. */
  readonly name: string;
  readonly journey: Journey;
  readonly scales: ItemScales;
  /** The asked segment dimensions, in the order of `block.segments`. */
  readonly segments: readonly SegmentDimension[];
  readonly blocks: { block: VisitBlock; caseScale: Scale | null }[];
  /** Nobody will ask for them again: a thread that has used them lets them go. */
  dropped: boolean;
}

/** A block whose columns lie in shared memory. */
export function sharedBlock(block: VisitBlock): VisitBlock {
  const { venue, group, weight, answers, segments, staff, cases } = block;
  return {
    count: block.count,
    items: block.items,
    venue: shared(venue),
    group: shared(group),
    weight: shared(weight),
    answers: shared(answers),
    ...(segments && { segments: segments.map((column) => shared(column)) }),
    ...(staff && { staff: shared(staff) }),
    ...(cases && { cases: sharedCases(cases) }),
  };
}

function sharedCases({ state, hours, after, touchpoint }: CaseColumns): CaseColumns {
  return { state: shared(state), hours: shared(hours), after: shared(after), touchpoint: shared(touchpoint) };
}

function shared<Column extends Uint8Array | Uint16Array | Float64Array>(column: Column): Column {
  const Kind = column.constructor as new (buffer: SharedArrayBuffer) => Column;
  const copy = new Kind(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
