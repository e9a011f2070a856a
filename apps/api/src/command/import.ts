import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { FileProblem, SurveyProblems } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import { openDatabase } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import { z } from "zod";
import { databaseOptions, type Environment } from "../environment.ts";
import { declarable, isWrong, readDeclared } from "../import/declared.ts";
import { type FileReport, ImportRunning, importFile, staffKeyText } from "../import/import-file.ts";
import { mappingOf, mappingOfCode, shippedCodes } from "../import/mapping.ts";
import type { ExitCode, Output } from "../touchstone.ts";
import { type ImportAnswer, importAnswer, type Refusal, runningApi, sendFile, sendMapping } from "./api.ts";
import {
  counts,
  importedBefore,
  missingFile,
  moreProblems,
  problemLine,
  unknownSurvey,
  usage,
} from "./messages.ts";
import { ProgressBar } from "./progress-bar.ts";

/** `touchstone import FILE --survey MAPPING`: through the API that holds the data, or into the database itself. */
export async function importCommand(
  args: readonly string[],
  environment: Environment,
  output: Output,
): Promise<ExitCode> {
  const say = (text: LocalisedText) => text[environment.locale];
  const parsed = readArguments(args);
  if (!parsed) {
    output.error(say(usage));
    return 2;
  }
  const { file, survey, told, correction } = parsed;
  const declared = readDeclared(told);
  if (isWrong(declared)) {
    output.error(`--${say(declared.text)}`);
    return 2;
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    output.error(say(missingFile(file, "survey")));
    return 2;
  }
  const mapping = existsSync(survey)
    ? { text: await readFile(survey, "utf8"), name: basename(survey) }
    : null;
  const api = await runningApi(environment);
  const answer = api
    ? await throughApi(environment, api, file, mapping ?? survey, {
        ...told,
        ...(correction && { correction: "true" }),
      })
    : await intoDatabase(environment, file, mapping ?? survey, { declared, correction });
  for (const text of answer.lines) (answer.code === 0 ? output.out : output.error)(say(text));
  return answer.code;
}

interface Arguments {
  file: string;
  survey: string;
  /** What was said of how the file is written. */
  told: Readonly<Record<string, string>>;
  /** Whether rows that are stored with other contents are replaced. */
  correction: boolean;
}

