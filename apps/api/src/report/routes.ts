import { locales } from "@touchstone/core/text";
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Services } from "../context.ts";
import { type ErrorCode, errorCodes } from "../error.ts";
import { goneSignal } from "../gone.ts";
import { reply } from "../reply.ts";
import { answering } from "../upload.ts";
import { type AskGraphql, makeReport, ReportRefused } from "./make-report.ts";
import { pageOf, pages } from "./pages.ts";
import { formats, mediaTypes, type ReportFormat } from "./render.ts";

const search = z.object({
  locale: z.enum(locales).default("en"),
  variables: z.string().default("{}"),
});

/**
 * `GET /reports/PAGE.pdf?locale=zh&variables={"slice":{…}}` and `.xlsx`: a page as a file. `variables` are those of the
 * page's GraphQL operation, as JSON.
 */
export function reportRoutes(services: Services, askAs: (signal: AbortSignal) => AskGraphql): Router {
  const router = express.Router();
  router.get("/reports/:file", (request, response) =>
    answering(services, response, () => sendReport(services, request, response, askAs)),
  );
  return router;
}

async function sendReport(
  services: Services,
  request: Request,
  response: Response,
  askAs: (signal: AbortSignal) => AskGraphql,
): Promise<void> {
  const [, name = "", ending = ""] = /^([a-z-]+)\.([a-z]+)$/.exec(String(request.params.file)) ?? [];
  const page = pageOf(name);
  const format = formats.find((known) => known === ending);
  if (!page || !format) {
    const known = pages.map((one) => one.page).join(", ");
    return reply(response, 404, "NOT_FOUND", {
      en: `There is no report "${request.params.file}"; there are ${known}, each as .pdf and .xlsx.`,
      zh: `没有报告“${request.params.file}”；可用的有 ${known}，均可导出为 .pdf 或 .xlsx。`,
    });
  }
  const given = search.safeParse(request.query);
  if (!given.success)
    return reply(response, 400, "BAD_USER_INPUT", {
      en: `locale is "${request.query.locale}", expected one of ${locales.join(", ")}.`,
      zh: `locale 为“${request.query.locale}”，应为 ${locales.join("、")} 之一。`,
    });
  const variables = readVariables(given.data.variables);
  if (variables === null)
    return reply(response, 400, "BAD_USER_INPUT", {
      en: "variables is not a JSON object with the variables of the page's operation.",
      zh: "variables 不是合法的 JSON 对象，应为该页面查询的变量。",
    });
  const gone = goneSignal(response);
  try {
    const report = await makeReport(page, variables, given.data.locale, askAs(gone), () => new Date());
    const bytes = await services.reports.render(report, format);
    send(response, bytes, format, `${report.title} ${report.freshness.madeAt.slice(0, 10)}`);
  } catch (error) {
    if (!(error instanceof ReportRefused)) throw error;
    reply(response, error.code === "NOT_FOUND" ? 404 : 400, codeOf(error), error.text);
  }
}

function send(response: Response, bytes: Uint8Array, format: ReportFormat, name: string): void {
  response.status(200).set({
    "content-type": mediaTypes[format],
    "content-disposition": `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    "cache-control": "no-store",
  });
  response.end(bytes);
}

function readVariables(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text);
    return read !== null && typeof read === "object" && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const codeOf = ({ code }: ReportRefused): ErrorCode =>
  code in errorCodes ? (code as ErrorCode) : "BAD_USER_INPUT";
