import { yesNoOf } from "./answer-words.ts";
import { type ColumnProfile, numberOf } from "./column-profile.ts";
import type { ColumnRole } from "./column-role.ts";
import { clockShare, type DayGuess } from "./guess-day.ts";
import type { KindOfScale } from "./guess-scale.ts";

/** What is known of a column before its role is judged. */
export interface ColumnFacts {
  profile: ColumnProfile;
  scale: KindOfScale | null;
  day: DayGuess | null;
  /** Does it stand in a table of questions that are answered alike? */
  inBattery: boolean;
  /** Do its numbers look like those of such a table, while its answers have nothing to do with it? */
  apart: boolean;
  /** Is it one of the labels of a review: bad, middling, good, or nothing said? */
  label: boolean;
}

/** How well the values suit a role, 0…1 (0: it cannot be), and how sure that would be without any name. */
export interface RoleFit {
  content: number;
  unnamed: number;
}

const none: RoleFit = { content: 0, unnamed: 0 };

/** How the values of a column suit a role. */
export function roleFit(role: ColumnRole, facts: ColumnFacts): RoleFit {
  if (facts.profile.blank === facts.profile.rows) return none;
  // Labels say what a review thinks of something, whatever it is called: Food#Recommend is no recommendation.
  if (facts.label) return role === "touchpoint" ? { content: 0.95, unnamed: 0.85 } : none;
  return fits[role]?.(facts) ?? none;
}

