import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { type Journey, journey } from "../journey/journey.ts";
import { type AnySurvey, isVisitSurvey } from "./any-survey.ts";
import { checkDailySurvey, checkInviteSurvey } from "./count-check.ts";
import { dailySurvey, inviteSurvey } from "./count-survey.ts";
import { expectedKeys } from "./expected-keys.ts";
import { mappedColumns } from "./header.ts";
import { checkMeasurementSurvey, measurementSurvey } from "./measurement-survey.ts";
import { type SurveyProblem, SurveyProblems } from "./problem.ts";
import { type Survey, type SurveyKind, survey, surveyKinds, visitKinds } from "./survey.ts";
import { checkSurvey } from "./survey-check.ts";
import { surveyItems } from "./survey-contents.ts";

/** A mapping with more values repeated by alias than this is no honest mapping. */
const MOST_ALIASES = 100;

/** What a mapping of each kind must hold; one that names no kind is of visits. */
const visits = survey.superRefine(checkSurvey);
const measurements = measurementSurvey.superRefine(checkMeasurementSurvey);
const schemas = {
  visits,
  long: visits,
  reviews: visits,
  invites: inviteSurvey.superRefine(checkInviteSurvey),
  daily: dailySurvey.superRefine(checkDailySurvey),
  waits: measurements,
  occupancy: measurements,
  gates: measurements,
  sales: measurements,
  rosters: measurements,
} as const;

/**
 * Reads a survey mapping written as YAML or JSON.
 *
 * A mapping may name another one as `extends: sfo.yaml`; it then holds what that one holds, except for the members it
 * has itself: objects are merged member by member, everything else is replaced, and `null` removes a member.
 * @param bases the texts that `extends` can name, by file name
 * @throws SurveyProblems with everything that is wrong at once
 */
export function parseMapping(
  text: string,
  fileName: string,
  bases: Readonly<Record<string, string>> = {},
): AnySurvey {
  const input = journeyByName(withBase(readDocument(text, fileName), fileName, bases));
  const kind = kindOf(input, fileName);
  const result = schemas[kind].safeParse(input);
  if (result.success) return result.data;
  throw new SurveyProblems(
    result.error.issues.map((issue) => problemOf(issue, input, fileName, schemas[kind])),
  );
}

/** The same for a mapping that must be one of visits. */
export function parseSurvey(
  text: string,
  fileName: string,
  bases: Readonly<Record<string, string>> = {},
): Survey {
  const mapping = parseMapping(text, fileName, bases);
  if (isVisitSurvey(mapping)) return mapping;
  throw new SurveyProblems([problem(fileName, ["kind"], mapping.kind, visitKinds.join(" | "))]);
}

function kindOf(input: unknown, fileName: string): SurveyKind {
  const named = isObject(input) ? (input.kind ?? "visits") : "visits";
  const kind = surveyKinds.find((each) => each === named);
  if (kind) return kind;
  throw new SurveyProblems([problem(fileName, ["kind"], named, surveyKinds.join(" | "))]);
}

/**
 * The journey that a mapping brings along: under `journey` it may hold the whole journey, with its stages and
 * touchpoints, instead of the code and version of a known one.
 * @returns null where it names a known journey
 * @throws SurveyProblems with everything that is wrong with the journey at once
 */
export function parseOwnJourney(
  text: string,
  fileName: string,
  bases: Readonly<Record<string, string>> = {},
): Journey | null {
  const input = withBase(readDocument(text, fileName), fileName, bases);
  if (!bringsJourney(input)) return null;
  const result = journey.safeParse(input.journey);
  if (result.success) return result.data;
  throw new SurveyProblems(
    result.error.issues.map((issue) => {
      const { path, ...found } = problemOf(issue, input.journey, fileName, journey);
      return { ...found, path: ["journey", path].filter((part) => part !== "").join(".") };
    }),
  );
}

/** A mapping whose own journey is named only, as if it were known already. */
function journeyByName(input: unknown): unknown {
  if (!bringsJourney(input)) return input;
  const { code, version } = input.journey;
  return { ...input, journey: { code, version } };
}

function bringsJourney(input: unknown): input is Record<string, unknown> & {
  journey: Record<string, unknown>;
} {
  return (
    isObject(input) &&
    isObject(input.journey) &&
    ("touchpoints" in input.journey || "stages" in input.journey)
  );
}

