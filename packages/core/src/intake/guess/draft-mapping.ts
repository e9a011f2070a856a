import type { Journey } from "../../journey/journey.ts";
import { journeyTemplate } from "../../journey/templates/templates.ts";
import type { LocalisedText } from "../../text/text.ts";
import { caseDraft, exitDraft } from "./case-draft.ts";
import type { ColumnChoice } from "./column-choice.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { countDraft, countedKind } from "./count-draft.ts";
import type { CountedKind } from "./count-roles.ts";
import { problemDraft, yesNoDraft } from "./fact-draft.ts";
import type { MappingHeading } from "./mapping-heading.ts";
import { nameEvidence } from "./name-evidence.ts";
import { expectedDraft, kanoDraft, kanoPairs, unratedFeatures } from "./paired-draft.ts";
import { placed, sectorJourney } from "./placed-ratings.ts";
import { type AnswersDraft, outcomeDraft, ratingsDraft } from "./rating-draft.ts";
import { segmentDraft } from "./segment-draft.ts";
import { slugOf, uniqueSlug } from "./slug.ts";
import { valenceOf } from "./valence-draft.ts";

/** A mapping that is still to be checked, and what has to be said of it. */
export interface MappingDraft {
  /** As `parseMapping` reads it. */
  mapping: Record<string, unknown>;
  journey: Journey;
  /** Touchpoint of each rated column. */
  touchpoints: ReadonlyMap<string, string>;
  /** What of the choices could not be kept, and why. */
  notes: LocalisedText[];
}

type Chosen = readonly (ColumnChoice & { profile: ColumnProfile })[];

/** Makes a mapping of what was chosen for each column. Nothing is dropped in silence: what has no place is noted. */
export function draftMapping(
  choices: readonly ColumnChoice[],
  profiles: readonly ColumnProfile[],
  heading: MappingHeading,
): MappingDraft {
  const notes: LocalisedText[] = [];
  const chosen: Chosen = choices.flatMap((choice) => {
    const profile = profiles.find(({ column }) => column === choice.column);
    return profile ? [{ ...choice, profile }] : [];
  });
  const of = (role: ColumnChoice["role"]) => chosen.filter((each) => each.role === role);
  const one = (role: ColumnChoice["role"]) => of(role)[0];
  const counted = countedKind(choices);
  if (counted !== null) return countedDraft(counted, chosen, heading, notes);
  const long = longOf(one("question"), one("question-part"), of("answer"));
  const rated = of("touchpoint").filter(({ scale }) => scale !== undefined);
  for (const { column, scale } of of("touchpoint")) if (scale === undefined) notes.push(noScale(column));
  const kano = kanoPairs(chosen, notes);
  const { journey, touchpoints } = placed([...rated, ...unratedFeatures(kano, rated)], heading, notes);
  const onJourney = (columns: readonly ColumnChoice[]) =>
    columns.flatMap((choice) => {
      const touchpoint = touchpoints.get(choice.column);
      return touchpoint === undefined ? [] : [[touchpoint, choice] as const];
    });
  const ratings = ratingsDraft(onJourney(rated));
  const key = of("key").map(({ column }) => column);
  // Beside a title, the comment is the longer text.
  const [comment, ...shorter] = of("comment").toSorted((a, b) => b.profile.length - a.profile.length);
  for (const { column } of shorter) notes.push(secondComment(column));
  const mapping = compact({
    ...kindOf(long, key, of("comment").length > 0 && rated.length + kano.length === 0, notes),
    code: heading.code,
    version: heading.version,
    name: heading.name,
    source: heading.source,
    licence: heading.licence,
    file: heading.file,
    journey: journeyTemplate(journey.code)
      ? { code: journey.code, version: journey.version }
      : written(journey),
    key,
    long,
    day: dayOf(one("day"), heading, notes),
    ...venuesOf(one("venue"), heading),
    customer: one("customer")?.column,
    weight: one("weight")?.column,
    outcomes: outcomesOf(chosen, ratings.shared, notes),
    ratings: ratings.shared ?? {},
    touchpoints: ratings.items,
    valence: valenceOf(of("valence"), touchpoints, journey, notes),
    expected: expectedDraft(of("touchpoint-expectation"), rated, touchpoints, journey, notes),
    kano: kanoDraft(kano, rated, touchpoints, notes),
    returned: ofYesNo(one("returned")),
    exit: exitDraft(one("exit"), journey, notes),
    staff: one("staff")?.column,
    comment: comment?.column,
    case: caseDraft(one, journey, touchpoints, notes),
    segments: segmentsOf([...of("segment"), ...of("language")]),
  });
  const question = one("question");
  if (long !== undefined && question && leavesItems(question, chosen, touchpoints))
    mapping.long = { ...long, others: "leave-out" };
  return { mapping, journey, touchpoints, notes };
}