function readArguments(args: readonly string[]): Arguments | null {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        survey: text,
        correct: { type: "boolean" },
        ...Object.fromEntries(declarable.map((name) => [name, text])),
      },
      allowPositionals: true,
      strict: true,
    });
    const { survey, correct = false, ...rest } = values;
    const [file, ...more] = positionals;
    const told = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    return file && typeof survey === "string" && more.length === 0
      ? { file, survey, told, correction: correct === true }
      : null;
  } catch (error) {
    // parseArgs throws a TypeError for an option that does not exist or lacks its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

interface Told {
  code: ExitCode;
  lines: LocalisedText[];
}
type Given = { text: string; name: string } | string;

async function intoDatabase(
  environment: Environment,
  file: string,
  given: Given,
  options: { declared: FileDeclaration; correction: boolean },
): Promise<Told> {
  const database = await openDatabase(databaseOptions(environment));
  try {
    const mapping =
      typeof given === "string"
        ? await mappingOfCode(given, database)
        : await mappingOf(given.text, given.name, database);
    if (!mapping) return { code: 2, lines: [unknownSurvey(String(given), shippedCodes)] };
    const bar = new ProgressBar(process.stderr, environment.locale);
    const asked = { ...options, onProgress: bar.show };
    return told(await importFile(database, mapping, file, asked).finally(() => bar.end()));
  } catch (error) {
    return toldOf(error);
  } finally {
    await database.close();
  }
}

/** Sends a file and shows how much of it has gone. */
async function sendShowing(
  { locale }: Environment,
  api: string,
  file: string,
  code: string,
  declared: Readonly<Record<string, string>>,
) {
  const bar = new ProgressBar(process.stderr, locale);
  const total = statSync(file).size;
  try {
    return await sendFile(api, file, code, declared, (bytes) =>
      bar.show({ phase: bytes < total ? "reading" : "storing", bytes, total, rows: 0 }),
    );
  } finally {
    bar.end();
  }
}

async function throughApi(
  environment: Environment,
  api: string,
  file: string,
  given: Given,
  declared: Readonly<Record<string, string>>,
): Promise<Told> {
  const survey = typeof given === "string" ? { code: given } : await sendMapping(api, given.text, given.name);
  if ("status" in survey) return toldOfRefusal(survey, basename(file));
  const answer = await sendShowing(environment, api, file, survey.code, declared);
  if (!("status" in answer)) return { code: 0, lines: linesOf(answer) };
  return answer.extensions.code === "NOT_FOUND"
    ? { code: 2, lines: [unknownSurvey(survey.code, shippedCodes)] }
    : toldOfRefusal(answer, basename(file));
}

function told(report: FileReport): Told {
  if (report.firstFile !== null) return { code: 0, lines: [importedBefore(report.file, report.firstFile)] };
  const lines = linesOf({ import: report, problems: report.problems, problemCount: report.problemCount });
  if (report.failure === null) return { code: 0, lines };
  return { code: 1, lines: [...lines, report.failure] };
}

function linesOf({ import: about, problems, problemCount }: ImportAnswer): LocalisedText[] {
  const lines = problems.map(({ row, column, found, expected }) =>
    problemLine({ place: row === null ? about.file : `${about.file}:${row}`, column, found, expected }),
  );
  const rest = problemCount - problems.length;
  return [
    counts(about),
    ...(about.readAs ? [about.readAs] : []),
    ...lines,
    ...(rest > 0 ? [moreProblems(rest)] : []),
  ];
}

/** What a failed import says; anything unexpected goes on. */
function toldOf(error: unknown): Told {
  if (error instanceof FileProblem) return { code: 1, lines: [fileProblem(error)] };
  if (error instanceof SurveyProblems)
    return {
      code: 1,
      lines: error.problems.map((p) =>
        problemLine({ place: p.file, column: p.path || null, found: p.found, expected: p.expected }),
      ),
    };
  if (error instanceof ImportRunning) return { code: 1, lines: [error.text] };
  if (error instanceof DatabaseError && error.code === "STAFF_KEY") return { code: 1, lines: [staffKeyText] };
  throw error;
}

const problemDetails = z.object({
  file: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  found: z.string(),
  expected: z.string(),
  text: z.object({ en: z.string(), zh: z.string() }),
});
const mappingDetails = z.object({
  problems: z
    .array(z.object({ file: z.string(), path: z.string(), found: z.string(), expected: z.string() }))
    .min(1),
});

function toldOfRefusal({ message, extensions }: Refusal, file: string): Told {
  const report = importAnswer.safeParse(extensions);
  if (extensions.code === "CONFLICT" && report.success)
    return { code: 0, lines: [importedBefore(file, report.data.import.file)] };
  if (report.success) return { code: 1, lines: [...linesOf(report.data), { en: message, zh: message }] };
  const problem = problemDetails.safeParse(extensions);
  if (problem.success) return { code: 1, lines: [fileProblem(problem.data)] };
  const mapping = mappingDetails.safeParse(extensions);
  if (mapping.success)
    return {
      code: 1,
      lines: mapping.data.problems.map((p) =>
        problemLine({ place: p.file, column: p.path || null, found: p.found, expected: p.expected }),
      ),
    };
  return { code: 1, lines: [{ en: message, zh: message }] };
}

function fileProblem(p: z.infer<typeof problemDetails>): LocalisedText {
  const line = problemLine({ ...p, place: p.row === null ? p.file : `${p.file}:${p.row}` });
  return { en: `${line.en} (${p.text.en})`, zh: `${line.zh}（${p.text.zh}）` };
}
