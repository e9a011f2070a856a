import type { Box, Spot } from "./plane.ts";
import type { Name } from "./prepare-plan.ts";

/** Sizes of the drawing's type on the screen, pixels. */
const LATIN_LETTER = 6.2;
const CHINESE_LETTER = 11.5;
const HALF_HEIGHT = 8;
/** Half a mark, and the gap to the name beside it. */
const BESIDE = 12;

interface Taken {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a name stands: around its spot, or beside it. */
export type Side = "middle" | "right" | "left";

/**
 * Which names stand, and on which side of their spot, so that no name covers another: names of areas and streets in the
 * middle, names of gates and units beside their mark. Names given first have the first choice; a name without room is
 * not shown.
 *
 * @param metresPerPixel how large the drawing is now
 * @param marks spots of marks, which names of units do not cover
 * @param letters spots of letters, which no name covers
 */
export function placeNames(
  names: readonly Name[],
  box: Box,
  metresPerPixel: number,
  marks: readonly Spot[],
  letters: readonly Spot[] = [],
): Map<string, Side> {
  const taken: Taken[] = letters.map((spot) => around(spot, LETTER * metresPerPixel));
  const dots = marks.map((spot) => around(spot, MARK * metresPerPixel));
  const placed = new Map<string, Side>();
  for (const name of names) {
    const sides: readonly Side[] =
      name.kind === "zone" || name.kind === "edge" ? ["middle"] : ["right", "left"];
    const side = sides.find((one) => {
      const room = roomOf(name, one, metresPerPixel);
      const inside = room.left >= box.x && room.right <= box.x + box.width;
      const covers = (other: Taken) => overlap(room, other);
      return inside && !taken.some(covers) && !(name.kind === "unit" && dots.some(covers));
    });
    if (side === undefined) continue;
    placed.set(name.key, side);
    taken.push(roomOf(name, side, metresPerPixel));
  }
  return placed;
}

/** Half of what a mark and a letter take, pixels. */
const MARK = 6;
const LETTER = 7;

const around = ({ x, y }: Spot, half: number): Taken => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

function roomOf({ text, at }: Name, side: Side, metresPerPixel: number): Taken {
  const width =
    metresPerPixel *
    [...text].reduce((sum, one) => sum + (one > "\u2e7f" ? CHINESE_LETTER : LATIN_LETTER), 0);
  const half = metresPerPixel * HALF_HEIGHT;
  const gap = metresPerPixel * BESIDE;
  const left = { middle: at.x - width / 2, right: at.x + gap, left: at.x - gap - width }[side];
  return { left, right: left + width, top: at.y - half, bottom: at.y + half };
}

const overlap = (a: Taken, b: Taken): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
