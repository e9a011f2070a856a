import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { dumpEmbedded, openDatabase } from "../database.ts";
import { installedServer, startCluster } from "./postgres-cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated embedded database's dump. */
    touchstoneTemplate: string;
    /** A PostgreSQL server on which databases may be created; "" where there is none. */
    touchstonePostgres: string;
  }
}

/** Prepares both engines once for all test files; returns what stops them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("touchstoneTemplate", await embeddedTemplate());
  const given = process.env.DATABASE_URL;
  const programs = given === undefined ? installedServer() : undefined;
  const cluster = programs === undefined ? undefined : await startCluster(programs);
  project.provide("touchstonePostgres", given ?? cluster?.url ?? "");
  if (given === undefined && !cluster)
    console.log(
      "PostgreSQL: not found (no DATABASE_URL, no installed server): database tests run on the embedded engine only.",
    );
  return async () => cluster?.stop();
}

/** Made anew whenever a migration changes: creating a database takes seconds, starting from a dump one. */
async function embeddedTemplate(): Promise<string> {
  const migrations = new URL("../../migrations/", import.meta.url);
  const hash = createHash("sha256");
  for (const name of readdirSync(migrations).sort()) hash.update(readFileSync(new URL(name, migrations)));
  const path = join(
    tmpdir(),
    `touchstone-template-${userInfo().uid}-${hash.digest("hex").slice(0, 16)}.tar.gz`,
  );
  if (existsSync(path)) return path;
  const database = await openDatabase({ memory: true });
  const dump = await dumpEmbedded(database);
  await database.close();
  writeFileSync(`${path}.${process.pid}`, dump, { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
  return path;
}
