// @ts-check
// The embedded database, in a thread of its own so that no query holds up the rest of the process.
// JavaScript rather than TypeScript: a worker thread starts outside the loaders that the rest of the sources use.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";

/**
 * @typedef {{ id: number, kind: "query", statement: string, parameters: unknown[], rows: "array" | "object" }
 *   | { id: number, kind: "run", statement: string }
 *   | { id: number, kind: "copy-in", statement: string, bytes: Uint8Array }
 *   | { id: number, kind: "copy-out", statement: string }
 *   | { id: number, kind: "dump" }
 *   | { id: number, kind: "close" }} Request
 */

const { dataDirectory, template } = /** @type {{ dataDirectory?: string, template?: string }} */ (workerData);
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

/** @param {string} text */
const wholeNumber = (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be exact`);
  return value;
};
/** @param {string} text */
const asText = (text) => text;
const INT8_ARRAY = 1016;

const database = await PGlite.create({
  ...(dataDirectory && { dataDir: dataDirectory }),
  ...(template && { loadDataDir: new Blob([readFileSync(template)]) }),
  parsers: {
    [types.INT8]: wholeNumber,
    [INT8_ARRAY]: (text) => text.slice(1, -1).split(",").filter(Boolean).map(wholeNumber),
    [types.DATE]: asText,
    [types.TIMESTAMP]: asText,
    [types.TIMESTAMPTZ]: asText,
  },
});
port.postMessage({ ready: true });

/** @param {Request} request */
async function answer(request) {
  switch (request.kind) {
    case "query":
      return (await database.query(request.statement, request.parameters, { rowMode: request.rows })).rows;
    case "run":
      await database.exec(request.statement);
      return null;
    case "copy-in":
      await database.query(request.statement, [], {
        blob: new Blob([/** @type {BlobPart} */ (request.bytes)]),
      });
      return null;
    case "copy-out": {
      const { blob } = await database.query(request.statement);
      return blob ? new Uint8Array(await blob.arrayBuffer()) : new Uint8Array(0);
    }
    case "dump":
      // Whoever starts from the dump need not go through the log again.
      await database.exec("CHECKPOINT");
      return new Uint8Array(await (await database.dumpDataDir("gzip")).arrayBuffer());
    case "close":
      await database.close();
      return null;
  }
}

port.on("message", async (/** @type {Request} */ request) => {
  try {
    const result = await answer(request);
    // Bulk rows are handed over, not copied: copying them would hold up the server.
    port.postMessage({ id: request.id, result }, request.kind === "copy-out" ? [result.buffer] : []);
  } catch (error) {
    const { message, code, detail, hint } =
      /** @type {{ message?: string, code?: string, detail?: string, hint?: string }} */ (error);
    port.postMessage({ id: request.id, error: { message: message ?? String(error), code, detail, hint } });
  }
});
