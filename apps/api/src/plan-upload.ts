import type { LocalisedText } from "@touchstone/core/text";
import type { StoredPlan } from "@touchstone/db/layout/read-plans";
import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import { goneSignal } from "./gone.ts";
import {
  AUTHOR_LENGTH,
  importPlan,
  PlanRejected,
  readVenueOfPlan,
  type VenueOfPlan,
  VenueUnknown,
  venueCode,
  wrongVenueCode,
} from "./import/import-plan.ts";
import { textOfPlan } from "./import/plan-bytes.ts";
import { isPlanSource, type PlanSource, planSources, type SourceFile } from "./import/plan-source.ts";
import { baseNode, planId } from "./layout/plan.ts";
import { preflighted } from "./preflight.ts";
import { reply } from "./reply.ts";
import { answering, fileNameOf, storableName } from "./upload.ts";
import { writtenText } from "./written-text.ts";

/** Longest plan, in bytes. */
const PLAN_LIMIT = 16 * 1024 * 1024;
/** What a file is called that has no name. */
const FILE_NAME = "plan.geojson";

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
  const { venue, source, newVenue, author } = readAsked(request);
  const files = await filesOf(request);
  const [first] = files;
  if (!first) throw new WrongRequest("file", noFile);
  if (source !== "indoor" && files.length > 1) throw new WrongRequest("file", oneFile);
  const signal = goneSignal(response);
  const read = await services.layouts.read(files, source, venue, signal);
  const arrival = { venue, fileName: first.name, author, newVenue };
  const { stored, added } = await importPlan(services.database, read, arrival, signal);
  services.catalogue.forget();
  const body = {
    layout: layoutBody(stored),
    problems: stored.remarks.warnings,
    assumptions: read.assumptions,
  };
  if (added) response.status(201).json(body);
  else reply(response, 409, "CONFLICT", storedAlready(stored), body);
}

interface AskedUpload {
  /** Code of the venue. */
  venue: string;
  source: PlanSource;
  newVenue: VenueOfPlan | null;
  author: string;
}

/** What the address of a request says. @throws WrongRequest */
function readAsked(request: Request): AskedUpload {
  const asked = (name: string) => String(request.query[name] ?? "");
  const [venue, source, by] = [asked("venue"), asked("from") || "plan", asked("by")];
  if (!venueCode.test(venue)) throw new WrongRequest("venue", wrongVenueCode("venue", venue));
  if (!isPlanSource(source)) throw new WrongRequest("from", wrongSource(source));
  const author = by.trim() === "" ? "upload" : writtenText("by", by, AUTHOR_LENGTH);
  if (typeof author !== "string") throw new WrongRequest("by", author);
  const [sector, timeZone] = [asked("sector"), asked("timeZone")];
  if (sector === "" && timeZone === "") return { venue, source, newVenue: null, author };
  const newVenue = readVenueOfPlan(sector, timeZone);
  if ("en" in newVenue) throw new WrongRequest("sector", newVenue);
  return { venue, source, newVenue, author };
}

/** A request that cannot be carried out, whatever the file holds. */
class WrongRequest extends Error {
  readonly argument: string;
  readonly text: LocalisedText;

  constructor(argument: string, text: LocalisedText) {
    super(text.en);
    this.name = "WrongRequest";
    this.argument = argument;
    this.text = text;
  }
}

const noFile = {
  en: "There is no file in the request, expected one as its body or in its form.",
  zh: "请求中没有文件，应以请求正文或表单附上文件。",
};
const oneFile = {
  en: "Found several files, expected one: only from=indoor takes several.",
  zh: "给出了多个文件，应为一个：仅 from=indoor 可用多个文件。",
};
const wrongSource = (source: string): LocalisedText => ({
  en: `from: found "${source}", expected one of ${planSources.join(", ")}.`,
  zh: `from：实际为“${source}”，应为以下之一：${planSources.join("、")}。`,
});
const storedAlready = ({ version }: StoredPlan): LocalisedText => ({
  en: `This very plan is stored already, as version ${version}. Nothing was done.`,
  zh: `同一方案已保存为第 ${version} 版，未做任何更改。`,
});

/** The files of a request: its body, or the files of its form. */
async function filesOf(request: Request): Promise<SourceFile[]> {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return [];
  const type = request.headers["content-type"] ?? "";
  if (!/^multipart\/form-data/i.test(type)) {
    const name = fileNameOf(request, FILE_NAME);
    return [{ name, text: textOfPlan(bytes, name) }];
  }
  const form = await readForm(bytes, type);
  const files = [...form.values()].filter((entry) => typeof entry !== "string");
  return Promise.all(
    files.map(async (file) => {
      const name = storableName(file.name) || FILE_NAME;
      return { name, text: textOfPlan(new Uint8Array(await file.arrayBuffer()), name) };
    }),
  );
}

/** @throws WrongRequest for a form that is none */
async function readForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new globalThis.Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
      headers: { "content-type": type },
    }).formData();
  } catch (error) {
    // What the platform's own reader throws for a form that is none.
    if (error instanceof TypeError) throw new WrongRequest("file", noForm);
    throw error;
  }
}

const noForm = {
  en: "The body is not the form that its content type says, expected multipart/form-data with its boundary.",
  zh: "请求正文与声明的表单类型不符，应为带分隔符（boundary）的 multipart/form-data。",
};

const layoutBody = (stored: StoredPlan) => ({
  id: planId(baseNode(stored)),
  venue: stored.venue,
  version: stored.version,
  units: stored.heading.units,
  edges: stored.heading.edges,
});

/** Answers what is wrong with a request, a plan or its venue; anything else goes on. */
function refusal(response: Response): (error: unknown) => void {
  return (error) => {
    if (error instanceof WrongRequest)
      reply(response, 400, "BAD_USER_INPUT", error.text, { argument: [error.argument] });
    else if (error instanceof PlanRejected)
      reply(response, 422, "IMPORT_REJECTED", error.text, { problems: error.problems });
    else if (error instanceof VenueUnknown)
      reply(response, 404, "NOT_FOUND", error.text, { argument: ["venue"] });
    else throw error;
  };
}
