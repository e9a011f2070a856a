import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { FileProblem, SurveyProblems } from "@touchstone/core/intake/problem";
import { DatabaseError } from "@touchstone/db/database-error";
import { spoolFile } from "@touchstone/db/import/spool";
import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import type { ErrorCode } from "./error.ts";
import { ofDatabase } from "./format-error.ts";
import { goneSignal } from "./gone.ts";
import { declarable, isWrong, readDeclared } from "./import/declared.ts";
import { type FileReport, ImportRunning, importFile, staffKeyText } from "./import/import-file.ts";
import { mappingOf, mappingOfCode, register } from "./import/mapping.ts";
import { nodeId } from "./node.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";

const MAPPING_LIMIT = "1mb";
const nameSurvey = {
  en: "Name the survey: POST /imports?survey=CODE.",
  zh: "请指明问卷：POST /imports?survey=代码。",
};

/**
 * `POST /imports?survey=CODE` streams a file in; how it is written can be said as `encoding`, `delimiter`, `sheet` and so on,
 * and is detected otherwise; `correction=true` replaces what is stored with other contents. `POST /surveys` makes a mapping of one's own known by its code.
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
    const argument = ["survey"];
    if (code === "") return reply(response, 400, "BAD_USER_INPUT", nameSurvey, { argument });
    const unknown = { en: `There is no survey "${code}".`, zh: `没有名为“${code}”的问卷。` };
    return reply(response, 404, "NOT_FOUND", unknown, { argument });
  }
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (!["identity", "gzip"].includes(encoding))
    return reply(response, 415, "UNSUPPORTED_MEDIA_TYPE", {
      en: `Content-Encoding is "${encoding}"; expected gzip or none.`,
      zh: `Content-Encoding 为“${encoding}”，应为 gzip 或不填。`,
    });
  const declared = readDeclared(
    Object.fromEntries(
      declarable.flatMap((name) =>
        request.query[name] === undefined ? [] : [[name, String(request.query[name])]],
      ),
    ),
  );
  if (isWrong(declared)) {
    const { name, text } = declared;
    return reply(response, 400, "BAD_USER_INPUT", text, { argument: [name] });
  }
  await services.database.ensureSpace();
  const path = spoolFile(services.database.spoolDirectory, "upload");
  const signal = goneSignal(response);
  try {
    await pipeline(request, createWriteStream(path, { mode: 0o600 }));
    const fileName = fileNameOf(request, `${code}.csv`);
    const correction = request.query.correction === "true";
    const options = { fileName, declared, correction, signal };
    const report = await importFile(services.database, mapping, path, options);
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
      {
        en: `This very file was imported before, as ${firstFile}. Nothing was done.`,
        zh: `同一文件此前已导入（${firstFile}），未做任何更改。`,
      },
      body,
    );
  else if (report.status === "failed") {
    const nothing = { en: "Nothing was stored.", zh: "未保存任何内容。" };
    reply(response, 422, "IMPORT_REJECTED", report.failure ?? nothing, body);
  } else response.status(201).json(body);
}

/** The name of the uploaded file: header `x-file-name` or query `file`, percent-encoded; no folders, no control characters. */
export function fileNameOf(request: Request, fallback: string): string {
  const header = request.headers["x-file-name"];
  const given = typeof header === "string" ? header : String(request.query.file ?? "");
  return storableName(decode(given)) || fallback;
}

/** A file's name as it may be stored: no folders, no control characters, no more than 200. */
export function storableName(given: string): string {
  const [name = ""] = given.split(/[\\/]/).slice(-1);
  return name
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, "")
    .trim()
    .slice(0, 200);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** HTTP status of what the database tells. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  QUERY_TIMEOUT: 504,
  STORAGE_FULL: 507,
  SERVICE_UNAVAILABLE: 503,
  NOT_FOUND: 404,
  CONFLICT: 409,
};

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
    else if (error instanceof ImportRunning) reply(response, 409, "CONFLICT", error.text);
    else if (error instanceof DatabaseError && error.code === "STAFF_KEY")
      reply(response, 409, "CONFLICT", error.message, { text: staffKeyText });
    else if (error instanceof DatabaseError && error.code === "SURVEY_CONFLICT")
      reply(response, 409, "CONFLICT", error.message);
    else {
      const [code, text] = toldOf(error) ?? [];
      const status = code && statusOf[code];
      if (code && text && status) reply(response, status, code, text);
      // Who went away gets no answer, and that they did is nobody's mistake.
      else if (!(response.closed && isGivenUp(error))) unexpected(services, response, error);
    }
  }
}

const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

function unexpected(services: Services, response: Response, error: unknown): void {
  const requestId = crypto.randomUUID();
  services.log(
    `${requestId} upload: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  const text = {
    en: "Something went wrong. Nothing was stored.",
    zh: "服务器内部出错，未保存任何内容。",
  };
  reply(response, 500, "INTERNAL_SERVER_ERROR", text, { requestId });
}

/** What is told of an error of the database, or of a disk that is full. */
function toldOf(error: unknown): (typeof ofDatabase)[keyof typeof ofDatabase] {
  if (error instanceof DatabaseError) return ofDatabase[error.code];
  const full = error instanceof Error && (error as NodeJS.ErrnoException).code === "ENOSPC";
  return full ? ofDatabase.STORAGE_FULL : undefined;
}
