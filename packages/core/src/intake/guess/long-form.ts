import type { ColumnProfile } from "./column-profile.ts";
import { arePairHalves } from "./find-pairs.ts";
import type { KindOfScale } from "./guess-scale.ts";
import { nameEvidence } from "./name-evidence.ts";
import { distinct, isRating } from "./role-fit.ts";

/** In the long form each row is one answer: which column names the visit, which the question, which holds the answer. */
export interface LongForm {
  key: number;
  question: number;
  /** The column that tells the halves of a pair apart, where another does that. */
  part: number | null;
  /** The column of the answer, or those of both halves. */
  answers: readonly number[];
}

interface Candidate {
  profile: ColumnProfile;
  scale: KindOfScale | null;
}

/** Finds out whether the rows of a sample are single answers; `null` where each is a visit. */
export function findLongForm(
  candidates: readonly Candidate[],
  rows: readonly (readonly string[])[],
): LongForm | null {
  if (rows.length < 8) return null;
  const named = candidates.map((candidate) => ({
    ...candidate,
    says: nameEvidence(candidate.profile.column).roles,
  }));
  const likeness = (says: (typeof named)[number]["says"], role: "question" | "key" | "customer" | "answer") =>
    says.get(role)?.likeness ?? 0;
  const keys = named.filter(
    ({ profile, says }) =>
      Math.max(likeness(says, "key"), likeness(says, "customer")) >= 0.5 &&
      distinct(profile) >= 2 &&
      distinct(profile) <= 0.7 * rows.length,
  );
  if (keys.length === 0) return null;
  const questions = named.filter(
    ({ profile, says }) =>
      distinct(profile) >= 2 &&
      distinct(profile) <= 200 &&
      distinct(profile) <= rows.length / 3 &&
      (likeness(says, "question") >= 0.55 || speaksOfAspects(profile)),
  );
  const answers = named
    .filter(({ scale }) => isRating(scale))
    .sort((a, b) => likeness(b.says, "answer") - likeness(a.says, "answer"));
  for (const question of questions)
    for (const key of keys) {
      const [answer] = answers.filter(
        ({ profile }) => profile !== question.profile && profile !== key.profile,
      );
      if (!answer || question.profile === key.profile) continue;
      const places = [key.profile.place, question.profile.place];
      const found = { key: key.profile.place, question: question.profile.place };
      if (pairsDiffer(rows, places)) return { ...found, part: null, answers: bothHalves(answers, answer) };
      const part = named.find(
        ({ profile }) => !places.includes(profile.place) && arePairHalves([...profile.values.keys()]),
      );
      if (part && pairsDiffer(rows, [...places, part.profile.place]))
        return { ...found, part: part.profile.place, answers: [answer.profile.place] };
    }
  return null;
}

/** The columns of both halves where each row has the two beside each other, else the one of the answer. */
function bothHalves(answers: readonly Candidate[], answer: Candidate): number[] {
  for (const [at, one] of answers.entries())
    for (const other of answers.slice(at + 1))
      if (arePairHalves([one.profile.column, other.profile.column]))
        return [one.profile.place, other.profile.place].sort((a, b) => a - b);
  return [answer.profile.place];
}

/** Are most of the values names of things that are rated? */
function speaksOfAspects({ values, numeric }: ColumnProfile): boolean {
  if (numeric > 0.1 || values.size < 3 || values.size > 100) return false;
  const some = [...values.keys()].slice(0, 20);
  const known = some.filter((value) => (nameEvidence(value).aspect?.likeness ?? 0) >= 0.6).length;
  return known >= 0.6 * some.length;
}

/** Is hardly anything answered twice in one visit? */
function pairsDiffer(rows: readonly (readonly string[])[], places: readonly number[]): boolean {
  const seen = new Set(rows.map((row) => places.map((place) => row[place] ?? "").join("\u001f")));
  return seen.size >= 0.97 * rows.length;
}
