import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { StoredPlan } from "@touchstone/db/layout/read-plans";
import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import { goneSignal } from "./gone.ts";
import {
  importPlan,
  PlanRejected,
  readVenueOfPlan,
  type VenueOfPlan,
  VenueUnknown,
  venueCode,
} from "./import/import-plan.ts";
import { isPlanSource, planSources, type SourceFile } from "./import/plan-source.ts";
import { baseNode, planId } from "./layout/plan.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";
import { answering, fileNameOf } from "./upload.ts";

/** Longest plan, in bytes. */
const PLAN_LIMIT = 16 * 1024 * 1024;

/**
 * `POST /layouts?venue=CODE` imports a plan as the newest version of a venue's: as the body itself, or as
 * `multipart/form-data` with the file, or with several of one source. `from` says what it is, when it is no plan of ours;
 * `sector` and `timeZone` make a venue known that is not. Answers in JSON, with all problems at once, in both languages.
 */
export function planRoutes(services: Services): Router {
  const router = express.Router();
  router.post(
    "/layouts",
    preflighted,
    express.raw({ type: () => true, limit: PLAN_LIMIT }),
    (request, response) =>
      answering(services, response, () => receivePlan(services, request, response).catch(refusal(response))),
  );
  return router;
}

async function receivePlan(services: Services, request: Request, response: Response): Promise<void> {
  const asked = (name: string) => String(request.query[name] ?? "");
  const venue = asked("venue");
  if (!venueCode.test(venue))
    return reply(
      response,
      400,
      "BAD_USER_INPUT",
      `venue: found "${venue}", expected the code of a venue: POST /layouts?venue=CODE.`,
      { argument: ["venue"] },
    );
  const newVenue = venueOfPlan(asked("sector"), asked("timeZone"), response);
  if (newVenue === undefined) return;
  const source = asked("from") || "plan";
  if (!isPlanSource(source))
    return reply(
      response,
      400,
      "BAD_USER_INPUT",
      `from: found "${source}", expected one of ${planSources.join(", ")}.`,
      {
        argument: ["from"],
      },
    );
  const files = await filesOf(request);
  const [first] = files;
  if (!first)
    return reply(response, 400, "BAD_REQUEST", "There is no file in the body.", { argument: ["file"] });
  const signal = goneSignal(response);
  const { text, problems, assumptions } = await services.layouts.source(files, source, venue, signal);
  if (text === null) throw new PlanRejected(problems);
  const { stored, added } = await importPlan(
    services.database,
    (given) => services.layouts.read(given, signal),
    {
      venue,
      text,
      fileName: first.name,
      author: asked("by").trim().slice(0, 100) || "upload",
      newVenue,
      assumptions,
    },
  );
  services.catalogue.forget();
  const body = { layout: layoutBody(stored), problems: stored.remarks.warnings, assumptions };
  if (added) response.status(201).json(body);
  else
    reply(
      response,
      409,
      "CONFLICT",
      `This very plan is stored already, as version ${stored.version}. Nothing was done.`,
      body,
    );
}

/** The venue to be made known; `null` where none is described, `undefined` where it was answered that it is wrong. */
function venueOfPlan(sector: string, timeZone: string, response: Response): VenueOfPlan | null | undefined {
  if (sector === "" && timeZone === "") return null;
  const read = readVenueOfPlan(sector, timeZone);
  if (!("en" in read)) return read;
  reply(response, 400, "BAD_USER_INPUT", read.en, { text: read });
  return undefined;
}

/** The files of a request: its body, or the files of its form. */
async function filesOf(request: Request): Promise<SourceFile[]> {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array)) return [];
  const type = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type))
    return [{ name: fileNameOf(request, "plan.geojson"), text: textOf(bytes) }];
  const form = await readForm(bytes, type);
  const files = [...form.values()].filter((entry) => typeof entry !== "string");
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      text: textOf(new Uint8Array(await file.arrayBuffer())),
    })),
  );
}

async function readForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new globalThis.Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
      headers: { "content-type": type },
    }).formData();
  } catch (error) {
    // What the platform's own reader throws for a form that is none.
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}

/** @throws PlanRejected for bytes that are no text */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new PlanRejected([notText]);
    throw error;
  }
}

/** What a file that is no text is told. */
const notText: PlanProblem = {
  code: "E001",
  severity: "error",
  featureId: null,
  path: "",
  message: {
    en: "Found bytes that are not UTF-8, expected a JSON text.",
    zh: "文件不是 UTF-8 编码，应为 JSON 文本。",
  },
  hint: { en: "Save the file as UTF-8.", zh: "请将文件另存为 UTF-8 编码。" },
};

const layoutBody = (stored: StoredPlan) => ({
  id: planId(baseNode(stored)),
  venue: stored.venue,
  version: stored.version,
  units: stored.heading.units,
  edges: stored.heading.edges,
});

/** Answers what is wrong with a plan or its venue; anything else goes on. */
function refusal(response: Response): (error: unknown) => void {
  return (error) => {
    if (error instanceof PlanRejected) {
      const { message, text } = error;
      reply(response, 422, "IMPORT_REJECTED", message, { text, problems: error.problems as PlanProblem[] });
    } else if (error instanceof VenueUnknown)
      reply(response, 404, "NOT_FOUND", error.message, { text: error.text, argument: ["venue"] });
    else throw error;
  };
}
