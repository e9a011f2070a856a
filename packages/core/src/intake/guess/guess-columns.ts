import type { LocalisedText } from "../../text/text.ts";
import { columnNames } from "../header.ts";
import { alignPairs } from "./align-pairs.ts";
import { alignWords } from "./align-words.ts";
import { type Battery, findBatteries } from "./battery.ts";
import type { ColumnGuess } from "./column-guess.ts";
import { type ColumnProfile, profileColumns } from "./column-profile.ts";
import { type ColumnRole, columnRoles, scaledRoles, singleRoles } from "./column-role.ts";
import { type CountedFile, findCounted, saysStaff } from "./count-columns.ts";
import type { CountedKind } from "./count-roles.ts";
import { findPairs, type PairedColumn, saysKano } from "./find-pairs.ts";
import { fromNought } from "./from-nought.ts";
import { guessDay } from "./guess-day.ts";
import { roleReasons } from "./guess-reasons.ts";
import { guessScale, type KindOfScale, kanoScale, labelScale } from "./guess-scale.ts";
import { findLongForm, type LongForm } from "./long-form.ts";
import { type NameEvidence, nameEvidence } from "./name-evidence.ts";
import { type ColumnFacts, isRating, roleFit } from "./role-fit.ts";
import { wideForm } from "./wide-form.ts";

