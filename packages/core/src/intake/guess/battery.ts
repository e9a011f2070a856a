import { type ColumnProfile, numberOf } from "./column-profile.ts";
import type { Continuity } from "./point-range.ts";

/** Columns of one table of questions: asked side by side, on the same scale. */
export interface Battery {
  places: readonly number[];
  /** Are these labels of reviews: −1, 0, 1, and mostly −2 where nothing is said? */
  labels: boolean;
  continuity: Continuity;
  /** What was seen of the numbers at the edge, for people: number → means of the guest's other answers. */
  evidence: ReadonlyMap<number, EdgeEvidence>;
}

/** How guests who gave a number at the edge answered elsewhere, against those who gave the number next to it. */
export interface EdgeEvidence {
  code: number;
  neighbour: number;
  rows: number;
  mean: number;
  neighbourMean: number;
}

/** So few columns are no table. */
const FEWEST = 3;
/** Rows that must have given a number before anything is read from them. */
const ENOUGH = 15;

/** The tables of questions among the columns of a sample. */
export interface Batteries {
  batteries: Battery[];
  /** Places of columns with numbers like those of a large table whose answers have nothing to do with its. */
  apart: Set<number>;
}

/** Finds the tables of questions among the columns of a sample: whole small numbers, the same ones in each. */
export function findBatteries(
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
): Batteries {
  const groups = new Map<string, number[]>();
  const labels = labelPlaces(profiles);
  for (const profile of profiles) {
    const core = labels.includes(profile.place) ? null : coreOf(profile);
    if (core === null) continue;
    const group = groups.get(core) ?? [];
    group.push(profile.place);
    groups.set(core, group);
  }
  const large = [...groups.values()].filter((places) => places.length >= FEWEST);
  const apart = new Set<number>();
  const batteries = large.flatMap((places) => {
    const found = answeredAlike(places, rows, profiles);
    if (found.tied && (found.tables[0]?.length ?? 0) >= 5)
      for (const place of places) if (!found.tables[0]?.includes(place)) apart.add(place);
    return found.tables.map((table) => ({ places: table, labels: false, ...judgeEdges(table, rows) }));
  });
  if (labels.length > 0) batteries.push({ places: labels, labels: true, ...judgeEdges(labels, rows) });
  return { batteries, apart };
}

/**
 * Columns that hold nothing but −2, −1, 0 and 1, with −2 the commonest of the four in one of them at least: what reviews say
 * of one thing each, which need not go together. A scale of feelings would have a 2 somewhere.
 */
function labelPlaces(profiles: readonly ColumnProfile[]): number[] {
  const alike = profiles.filter(({ values, whole, rows, blank }) => {
    if (whole < 1 || rows === blank || values.size < 2) return false;
    const points = [...values.keys()].map(numberOf);
    return points.includes(-2) && points.every((point) => point !== null && point >= -2 && point <= 1);
  });
  const silent = alike.some(({ values, rows, blank }) => (values.get("-2") ?? 0) > 0.4 * (rows - blank));
  return alike.length >= FEWEST && silent ? alike.map(({ place }) => place) : [];
}

/** From here on two columns certainly go together; below the lower they certainly do not, where others do. */
const TOGETHER = 0.2;
const APART = 0.1;

/**
 * Leaves out columns whose answers have nothing to do with those of the others, such as a code for the trip's purpose
 * between ratings. Where hardly any go together, those are a table that stand side by side and end at the same number.
 */
function answeredAlike(
  places: readonly number[],
  rows: readonly (readonly string[])[],
  profiles: readonly ColumnProfile[],
): { tables: (readonly number[])[]; tied: boolean } {
  const points = places.map((place) =>
    rows.map((row) => {
      const point = numberOf(row[place] ?? "");
      return point !== null && point >= -3 && point <= 10 && point !== 0 && point !== 6 ? point : null;
    }),
  );
  let kept = places.map((_, at) => at);
  for (let round = 0; round < 3; round++) {
    const ties = kept.map((at) => restCorrelation(points, at, kept));
    const known = ties.filter((tie) => tie !== null);
    if (known.filter((tie) => tie >= TOGETHER).length < FEWEST)
      return { tables: sideBySide(places, profiles), tied: false };
    // At first nearly everything may be beside the point: only what is clearly tied may judge the others then.
    const bar = Math.max(APART, median(known) / (round === 0 ? 3 : 4));
    kept = kept.filter((_, index) => (ties[index] ?? 1) >= bar);
  }
  const tables = kept.length >= FEWEST ? [kept.map((at) => places[at] as number)] : [];
  return { tables, tied: true };
}

