import { once } from "node:events";
import type { Locale } from "@touchstone/core/text";
import { type Database, ORGANISATION } from "@touchstone/db";
import { type Batch, readBatch } from "@touchstone/db/read/batches";
import { readRejectedRows, type StoredRejectedRow } from "@touchstone/db/read/rejected-rows";
import express, { type Request, type Response, type Router } from "express";
import type { Services } from "./context.ts";
import { goneSignal } from "./gone.ts";
import { BYTE_ORDER_MARK, spreadsheetLine } from "./import/spreadsheet-line.ts";
import { nodeKey } from "./node.ts";
import { reply } from "./reply.ts";
import { answering } from "./upload.ts";

/** How many rows are read from the store at once: between them others have their turn. */
const PAGE = 500;

const words = {
  row: { en: "row of the file", zh: "文件行号" },
  reason: { en: "reason for rejection", zh: "拒收原因" },
} as const;

/**
 * `GET /imports/ID/rejected-rows.csv?locale=zh`: the rejected rows of an import as a table for spreadsheets, each with
 * its line and everything that is wrong with it; the values stand as in the file, but for those that name people.
 */
export function rejectedRowRoutes(services: Services): Router {
  const router = express.Router();
  router.get("/imports/:id/rejected-rows.csv", (request, response) =>
    answering(services, response, () => sendRejectedRows(services, request, response)),
  );
  return router;
}

async function sendRejectedRows(services: Services, request: Request, response: Response): Promise<void> {
  const locale = request.query.locale === "zh" ? "zh" : "en";
  const batch = await batchOf(services.database, String(request.params.id ?? ""));
  if (!batch)
    return reply(response, 404, "NOT_FOUND", {
      en: "There is no import with this identifier.",
      zh: "没有该编号的导入。",
    });
  const gone = goneSignal(response);
  const name = `${batch.fileName.replace(/\.[^.]*$/, "")} - ${locale === "zh" ? "拒收行" : "rejected rows"}.csv`;
  response.status(200).set({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="rejected-rows.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "no-store",
  });
  for await (const text of rejectedRowsText(services.database, batch, locale)) {
    if (gone.aborted) return;
    if (!response.write(text)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end();
}

/** The import of an identifier; `null` where there is none. */
async function batchOf(database: Database, id: string): Promise<Batch | null> {
  const key = Number(nodeKey("Import", id));
  if (!Number.isInteger(key) || key <= 0 || key >= 2 ** 31) return null;
  return database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) => readBatch(tx, key));
}

/** The table in pieces. Where not all rejected rows are kept, its last line says how many are missing. */
export async function* rejectedRowsText(
  database: Database,
  batch: Batch,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + spreadsheetLine([words.row[locale], words.reason[locale], ...(batch.header ?? [])]);
  let sent = 0;
  let after: { line: number; id: number } | null = null;
  for (;;) {
    const from: typeof after = after;
    const rows: StoredRejectedRow[] = await database.scoped(
      { organisationId: ORGANISATION, readOnly: true },
      (tx) => readRejectedRows(tx, { batchId: batch.id, first: PAGE, after: from }),
    );
    const last = rows.at(-1);
    if (!last) break;
    after = { line: last.line, id: last.id };
    sent += rows.length;
    yield rows.map((row) => lineOf(row, locale)).join("");
  }
  const missing = batch.rejected - sent;
  if (missing > 0) yield spreadsheetLine(["…", notKept(missing, sent)[locale]]);
}

const lineOf = ({ line, problems, cells }: StoredRejectedRow, locale: Locale): string =>
  spreadsheetLine([
    String(line),
    problems.map(({ message }) => message[locale]).join(locale === "zh" ? "；" : "; "),
    ...cells,
  ]);

/** What is said where the download does not hold all rejected rows. */
export const notKept = (missing: number, kept: number) => ({
  en: `${missing} more rejected rows are not kept: the first ${kept} are above`,
  zh: `另有 ${missing} 行拒收数据未保留，以上为前 ${kept} 行`,
});