/** The rows that a guess is made from: a header, and some hundred to some thousand rows. */
export interface TableSample {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What is guessed of a file's columns. */
export interface ColumnGuesses {
  columns: ColumnGuess[];
  /** Is each row a single answer? */
  longForm: boolean;
  /** What the rows are, where they count or measure. */
  counted: CountedKind | null;
  profiles: ColumnProfile[];
}

/** Below this a column is not read. */
const LEAST = 0.4;

/**
 * What every column of a file is about, judged by its name, its values and the columns around it. In the long form the
 * items come behind the columns, as if each were one.
 */
export function guessColumns(sample: TableSample): ColumnGuesses {
  return guessTable(sample, true);
}

/** Puts the answers of visits together, and guesses those as the columns of any other file. */
function guessItems(
  names: readonly string[],
  sample: TableSample,
  long: LongForm,
  profiles: readonly ColumnProfile[],
): ColumnGuesses | null {
  const wide = wideForm(names, sample.rows, long);
  if (wide === null) return null;
  const found = guessTable(wide, false);
  const fixed = (place: number): ColumnRole | null => {
    if (place === long.key) return "key";
    if (place === long.question) return "question";
    if (place === long.part) return "question-part";
    return long.answers.includes(place) ? "answer" : wide.differing.includes(place) ? "unknown" : null;
  };
  const columns = names.map((column, place): ColumnGuess => {
    const role = fixed(place);
    const own = found.columns[wide.places.indexOf(place)];
    if (role !== null || own === undefined) return fixedGuess(column, place, role ?? "unknown");
    // Visits have their key.
    return { ...own, place, role: own.role === "key" ? (own.alternatives[0]?.role ?? "unknown") : own.role };
  });
  const { length } = wide.places;
  const items = found.columns.slice(length).map((item, at): ColumnGuess => {
    const role = scaledRoles.includes(item.role) || item.role === "returned" ? item.role : "unknown";
    return { ...item, place: names.length + at, role };
  });
  const itemProfiles = found.profiles
    .slice(length)
    .map((item, at) => ({ ...item, place: names.length + at }));
  return {
    columns: [...columns, ...items],
    longForm: true,
    counted: null,
    profiles: [...profiles, ...itemProfiles],
  };
}

const fixedGuess = (column: string, place: number, role: ColumnRole): ColumnGuess => ({
  column,
  place,
  role,
  confidence: role === "unknown" ? 0.5 : 0.9,
  reasons: role === "unknown" ? [differs] : [],
  warnings: [],
  alternatives: [],
  scale: null,
  day: null,
  aspect: null,
  dimension: null,
  partner: null,
});

const differs: LocalisedText = {
  en: "it differs between the rows of one visit, so that nothing holds for the visit",
  zh: "同一次到访的各行取值不同，无法归于该次到访",
};

function guessTable({ header, rows }: TableSample, mayBeLong: boolean): ColumnGuesses {
  const names = columnNames(header);
  const profiles = profileColumns(names, rows);
  const { batteries, apart } = findBatteries(profiles, rows);
  const batteryOf = (place: number): Battery | undefined =>
    batteries.find(({ places }) => places.includes(place));
  const scaled = alignPairs(
    alignWords(
      profiles.map((profile) => ({
        profile,
        scale: scaleOf(profile, batteryOf(profile.place)),
        day: guessDay(profile),
      })),
    ),
  );
  for (const battery of batteries)
    if (!battery.labels) for (const place of oddOnes(battery, scaled)) apart.add(place);
  const long = mayBeLong ? findLongForm(scaled, rows) : null;
  const items = long && guessItems(names, { header, rows }, long, profiles);
  if (items) return items;
  const pairs = findPairs(
    scaled.map(({ profile, scale }) => ({ column: profile.column, place: profile.place, scale })),
  );
  const judged = scaled.map(({ profile, scale, day }): Judged => {
    const wordy = scale?.kind === "words" && !isYesNoLike(scale.scale);
    const isApart = apart.has(profile.place);
    const label = batteryOf(profile.place)?.labels ?? false;
    const inBattery = (batteryOf(profile.place) !== undefined && !isApart) || wordy;
    const facts: ColumnFacts = { profile, scale, day, inBattery, apart: isApart, label };
    const evidence = nameEvidence(profile.column);
    const pair = pairs.find(({ place }) => place === profile.place);
    return { facts, evidence, pair, ranked: rank(facts, evidence, pair) };
  });
  leaveFurtherAnswers(judged);
  leaveOrphans(judged);
  const roles = assign(judged);
  const counted = isSurvey(judged, roles) ? null : findCounted(scaled, rows);
  if (counted) for (const [at, found] of roles.entries()) roles[at] = countedRole(at, found, counted, judged);
  const columns = judged.map((each, place) => guessOf(each, roles[place] as Ranked, names));
  return { columns, longForm: false, counted: counted?.kind ?? null, profiles };
}

/** Ratings, reviews and answers are those of guests, whatever else stands beside them. */
function isSurvey(judged: readonly Judged[], roles: readonly Ranked[]): boolean {
  const sure = roles.filter(
    ({ role, confidence }, at) =>
      confidence >= 0.6 &&
      (judged[at]?.facts.inBattery ? role === "touchpoint" : ["overall", "recommend"].includes(role)),
  );
  return sure.length > 0 || roles.some(({ role }) => ["comment", "answer", "kano-functional"].includes(role));
}

/** In a file that counts, columns are what it counts, or tell rows apart. */
function countedRole(
  at: number,
  found: Ranked,
  { kind, roles }: CountedFile,
  judged: readonly Judged[],
): Ranked {
  const own = roles.get(at);
  if (own) return own;
  const { evidence, facts } = judged[at] as Judged;
  if (kind === "rosters" && saysStaff(facts.profile.column)) return { role: "staff", confidence: 0.85 };
  if (found.role === "day" || found.role === "segment" || found.role === "personal") return found;
  const likeness = evidence.roles.get("venue")?.likeness ?? 0;
  if (found.role === "venue" && likeness >= 0.5) return found;
  return { role: "unknown", confidence: 0.5 };
}

function scaleOf(profile: ColumnProfile, battery: Battery | undefined): KindOfScale | null {
  if (battery?.labels) return labelScale(profile);
  const found = guessScale(profile, battery);
  if (found?.kind === "kano" || !saysKano(profile.column)) return found;
  return kanoScale(profile) ?? found;
}

/** Columns of a table that end at another number than nearly all others: a code between ratings. */
function oddOnes(
  { places }: Battery,
  scaled: readonly { profile: ColumnProfile; scale: KindOfScale | null }[],
): number[] {
  const endOf = (place: number): string => {
    const found = scaled[place]?.scale?.scale;
    return found === undefined ? "" : `${found.low}…${found.high}`;
  };
  const times = new Map<string, number>();
  for (const place of places) times.set(endOf(place), (times.get(endOf(place)) ?? 0) + 1);
  const [usual] = [...times].sort(([, a], [, b]) => b - a);
  if (usual === undefined || places.length < 5 || usual[1] < 0.7 * places.length) return [];
  return places.filter((place) => {
    const { rows = 0, blank = 0 } = scaled[place]?.profile ?? {};
    return endOf(place) !== usual[0] && rows - blank >= 100;
  });
}

interface Ranked {
  role: ColumnRole;
  confidence: number;
}

/** A column with everything known of it, and its possible roles, the likeliest first. */
interface Judged {
  facts: ColumnFacts;
  evidence: NameEvidence;
  pair: PairedColumn | undefined;
  ranked: Ranked[];
}

/** Does a name speak of how many or how much there was, not of how good it was? */
const saysAmount = (column: string): boolean =>
  !/rat(?:e|ing)|satisf|满意|满足|滿意|만족|満足|评分|評分|평점/i.test(column) &&
  /(?:party|group) ?_?size|number_? ?of|how many|(?<![a-z])count(?![a-z])|spend|spent|amount|minutes|\bmins?\b|人数|人數|人次|件数|次数|回数|金额|金額|消费额|分钟|分鐘|时长|時長|인원|횟수|금액|시간\(분\)/i.test(
    column,
  );

const isYesNoLike = ({ low, high }: { low: number; high: number }): boolean => high - low < 2;

function rank(facts: ColumnFacts, { roles }: NameEvidence, pair: PairedColumn | undefined): Ranked[] {
  if (pair) return [{ role: pair.role, confidence: 0.85 }];
  const ranked = (Object.keys(columnRoles) as ColumnRole[]).flatMap((role): Ranked[] => {
    const { content, unnamed } = roleFit(role, facts);
    if (content === 0) return [];
    const likeness = roles.get(role)?.likeness ?? 0;
    if (role === "touchpoint" && facts.scale?.kind === "points" && saysAmount(facts.profile.column))
      return [];
    // A feeling at the breakfast is no rating of it.
    if (
      role === "touchpoint" &&
      (roles.get("valence")?.likeness ?? 0) > 0.4 &&
      (facts.scale?.scale.low ?? 0) < 0
    )
      return [];
    return [{ role, confidence: content * (unnamed + (1 - unnamed) * likeness ** 1.3) }];
  });
  return ranked.filter(({ confidence }) => confidence >= LEAST).sort((a, b) => b.confidence - a.confidence);
}

/** Of further answers to one question (`PURPOSE2`, `PURPOSE3` behind `PURPOSE1`) only the first is a dimension. */
function leaveFurtherAnswers(judged: readonly Judged[]): void {
  const names = new Set(judged.map(({ facts }) => facts.profile.column.toLowerCase()));
  for (const each of judged) {
    const found = /^(.*\D)([2-9]|\d\d)$/.exec(each.facts.profile.column.toLowerCase());
    const { profile, scale } = each.facts;
    const first =
      found && (names.has(`${found[1]}1`) || names.has((found[1] as string).replace(/[\s_-]$/, "")));
    if (first && (!isRating(scale) || profile.blank > 0.4 * profile.rows))
      each.ranked = each.ranked.filter(({ role }) => role === "comment" || role === "personal");
  }
}

/** Hours, closing and rating of a complaint are nothing where no column tells whether there was one. */
function leaveOrphans(judged: readonly Judged[]): void {
  if (judged.some(({ ranked }) => ranked.some(({ role }) => role === "complaint"))) return;
  for (const each of judged) each.ranked = each.ranked.filter(({ role }) => !role.startsWith("complaint-"));
}

/** Gives each column its likeliest role; roles of which there is one go to the column that has the best claim. */
function assign(judged: readonly Judged[]): Ranked[] {
  const given: (Ranked | undefined)[] = judged.map(() => undefined);
  const claims = judged
    .flatMap(({ ranked }, place) => ranked.map((claim, order) => ({ ...claim, place, order })))
    // Claims that are nearly alike go by their order in the file: totals stand before the details they sum up again.
    .sort(
      (a, b) =>
        Math.round(20 * b.confidence) - Math.round(20 * a.confidence) ||
        a.order - b.order ||
        a.place - b.place,
    );
  const taken = new Set<ColumnRole>();
  for (const { place, role, confidence } of claims) {
    if (given[place] !== undefined || taken.has(role)) continue;
    // A second total is no touchpoint: 总体卫生 beside 总体满意度 may be, Q9ALL beside Q7ALL is not.
    if (role === "touchpoint" && isSecondTotal(judged[place] as Judged, taken)) {
      given[place] = { role: "unknown", confidence: 0.5 };
      continue;
    }
    given[place] = { role, confidence };
    if (singleRoles.includes(role)) taken.add(role);
  }
  return given.map((found) => found ?? { role: "unknown", confidence: 0.5 });
}

function isSecondTotal({ evidence }: Judged, taken: ReadonlySet<ColumnRole>): boolean {
  const overall = evidence.roles.get("overall")?.likeness ?? 0;
  return taken.has("overall") && overall >= 0.95 && (evidence.aspect?.likeness ?? 0) < overall;
}

function guessOf(judged: Judged, { role, confidence }: Ranked, names: readonly string[]): ColumnGuess {
  const { facts, evidence, pair, ranked } = judged;
  const { profile, scale, day } = facts;
  const partner = pair ? (names[pair.partner] ?? null) : null;
  const asked = role === "recommend" ? fromNought(scale, profile.column) : scale;
  return {
    column: profile.column,
    place: profile.place,
    role,
    confidence: Math.round(100 * Math.min(confidence, 0.99)) / 100,
    ...roleReasons(role, {
      profile,
      scale: asked,
      day,
      evidence,
      inBattery: facts.inBattery,
      partner,
    }),
    alternatives: ranked
      .filter((other) => other.role !== role)
      .slice(0, 4)
      .map((other) => ({ role: other.role, confidence: Math.round(100 * other.confidence) / 100 })),
    scale: asked,
    day,
    aspect: evidence.aspect !== null && evidence.aspect.likeness >= 0.4 ? evidence.aspect.code : null,
    dimension:
      evidence.dimension !== null && evidence.dimension.likeness >= 0.45 ? evidence.dimension.code : null,
    partner,
  };
}
