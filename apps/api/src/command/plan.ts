import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { Locale, LocalisedText } from "@touchstone/core/text";
import { openDatabase } from "@touchstone/db";
import { databaseOptions, type Environment } from "../environment.ts";
import {
  AUTHOR_LENGTH,
  importPlan,
  PlanRejected,
  readVenueOfPlan,
  type VenueOfPlan,
  VenueUnknown,
  venueCode,
  wrongVenueCode,
} from "../import/import-plan.ts";
import { textOfPlan } from "../import/plan-bytes.ts";
import {
  isPlanSource,
  type PlanSource,
  planSources,
  readPlanFiles,
  type SourceFile,
} from "../import/plan-source.ts";
import type { ExitCode, Output } from "../touchstone.ts";
import { writtenText } from "../written-text.ts";
import { runningApi } from "./api.ts";
import { missingFile, usage } from "./messages.ts";
import { planAlreadyStored, planProblemLine, planStored, wrongSource } from "./plan-messages.ts";
import { type PlanAnswer, sendPlan } from "./send-plan.ts";

/** What the command was asked to do. */
export interface PlanOrder {
  files: readonly SourceFile[];
  venue: string;
  source: PlanSource;
  newVenue: VenueOfPlan | null;
  author: string;
}

interface Told {
  code: ExitCode;
  lines: LocalisedText[];
}

/**
 * `touchstone plan FILE --venue CODE`: imports a plan as the newest version of a venue's, through the API that holds the data,
 * or into the database itself. Prints all problems at once, and what had to be assumed.
 */
export async function planCommand(
  args: readonly string[],
  environment: Environment,
  output: Output,
): Promise<ExitCode> {
  const given = readArguments(args);
  const locale: Locale = given?.language ?? environment.locale;
  if (!given) {
    output.error(usage[locale]);
    return 2;
  }
  const told = await carriedOut(given, environment);
  for (const line of told.lines) (told.code === 0 ? output.out : output.error)(line[locale]);
  return told.code;
}

async function carriedOut(given: Arguments, environment: Environment): Promise<Told> {
  try {
    const order = orderOf(given);
    if ("en" in order) return { code: 2, lines: [order] };
    const api = await runningApi(environment);
    return api ? toldOfAnswer(await sendPlan(api, order), order) : await intoDatabase(environment, order);
  } catch (error) {
    if (error instanceof PlanRejected) return refused(error.problems, error.text);
    if (error instanceof VenueUnknown) return { code: 2, lines: [error.text] };
    throw error;
  }
}

interface Arguments {
  paths: string[];
  venue: string;
  from: string;
  sector: string | undefined;
  timeZone: string | undefined;
  by: string | undefined;
  language: Locale | undefined;
}

function readArguments(args: readonly string[]): Arguments | null {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        venue: text,
        from: text,
        sector: text,
        "time-zone": text,
        by: text,
        language: text,
      },
      allowPositionals: true,
      strict: true,
    });
    const { venue, from = "plan", sector, "time-zone": timeZone, by, language } = values;
    if (!venue || positionals.length === 0) return null;
    if (language !== undefined && language !== "en" && language !== "zh") return null;
    return { paths: positionals, venue, from, sector, timeZone, by, language };
  } catch (error) {
    // parseArgs throws a TypeError for an option that does not exist or lacks its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What is to be done, or what is wrong with how it was asked. @throws PlanRejected for a file that is no text */
function orderOf({ paths, venue, from, sector, timeZone, by }: Arguments): PlanOrder | LocalisedText {
  const missing = paths.find((path) => !existsSync(path) || !statSync(path).isFile());
  if (missing !== undefined) return missingFile(missing, "plan");
  if (!venueCode.test(venue)) return wrongVenueCode("--venue", venue);
  const author = by === undefined ? "touchstone plan" : writtenText("--by", by, AUTHOR_LENGTH);
  if (typeof author !== "string") return author;
  if (!isPlanSource(from) || (from !== "indoor" && paths.length > 1)) return wrongSource(from, planSources);
  const described = sector !== undefined || timeZone !== undefined;
  const newVenue = described ? readVenueOfPlan(sector ?? "", timeZone ?? "") : null;
  if (newVenue && "en" in newVenue) return newVenue;
  const files = paths.map((path) => {
    const name = basename(path);
    return { name, text: textOfPlan(readFileSync(path), name) };
  });
  return { files, venue, source: from, newVenue, author };
}

async function intoDatabase(environment: Environment, order: PlanOrder): Promise<Told> {
  const { files, venue, source, newVenue, author } = order;
  const read = readPlanFiles(files, source, venue);
  const database = await openDatabase(databaseOptions(environment));
  try {
    const arrival = { venue, fileName: files[0]?.name ?? "", author, newVenue };
    const { stored, added } = await importPlan(database, read, arrival);
    const { version, heading, remarks } = stored;
    const { assumptions } = read;
    return accepted({ added, version, ...heading, problems: remarks.warnings, assumptions }, order);
  } finally {
    await database.close();
  }
}

function toldOfAnswer(answer: PlanAnswer, order: PlanOrder): Told {
  if ("stored" in answer) return accepted(answer.stored, order);
  return answer.problems.length > 0
    ? refused(answer.problems, answer.text)
    : { code: answer.status === 404 || answer.status === 400 ? 2 : 1, lines: [answer.text] };
}

/** A plan that is stored. */
export interface StoredAnswer {
  added: boolean;
  version: number;
  units: number;
  edges: number;
  problems: readonly PlanProblem[];
  assumptions: readonly LocalisedText[];
}

function accepted(stored: StoredAnswer, { files, venue }: PlanOrder): Told {
  const name = files[0]?.name ?? "";
  const { added, problems, assumptions } = stored;
  const first = added ? planStored(name, venue, stored) : planAlreadyStored(name, venue, stored.version);
  return { code: 0, lines: [first, ...assumptions, ...problems.map(planProblemLine)] };
}

const refused = (problems: readonly PlanProblem[], text: LocalisedText): Told => ({
  code: 1,
  lines: [...problems.map(planProblemLine), text],
});
