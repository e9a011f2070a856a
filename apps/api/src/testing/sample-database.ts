import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, dumpEmbedded, openDatabase } from "@touchstone/db";
import { inject } from "vitest";
import { importSample } from "../sample.ts";
import type {} from "./global-setup.ts";

/** Pseudonyms in a copy stay those of the database it was copied from. */
const staffKey = { secret: "the secret of the sample in tests" };

/**
 * A new embedded database with the sample data of some surveys. Those that find no copy yet import them as users
 * do and leave one; the others start from that.
 */
export async function sampleDatabase(codes: readonly string[]): Promise<Database> {
  const copy = join(inject("touchstoneSamples"), `${codes.join("+")}.tar.gz`);
  const open = (template: string): Promise<Database> =>
    openDatabase({ memory: true, template, keepFreeBytes: 0, staffKey });
  if (existsSync(copy)) return open(copy);
  const database = await open(inject("touchstoneTemplate"));
  await importSample(database, { log: () => {}, codes });
  const part = `${copy}.${process.pid}`;
  writeFileSync(part, await dumpEmbedded(database));
  renameSync(part, copy);
  return database;
}