function sideBySide(places: readonly number[], profiles: readonly ColumnProfile[]): number[][] {
  const runs: number[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const alike = last !== undefined && profiles[last]?.max === profiles[place]?.max;
    if (run !== undefined && alike && last === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs.filter((run) => run.length >= FEWEST);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Correlation of one column with the mean of the others of its row; `null` where too few rows show it. */
function restCorrelation(
  points: readonly (readonly (number | null)[])[],
  at: number,
  kept: readonly number[],
): number | null {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  const own = points[at] as readonly (number | null)[];
  for (const [row, value] of own.entries()) {
    if (value === null) continue;
    let [sum, count] = [0, 0];
    for (const other of kept) {
      const point = other === at ? null : (points[other]?.[row] ?? null);
      if (point === null) continue;
      sum += point;
      count++;
    }
    if (count < 2) continue;
    const rest = sum / count;
    n++;
    x += value;
    y += rest;
    xx += value * value;
    yy += rest * rest;
    xy += value * rest;
  }
  const spread = Math.sqrt(Math.max(0, n * xx - x * x) * Math.max(0, n * yy - y * y));
  // Its upper bound: what few rows show must not count against a column.
  return n < 40 || spread === 0 ? null : (n * xy - x * y) / spread + 1.5 / Math.sqrt(n);
}

/** What the columns of one table share: the scale that most of their answers lie on, roughly. */
function coreOf({ values, min, max, whole, rows, blank }: ColumnProfile): string | null {
  if (min === null || max === null || whole < 0.95 || rows === blank) return null;
  const points = [...values.keys()].map(numberOf).filter((point) => point !== null);
  const near = points.filter((point) => point >= -3 && point <= 11);
  if (near.length < 3 || near.length > 12) return null;
  const low = Math.min(...near);
  const high = Math.max(...near.filter((point) => point < 8 || near.includes(7)));
  if (low >= 0 && near.length < 4) return null;
  if (low < 0) return low === -1 ? "±1" : low >= -2 && high <= 1 ? "±1" : "±";
  if (high <= 6) return "to 5";
  return high <= 8 ? "to 7" : "to 10";
}

/** Looks at numbers on the edge of the usual scales: do they go on, or do they mean something else? */
function judgeEdges(
  places: readonly number[],
  rows: readonly (readonly string[])[],
): Pick<Battery, "continuity" | "evidence"> {
  const points = rows.map((row) => places.map((place) => numberOf(row[place] ?? "")));
  const continues = new Map<number, boolean>();
  const all = new Set(points.flat());
  // Labels of reviews: bad, middling, good, and nothing said. On a scale from −2 somebody would have given a 2.
  if (all.has(-2) && all.has(1) && !all.has(2)) continues.set(-2, false);
  if (all.has(-2) && all.has(2)) for (const end of [-2, 2]) continues.set(end, true);
  const evidence = new Map<number, EdgeEvidence>();
  for (const [code, neighbour, core] of edges) {
    const found = meansAt(points, code, neighbour, core);
    if (found === null) continue;
    if (code !== 5) evidence.set(code, found.evidence);
    const way = code < neighbour ? 1 : -1;
    const lead = way * (found.evidence.neighbourMean - found.evidence.mean);
    // Five is a rating nearly everywhere: only what speaks for that counts.
    if (code === 5 && lead < 0.1 * found.spread) continue;
    continues.set(code, lead > -0.1 * found.spread);
  }
  return { continuity: { continues }, evidence };
}

/** A number at the edge, the one next to it, and the answers that are certainly on the scale. */
const edges: readonly (readonly [number, number, readonly [number, number]])[] = [
  [0, 1, [1, 5]],
  [5, 4, [1, 4]],
  [6, 5, [1, 5]],
];

function meansAt(
  points: readonly (readonly (number | null)[])[],
  code: number,
  neighbour: number,
  [low, high]: readonly [number, number],
) {
  const at = { code: new Sum(), neighbour: new Sum(), all: new Sum() };
  for (const row of points) {
    const core = row.filter((point) => point !== null && point >= low && point <= high) as number[];
    const sum = core.reduce((total, point) => total + point, 0);
    for (const point of row) {
      if (point === null || (point !== code && (point < low || point > high))) continue;
      const others = point === code ? core.length : core.length - 1;
      if (others < 2) continue;
      const mean = (point === code ? sum : sum - point) / others;
      at.all.add(mean);
      if (point === code) at.code.add(mean);
      else if (point === neighbour) at.neighbour.add(mean);
    }
  }
  if (at.code.n < ENOUGH || at.neighbour.n < ENOUGH) return null;
  const evidence = { code, neighbour, rows: at.code.n, mean: at.code.mean, neighbourMean: at.neighbour.mean };
  return { evidence, spread: at.all.spread };
}

class Sum {
  n = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.n++;
    this.#sum += value;
    this.#squares += value * value;
  }

  get mean(): number {
    return this.#sum / this.n;
  }

  /** Standard deviation. */
  get spread(): number {
    return Math.sqrt(Math.max(0, this.#squares / this.n - this.mean ** 2));
  }
}
