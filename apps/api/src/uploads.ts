import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import { columnOverride } from "@touchstone/core/intake/guess/column-choice";
import type { TableSample } from "@touchstone/core/intake/guess/guess-columns";
import { type FileContext, guessedMapping } from "@touchstone/core/intake/guess/guess-mapping";
import { saidHeading } from "@touchstone/core/intake/guess/mapping-heading";
import { writeMapping } from "@touchstone/core/intake/guess/write-mapping";
import { parseMapping } from "@touchstone/core/intake/parse-survey";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readVenues } from "@touchstone/db/catalogue/read-venues";
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Services } from "./context.ts";
import { goneSignal } from "./gone.ts";
import { checkFile } from "./import/check-file.ts";
import { commitUpload, jobFailure, leftJob } from "./import/commit-upload.ts";
import { declarable, isWrong, readDeclared } from "./import/declared.ts";
import { formFile, WrongForm } from "./import/form-file.ts";
import { HeldFull, type HeldUpload } from "./import/held-uploads.ts";
import { mappingOf } from "./import/mapping.ts";
import { previewAnswer } from "./import/preview-answer.ts";
import { previewFile } from "./import/preview-file.ts";
import { isLarge, readAside } from "./import/reading-thread.ts";
import { adaptedYaml, savedYaml, suggestMapping, versionOf } from "./import/saved-mappings.ts";
import { jobAnswer } from "./import-job-answer.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";
import { answering, fileNameOf } from "./upload.ts";

const MAPPING_LIMIT = "4mb";

/**
 * Files that are looked at before they are imported: `POST /uploads` holds one (its bytes as the body, or a form), and
 * `PATCH /uploads/ID?offset=N` goes on where a broken sending ended. `GET …/preview` shows its first rows and guesses its
 * columns, `POST …/mapping` writes the mapping that the decisions come to, `POST …/saved` one that was saved, with the
 * file's column names and without what the file lacks, `POST …/check` reads the file without storing, `POST …/commit`
 * imports it; both answer with a job. What was broken off, by a cancel or by the end of the server, is said there and can
 * be resumed: see jobs.ts.
 */
export function heldRoutes(services: Services): Router {
  const router = express.Router();
  const text = express.text({ type: () => true, limit: MAPPING_LIMIT });
  const json = express.json({ type: () => true, limit: MAPPING_LIMIT });
  const route =
    (handle: (services: Services, request: Request, response: Response) => Promise<void>) =>
    (request: Request, response: Response) =>
      answering(services, response, () => handle(services, request, response).catch(refusal(response)));
  router.post("/uploads", preflighted, route(receive));
  router.patch("/uploads/:id", preflighted, route(goOn));
  router.get("/uploads/:id", route(tell));
  router.delete("/uploads/:id", preflighted, route(giveUp));
  router.get("/uploads/:id/preview", route(preview));
  router.post("/uploads/:id/mapping", preflighted, json, route(writeDraft));
  router.post("/uploads/:id/saved", preflighted, json, route(adaptSaved));
  router.post("/uploads/:id/check", preflighted, text, route(check));
  router.post("/uploads/:id/commit", preflighted, text, route(commit));
  router.get("/surveys/:code", route(exportMapping));
  return router;
}

/** `GET /surveys/CODE?version=N`: a saved mapping as the YAML that can be imported by, the newest unless it is said which. */
async function exportMapping(services: Services, request: Request, response: Response): Promise<void> {
  const code = String(request.params.code).replace(/\.ya?ml$/, "");
  const version = request.query.version === undefined ? undefined : Number(request.query.version);
  const yaml = Number.isInteger(version ?? 1) ? await savedYaml(services.database, code, version) : null;
  if (yaml === null)
    return reply(response, 404, "NOT_FOUND", `There is no survey "${code}".`, { argument: ["survey"] });
  response
    .type("application/yaml")
    .set("content-disposition", `attachment; filename="${encodeURIComponent(code)}.yaml"`)
    .send(yaml);
}

async function receive(services: Services, request: Request, response: Response): Promise<void> {
  await services.database.ensureSpace();
  const type = request.headers["content-type"] ?? "";
  const form = /^multipart\/form-data/i.test(type) ? await formFile(request, type) : null;
  const size = Number(request.query.size ?? Number.NaN);
  const held = await services.uploads.begin(
    form?.name || fileNameOf(request, "file.csv"),
    Number.isInteger(size) && size >= 0 ? size : null,
  );
  const found = await services.uploads.append(held.id, 0, form?.content ?? request);
  response.status(201).json({ upload: typeof found === "string" ? held : (found ?? held) });
}

