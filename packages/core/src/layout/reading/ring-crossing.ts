import type { Position, Ring } from "../plan.ts";

interface Segment {
  ring: number;
  /** Of how many segments the ring has. */
  index: number;
  of: number;
  a: Position;
  b: Position;
}

/**
 * Where the rings of a polygon touch or cross themselves or each other; `null` where they do not.
 * Segments are swept from west to east, so a ring of n positions costs about n log n, and n² where it is folded on
 * purpose.
 */
export function crossing(rings: readonly Ring[]): Position | null {
  const sides = rings.map(segmentsOf);
  const flat = sides.findIndex((ring) => ring.length < 3);
  if (flat !== -1) return rings[flat]?.[0] ?? null;
  const segments = sides.flat().sort((s, t) => Math.min(s.a[0], s.b[0]) - Math.min(t.a[0], t.b[0]));
  let open: Segment[] = [];
  for (const segment of segments) {
    const west = Math.min(segment.a[0], segment.b[0]);
    open = open.filter(({ a, b }) => Math.max(a[0], b[0]) >= west);
    for (const other of open) {
      const at = meeting(segment, other);
      if (at) return at;
    }
    open.push(segment);
  }
  return null;
}

/** The sides of a ring, repeated positions left out. */
function segmentsOf(ring: Ring, number: number): Segment[] {
  const positions = ring.filter((at, i) => i === 0 || !same(at, ring[i - 1] as Position));
  const of = positions.length - 1;
  return Array.from({ length: of }, (_, index) => ({
    ring: number,
    index,
    of,
    a: positions[index] as Position,
    b: positions[index + 1] as Position,
  }));
}

/** Where two sides meet other than at the corner they share. */
function meeting(s: Segment, t: Segment): Position | null {
  const follows = s.ring === t.ring && (s.index + 1) % s.of === t.index;
  const precedes = s.ring === t.ring && (t.index + 1) % t.of === s.index;
  if (follows && precedes) return s.a;
  if (follows) return foldsBack(s.a, s.b, t.b) ? s.b : null;
  if (precedes) return foldsBack(t.a, t.b, s.b) ? t.b : null;
  return intersects(s.a, s.b, t.a, t.b) ? s.a : null;
}

/** Does the way a → corner → b come back on itself? */
function foldsBack(a: Position, corner: Position, b: Position): boolean {
  return (
    turn(a, corner, b) === 0 &&
    (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1]) > 0
  );
}

function intersects(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd] = [turn(a, b, c), turn(a, b, d)];
  const [cda, cdb] = [turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

/** −1, 0 or 1: to which side the way a → b → c turns. */
function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

/** Is c, known to be on the line through a and b, between them? */
function within(a: Position, b: Position, c: Position): boolean {
  return (
    c[0] >= Math.min(a[0], b[0]) &&
    c[0] <= Math.max(a[0], b[0]) &&
    c[1] >= Math.min(a[1], b[1]) &&
    c[1] <= Math.max(a[1], b[1])
  );
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
