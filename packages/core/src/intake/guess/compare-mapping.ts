import type { LocalisedText } from "../../text/text.ts";
import { type PairedQuestion, pairedQuestions } from "../../visit/visit.ts";
import { pairedQuestion } from "../further-items.ts";
import type { Survey } from "../survey.ts";
import type { ColumnGuess } from "./column-guess.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { ColumnRole } from "./column-role.ts";
import { nameWords } from "./name-words.ts";

/** How a file differs from those that a saved mapping was made for. */
export interface MappingComparison {
  /** Columns that the mapping reads and the file has. */
  kept: string[];
  /** Columns that the file has under another name, with how sure that is. */
  renamed: { from: string; to: string; confidence: number; reasons: LocalisedText[] }[];
  /** Columns that the mapping reads and the file lacks. */
  missing: string[];
  /** Columns that the mapping knows nothing of. */
  added: string[];
  /** Columns whose answers do not lie on the mapping's scale any more. */
  changedScale: { column: string; was: string; now: string }[];
  /** Share of the mapping's columns that the file has, under one name or another, 0…1. */
  coverage: number;
}

/** What a mapping reads of one column. */
interface ReadColumn {
  column: string;
  role: ColumnRole;
  /** Values that it expects there, where it knows them. */
  values: readonly string[];
  scale: { low: number; high: number } | null;
}

/** From here on a column is taken for another one under a new name. */
const SAME = 0.55;

/** Compares a saved mapping with the columns of another file. */
export function compareMapping(
  survey: Survey,
  guesses: readonly ColumnGuess[],
  profiles: readonly ColumnProfile[],
): MappingComparison {
  const read = readColumns(survey);
  const names = new Set(guesses.map(({ column }) => column));
  const kept = read.filter(({ column }) => names.has(column));
  const lost = read.filter(({ column }) => !names.has(column));
  const known = new Set(read.map(({ column }) => column));
  const free = guesses.filter(({ column }) => !known.has(column));
  const renamed = pairUp(lost, free, profiles);
  const found = new Set(renamed.map(({ from }) => from));
  const taken = new Set(renamed.map(({ to }) => to));
  return {
    kept: kept.map(({ column }) => column),
    renamed,
    missing: lost.filter(({ column }) => !found.has(column)).map(({ column }) => column),
    added: free.filter(({ column }) => !taken.has(column)).map(({ column }) => column),
    changedScale: kept.flatMap((column) => changeOf(column, guesses)),
    coverage: read.length === 0 ? 0 : (kept.length + renamed.length) / read.length,
  };
}

function pairUp(
  lost: readonly ReadColumn[],
  free: readonly ColumnGuess[],
  profiles: readonly ColumnProfile[],
): MappingComparison["renamed"] {
  const pairs = lost.flatMap((was) =>
    free.map((now) => {
      const name = nameSimilarity(was.column, now.column);
      const content = contentSimilarity(
        was,
        now,
        profiles.find(({ column }) => column === now.column),
      );
      // Alike contents alone prove nothing among twenty ratings; alike names with other contents are suspicious.
      const confidence = content === 0 ? 0 : 0.65 * name + 0.35 * content;
      return { from: was.column, to: now.column, confidence, name, content };
    }),
  );
  pairs.sort((a, b) => b.confidence - a.confidence);
  const renamed: MappingComparison["renamed"] = [];
  for (const { from, to, confidence, name, content } of pairs) {
    if (confidence < SAME || renamed.some((pair) => pair.from === from || pair.to === to)) continue;
    const percent = (share: number) => Math.round(100 * share);
    renamed.push({
      from,
      to,
      confidence: Math.round(100 * confidence) / 100,
      reasons: [
        {
          en: `names ${percent(name)}% alike, contents ${percent(content)}%`,
          zh: `列名相似 ${percent(name)}%，内容相似 ${percent(content)}%`,
        },
      ],
    });
  }
  return renamed;
}

/** Dice's coefficient over pairs of letters: 1 for the same letters in the same order, whatever divides them. */
export function nameSimilarity(a: string, b: string): number {
  const [first, second] = [pairsOf(nameWords(a).compact), pairsOf(nameWords(b).compact)];
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let alike = 0;
  for (const pair of second) {
    const times = left.get(pair) ?? 0;
    if (times === 0) continue;
    alike++;
    left.set(pair, times - 1);
  }
  return (2 * alike) / (first.length + second.length);
}

const pairsOf = (text: string): string[] => {
  const letters = [...`^${text}$`];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
};

