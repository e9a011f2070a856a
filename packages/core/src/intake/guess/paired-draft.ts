import type { Journey } from "../../journey/journey.ts";
import type { LocalisedText } from "../../text/text.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import { pairName } from "./find-pairs.ts";
import { aspectOf } from "./name-evidence.ts";
import { ratingsDraft } from "./rating-draft.ts";

type Chosen = ColumnChoice & { profile: ColumnProfile };

/** Both of Kano's questions about something, with what it is called. */
export interface KanoPair {
  name: string;
  functional: Chosen;
  dysfunctional: Chosen;
}

/** Kano's questions, two by two; one without the other says nothing and is noted. */
export function kanoPairs(chosen: readonly Chosen[], notes: LocalisedText[]): KanoPair[] {
  const functional = chosen.filter(({ role, scale }) => role === "kano-functional" && scale !== undefined);
  const left = new Set(
    chosen.filter(({ role, scale }) => role === "kano-dysfunctional" && scale !== undefined),
  );
  const pairs = functional.flatMap((there): KanoPair[] => {
    const missing = [...left].find(
      ({ column, partner }) =>
        partner === there.column || there.partner === column || pairName(there.column, column) !== null,
    );
    if (missing === undefined) {
      notes.push(withoutOther(there.column));
      return [];
    }
    left.delete(missing);
    const name = pairName(there.column, missing.column) ?? there.column;
    return [{ name: /\p{L}/u.test(name) ? name : there.column, functional: there, dysfunctional: missing }];
  });
  for (const { column } of left) notes.push(withoutOther(column));
  return pairs;
}

/** What is asked about by Kano's questions and not rated as well: a column of its own to be placed on the journey. */
export function unratedFeatures(pairs: readonly KanoPair[], rated: readonly ColumnChoice[]): ColumnChoice[] {
  return pairs
    .filter((pair) => ratedAs(pair, rated) === undefined)
    .map(({ name, functional }) => ({
      column: name,
      role: "touchpoint",
      ...(functional.scale && { scale: functional.scale }),
      ...(functional.touchpoint && { touchpoint: functional.touchpoint }),
    }));
}

/** The column that rates the same thing, if there is one. */
function ratedAs({ name, functional }: KanoPair, rated: readonly ColumnChoice[]): string | undefined {
  if (functional.touchpoint !== undefined)
    return rated.find(({ touchpoint }) => touchpoint === functional.touchpoint)?.column;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const same = rated.find(({ column }) => plain(column) === plain(name));
  if (same) return same.column;
  const aspect = aspectOf(name);
  const alike = aspect === null ? [] : rated.filter(({ column }) => aspectOf(column) === aspect);
  return alike.length === 1 ? alike[0]?.column : undefined;
}

/** Kano's questions as a mapping writes them. */
export function kanoDraft(
  pairs: readonly KanoPair[],
  rated: readonly ColumnChoice[],
  touchpoints: Map<string, string>,
  notes: LocalisedText[],
): Record<string, unknown> | undefined {
  const taken = new Set<string>();
  const asked = pairs.flatMap((pair) => {
    const code = touchpoints.get(ratedAs(pair, rated) ?? pair.name);
    if (code === undefined || taken.has(code)) {
      // What found no touchpoint has been noted when it was placed.
      if (code !== undefined) notes.push(askedTwice(pair.functional.column));
      return [];
    }
    taken.add(code);
    for (const { column } of [pair.functional, pair.dysfunctional]) touchpoints.set(column, code);
    return [[code, pair] as const];
  });
  if (asked.length === 0) return undefined;
  const better = direction(asked.map(([, pair]) => pair));
  if (better === "lower") notes.push(mirrored);
  const read = (choice: Chosen): ColumnChoice =>
    choice.scale && !choice.recode ? { ...choice, scale: { ...choice.scale, better } } : choice;
  const { shared, items } = ratingsDraft(
    asked.flatMap(([code, { functional, dysfunctional }]) => [
      [`f ${code}`, read(functional)] as const,
      [`d ${code}`, read(dysfunctional)] as const,
    ]),
  );
  const half = (mark: string) =>
    Object.fromEntries(asked.map(([code]) => [code, items[`${mark} ${code}`]] as const));
  return { ...shared, functional: half("f"), dysfunctional: half("d") };
}

/** Guests like it better when something is there than when it is missing: that tells which end is "I like it". */
function direction(pairs: readonly KanoPair[]): "higher" | "lower" {
  let lead = 0;
  for (const { functional, dysfunctional } of pairs)
    lead += (meanOf(functional) ?? 0) - (meanOf(dysfunctional) ?? 0);
  return lead < 0 ? "lower" : "higher";
}

function meanOf({ profile, scale }: Chosen): number | null {
  let [n, sum] = [0, 0];
  for (const [value, times] of profile.values) {
    const point = numberOf(value);
    if (point === null || scale === undefined || point < scale.low || point > scale.high) continue;
    n += times;
    sum += point * times;
  }
  return n === 0 ? null : sum / n;
}

/** Expectations lie at the touchpoint whose rating is their other half, or which their names speak of. */
export function expectedDraft(
  chosen: readonly Chosen[],
  rated: readonly ColumnChoice[],
  touchpoints: Map<string, string>,
  journey: Journey,
  notes: LocalisedText[],
): Record<string, unknown> | undefined {
  const taken = new Set<string>();
  const entries = chosen.flatMap((choice): (readonly [string, ColumnChoice])[] => {
    if (choice.scale === undefined) return [];
    const said = journey.touchpoints.some(({ code }) => code === choice.touchpoint);
    const code = said ? choice.touchpoint : ratingOf(choice, rated, touchpoints);
    if (code === undefined || taken.has(code)) {
      notes.push(code === undefined ? withoutRating(choice.column) : askedTwice(choice.column));
      return [];
    }
    taken.add(code);
    touchpoints.set(choice.column, code);
    return [[code, choice]];
  });
  if (entries.length === 0) return undefined;
  const { shared, items } = ratingsDraft(entries);
  return { ...shared, touchpoints: items };
}

function ratingOf(
  { column, partner }: ColumnChoice,
  rated: readonly ColumnChoice[],
  touchpoints: ReadonlyMap<string, string>,
): string | undefined {
  const own =
    rated.find((each) => each.column === partner || each.partner === column) ??
    rated.find((each) => pairName(column, each.column) !== null);
  if (own) return touchpoints.get(own.column);
  const aspect = aspectOf(column);
  const alike = aspect === null ? [] : rated.filter((each) => aspectOf(each.column) === aspect);
  return alike.length === 1 ? touchpoints.get((alike[0] as ColumnChoice).column) : undefined;
}

const withoutOther = (column: string): LocalisedText => ({
  en: `"${column}" is not read: Kano's other question about it is missing`,
  zh: `“${column}”未读取：缺少 KANO 成对的另一题`,
});

const withoutRating = (column: string): LocalisedText => ({
  en: `"${column}" is not read: no column rates what it expects`,
  zh: `“${column}”未读取：没有与之对应的评分列`,
});

const askedTwice = (column: string): LocalisedText => ({
  en: `"${column}" is not read: another column asks the same of its touchpoint`,
  zh: `“${column}”未读取：同一触点已有另一列提供该题`,
});

const mirrored: LocalisedText = {
  en: 'Kano\'s answers are read with the lowest number as "I like it": guests would otherwise like things better when they are missing; please check',
  zh: "KANO 题按“最小值＝喜欢”读取：否则缺失反而更受欢迎；请核对",
};
