import { answersRange } from "../chart/answers-range.ts";

/** As {@link answersRange}; one number where all figures rest on equally many answers. */
export function answersOf(
  figures: Parameters<typeof answersRange>[0],
): ReturnType<typeof answersRange> | number {
  const range = answersRange(figures);
  return range !== undefined && range[0] === range[1] ? range[0] : range;
}
