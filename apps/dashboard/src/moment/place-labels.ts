/** A named point, its place in percent of the map's width and height. */
export interface LabelledPoint {
  code: string;
  text: string;
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Sizes in percent of a map of the usual size (1,100 × 410 px, type of 12 px). */
const LATIN_LETTER = 0.6;
const CHINESE_LETTER = 1.1;
const HALF_HEIGHT = 1.9;
const DOT = 0.8;

/**
 * On which side of its point each name stands so that no name covers another name or another point: right where there
 * is room, else left, else nowhere. Points given first have the first choice.
 */
export function placeLabels(points: readonly LabelledPoint[]): Map<string, "left" | "right"> {
  const dots = points.map(({ x, y }) => ({
    left: x - DOT,
    right: x + DOT,
    bottom: y - HALF_HEIGHT / 2,
    top: y + HALF_HEIGHT / 2,
  }));
  const taken: Box[] = [];
  const sides = new Map<string, "left" | "right">();
  for (const [index, point] of points.entries()) {
    const others = [...taken, ...dots.filter((_, dot) => dot !== index)];
    const side = (["right", "left"] as const).find((one) => fits(boxOf(point, one), others));
    if (side === undefined) continue;
    sides.set(point.code, side);
    taken.push(boxOf(point, side));
  }
  return sides;
}

function boxOf({ text, x, y }: LabelledPoint, side: "left" | "right"): Box {
  const width = [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? CHINESE_LETTER : LATIN_LETTER), 0);
  const [left, right] = side === "right" ? [x + DOT, x + DOT + width] : [x - DOT - width, x - DOT];
  return { left, right, bottom: y - HALF_HEIGHT, top: y + HALF_HEIGHT };
}

function fits(box: Box, others: readonly Box[]): boolean {
  const inside = box.left >= 0 && box.right <= 100;
  return (
    inside &&
    !others.some(
      (other) =>
        box.left < other.right && other.left < box.right && box.bottom < other.top && other.bottom < box.top,
    )
  );
}