/** The mapping of a file that counts or measures: it lies on no journey. */
function countedDraft(
  kind: CountedKind,
  chosen: Chosen,
  heading: MappingHeading,
  notes: LocalisedText[],
): MappingDraft {
  const one = (role: ColumnChoice["role"]) => chosen.find((each) => each.role === role);
  const segments = chosen.filter(({ role }) => role === "segment" || role === "language");
  const mapping = compact({
    code: heading.code,
    version: heading.version,
    name: heading.name,
    source: heading.source,
    licence: heading.licence,
    file: heading.file,
    ...countDraft(kind, chosen, notes),
    day: dayOf(one("day"), heading, notes),
    ...venuesOf(one("venue"), heading),
    segments: kind === "daily" ? {} : segmentsOf(segments),
  });
  return { mapping, journey: sectorJourney(heading), touchpoints: new Map(), notes };
}

const noScale = (column: string): LocalisedText => ({
  en: `"${column}" is not read: its values lie on no scale`,
  zh: `“${column}”未读取：其取值不构成任何量表`,
});

const secondComment = (column: string): LocalisedText => ({
  en: `"${column}" is not read: a visit has one comment, and another column tells it`,
  zh: `“${column}”未读取：每次到访只有一条评论，已由另一列提供`,
});

/** A journey as a mapping writes it: without what goes without saying. */
function written({ touchpoints, ...rest }: Journey): Record<string, unknown> {
  const said = touchpoints.map((touchpoint) =>
    Object.fromEntries(
      Object.entries(touchpoint).filter(([, value]) => !Array.isArray(value) || value.length > 0),
    ),
  );
  return { ...rest, touchpoints: said };
}

/** In the long form the items stand in the rows; the choices for them are those of columns. */
function longOf(
  question: Chosen[number] | undefined,
  part: Chosen[number] | undefined,
  answers: Chosen,
): Record<string, unknown> | undefined {
  const [answer, ...more] = answers;
  if (question === undefined || answer === undefined) return undefined;
  const several = more.length > 0 && part === undefined;
  return {
    item: question.column,
    ...(part && { part: part.column }),
    value: several ? answers.map(({ column }) => column) : answer.column,
  };
}

/** Is there an item that nothing is made of? It has been noted, and its answers are no problem of the file. */
function leavesItems(
  { profile }: Chosen[number],
  chosen: Chosen,
  touchpoints: ReadonlyMap<string, string>,
): boolean {
  const own = ({ column }: ColumnChoice) => {
    const divider = column.lastIndexOf(" / ");
    return profile.values.has(column) || (divider > 0 && profile.values.has(column.slice(0, divider)));
  };
  return chosen
    .filter(own)
    .some(
      ({ role, column }) => role === "unknown" || (placedRoles.includes(role) && !touchpoints.has(column)),
    );
}

const placedRoles: readonly string[] = [
  "touchpoint",
  "touchpoint-expectation",
  "kano-functional",
  "kano-dysfunctional",
];

