import { type ColumnProfile, numberOf } from "./column-profile.ts";
import { type CountedKind, type CountRole, countRoles, countWords, kindRoles } from "./count-roles.ts";
import { clockShare, type DayGuess } from "./guess-day.ts";
import { bestLikeness, nameWords, termsOf } from "./name-words.ts";

/** A file that counts or measures, with the columns that show it. */
export interface CountedFile {
  kind: CountedKind;
  /** 0…1: how well the names say it. */
  confidence: number;
  roles: ReadonlyMap<number, { role: CountRole; confidence: number }>;
}

const terms = new Map(
  (Object.keys(countRoles) as CountRole[]).map((role) => [role, termsOf(countWords[role])] as const),
);

/** A name must say it at least as well as this. */
const LEAST = 0.62;

interface Candidate {
  profile: ColumnProfile;
  day: DayGuess | null;
}

interface Claim {
  place: number;
  role: CountRole;
  likeness: number;
}

/** Finds out whether a file counts or measures something, by the names of its columns and what stands in them. */
export function findCounted(
  columns: readonly Candidate[],
  rows: readonly (readonly string[])[],
): CountedFile | null {
  if (!columns.some(({ day }) => day !== null)) return null;
  const claims = columns.flatMap(({ profile, day }): Claim[] => {
    if (day !== null && day.format !== "day-of-month" && day.format !== "serial") return [];
    const name = nameWords(profile.column);
    return (Object.keys(countRoles) as CountRole[]).flatMap((role) => {
      const { likeness } = bestLikeness(name, terms.get(role) ?? []);
      return likeness >= LEAST && suits(role, profile) ? [{ place: profile.place, role, likeness }] : [];
    });
  });
  claims.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  let best: CountedFile | null = null;
  for (const [kind, { any, all, measures }] of Object.entries(kindRoles) as [
    CountedKind,
    (typeof kindRoles)[CountedKind],
  ][]) {
    const wanted = [...measures, "place", "hour", ...(kind === "daily" ? (["indicator"] as const) : [])];
    const roles = assigned(claims, wanted as CountRole[]);
    const given = new Map([...roles].map(([place, { role }]) => [role, place]));
    if (!any.some((role) => given.has(role)) || !all.every((role) => given.has(role))) continue;
    if (kind === "rosters" && !columns.some(({ profile }) => saysStaff(profile.column))) continue;
    const [whole, part] = measures;
    if (
      (kind === "invites" || kind === "daily") &&
      !partOf(rows, given.get(whole as CountRole), given.get(part as CountRole))
    )
      continue;
    const told = [...roles.values()].filter(({ role }) => measures.includes(role));
    const confidence = told.reduce((sum, each) => sum + each.confidence, 0) / told.length;
    if (best === null || confidence > best.confidence) best = { kind, confidence, roles };
  }
  return best;
}

/** Gives each role to the column whose name says it best. */
function assigned(claims: readonly Claim[], wanted: readonly CountRole[]) {
  const roles = new Map<number, { role: CountRole; confidence: number }>();
  const taken = new Set<CountRole>();
  for (const { place, role, likeness } of claims) {
    if (!wanted.includes(role) || taken.has(role) || roles.has(place)) continue;
    roles.set(place, { role, confidence: Math.min(0.97, likeness) });
    taken.add(role);
  }
  return roles;
}

function suits(role: CountRole, profile: ColumnProfile): boolean {
  const { numeric, min, rows, blank, values } = profile;
  if (rows === blank) return false;
  if (role === "place" || role === "indicator") return numeric < 0.9 && values.size <= 2_000;
  if (role === "hour") return isHours(profile) || clockShare(profile) > 0.9;
  return numeric > 0.95 && (min ?? -1) >= -999 && values.size >= 2;
}

const isHours = ({ whole, min, max }: ColumnProfile): boolean =>
  whole > 0.99 && (min ?? -1) >= 0 && (max ?? 99) <= 29;

const staffTerms = termsOf(
  "employee, staff, employee id, staff id, worker, crew, 员工, 工号, 员工编号, 姓名, 직원, 사번, 従業員, 社員番号",
);
export const saysStaff = (column: string): boolean =>
  bestLikeness(nameWords(column), staffTerms).likeness >= LEAST;

/** Is one number never more than the other? */
function partOf(
  rows: readonly (readonly string[])[],
  whole: number | undefined,
  part: number | undefined,
): boolean {
  if (whole === undefined || part === undefined) return false;
  let [told, more] = [0, 0];
  for (const row of rows) {
    const [a, b] = [numberOf((row[whole] ?? "").trim()), numberOf((row[part] ?? "").trim())];
    if (a === null || b === null) continue;
    told++;
    if (b > a) more++;
  }
  return told >= 3 && more <= 0.02 * told;
}
