import { emptyHistogram, type Histogram } from "@touchstone/core/indicator/histogram";

type Asked = readonly Histogram[] | null;

/**
 * Two selections that are compared: one that asked and has no visits has no answers on the scale of the other, which is
 * something else than not having asked.
 */
export function askedInBoth(a: Asked, b: Asked): [Asked, Asked] {
  return [orNone(a, b), orNone(b, a)];
}

function orNone(own: Asked, other: Asked): Asked {
  const [known] = other ?? [];
  return own !== null && own.length === 0 && known ? [emptyHistogram(known.scale)] : own;
}
