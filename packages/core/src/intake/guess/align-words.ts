import type { ColumnProfile } from "./column-profile.ts";
import { guessScale, type KindOfScale } from "./guess-scale.ts";

interface Scaled {
  profile: ColumnProfile;
  scale: KindOfScale | null;
}

/**
 * Words of one scale mean the same in every column, though nobody may have used the strongest of them in one: columns whose
 * words are found among those of another are read on the scale that all their words make together.
 */
export function alignWords<Column extends Scaled>(columns: readonly Column[]): Column[] {
  const worded = columns.filter(({ scale }) => scale?.kind === "words" && scale.recode !== undefined);
  const groups: Column[][] = [];
  for (const column of [...worded].sort((a, b) => wordsOf(b).length - wordsOf(a).length)) {
    const group = groups.find((members) => members.some((other) => shared(column, other) >= 2));
    if (group) group.push(column);
    else groups.push([column]);
  }
  const read = new Map<Column, KindOfScale>();
  for (const group of groups) {
    if (group.length < 2) continue;
    const values = new Map<string, number>();
    let rows = 0;
    for (const { profile } of group) {
      rows += profile.rows - profile.blank;
      for (const [value, times] of profile.values) values.set(value, (values.get(value) ?? 0) + times);
    }
    const together = guessScale({ ...(group[0] as Column).profile, values, rows, blank: 0 }, undefined);
    if (together?.kind !== "words") continue;
    for (const column of group) {
      const own = column.scale as KindOfScale;
      const { scale, recode, reasons } = together;
      read.set(column, { ...own, scale, ...(recode && { recode }), reasons });
    }
  }
  return columns.map((column) => {
    const scale = read.get(column);
    return scale ? { ...column, scale } : column;
  });
}

const wordsOf = ({ scale }: Scaled): string[] => Object.keys(scale?.recode ?? {});

function shared(one: Scaled, other: Scaled): number {
  const words = new Set(wordsOf(other));
  return wordsOf(one).filter((word) => words.has(word)).length;
}
