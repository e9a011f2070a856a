import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import { commitUpload, findJob } from "./import/commit-upload.ts";
import type { ImportJob } from "./import/import-jobs.ts";
import { jobAnswer } from "./import-job-answer.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";
import { answering } from "./upload.ts";
import { isReady, noUpload } from "./uploads.ts";

/** Progress is sent this often at most: nobody sees more. */
const EVERY_MS = 200;

const noJob = {
  en: "There is no such job: it ended long ago, or had ended when the server was started anew.",
  zh: "没有该任务：可能早已结束，或在服务重启前已结束。",
};

/**
 * `GET /jobs/ID` says how far a job is, `GET /jobs/ID/events` keeps saying so, `DELETE /jobs/ID` gives it up,
 * and `POST /jobs/ID/resume` begins an import anew that was given up or that the end of the server broke off.
 */
export function jobRoutes(services: Services): Router {
  const router = express.Router();
  router.get("/jobs/:id", (request, response) =>
    answering(services, response, async () => {
      const job = await findJob(services, String(request.params.id));
      if (job) response.json({ job: jobAnswer(job) });
      else reply(response, 404, "NOT_FOUND", noJob);
    }),
  );
  router.post("/jobs/:id/resume", preflighted, (request, response) =>
    answering(services, response, () => resume(services, String(request.params.id), response)),
  );
  router.delete("/jobs/:id", preflighted, (request, response) =>
    answering(services, response, async () => {
      const job = await services.jobs.cancel(String(request.params.id));
      if (job) response.json({ job: jobAnswer(job) });
      else reply(response, 404, "NOT_FOUND", noJob);
    }),
  );
  router.get("/jobs/:id/events", (request, response) =>
    answering(services, response, () => events(services, request, response)),
  );
  return router;
}

/** Begins an import anew that was given up or broken off: by the same mapping, from the start of its held file. */
async function resume(services: Services, id: string, response: Response): Promise<void> {
  const note = await services.notes.ofJob(id);
  if (!note) return reply(response, 404, "NOT_FOUND", noJob);
  const held = await services.uploads.find(note.upload);
  if (!held) return reply(response, 404, "NOT_FOUND", noUpload);
  if (!isReady(services, held, response)) return;
  response.status(202).json({ job: jobAnswer(await commitUpload(services, held, note)) });
}

/** Server-sent events: `job` with the whole state, at most every {@link EVERY_MS}, and once more when it has ended. */
async function events(services: Services, request: Request, response: Response): Promise<void> {
  const job = await findJob(services, String(request.params.id));
  if (!job) {
    reply(response, 404, "NOT_FOUND", noJob);
    return;
  }
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const over = new AbortController();
  response.on("close", () => over.abort());
  let sent = 0;
  const send = (now: ImportJob): void => {
    const at = performance.now();
    if (now.status === "running" && at - sent < EVERY_MS) return;
    sent = at;
    response.write(`event: job\ndata: ${JSON.stringify(jobAnswer(now))}\n\n`);
    if (now.status !== "running") {
      over.abort();
      response.end();
    }
  };
  // One of a server that has ended is not watched: nothing will happen to it by itself.
  if (services.jobs.find(job.id)) services.jobs.watch(job.id, send, over.signal);
  send(job);
}
