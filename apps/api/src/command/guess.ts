import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { guessedMapping } from "@touchstone/core/intake/guess/guess-mapping";
import { saidHeading } from "@touchstone/core/intake/guess/mapping-heading";
import { guessRemarks, writeMapping } from "@touchstone/core/intake/guess/write-mapping";
import { FileProblem } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import type { Environment } from "../environment.ts";
import { declarable, isWrong, readDeclared } from "../import/declared.ts";
import { previewFile } from "../import/preview-file.ts";
import type { ExitCode, Output } from "../touchstone.ts";
import { missingFile, problemLine, usage } from "./messages.ts";

/** What may be told about the mapping, besides how the file is written. */
const told = ["code", "sector", "template", "time-zone", "month"] as const;

/**
 * `touchstone guess FILE`: prints the mapping that a file seems to need, as `touchstone import --survey` reads it. What
 * each column was taken for, how sure that is and what to look at stands in its comment; what has no place in it is told
 * apart.
 */
export async function guessCommand(
  args: readonly string[],
  environment: Environment,
  output: Output,
): Promise<ExitCode> {
  const { locale } = environment;
  const say = (text: LocalisedText) => text[locale];
  const parsed = readArguments(args);
  if (!parsed) {
    output.error(say(usage));
    return 2;
  }
  const { file, options } = parsed;
  const declared = readDeclared(
    Object.fromEntries(
      declarable.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
  );
  if (isWrong(declared)) {
    output.error(`--${say(declared.text)}`);
    return 2;
  }
  const heading = saidHeading.safeParse({
    code: options.code,
    sector: options.sector,
    template: options.template,
    timeZone: options["time-zone"],
    month: options.month,
  });
  if (!heading.success) {
    const [issue] = heading.error.issues;
    output.error(`--${String(issue?.path[0] ?? "")}: ${issue?.message ?? ""}`);
    return 2;
  }
  if (!existsSync(file) || !statSync(file).isFile()) {
    output.error(say(missingFile(file, "survey")));
    return 2;
  }
  try {
    const { timeZone, sector } = heading.data;
    const found = await previewFile(file, {
      fileName: basename(file),
      declared,
      timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      timeZoneSaid: timeZone !== undefined,
      sector,
    });
    const { columns, warnings } = found.guess;
    const chosen = Object.fromEntries(
      Object.entries(heading.data).filter(([, value]) => value !== undefined),
    );
    const draft = guessedMapping(found.guess, [], { ...chosen, file: found.declared });
    const remarks = [say(found.readAs), "", ...guessRemarks(columns, locale)];
    output.out(writeMapping(draft.mapping, remarks).trimEnd());
    for (const text of [...warnings, ...draft.notes]) output.error(say(text));
    return 0;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const line = problemLine({
      ...error,
      place: error.row === null ? error.file : `${error.file}:${error.row}`,
    });
    output.error(`${say(line)} (${say(error.text)})`);
    return 1;
  }
}

function readArguments(
  args: readonly string[],
): { file: string; options: Readonly<Partial<Record<string, string>>> } | null {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries([...declarable, ...told].map((name) => [name, text])),
      allowPositionals: true,
      strict: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return null;
    const options = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
    return { file, options: Object.fromEntries(options) };
  } catch (error) {
    // parseArgs throws a TypeError for an option that does not exist or lacks its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
