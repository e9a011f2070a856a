import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { LocalisedText } from "@touchstone/core/text";
import { type Database, ORGANISATION, openDatabase } from "@touchstone/db";
import { DatabaseError } from "@touchstone/db/database-error";
import { eraseGuest } from "@touchstone/db/import/erase-guest";
import { rollBackBatch } from "@touchstone/db/import/roll-back-batch";
import { readBatch } from "@touchstone/db/read/batches";
import { z } from "zod";
import { databaseOptions, type Environment } from "../environment.ts";
import { nodeId } from "../node.ts";
import { rejectedRowsText } from "../rejected-rows.ts";
import type { ExitCode, Output } from "../touchstone.ts";
import { askApi, runningApi, sending } from "./api.ts";
import { erased, importUnknown, rejectedWritten, takenBack, usage } from "./messages.ts";

/** What a command works on: the API that holds the data, or the database itself. */
type Place = { api: string } | { database: Database };

/** `touchstone rejected IMPORT --out FILE`, `touchstone roll-back IMPORT`, `touchstone erase-guest KEY`. */
export async function batchCommand(
  command: "rejected" | "roll-back" | "erase-guest",
  args: readonly string[],
  environment: Environment,
  output: Output,
): Promise<ExitCode> {
  const say = (text: LocalisedText) => text[environment.locale];
  const parsed = readArguments(args);
  if (!parsed || (command === "rejected") !== (parsed.out !== undefined)) {
    output.error(say(usage));
    return 2;
  }
  const api = await runningApi(environment);
  const place = api ? { api } : { database: await openDatabase(databaseOptions(environment)) };
  try {
    const { what, out = "" } = parsed;
    if (command === "erase-guest") output.out(say(erased(await erase(place, what))));
    else {
      const batchId = /^\d{1,9}$/.test(what) ? Number(what) : 0;
      const done =
        command === "rejected"
          ? (await writeRejected(place, batchId, out, environment.locale)) && rejectedWritten(out)
          : await takeBack(place, batchId);
      if (!done) {
        output.error(say(importUnknown(what)));
        return 1;
      }
      output.out(say(done));
    }
    return 0;
  } finally {
    if ("database" in place) await place.database.close();
  }
}

function readArguments(args: readonly string[]): { what: string; out: string | undefined } | null {
  try {
    const options = { out: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [what, ...more] = positionals;
    return what && more.length === 0 ? { what, out: values.out } : null;
  } catch (error) {
    // parseArgs throws a TypeError for an option that does not exist or lacks its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Writes the rejected rows of an import as a table for spreadsheets. @returns whether there is such an import */
async function writeRejected(
  place: Place,
  batchId: number,
  out: string,
  locale: "en" | "zh",
): Promise<boolean> {
  if ("api" in place) {
    const id = nodeId("Import", String(batchId));
    const response = await fetch(`${place.api}/imports/${id}/rejected-rows.csv?locale=${locale}`, {
      headers: sending,
    });
    if (response.status === 404 || !response.body) return false;
    if (!response.ok) throw new Error(`the API answered ${response.status}: ${await response.text()}`);
    await pipeline(Readable.fromWeb(response.body as never), createWriteStream(out));
    return true;
  }
  const { database } = place;
  const batch = await database.scoped({ organisationId: ORGANISATION, readOnly: true }, (tx) =>
    readBatch(tx, batchId),
  );
  if (!batch) return false;
  await pipeline(Readable.from(rejectedRowsText(database, batch, locale)), createWriteStream(out));
  return true;
}

const importOf = z.object({
  status: z.string(),
  stored: z.number(),
  rollBack: z.object({ done: z.number() }).nullable(),
});

/** Takes an import back. @returns what to say; `null` where there is no published import of that number */
async function takeBack(place: Place, batchId: number): Promise<LocalisedText | null> {
  if ("database" in place) {
    try {
      const { removed } = await rollBackBatch(place.database, { organisationId: ORGANISATION }, batchId);
      return takenBack(batchId, removed);
    } catch (error) {
      if (error instanceof DatabaseError && error.code === "NOT_FOUND") return null;
      throw error;
    }
  }
  const id = nodeId("Import", String(batchId));
  const before = await readImport(
    place.api,
    "query ($id: ID!) { import(id: $id) { status stored rollBack { done } } }",
    { id },
  );
  if (before?.status !== "PUBLISHED") return null;
  await readImport(
    place.api,
    "mutation ($id: ID!, $key: String!) { import: rollBackImport(id: $id, clientKey: $key) { status stored rollBack { done } } }",
    { id, key: randomUUID() },
  );
  return takenBack(batchId, before.stored);
}

async function readImport(api: string, query: string, variables: object) {
  const { data } = z
    .object({ data: z.object({ import: importOf.nullable() }) })
    .parse(await askApi(api, query, variables));
  return data.import;
}

const erasure = z.object({ visits: z.number(), rejectedRows: z.number(), unknown: z.number() });

async function erase(place: Place, customer: string): Promise<z.infer<typeof erasure>> {
  if ("database" in place) return eraseGuest(place.database, { organisationId: ORGANISATION }, customer);
  const query =
    "mutation ($customer: String!, $key: String!) { eraseGuest(customer: $customer, clientKey: $key) { visits rejectedRows unknown } }";
  const answer = await askApi(place.api, query, { customer, key: randomUUID() });
  return z.object({ data: z.object({ eraseGuest: erasure }) }).parse(answer).data.eraseGuest;
}
