import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { FileProblem, SurveyProblems } from "@touchstone/core/intake/problem";
import { DatabaseError } from "@touchstone/db/database-error";
import { spoolFile } from "@touchstone/db/import/spool";
import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import { goneSignal } from "./gone.ts";
import { declarable, isWrong, readDeclared } from "./import/declared.ts";
import { type FileReport, ImportRunning, importFile, staffKeyText } from "./import/import-file.ts";
import { mappingOf, mappingOfCode, register } from "./import/mapping.ts";
import { nodeId } from "./node.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";

const MAPPING_LIMIT = "1mb";

/**
 * `POST /imports?survey=CODE` streams a file in; how it is written can be said as `encoding`, `delimiter`, `sheet` and so on,
 * and is detected otherwise. `POST /surveys` makes a mapping of one's own known by its code.
 * Both answer in JSON, problems included.
 */
export function uploadRoutes(services: Services): Router {
  const router = express.Router();
  router.post("/imports", preflighted, (request, response) =>
    answering(services, response, () => receiveFile(services, request, response)),
  );
  router.post(
    "/surveys",
    preflighted,
    express.text({ type: () => true, limit: MAPPING_LIMIT }),
    (request, response) => answering(services, response, () => receiveMapping(services, request, response)),
  );
  return router;
}

async function receiveMapping(services: Services, request: Request, response: Response): Promise<void> {
  const text = typeof request.body === "string" ? request.body : "";
  const mapping = await mappingOf(text, fileNameOf(request, "mapping.yaml"), services.database);
  await register(mapping, services.database);
  services.catalogue.forget();
  response.status(201).json({ survey: { code: mapping.survey.code, version: mapping.survey.version } });
}

async function receiveFile(services: Services, request: Request, response: Response): Promise<void> {
  const code = String(request.query.survey ?? "");
  const mapping = code === "" ? null : await mappingOfCode(code, services.database);
  if (!mapping) {
    const message =
      code === "" ? "Name the survey: POST /imports?survey=CODE." : `There is no survey "${code}".`;
    return reply(response, code === "" ? 400 : 404, code === "" ? "BAD_USER_INPUT" : "NOT_FOUND", message, {
      argument: ["survey"],
    });
  }
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (!["identity", "gzip"].includes(encoding))
    return reply(
      response,
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      `Content-Encoding is "${encoding}"; expected gzip or none.`,
    );
  const declared = readDeclared(
    Object.fromEntries(
      declarable.flatMap((name) =>
        request.query[name] === undefined ? [] : [[name, String(request.query[name])]],
      ),
    ),
  );
  if (isWrong(declared)) {
    const { name, text } = declared;
    return reply(response, 400, "BAD_USER_INPUT", text.en, { argument: [name], text });
  }
  await services.database.ensureSpace();
  const path = spoolFile(services.database.spoolDirectory, "upload");
  const signal = goneSignal(response);
  try {
    await pipeline(request, createWriteStream(path, { mode: 0o600 }));
    const fileName = fileNameOf(request, `${code}.csv`);
    const report = await importFile(services.database, mapping, path, { fileName, declared, signal });
    services.catalogue.forget();
    answerReport(response, report);
  } finally {
    await rm(path, { force: true });
  }
}

function answerReport(response: Response, report: FileReport): void {
  const { batchId, problems, problemCount, firstFile, ...rest } = report;
  const body = { import: { id: nodeId("Import", String(batchId)), ...rest }, problems, problemCount };
  if (firstFile !== null)
    reply(
      response,
      409,
      "CONFLICT",
      `This very file was imported before, as ${firstFile}. Nothing was done.`,
      body,
    );
  else if (report.status === "failed")
    reply(response, 422, "IMPORT_REJECTED", report.failure?.en ?? "Nothing was stored.", body);
  else response.status(201).json(body);
}

/** The name of the uploaded file: header `x-file-name` or query `file`, percent-encoded; no folders, no control characters. */
export function fileNameOf(request: Request, fallback: string): string {
  const header = request.headers["x-file-name"];
  const given = typeof header === "string" ? header : String(request.query.file ?? "");
  const name = decode(given)
    .split(/[\\/]/)
    .at(-1)
    ?.replaceAll(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200);
  return name || fallback;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Runs a handler and turns what it throws into an answer that says what, where, what was found and what was expected. */
export async function answering(
  services: Services,
  response: Response,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof FileProblem) {
      const { file, row, column, found, expected, text } = error;
      const extensions = { problem: error.code, file, row, column, found, expected, text };
      reply(response, 422, "IMPORT_REJECTED", error.message, extensions);
    } else if (error instanceof SurveyProblems)
      reply(response, 422, "IMPORT_REJECTED", error.message, { problems: error.problems });
    else if (error instanceof ImportRunning)
      reply(response, 409, "CONFLICT", error.message, { text: error.text });
    else if (isFull(error))
      reply(response, 507, "STORAGE_FULL", "The disk that holds the data is full; nothing was stored.");
    else if (error instanceof DatabaseError && error.code === "STAFF_KEY")
      reply(response, 409, "CONFLICT", error.message, { text: staffKeyText });
    else if (error instanceof DatabaseError && error.code === "SURVEY_CONFLICT")
      reply(response, 409, "CONFLICT", error.message);
    else if (error instanceof DatabaseError && error.code === "SERVICE_UNAVAILABLE")
      reply(response, 503, "SERVICE_UNAVAILABLE", "The database cannot be reached. Nothing was stored.");
    else unexpected(services, response, error);
  }
}

function unexpected(services: Services, response: Response, error: unknown): void {
  const requestId = crypto.randomUUID();
  services.log(
    `${requestId} upload: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  reply(response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong. Nothing was stored.", { requestId });
}

function isFull(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === "STORAGE_FULL";
  return error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOSPC";
}