/** Does the survey fit the journey it names? Throws {@link SurveyProblems} when it rates touchpoints the journey lacks. */
export function checkSurveyJourney(mapping: Survey, journey: Journey, fileName: string): void {
  const known = journey.touchpoints.map(({ code }) => code);
  const unknown = (codes: readonly [path: string[], code: string][]) =>
    codes
      .filter(([, code]) => !known.includes(code))
      .map(([path, code]) => problem(fileName, path, code, known.join(" | ")));
  const { valence, expected, kano, exit, case: mapped } = mapping;
  const problems = unknown([
    ...Object.keys(mapping.touchpoints).map((code) => named(["touchpoints", code], code)),
    ...Object.keys(valence?.touchpoints ?? {}).map((code) => named(["valence", "touchpoints", code], code)),
    ...Object.keys(expected?.touchpoints ?? {}).map((code) => named(["expected", "touchpoints", code], code)),
    ...Object.keys(kano?.functional ?? {}).map((code) => named(["kano", "functional", code], code)),
    ...Object.keys(kano?.dysfunctional ?? {}).map((code) => named(["kano", "dysfunctional", code], code)),
    ...Object.entries(exit?.values ?? {}).map(([raw, code]) => named(["exit", "values", raw], code)),
    ...Object.entries(mapped?.touchpoint?.values ?? {}).map(([raw, code]) =>
      named(["case", "touchpoint", "values", raw], code),
    ),
  ]);
  const { code, version } = mapping.journey;
  if (code !== journey.code || version !== journey.version)
    problems.unshift(
      problem(fileName, ["journey"], `${code} ${version}`, `${journey.code} ${journey.version}`),
    );
  problems.push(...staffProblems(mapping, journey, fileName));
  if (problems.length > 0) throw new SurveyProblems(problems);
}

const named = (path: string[], code: string): [string[], string] => [path, code];

/** The column of employees' codes is read as nothing else: that would be kept, or shown in messages, as it is. */
function staffProblems({ staff, ...rest }: Survey, journey: Journey, fileName: string): SurveyProblem[] {
  const others = staff ? mappedColumns(rest, surveyItems(rest, journey)) : [];
  if (!staff || !others.includes(staff.column)) return [];
  return [problem(fileName, ["staff", "column"], staff.column, `≠ ${others.join(", ")}`)];
}

function readDocument(text: string, fileName: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length === 0) return withoutBomb(document, fileName);
  throw new SurveyProblems(
    document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const found = shorten(text.slice(error.pos[0], error.pos[0] + 40).split("\n")[0] ?? "");
      return {
        file: fileName,
        path: `${line}:${col}`,
        found,
        expected: "YAML | JSON",
        message: {
          en: `line ${line}, column ${col}: not valid YAML or JSON (${error.message})`,
          zh: `第 ${line} 行第 ${col} 列不是有效的 YAML 或 JSON（${error.message}）`,
        },
      };
    }),
  );
}

/** The document's value; aliases that would make it grow without end are a mistake of the file like any other. */
function withoutBomb(document: ReturnType<typeof parseDocument>, fileName: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new SurveyProblems([problem(fileName, [], `> ${MOST_ALIASES} *`, `≤ ${MOST_ALIASES} *`)]);
  }
}

function withBase(input: unknown, fileName: string, bases: Readonly<Record<string, string>>): unknown {
  if (!isObject(input) || input.extends === undefined) return input;
  const { extends: name, ...own } = input;
  const base = typeof name === "string" && Object.hasOwn(bases, name) ? bases[name] : undefined;
  if (base === undefined)
    throw new SurveyProblems([problem(fileName, ["extends"], name, Object.keys(bases).join(" | ") || "—")]);
  return merge(readDocument(base, String(name)), own);
}

function merge(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    if (value === null) delete merged[key];
    else merged[key] = merge(merged[key], value);
  }
  return merged;
}

function problemOf(
  issue: z.core.$ZodIssue,
  input: unknown,
  file: string,
  schema: z.ZodType = survey,
): SurveyProblem {
  switch (issue.code) {
    case "unrecognized_keys":
      return problem(file, issue.path, issue.keys.join(", "), expectedKeys(schema, issue.path).join(" | "));
    case "invalid_key":
      return problem(
        file,
        issue.path,
        issue.path.at(-1),
        issue.issues.map((inner) => inner.message).join("; "),
      );
    default:
      return problem(file, issue.path, valueAt(input, issue.path), expectation(issue));
  }
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return `${issue.inclusive ? "≥" : ">"} ${issue.minimum}`;
    case "too_big":
      return `${issue.inclusive ? "≤" : "<"} ${issue.maximum}`;
    case "invalid_format":
      return issue.pattern ?? issue.format;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options) ? issue.options.join(" | ") : issue.message;
    case "custom":
      return typeof issue.params?.expected === "string" ? issue.params.expected : issue.message;
    default:
      return issue.message;
  }
}

function problem(
  file: string,
  path: readonly PropertyKey[],
  value: unknown,
  expected: string,
): SurveyProblem {
  const found = describe(value);
  return {
    file,
    path: path.map(String).join("."),
    found,
    expected,
    message: { en: `found ${found}, expected ${expected}`, zh: `实际为 ${found}，应为 ${expected}` },
  };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let here = input;
  for (const key of path) here = isObject(here) || Array.isArray(here) ? Reflect.get(here, key) : undefined;
  return here;
}

const describe = (value: unknown): string =>
  value === undefined ? "∅" : shorten(typeof value === "string" ? value : JSON.stringify(value));

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