function kindOf(
  long: unknown,
  key: readonly string[],
  written: boolean,
  notes: LocalisedText[],
): Record<string, unknown> {
  if (long !== undefined) return { kind: "long" };
  if (key.length > 0) return written ? { kind: "reviews" } : {};
  notes.push({
    en: "no column names a row once and for all: a row is known by everything that stands in it",
    zh: "没有可唯一标识每行的列：以整行内容作为标识",
  });
  // Of two guests who only ticked boxes, alike answers are two answers; the same long text twice is one review.
  return written ? { kind: "reviews" } : { kind: "reviews", duplicates: "keep" };
}

function dayOf(
  day: Chosen[number] | undefined,
  { month }: MappingHeading,
  notes: LocalisedText[],
): Record<string, unknown> {
  if (day?.day === undefined) {
    notes.push({ en: "no column tells the day: all rows are undated", zh: "没有日期列：所有行均无日期" });
    return { format: "none" };
  }
  const { column, undated } = day;
  const order = day.day === "mixed" ? { order: day.order ?? "day-first" } : {};
  if (day.day !== "day-of-month")
    return { format: day.day, column, ...order, ...(undated && undated.length > 0 && { undated }) };
  if (month !== undefined) return { format: "day-of-month", column, month };
  notes.push({
    en: `"${column}" tells the day of the month only; until you say which month, all rows are undated`,
    zh: `“${column}”只有“几号”；在指明年月之前，所有行均无日期`,
  });
  return { format: "none" };
}

function venuesOf(column: Chosen[number] | undefined, heading: MappingHeading): Record<string, unknown> {
  const { code, name, sector, timeZone } = heading;
  const place = { sector, timeZone };
  if (column === undefined)
    return { venue: {}, venues: [{ ...(heading.venue ?? { code, name }), ...place }] };
  const taken = new Set<string>();
  const values: Record<string, string> = {};
  const venues = [...column.profile.values.keys()].map((value, at) => {
    const own = uniqueSlug(`${code}-${slugOf(value) ?? at + 1}`, taken);
    values[value] = own;
    return { code: own, name: { en: value, zh: value }, ...place, group: code };
  });
  return {
    venue: { column: column.column, values },
    groups: [{ code, name, hierarchy: "file" }],
    venues,
  };
}

function outcomesOf(
  chosen: Chosen,
  shared: AnswersDraft | null,
  notes: LocalisedText[],
): Record<string, unknown> {
  const outcomes: Record<string, unknown> = {};
  for (const choice of chosen) {
    const { role } = choice;
    if (role === "problem") {
      const problem = problemDraft(choice, choice.profile);
      if (problem) outcomes.problem = problem;
      else notes.push(noYes(choice.column));
    } else if (
      role === "overall" ||
      role === "recommend" ||
      role === "return-intention" ||
      role === "expectation"
    )
      if (choice.scale !== undefined && outcomes[role] === undefined)
        outcomes[role] = outcomeDraft(choice, shared);
  }
  return outcomes;
}

const noYes = (column: string): LocalisedText => ({
  en: `"${column}" is not read: none of its values means yes`,
  zh: `“${column}”未读取：没有表示“是”的值`,
});

function ofYesNo(choice: Chosen[number] | undefined) {
  return choice && (yesNoDraft(choice, choice.profile) ?? undefined);
}

function segmentsOf(columns: Chosen): Record<string, unknown> {
  const taken = new Set<string>();
  const segments: Record<string, unknown> = {};
  for (const { column, profile, name, role } of columns) {
    const { dimension } = nameEvidence(column);
    const known = dimension !== null && dimension.likeness >= 0.45 ? dimension.code : null;
    const base = role === "language" ? "language" : (known ?? slugOf(column) ?? `segment-${taken.size + 1}`);
    const named = role === "language" && name === undefined ? { en: "Language", zh: "语言" } : name;
    segments[uniqueSlug(base, taken)] = segmentDraft(profile, { dimension: known, name: named });
  }
  return segments;
}

/** Leaves out what is not said: a mapping that is stored says nothing that it does not mean. */
function compact(mapping: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown): boolean =>
    value === undefined ||
    (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);
  return Object.fromEntries(
    Object.entries(mapping).filter(
      ([name, value]) => name === "venue" || name === "outcomes" || name === "touchpoints" || !empty(value),
    ),
  );
}
