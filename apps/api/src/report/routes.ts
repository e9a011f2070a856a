import type { Report } from "@touchstone/core/report";
import { locales } from "@touchstone/core/text";
import { ORGANISATION } from "@touchstone/db";
import { readShareLink } from "@touchstone/db/report/share-links";
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Services } from "../context.ts";
import { type ErrorCode, errorCodes } from "../error.ts";
import { goneSignal } from "../gone.ts";
import { reply } from "../reply.ts";
import { answering } from "../upload.ts";
import { ReportRefused } from "./make-report.ts";
import { pageOf, pages } from "./pages.ts";
import { readVariables } from "./read-variables.ts";
import { formats, mediaTypes, type ReportFormat } from "./render.ts";
import { tokenId } from "./reports.ts";
import { linkState } from "./share-state.ts";

const search = z.object({
  locale: z.enum(locales).default("en"),
  variables: z.string().default("{}"),
});

/**
 * `GET /reports/PAGE.pdf?locale=zh&variables={"slice":{…}}` and `.xlsx`: a page as a file; `variables` are those of the
 * page's GraphQL operation, as JSON. `GET /link/TOKEN.json`, `.pdf` and `.xlsx`: what a share link shows.
 */
export function reportRoutes(services: Services): Router {
  const router = express.Router();
  router.get("/reports/:file", (request, response) =>
    answering(services, response, () => sendReport(services, request, response)),
  );
  router.get("/link/:file", (request, response) =>
    answering(services, response, () => sendShared(services, request, response)),
  );
  return router;
}

async function sendReport(services: Services, request: Request, response: Response): Promise<void> {
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
  if ("en" in variables) return reply(response, 400, "BAD_USER_INPUT", variables);
  const { locale } = given.data;
  await sendMade(services, response, format, (signal) =>
    services.reports.make({ page: name, variables: variables.variables, locale }, signal),
  );
}

/** What a link shows: the report as it was frozen, or as it is now. */
async function sendShared(services: Services, request: Request, response: Response): Promise<void> {
  const [, token = "", ending = ""] = /^([\w-]{1,100})\.([a-z]+)$/.exec(String(request.params.file)) ?? [];
  const format = ([...formats, "json"] as const).find((known) => known === ending);
  const link = format
    ? await services.database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) =>
        readShareLink(tx, tokenId(token)),
      )
    : null;
  if (!link || !format)
    return reply(response, 404, "NOT_FOUND", {
      en: "There is no such link. Perhaps its end is missing.",
      zh: "没有此分享链接，地址可能不完整。",
    });
  const state = linkState(link, new Date());
  if (state === "expired")
    return reply(response, 410, "NOT_FOUND", {
      en: `This link could be used until ${link.expiresAt}. Ask whoever sent it for a new one.`,
      zh: `此链接已于 ${link.expiresAt} 到期，请向发送者索取新链接。`,
    });
  if (state === "revoked")
    return reply(response, 410, "NOT_FOUND", {
      en: "This link was revoked by those who shared it.",
      zh: "此链接已被分享者撤销。",
    });
  await sendMade(services, response, format, (signal) =>
    link.report ? Promise.resolve(link.report) : services.reports.make(link, signal),
  );
}

async function sendMade(
  services: Services,
  response: Response,
  format: ReportFormat | "json",
  make: (signal: AbortSignal) => Promise<Report>,
): Promise<void> {
  try {
    const report = await make(goneSignal(response));
    response.set("cache-control", "no-store");
    if (format === "json") {
      response.status(200).json({ report });
      return;
    }
    const bytes = await services.reports.draw(report, format);
    const name = `${report.title} ${report.freshness.madeAt.slice(0, 10)}.${format}`;
    response.status(200).set({
      "content-type": mediaTypes[format],
      "content-disposition": `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.end(bytes);
  } catch (error) {
    if (!(error instanceof ReportRefused)) throw error;
    reply(response, error.code === "NOT_FOUND" ? 404 : 400, codeOf(error), error.text);
  }
}

const codeOf = ({ code }: ReportRefused): ErrorCode =>
  code in errorCodes ? (code as ErrorCode) : "BAD_USER_INPUT";
