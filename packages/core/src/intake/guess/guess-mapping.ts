import type { Sector } from "../../sector/sector.ts";
import type { LocalisedText } from "../../text/text.ts";
import { isTotal } from "../no-answer.ts";
import { type ColumnOverride, choicesOf } from "./column-choice.ts";
import type { ColumnGuess } from "./column-guess.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { draftMapping, type MappingDraft } from "./draft-mapping.ts";
import { pairName } from "./find-pairs.ts";
import { type ColumnGuesses, guessColumns, type TableSample } from "./guess-columns.ts";
import { guessJourney, type JourneyGuess } from "./guess-journey.ts";
import { guessTimeZone, type KnownVenue, type ZoneGuess } from "./guess-time-zone.ts";
import { type MappingHeading, mappingHeading } from "./mapping-heading.ts";
import { aspectOf } from "./name-evidence.ts";
import { slugOf } from "./slug.ts";

/** What is known of a file besides its rows. */
export interface FileContext {
  fileName: string;
  /** The time zone of whoever brings the file: a guess for its venues, where nothing else shows theirs. */
  timeZone?: string | undefined;
  /** Has somebody said that the venues are in that time zone? */
  timeZoneSaid?: boolean | undefined;
  /** Venues that the organisation has already. */
  venues?: readonly KnownVenue[] | undefined;
  /** How the file's characters are written, where that is known. */
  encoding?: string | undefined;
  /** The kind of venue that the organisation has, where the file does not show one. */
  sector?: Sector | undefined;
}

/** Everything that is guessed of a file. */
export interface FileGuess extends ColumnGuesses {
  journey: JourneyGuess;
  /** What the mapping is called and where its venues are, as far as it shows. */
  heading: MappingHeading;
  /** Why its venues are taken to be in that time zone, and how sure that is. */
  zone: ZoneGuess;
  warnings: LocalisedText[];
}

/** Guesses what a file holds from a sample of its rows. */
export function guessFile({ header, rows }: TableSample, context: FileContext): FileGuess {
  const totals = rows.filter(isSummary);
  // Where many lines begin with "average", that is what guests answered.
  const sums = totals.length <= MOST_TOTALS ? totals : [];
  const answers = rows.filter((row) => !sums.includes(row) && !isEmpty(row));
  const found = guessColumns({ header, rows: answers });
  const journey = guessJourney(ratedColumns(found), contextTexts(found, context));
  const sector = journey.sector ?? context.sector ?? "retail";
  const warnings: LocalisedText[] = [];
  if (journey.confidence < 0.5 && context.sector === undefined)
    warnings.push({
      en: "nothing shows for sure what kind of venue the file is about: please choose it",
      zh: "无法确定文件属于哪类场所，请选择行业",
    });
  const zone = zoneOf(found, answers, context);
  if (zone.confidence < 0.9) warnings.push(zoneWarning(zone));
  for (const line of sums) warnings.push(summaryLine(firstOf(line)));
  const { template } = journey;
  const code = slugOf(plainName(context.fileName)) ?? `file-${shortHash(context.fileName)}`;
  const label = plainName(context.fileName);
  const heading = mappingHeading.parse({
    code: code.slice(0, 50).replace(/-+$/, ""),
    name: { en: label, zh: label },
    source: context.fileName,
    sector,
    timeZone: zone.timeZone,
    ...(template && { template: template.journey.code }),
  });
  return { ...found, journey, heading, zone, warnings };
}

/** Values of a column that show where the file's venues are. */
const SHOWN = 200;

function zoneOf(
  { columns, profiles }: ColumnGuesses,
  answers: readonly (readonly string[])[],
  { timeZone, timeZoneSaid = false, venues = [], encoding }: FileContext,
): ZoneGuess {
  if (timeZoneSaid && timeZone !== undefined)
    return { timeZone, confidence: 1, reason: { en: "it was said", zh: "已指明" } };
  const valuesOf = (role: ColumnGuess["role"]) =>
    columns
      .filter((column) => column.role === role)
      .flatMap(({ column }) => profileValues(profiles, column).slice(0, SHOWN));
  const places = valuesOf("venue");
  return guessTimeZone({
    venues: places,
    known: venues,
    moments: valuesOf("day"),
    texts: [...columns.map(({ column }) => column), ...places, ...answers.slice(0, 20).flat()],
    encoding: encoding ?? null,
    own: timeZone ?? null,
  });
}

const zoneWarning = ({ timeZone, confidence, reason }: ZoneGuess): LocalisedText => ({
  en: `time zone ${timeZone}, because ${reason.en} (confidence ${confidence.toFixed(2)}): please check`,
  zh: `时区取 ${timeZone}：${reason.zh}（把握 ${confidence.toFixed(2)}），请核对`,
});

/** Lines that sum up the others are a few. */
const MOST_TOTALS = 3;

const firstOf = (row: readonly string[]): string => row.find((cell) => cell.trim() !== "") ?? "";
const isSummary = (row: readonly string[]): boolean => isTotal(firstOf(row));

/** Nothing, or what another program tells itself about its columns. */
const isEmpty = (row: readonly string[]): boolean =>
  row.every((cell) => cell.trim() === "" || /^\{".*\}$/s.test(cell.trim()));

const summaryLine = (name: string): LocalisedText => ({
  en: `the line "${name.trim()}" sums up others: it is left out`,
  zh: `“${name.trim()}”为汇总行，不计入`,
});

/** The mapping that the guesses come to, with decisions on top. */
export function guessedMapping(
  guess: Pick<FileGuess, "columns" | "profiles" | "heading">,
  overrides: readonly ColumnOverride[] = [],
  heading: Partial<MappingHeading> = {},
): MappingDraft {
  const told = Object.fromEntries(Object.entries(heading).filter(([, value]) => value !== undefined));
  return draftMapping(choicesOf(guess.columns, overrides), guess.profiles, { ...guess.heading, ...told });
}

function ratedColumns({ columns }: ColumnGuesses): { column: string; aspect: string | null }[] {
  const features = columns.flatMap(({ column, role, partner }) => {
    const name = role === "kano-functional" && partner !== null ? pairName(column, partner) : null;
    return name === null ? [] : [{ column: name, aspect: aspectOf(name) }];
  });
  const rated = columns
    .filter(({ role }) => role === "touchpoint")
    .map(({ column, aspect, partner }) => {
      const label = partner === null ? null : pairName(column, partner);
      return label ? { column, aspect: aspectOf(label), label } : { column, aspect };
    });
  return rated.length > 0 ? rated : features;
}

/** What shows the kind of venue: the file's name, its columns, the names of its venues and dimensions. */
function contextTexts({ columns, profiles }: ColumnGuesses, { fileName }: FileContext): string[] {
  const named = (role: ColumnGuess["role"]) =>
    columns
      .filter((column) => column.role === role)
      .flatMap(({ column }) => profileValues(profiles, column).slice(0, 10));
  return [plainName(fileName), ...columns.map(({ column }) => column), ...named("venue")];
}

const profileValues = (profiles: readonly ColumnProfile[], column: string): string[] => [
  ...(profiles.find((profile) => profile.column === column)?.values.keys() ?? []),
];

/** A file's name without its endings. */
const plainName = (fileName: string): string =>
  fileName.replace(/(?:\.[a-z0-9]{1,6}){1,2}$/i, "") || fileName;

/** For names that have no letter in common with a code. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