const fits: Partial<Record<ColumnRole, (facts: ColumnFacts) => RoleFit>> = {
  key: ({ profile, day }) => {
    if (isDay(day)) return none;
    if (profile.length > 40 || profile.blank > 0.02 * profile.rows || isDecimal(profile)) return none;
    const different = distinct(profile) / Math.max(1, profile.rows - profile.blank);
    if (different < 0.9 || profile.rows < 3) return none;
    return { content: different >= 0.98 ? 1 : 0.8, unnamed: profile.place === 0 ? 0.6 : 0.42 };
  },
  customer: ({ profile }) => {
    const different = distinct(profile) / Math.max(1, profile.rows - profile.blank);
    return profile.length <= 40 && different > 0.1 && !isDecimal(profile)
      ? { content: 0.95, unnamed: 0.03 }
      : none;
  },
  venue: ({ profile, scale, day }) => {
    const count = distinct(profile);
    const rows = profile.rows - profile.blank;
    if (isDay(day) || profile.length > 60 || profile.blank > 0.1 * profile.rows) return none;
    if (count < 1 || count > 400 || (count > 3 && count > rows / 2)) return none;
    if (profile.numeric > 0.9) return { content: isRating(scale) ? 0.35 : 0.6, unnamed: 0 };
    return { content: count === 1 ? 0.9 : 1, unnamed: 0.12 };
  },
  day: ({ day }) =>
    day === null
      ? none
      : { content: day.fit, unnamed: ["day-of-month", "serial"].includes(day.format) ? 0 : 0.75 },
  time: ({ profile }) => ({ content: clockShare(profile), unnamed: 0.8 }),
  weight: ({ profile }) => {
    const { numeric, min, max } = profile;
    if (numeric < 0.99 || min === null || max === null || min < 0 || max > 2_000) return none;
    return isDecimal(profile) ? { content: 1, unnamed: 0.05 } : { content: 0.4, unnamed: 0 };
  },
  overall: ({ scale }) => ({ content: ratingFit(scale, 0.75), unnamed: 0.04 }),
  recommend: ({ scale, profile }) => {
    const fit = ratingFit(scale, 0.9);
    const ten = scale?.scale.low === 0 && scale.scale.high === 10 && profile.numeric > 0.9;
    return { content: fit, unnamed: ten ? 0.25 : 0.02 };
  },
  "return-intention": ({ scale }) => ({ content: ratingFit(scale, 0.9), unnamed: 0.02 }),
  expectation: ({ scale }) => ({ content: ratingFit(scale, 0.2), unnamed: 0.02 }),
  problem: ({ scale, profile }) => ({ content: fewAnswers(scale, profile) ? 1 : 0, unnamed: 0.02 }),
  touchpoint: (facts) => ({
    content: isShortCode(facts) ? 0.25 : ratingFit(facts.scale, 0.25) * standing(facts),
    unnamed: unnamedRating(facts),
  }),
  valence: ({ scale }) => {
    if (scale === null || scale.kind === "kano") return none;
    if (scale.scale.low < 0) return { content: 1, unnamed: 0.7 };
    return { content: 0.8 * ratingFit(scale, 0.3), unnamed: 0 };
  },
  segment: ({ profile, day, scale, inBattery }) => {
    const count = distinct(profile);
    if (isDay(day)) return none;
    if (count < 2 || profile.length > 40 || isDecimal(profile)) return none;
    if (profile.numeric > 0.9) {
      const banded = profile.min !== null && profile.max !== null && profile.min >= 0 && profile.max <= 120;
      if (count > 40 && !banded) return none;
      return { content: inBattery && isRating(scale) ? 0.85 : count > 25 ? 0.6 : 1, unnamed: 0.18 };
    }
    const rows = profile.rows - profile.blank;
    if (count > 400 || (count > 20 && count > rows / 3)) return none;
    return { content: count <= 40 ? 1 : 0.7, unnamed: isWords(scale) ? 0.1 : 0.5 };
  },
  language: ({ profile }) =>
    distinct(profile) >= 1 && distinct(profile) <= 40 && profile.length <= 20
      ? { content: 1, unnamed: 0.02 }
      : none,
  comment: ({ profile, scale, day }) => {
    if (profile.numeric > 0.5 || isDay(day) || isWords(scale)) return none;
    const rows = profile.rows - profile.blank;
    const different = distinct(profile) / Math.max(1, rows);
    if (profile.length >= 25 && different > 0.3) return { content: 1, unnamed: 0.75 };
    if (profile.length >= 8 && different > 0.4) return { content: 0.85, unnamed: 0.35 };
    return different > 0.2 ? { content: 0.6, unnamed: 0 } : { content: 0.3, unnamed: 0 };
  },
  staff: ({ profile, scale, day }) => {
    const count = distinct(profile);
    if (count < 2 || profile.length > 40 || isDay(day) || isDecimal(profile) || isWords(scale)) return none;
    return isRating(scale) ? none : { content: 1, unnamed: 0.02 };
  },
  returned: ({ scale, profile }) => ({ content: twoAnswers(scale, profile) ? 1 : 0, unnamed: 0.01 }),
  exit: ({ profile }) => ({ content: distinct(profile) <= 60 && profile.length <= 40 ? 0.9 : 0, unnamed: 0 }),
  complaint: ({ scale, profile }) => ({ content: fewAnswers(scale, profile) ? 1 : 0, unnamed: 0.01 }),
  "complaint-touchpoint": ({ profile }) => ({
    content: distinct(profile) <= 100 && profile.length <= 40 && profile.numeric < 0.5 ? 1 : 0,
    unnamed: 0,
  }),
  "complaint-closed": ({ scale, profile }) => ({ content: fewAnswers(scale, profile) ? 1 : 0, unnamed: 0 }),
  "complaint-hours": ({ profile }) => ({
    content: profile.numeric > 0.98 && (profile.min ?? -1) >= 0 ? 1 : 0,
    unnamed: 0,
  }),
  "complaint-after": ({ scale }) => ({ content: ratingFit(scale, 0.4), unnamed: 0 }),
  personal: ({ profile, scale, inBattery }) => {
    const contact = contactShare(profile);
    if (contact > 0.5) return { content: 1, unnamed: 0.97 };
    return inBattery && isRating(scale) ? none : { content: 0.95, unnamed: 0.02 };
  },
};

/** Are these days for sure? Whole numbers may be, where a name says so. */
const isDay = (day: DayGuess | null): boolean =>
  day !== null && day.format !== "day-of-month" && day.format !== "serial";

