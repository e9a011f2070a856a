import type { LocalisedText } from "../../text/text.ts";
import { fold } from "../../words/folding.ts";

/** A venue that the organisation has already. */
export interface KnownVenue {
  names: readonly string[];
  timeZone: string;
}

/** What shows where a file's venues are. */
export interface ZoneEvidence {
  /** What the file calls its venues. */
  venues: readonly string[];
  known: readonly KnownVenue[];
  /** Moments as the file writes them. */
  moments: readonly string[];
  /** Names of columns and venues, answers: whatever is written in the language of the place. */
  texts: readonly string[];
  /** How the file's characters are written, where that is known. */
  encoding: string | null;
  /** The time zone of whoever brings the file. */
  own: string | null;
}

/** A time zone, how sure it is (0…1, an ordering), and what speaks for it. */
export interface ZoneGuess {
  timeZone: string;
  confidence: number;
  reason: LocalisedText;
}

/** The time zone of a file's venues: of venues that are known, of what the file shows, of whoever brings it; else UTC. */
export function guessTimeZone(evidence: ZoneEvidence): ZoneGuess {
  const place = ofLanguage(evidence);
  return (
    ofKnown(evidence) ??
    ofOffsets(evidence, place) ??
    place ??
    ofOwn(evidence) ?? { timeZone: "UTC", confidence: 0.1, reason: nothing }
  );
}

const plain = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

function ofKnown({ venues, known }: ZoneEvidence): ZoneGuess | null {
  const called = new Set(venues.map(plain));
  const own = known.filter(({ names }) => names.some((name) => called.has(plain(name))));
  const zones = new Set(own.map(({ timeZone }) => timeZone));
  const [timeZone] = zones;
  if (timeZone === undefined || zones.size > 1) return null;
  const name = own[0]?.names[0] ?? "";
  return {
    timeZone,
    confidence: 0.95,
    reason: { en: `it is that of "${name}", which is known`, zh: `与已有场所“${name}”一致` },
  };
}

/** Hours that moments are ahead of UTC, all of them alike; zero says nothing: programs write it of any place. */
function ofOffsets({ moments, own }: ZoneEvidence, place: ZoneGuess | null): ZoneGuess | null {
  const offsets = new Set(
    moments.map((moment) => /T?\d\d:\d\d.*?([+-]\d\d):?(\d\d)$/.exec(moment.trim())?.slice(1).join(":")),
  );
  const [offset] = offsets;
  if (offset === undefined || offsets.size > 1 || /^[+-]00:00$/.test(offset)) return null;
  const reason = { en: `the file's moments are ${offset} from UTC`, zh: `文件中的时刻为 UTC${offset}` };
  const fitting = [place?.timeZone, own ?? undefined].find(
    (zone) => zone !== undefined && offsetOf(zone, moments[0] ?? "") === offset,
  );
  if (fitting !== undefined) return { timeZone: fitting, confidence: 0.9, reason };
  const [hours, minutes] = offset.split(":") as [string, string];
  if (minutes !== "00") return null;
  // Names of such zones count westwards.
  return {
    timeZone: `Etc/GMT${hours.startsWith("+") ? "-" : "+"}${Number(hours.slice(1))}`,
    confidence: 0.7,
    reason,
  };
}

/** How far a zone is from UTC at a moment: `+08:00`. */
function offsetOf(timeZone: string, moment: string): string | null {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return null;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name.replace("GMT", "") || "+00:00";
}

const writing: readonly (readonly [
  pattern: RegExp,
  encodings: readonly string[],
  timeZone: string,
  language: LocalisedText,
])[] = [
  [/\p{Script=Hangul}/gu, ["euc-kr"], "Asia/Seoul", { en: "Korean", zh: "韩文" }],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ["shift_jis"], "Asia/Tokyo", { en: "Japanese", zh: "日文" }],
  [/\p{Script=Thai}/gu, [], "Asia/Bangkok", { en: "Thai", zh: "泰文" }],
  [/\p{Script=Han}/gu, ["gb18030", "big5"], "Asia/Shanghai", { en: "Chinese", zh: "中文" }],
];

/** A language that is written in one country, or mostly there; by the file's characters where its words do not show it. */
function ofLanguage({ texts, encoding }: ZoneEvidence): ZoneGuess | null {
  const text = texts.join("\n");
  for (const [pattern, encodings, zone, language] of writing) {
    const letters = text.match(pattern)?.length ?? 0;
    if (letters < 2 && (encoding === null || !encodings.includes(encoding))) continue;
    const traditional =
      zone === "Asia/Shanghai" && (encoding === "big5" || (letters > 0 && isTraditional(text)));
    return {
      timeZone: traditional ? "Asia/Taipei" : zone,
      confidence: traditional ? 0.55 : 0.7,
      reason: { en: `the file is written in ${language.en}`, zh: `文件以${language.zh}书写` },
    };
  }
  return null;
}

/** Are more of its characters traditional ones than a stray name would bring? */
function isTraditional(text: string): boolean {
  const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  const other = characters.filter((character) => fold(character) !== character).length;
  return other >= 0.1 * characters.length;
}

const ofOwn = ({ own }: ZoneEvidence): ZoneGuess | null =>
  own === null
    ? null
    : {
        timeZone: own,
        confidence: 0.4,
        reason: {
          en: "it is that of the computer from which the file comes; the file itself shows none",
          zh: "取自提供文件的计算机；文件本身未显示时区",
        },
      };

const nothing: LocalisedText = { en: "nothing shows another", zh: "没有任何依据" };