async function goOn(services: Services, request: Request, response: Response): Promise<void> {
  const offset = Number(request.query.offset ?? 0);
  if (!Number.isInteger(offset) || offset < 0)
    return reply(response, 400, "BAD_USER_INPUT", "offset: expected a number of bytes", {
      argument: ["offset"],
    });
  const found = await services.uploads.append(String(request.params.id), offset, request);
  if (found === null) return reply(response, 404, "NOT_FOUND", noUpload);
  if (found === "busy") return reply(response, 409, "CONFLICT", busyUpload);
  if (found === "gap") return reply(response, 409, "CONFLICT", gapUpload);
  response.json({ upload: found });
}

async function tell(services: Services, request: Request, response: Response): Promise<void> {
  const held = await findHeld(services, request, response);
  if (!held) return;
  const note = await services.notes.ofUpload(held.id);
  const job = services.jobs.running(held.id) ?? (note && (services.jobs.find(note.id) ?? leftJob(note)));
  response.json({ upload: held, job: job && jobAnswer(job) });
}

async function giveUp(services: Services, request: Request, response: Response): Promise<void> {
  const held = await findHeld(services, request, response);
  if (!held) return;
  const job = services.jobs.running(held.id);
  if (job) await services.jobs.cancel(job.id);
  await services.notes.remove(held.id);
  await services.uploads.remove(held.id);
  response.status(204).end();
}

async function preview(services: Services, request: Request, response: Response): Promise<void> {
  const held = await findHeld(services, request, response);
  const declared = held && declaredOf(request, response);
  if (!held || !declared) return;
  const timeZone = typeof request.query.timeZone === "string" ? request.query.timeZone : undefined;
  const found = await previewFile(services.uploads.path(held.id), {
    fileName: held.file,
    declared,
    timeZone,
    venues: await knownVenues(services.database),
    ...guessedAside(services, held, response),
  });
  const suggestion = await suggestMapping(services.database, found.guess);
  response.json({ upload: held, preview: previewAnswer(found, suggestion) });
}

/** The venues that the organisation has: a file that names one of them is in its time zone. */
async function knownVenues(database: Database) {
  const own = { organisationId: ORGANISATION, venues: "all", readOnly: true } as const;
  const venues = await database.scoped(own, (transaction) => readVenues(transaction));
  return venues.map(({ code, name, timeZone }) => ({ names: [code, name.en, name.zh], timeZone }));
}

/** Lets the analysis thread guess, as long as the caller is there. */
function guessedAside({ analyses }: Services, held: HeldUpload, response: Response) {
  const signal = goneSignal(response);
  return {
    signal,
    guess: (sample: TableSample, context: FileContext) =>
      analyses.carryOut("fileGuess", held.id, () => ({ sample, context }), signal),
  };
}

const draftRequest = z.strictObject({
  columns: z.array(columnOverride).max(5_000).default([]),
  heading: saidHeading.default({}),
});

/** Writes the mapping that guesses and decisions come to. It is checked, and saved with the import that uses it. */
async function writeDraft(services: Services, request: Request, response: Response): Promise<void> {
  const held = await findHeld(services, request, response);
  const declared = held && declaredOf(request, response);
  if (!held || !declared) return;
  const asked = draftRequest.safeParse(request.body);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    const path = issue?.path.map(String) ?? [];
    return reply(response, 400, "BAD_USER_INPUT", `${path.join(".")}: ${issue?.message}`, { argument: path });
  }
  const { guess, declared: file } = await previewFile(services.uploads.path(held.id), {
    fileName: held.file,
    declared,
    timeZone: asked.data.heading.timeZone,
    timeZoneSaid: true,
    ...guessedAside(services, held, response),
  });
  const heading = { ...asked.data.heading, file } as Parameters<typeof guessedMapping>[2];
  const draft = guessedMapping(guess, asked.data.columns, heading);
  const code = String(draft.mapping.code);
  const version = await versionOf(services.database, writeMapping(draft.mapping), code);
  const { journey } = draft.mapping;
  const own = typeof journey === "object" && journey !== null && "touchpoints" in journey;
  const yaml = writeMapping({
    ...draft.mapping,
    version,
    ...(own && { journey: { ...journey, version } }),
  });
  parseMapping(yaml, `${code}.yaml`);
  response.json({
    yaml,
    version,
    notes: draft.notes,
    touchpoints: Object.fromEntries(draft.touchpoints),
    journey: {
      code: draft.journey.code,
      name: draft.journey.name,
      own,
      stages: draft.journey.stages,
      touchpoints: draft.journey.touchpoints,
    },
  });
}

const adaptRequest = z.strictObject({
  code: z.string().min(1),
  renamed: z
    .array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) }))
    .max(5_000)
    .default([]),
  dropped: z.array(z.string().min(1)).max(5_000).default([]),
});

