import { randomUUID } from "node:crypto";
import { SurveyProblems } from "@touchstone/core/intake/problem";
import type { LocalisedText } from "@touchstone/core/text";
import type { Services } from "../context.ts";
import { nodeId } from "../node.ts";
import type { HeldUpload } from "./held-uploads.ts";
import { failureText, ImportRunning, importFile } from "./import-file.ts";
import type { ImportJob } from "./import-jobs.ts";
import type { JobNote } from "./job-notes.ts";
import { mappingOf } from "./mapping.ts";

/** By what a held file is imported. */
export type CommitOrder = Pick<JobNote, "mapping" | "declared" | "correction">;

/** Begins the import of a held file, and notes it until it has ended. @throws SurveyProblems */
export async function commitUpload(
  services: Services,
  held: HeldUpload,
  order: CommitOrder,
): Promise<ImportJob> {
  const { database, uploads, notes, jobs } = services;
  const mapping = await mappingOf(order.mapping, "mapping.yaml", database);
  const { declared, correction } = order;
  const note: JobNote = {
    id: randomUUID(),
    upload: held.id,
    mapping: order.mapping,
    declared,
    correction,
    cancelled: false,
  };
  await notes.write(note);
  return jobs.start(
    { id: note.id, upload: held.id, kind: "import" },
    async (signal, onProgress) => {
      const options = { fileName: held.file, declared, correction, signal, onProgress };
      try {
        const { batchId, ...report } = await importFile(database, mapping, uploads.path(held.id), options);
        services.catalogue.forget();
        await notes.remove(held.id);
        // What is stored need not be held; what was refused is kept, to be tried with another mapping.
        if (report.status !== "failed") await uploads.remove(held.id);
        return { ...report, id: nodeId("Import", String(batchId)) };
      } catch (error) {
        // One that was given up, or that the server's end broke off, can be resumed; one that was refused cannot.
        if (!signal.aborted) await notes.remove(held.id);
        else if (!jobs.stopping) await notes.write({ ...note, cancelled: true });
        throw error;
      }
    },
    (error, signal) => jobFailure(services, error, signal),
  );
}

/** A job, also one of a server that has ended meanwhile; `null` when there is none. */
export async function findJob({ jobs, notes }: Services, id: string): Promise<ImportJob | null> {
  const known = jobs.find(id);
  if (known) return known;
  const note = await notes.ofJob(id);
  return note && leftJob(note);
}

/** An import that stored nothing and can be resumed, with its held file. */
export interface ImportToResume {
  job: ImportJob;
  held: HeldUpload;
}

/** Imports that were given up or broken off, as long as their files are held; the file that came last comes first. */
export async function importsToResume({ jobs, notes, uploads }: Services): Promise<ImportToResume[]> {
  const left = (await notes.all()).filter(({ id }) => jobs.find(id)?.status !== "running");
  const held = await Promise.all(
    left.map(async (note) => ({
      job: jobs.find(note.id) ?? leftJob(note),
      held: await uploads.find(note.upload),
    })),
  );
  return held
    .filter((one): one is ImportToResume => one.held !== null)
    .sort((a, b) => b.held.expiresAt.localeCompare(a.held.expiresAt));
}

/** The import that a server which has ended left half done. Nothing of it was stored. */
export function leftJob({ id, upload, cancelled }: JobNote): ImportJob {
  return {
    id,
    upload,
    kind: "import",
    status: cancelled ? "cancelled" : "interrupted",
    progress: { phase: "looking", bytes: 0, total: null, rows: 0 },
    result: null,
    failure: cancelled ? failureText(null, AbortSignal.abort()) : interruptedText,
  };
}

export const interruptedText: LocalisedText = {
  en: "the server was stopped in the middle of the import; nothing was stored, and the file is still held: resume the import, or import the file again",
  zh: "导入途中服务器停止，未保存任何内容；文件仍在暂存中，可继续导入或重新提交",
};

/** Why a job failed, for people; what is unexpected goes into the log. */
export function jobFailure(services: Services, error: unknown, signal: AbortSignal): LocalisedText {
  if (services.jobs.stopping) return interruptedText;
  if (error instanceof ImportRunning) return error.text;
  if (error instanceof SurveyProblems)
    return {
      en: error.problems.map(({ path, message }) => `${path}: ${message.en}`).join("; "),
      zh: error.problems.map(({ path, message }) => `${path}：${message.zh}`).join("；"),
    };
  const text = failureText(error, signal);
  if (text.en.startsWith("something went wrong"))
    services.log(`import: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return text;
}
