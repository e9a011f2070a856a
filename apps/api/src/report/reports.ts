import { createHash, createHmac } from "node:crypto";
import type { Report } from "@touchstone/core/report";
import type { Locale } from "@touchstone/core/text";
import { type AskGraphql, makeReport } from "./make-report.ts";
import { pageOf } from "./pages.ts";
import { type ReportFormat, ReportRenderer } from "./render.ts";

/** Which report: a page, with the variables of its operation, in a language. */
export interface ReportRequest {
  page: string;
  variables: Readonly<Record<string, unknown>>;
  locale: Locale;
}

/** Makes reports of pages and draws them. */
export class Reports {
  readonly #renderer = new ReportRenderer();
  #ask: ((signal: AbortSignal) => AskGraphql) | null = null;

  /** Says how reports ask GraphQL: known only once the server that answers is made. */
  askBy(ask: (signal: AbortSignal) => AskGraphql): void {
    this.#ask = ask;
  }

  /**
   * The report of a page as the data is now.
   * @throws ReportRefused when GraphQL refuses what it asks; RangeError when there is no such page
   */
  make({ page, variables, locale }: ReportRequest, signal: AbortSignal): Promise<Report> {
    const template = pageOf(page);
    if (!template) throw new RangeError(`there is no page "${page}"`);
    if (!this.#ask) throw new Error("reports were asked for before the server was made");
    return makeReport(template, variables, locale, this.#ask(signal), () => new Date());
  }

  /** The bytes of a report's file. */
  draw(report: Report, format: ReportFormat): Promise<Uint8Array> {
    return this.#renderer.render(report, format);
  }

  close(): Promise<void> {
    return this.#renderer.close();
  }
}

/**
 * The token of a share link: nobody can guess it, it is kept nowhere, and the same key of a sharer always gives the same
 * one, so that a link asked for twice is one link.
 */
export function shareToken(secret: Uint8Array, clientKey: string): string {
  return createHmac("sha256", secret).update(`share link\n${clientKey}`).digest("base64url");
}

/** Under which a token's link is kept. */
export const tokenId = (token: string): string => createHash("sha256").update(token).digest("hex");