/** Writes a saved mapping for a file whose columns have other names, or lack some. */
async function adaptSaved(services: Services, request: Request, response: Response): Promise<void> {
  const held = await findHeld(services, request, response);
  if (!held) return;
  const asked = adaptRequest.safeParse(request.body);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    const path = issue?.path.map(String) ?? [];
    return reply(response, 400, "BAD_USER_INPUT", `${path.join(".")}: ${issue?.message}`, { argument: path });
  }
  const { code, ...adaptation } = asked.data;
  const adapted = await adaptedYaml(services.database, code, adaptation);
  if (adapted === null)
    return reply(response, 404, "NOT_FOUND", `There is no survey "${code}".`, { argument: ["code"] });
  parseMapping(adapted.yaml, `${code}.yaml`);
  response.json({ ...adapted, touchpoints: {} });
}

async function check(services: Services, request: Request, response: Response): Promise<void> {
  const asked = await askedFor(services, request, response);
  if (!asked) return;
  const { held, declared } = asked;
  const mapping = await mappingOf(asked.mapping, "mapping.yaml", services.database);
  const path = services.uploads.path(held.id);
  const options = { fileName: held.file, directory: services.database.spoolDirectory, declared };
  const job = services.jobs.start(
    { upload: held.id, kind: "check" },
    async (signal, onProgress) =>
      (await isLarge(path))
        ? readAside({ kind: "check", path, mapping, options }, { signal, onProgress })
        : checkFile(mapping, path, { ...options, signal, onProgress }),
    (error, signal) => jobFailure(services, error, signal),
  );
  response.status(202).json({ job: jobAnswer(job) });
}

async function commit(services: Services, request: Request, response: Response): Promise<void> {
  const asked = await askedFor(services, request, response);
  if (!asked) return;
  const { held, declared } = asked;
  const order = { mapping: asked.mapping, declared, correction: request.query.correction === "true" };
  response.status(202).json({ job: jobAnswer(await commitUpload(services, held, order)) });
}

/** What is asked of a held file: the mapping as text, and how the file is written. `null` when that is refused. */
async function askedFor(services: Services, request: Request, response: Response) {
  const held = await findHeld(services, request, response);
  const declared = held && declaredOf(request, response);
  if (!held || !declared || !isReady(services, held, response)) return null;
  return { held, declared, mapping: typeof request.body === "string" ? request.body : "" };
}

/** Can something be begun with a held file now? If not, the answer says why. */
export function isReady({ jobs }: Services, held: HeldUpload, response: Response): boolean {
  if (jobs.running(held.id)) reply(response, 409, "CONFLICT", busyUpload);
  else if (held.size !== null && held.bytes < held.size) reply(response, 409, "CONFLICT", incomplete);
  else return true;
  return false;
}

async function findHeld(
  services: Services,
  request: Request,
  response: Response,
): Promise<HeldUpload | null> {
  const held = await services.uploads.find(String(request.params.id));
  if (held === null) reply(response, 404, "NOT_FOUND", noUpload);
  return held;
}

function declaredOf(request: Request, response: Response): FileDeclaration | null {
  const told = declarable.flatMap((name) =>
    request.query[name] === undefined ? [] : [[name, String(request.query[name])]],
  );
  const declared = readDeclared(Object.fromEntries(told));
  if (!isWrong(declared)) return declared;
  reply(response, 400, "BAD_USER_INPUT", declared.text, { argument: [declared.name] });
  return null;
}

function refusal(response: Response): (error: unknown) => void {
  return (error) => {
    if (error instanceof HeldFull) reply(response, 507, "STORAGE_FULL", noRoom);
    else if (error instanceof WrongForm)
      reply(response, 400, "BAD_USER_INPUT", wrongForm, { argument: ["file"] });
    else throw error;
  };
}

export const noUpload = {
  en: "There is no such upload, or it has been imported or thrown away: hand the file in again.",
  zh: "没有该上传文件，或已导入、已过期，请重新上传。",
};
const busyUpload = { en: "Something is being done with this file already.", zh: "该文件正在处理中。" };
const gapUpload = {
  en: "The offset lies behind what has arrived; ask how many bytes there are and go on from there.",
  zh: "偏移量超过已接收的字节数，请先查询已接收的字节数再续传。",
};
const incomplete = {
  en: "The file has not arrived completely; send the rest first.",
  zh: "文件尚未传完，请先续传。",
};
const noRoom = { en: "There is no room to hold another file.", zh: "暂存空间已满，无法再接收文件。" };
const wrongForm = {
  en: "The form holds no file, or breaks off; expected multipart/form-data with one file.",
  zh: "表单中没有文件或内容不完整，应为含一个文件的 multipart/form-data。",
};