/** How many different values there are. */
export const distinct = ({ values, many }: ColumnProfile): number =>
  many ? Number.MAX_SAFE_INTEGER : values.size;

const isDecimal = ({ numeric, whole }: ColumnProfile): boolean => numeric > 0.9 && whole < 0.9 * numeric;

const isWords = (scale: KindOfScale | null): boolean => scale?.kind === "words" && scale.fit > 0.9;

/** Is it a scale of three points or more that nearly all values lie on? */
export function isRating(scale: KindOfScale | null): boolean {
  return (
    scale !== null && scale.kind !== "yes-no" && scale.scale.high - scale.scale.low >= 2 && scale.fit > 0.85
  );
}

/** How well answers suit a rating; `two` where there are two answers only. */
function ratingFit(scale: KindOfScale | null, two: number): number {
  if (scale === null) return 0;
  const points = scale.scale.high - scale.scale.low + 1;
  if (scale.kind === "kano") return 0.3;
  if (scale.kind === "yes-no" || points === 2) return two * scale.fit;
  return (points === 3 ? 0.85 : 1) * scale.fit;
}

/** Three numbers that stand in no table of questions are a code more often than a rating. */
function isShortCode({ scale, inBattery, profile }: ColumnFacts): boolean {
  if (scale?.kind !== "points" || inBattery || scale.scale.low < 0 || scale.recode) return false;
  const { low, high } = scale.scale;
  const filled = profile.rows - profile.blank;
  const used = [...profile.values].filter(([value, times]) => {
    const point = numberOf(value);
    return point !== null && point !== 0 && point >= low && point <= high && times >= 0.005 * filled;
  });
  return high - low < 3 || (used.length <= 2 && filled >= 30);
}

const standing = ({ apart, profile }: ColumnFacts): number =>
  !apart ? 1 : profile.blank > 0.3 * profile.rows ? 0.3 : 0.45;

function unnamedRating({ scale, inBattery }: ColumnFacts): number {
  if (scale === null || !isRating(scale) || scale.fit < 0.9) return 0.05;
  if (scale.kind === "words") return 0.75;
  if (inBattery) return 0.68;
  return scale.scale.high - scale.scale.low >= 4 ? 0.35 : 0.12;
}

/** Yes and no, also as 1/0 or 1/2. */
function twoAnswers(scale: KindOfScale | null, profile: ColumnProfile): boolean {
  return scale?.kind === "yes-no" || isCoded(profile, 2);
}

/** The same, with a third answer for "don't know". */
function fewAnswers(scale: KindOfScale | null, profile: ColumnProfile): boolean {
  return twoAnswers(scale, profile) || isCoded(profile, 3) || mostlyYesNo(profile);
}

/** Nearly all are 0 and 1, or 1 and 2 (and 3); a few other codes stand for no answer. */
function isCoded({ whole, values, rows, blank }: ColumnProfile, top: number): boolean {
  if (whole < 0.97 || values.size > 6) return false;
  let few = 0;
  for (const [value, times] of values) {
    const point = numberOf(value);
    if (point !== null && point >= 0 && point <= top) few += times;
  }
  return few >= 0.9 * (rows - blank);
}

function mostlyYesNo({ values }: ColumnProfile): boolean {
  return values.size <= 4 && [...values.keys()].some((value) => yesNoOf(value) !== null);
}

/** Share of values that are addresses of persons: e-mail, telephone, identity card. */
function contactShare({ values }: ColumnProfile): number {
  let [contacts, total] = [0, 0];
  for (const [value, times] of values) {
    total += times;
    if (contact.some((pattern) => pattern.test(value))) contacts += times;
  }
  return total === 0 ? 0 : contacts / total;
}

const contact = [
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  /^(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/,
  /^0\d{1,3}-\d{3,4}-\d{4}$/,
  /^\+\d{1,3}[-\s(]\d[\d\s()-]{6,}$/,
  /^\(\d{3}\)\s?\d{3}-\d{4}$/,
  /^\d{17}[\dXx]$/,
  /^\d{6}-[1-4]\d{6}$/,
];
