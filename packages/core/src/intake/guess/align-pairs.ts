import type { ColumnProfile } from "./column-profile.ts";
import { numberOf } from "./column-profile.ts";
import { findPairs } from "./find-pairs.ts";
import { guessScale, type KindOfScale } from "./guess-scale.ts";

interface Scaled {
  profile: ColumnProfile;
  scale: KindOfScale | null;
}

/**
 * Questions that are asked in pairs are answered on one scale, though nobody may have used all of it in one of the columns:
 * most guests expect 6 or 7, and hardly anybody dislikes what is there. Numbers are judged over all columns of a kind.
 */
export function alignPairs<Column extends Scaled>(columns: readonly Column[]): Column[] {
  const pairs = findPairs(
    columns.map(({ profile: { column, place }, scale }) => ({ column, place, scale })),
    true,
  );
  const aligned = [...columns];
  for (const kano of [true, false]) {
    const places = pairs.filter(({ role }) => role.startsWith("kano") === kano).map(({ place }) => place);
    for (const group of kano ? [places] : halves(pairs, columns)) {
      const members = group.map((place) => columns[place]).filter((each) => each !== undefined);
      const found = commonScale(members, kano);
      if (found === null) continue;
      for (const place of group) {
        const column = aligned[place];
        if (column) aligned[place] = { ...column, scale: found(column) };
      }
    }
  }
  return aligned;
}

/**
 * Both halves are answered on one scale, unless the answers of one fill a shorter one that the other goes beyond.
 */
function halves(pairs: ReturnType<typeof findPairs>, columns: readonly Scaled[]): number[][] {
  const [expected, rated] = (["touchpoint-expectation", "touchpoint"] as const).map((role) =>
    pairs.filter((pair) => pair.role === role).map(({ place }) => place),
  ) as [number[], number[]];
  const points = (places: readonly number[]) =>
    new Set(places.flatMap((place) => [...(columns[place]?.profile.values.keys() ?? [])].map(numberOf)));
  const [ofExpected, ofRated] = [points(expected), points(rated)];
  const five = [1, 2, 3, 4, 5];
  const fills = (own: Set<number | null>, other: Set<number | null>) =>
    five.every((point) => own.has(point)) && !own.has(6) && !own.has(7) && other.has(7);
  const apart = fills(ofExpected, ofRated) || fills(ofRated, ofExpected);
  return apart ? [expected, rated] : [[...expected, ...rated]];
}

/** Reads a column on the scale that all of them have together; `null` where they are not plain numbers. */
function commonScale(
  members: readonly Scaled[],
  kano: boolean,
): ((column: Scaled) => KindOfScale | null) | null {
  if (members.length < 2) return null;
  const values = new Map<string, number>();
  let rows = 0;
  for (const { profile, scale } of members) {
    if (scale?.recode !== undefined || profile.whole < 0.95) return null;
    rows += profile.rows - profile.blank;
    for (const [value, times] of profile.values) values.set(value, (values.get(value) ?? 0) + times);
  }
  const [first] = members;
  if (first === undefined || rows === 0) return null;
  const together = guessScale({ ...first.profile, values, rows, blank: 0 }, undefined);
  if (together?.kind !== "points") return null;
  const { low, high } = together.scale;
  if (kano && high - low !== 4) return null;
  return ({ profile, scale }) => {
    const told = [...profile.values.keys()].map(numberOf).filter((point) => point !== null);
    const codes = (list: readonly string[]) => list.filter((value) => profile.values.has(value));
    if (scale !== null && scale.scale.low === low && scale.scale.high === high) return scale;
    const inside = told.filter((point) => point >= low && point <= high).length;
    if (inside < 0.5 * told.length) return scale;
    return { ...together, skipped: codes(together.skipped), notMet: codes(together.notMet) };
  };
}
