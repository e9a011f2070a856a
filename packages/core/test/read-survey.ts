import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type ReadOptions, readVisits, type VisitBatch } from "../src/intake/intake.ts";
import { parseSurvey } from "../src/intake/parse-survey.ts";
import type { Survey } from "../src/intake/survey.ts";
import { shippedBases, shippedSurveys } from "../src/intake/surveys/surveys.ts";
import { type Journey, journey } from "../src/journey/journey.ts";

const read = (url: URL) => readFileSync(url, "utf8");

/** A mapping that ships, by its code. */
export function shippedSurvey(code: string): Survey {
  const found = shippedSurveys.find((survey) => survey.code === code);
  if (found === undefined) throw new RangeError(`no survey ${code} ships`);
  return parseSurvey(read(found.url), found.fileName, basesByName());
}

export const basesByName = () =>
  Object.fromEntries(shippedBases.map(({ fileName, url }) => [fileName, read(url)]));

/** A mapping and its journey out of packages/core/fixtures. */
export function fixture(name: string): { survey: Survey; journey: Journey } {
  const url = (kind: string) => new URL(`../fixtures/${name}.${kind}.yaml`, import.meta.url);
  return {
    survey: parseSurvey(read(url("survey")), `${name}.survey.yaml`),
    journey: journey.parse(parse(read(url("journey")))),
  };
}

/** Reads a whole file at once; `size` is the length of the pieces it comes in. */
export async function readAll(
  file: string | Uint8Array,
  survey: Survey,
  way: Journey,
  { name = "answers.csv", size = 65_536, ...options }: { name?: string; size?: number } & ReadOptions = {},
): Promise<VisitBatch> {
  const all: VisitBatch = { visits: [], problems: [], read: 0, rejected: 0, repeated: 0, rejectedRows: [] };
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  for await (const batch of readVisits(pieces(bytes, size), survey, way, name, options)) {
    for (const visit of batch.visits) all.visits.push(visit);
    for (const problem of batch.problems) all.problems.push(problem);
    all.rejectedRows.push(...batch.rejectedRows);
    all.read += batch.read;
    all.rejected += batch.rejected;
    all.repeated = (all.repeated ?? 0) + (batch.repeated ?? 0);
  }
  return all;
}

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
