import polylabel from "polylabel";
import type { Line } from "./drawing.ts";

/** A place on the drawing: metres east, and metres *south*, as screens count. */
export interface Spot {
  x: number;
  y: number;
}

/** What of the plane is drawn: the left upper corner and the size, metres. */
export interface Box extends Spot {
  width: number;
  height: number;
}

/** Decimetres are finer than any plan is known and keep the page small. */
const round = (metres: number): number => Math.round(metres * 10) / 10;

/** Positions of a line, north turned up. */
function spotsOf(line: Line): Spot[] {
  return Array.from({ length: Math.floor(line.length / 2) }, (_, i) => spotOf(line.slice(2 * i, 2 * i + 2)));
}

/** One position, north turned up. */
export function spotOf(at: Line): Spot {
  const [x = 0, y = 0] = at;
  // `0 -` rather than `-`: there is no minus zero on a drawing.
  return { x: round(x), y: round(0 - y) };
}

/** A line as the path of an SVG. */
export function linePath(line: Line): string {
  return spotsOf(line)
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`)
    .join("");
}

/** An outline and its holes as the path of an SVG, to be filled even-odd. */
export function areaPath(rings: readonly Line[]): string {
  return rings.map((ring) => `${linePath(ring)}Z`).join("");
}

/** The spot within an area that lies farthest from its outline: where a name has most room. */
export function roomiest(rings: readonly Line[]): Spot {
  const polygon = rings.map((ring) => spotsOf(ring).map(({ x, y }): [number, number] => [x, y]));
  const outer = polygon[0] ?? [];
  const size = Math.min(extent(outer.map(([x]) => x)), extent(outer.map(([, y]) => y)));
  if (!(size > 0)) return { x: outer[0]?.[0] ?? 0, y: outer[0]?.[1] ?? 0 };
  const [x = 0, y = 0] = polylabel(polygon, size / FINE);
  return { x: round(x), y: round(y) };
}

/** A name need not stand nearer to the very middle than a fortieth of the area's width. */
const FINE = 40;

const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The spot half the way along a line. */
export function middleOf(line: Line): Spot {
  const spots = spotsOf(line);
  const lengths = spots.slice(1).map((to, i) => distance(spots[i] as Spot, to));
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [spots[i] as Spot, spots[i + 1] as Spot];
    if (left <= length && length > 0)
      return {
        x: round(from.x + ((to.x - from.x) * left) / length),
        y: round(from.y + ((to.y - from.y) * left) / length),
      };
    left -= length;
  }
  return spots[0] ?? { x: 0, y: 0 };
}

const distance = (a: Spot, b: Spot): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Widest and narrowest drawing, width over height: a street of one kilometre still leaves room to read. */
const SHAPES = [1, 2.8] as const;
const MARGIN = 0.04;

/** The box around every position, with a margin, no flatter and no taller than a page can show. */
export function boxAround(lines: readonly Line[]): Box {
  const spots = lines.flatMap(spotsOf);
  if (spots.length === 0) return { x: -50, y: -50, width: 100, height: 100 };
  const [left, right] = ends(spots.map(({ x }) => x));
  const [top, bottom] = ends(spots.map(({ y }) => y));
  const margin = MARGIN * Math.max(right - left, bottom - top, 10);
  const [wide, high] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const width = round(Math.max(wide, high * SHAPES[0]));
  const height = round(Math.max(high, wide / SHAPES[1]));
  return {
    x: round((left + right - width) / 2),
    y: round((top + bottom - height) / 2),
    width,
    height,
  };
}

function ends(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