function contentSimilarity(was: ReadColumn, now: ColumnGuess, profile: ColumnProfile | undefined): number {
  if (profile === undefined || profile.rows === profile.blank) return 0.3;
  const sameRole = was.role === now.role || (was.role === "segment" && now.role === "language");
  if (was.values.length > 0) {
    const expected = new Set(was.values);
    let [fitting, total] = [0, 0];
    for (const [value, times] of profile.values) {
      total += times;
      if (expected.has(value)) fitting += times;
    }
    return fitting / total;
  }
  if (was.scale !== null) {
    const { scale } = now;
    if (scale === null) return 0;
    return scale.scale.low === was.scale.low && scale.scale.high === was.scale.high ? 1 : 0.2;
  }
  return sameRole ? 1 : 0.3;
}

function changeOf({ column, scale }: ReadColumn, guesses: readonly ColumnGuess[]) {
  const now = guesses.find((guess) => guess.column === column)?.scale;
  if (scale === null || !now || now.fit < 0.8 || now.recode) return [];
  // A scale that starts or ends earlier is the same one with an answer that nobody gave.
  if (now.scale.low >= scale.low && now.scale.high <= scale.high) return [];
  return [{ column, was: `${scale.low}…${scale.high}`, now: `${now.scale.low}…${now.scale.high}` }];
}

const pairedRoles: Record<PairedQuestion, ColumnRole> = {
  expected: "touchpoint-expectation",
  functional: "kano-functional",
  dysfunctional: "kano-dysfunctional",
};

function readColumns(survey: Survey): ReadColumn[] {
  const plain = (role: ColumnRole, column: string | undefined): ReadColumn[] =>
    column === undefined ? [] : [{ column, role, values: [], scale: null }];
  const { day, venue, ratings } = survey;
  const answered = (
    role: ColumnRole,
    items: Survey["touchpoints"],
    shared: Survey["ratings"],
  ): ReadColumn[] =>
    Object.values(items).map((item) => {
      const recode = item.recode ?? shared.recode;
      const scale = item.scale ?? shared.scale ?? null;
      const values = recode ? [...Object.keys(recode), ...(item.skipped ?? shared.skipped ?? [])] : [];
      return { column: item.column, role, values, scale: recode ? null : scale };
    });
  const { outcomes } = survey;
  const all = [
    ...survey.key.flatMap((column) => plain("key", column)),
    ...plain("customer", survey.customer),
    ...plain("weight", survey.weight),
    ...("column" in day ? plain("day", day.column) : []),
    ...(venue.column === undefined
      ? []
      : [{ column: venue.column, role: "venue" as const, values: Object.keys(venue.values), scale: null }]),
    ...Object.entries(outcomes).flatMap(([outcome, item]) => answered(outcome as ColumnRole, { item }, {})),
    ...answered("touchpoint", survey.touchpoints, ratings),
    ...(survey.valence ? answered("valence", survey.valence.touchpoints, survey.valence) : []),
    ...pairedQuestions.flatMap((question) => {
      const { asked, shared } = pairedQuestion(survey, question);
      return answered(pairedRoles[question], { ...asked }, shared);
    }),
    ...Object.values(survey.segments).map(({ column, values, blank }) => ({
      column,
      role: "segment" as const,
      values: [...Object.values(values).flatMap(({ raw }) => raw), ...blank],
      scale: null,
    })),
    ...plain("comment", survey.comment?.column),
    ...plain("staff", survey.staff?.column),
    ...plain("returned", survey.returned?.column),
    ...plain("exit", survey.exit?.column),
    ...plain("complaint", survey.case?.complaint.column),
    ...plain("complaint-closed", survey.case?.closed.column),
    ...plain("complaint-touchpoint", survey.case?.touchpoint?.column),
    ...plain("complaint-hours", survey.case?.hours),
    ...plain("complaint-after", survey.case?.after?.column),
  ];
  return all.filter(({ column }, at) => all.findIndex((other) => other.column === column) === at);
}

/** Members of a mapping that name a column by themselves. */
const naming = new Set(["column", "customer", "jackknife", "weight", "hours", "key", "item", "value"]);

/** A mapping that reads the same from columns with other names. */
export function withRenamed<Mapping>(
  mapping: Mapping,
  renamed: readonly { from: string; to: string }[],
): Mapping {
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  const renew = (node: unknown, name: string): unknown => {
    if (typeof node === "string") return naming.has(name) ? (names.get(node) ?? node) : node;
    if (Array.isArray(node)) return node.map((each) => renew(each, name === "key" ? "key" : ""));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, renew(value, key)]));
  };
  return renew(mapping, "") as Mapping;
}
