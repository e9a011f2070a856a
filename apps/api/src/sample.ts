import { existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Database } from "@touchstone/db";
import { importFile } from "./import/import-file.ts";
import { mappingOfCode, register, shippedCodes } from "./import/mapping.ts";

const folder = new URL("../../../packages/db/sample/", import.meta.url);

/** Where the sample file of a shipped survey lies; some are packed. */
export function sampleFile(code: string): string {
  const plain = fileURLToPath(new URL(`${code}.csv`, folder));
  return existsSync(plain) ? plain : `${plain}.gz`;
}

/**
 * Makes the shipped surveys known and imports the sample data they come with. What is stored already is left alone; an
 * import that was interrupted by a stop is made up for at the next start.
 * @param codes of the surveys; all that ship with data unless named
 */
export async function importSample(
  database: Database,
  {
    log,
    signal,
    codes = shippedCodes,
  }: { log: (message: string) => void; signal?: AbortSignal; codes?: readonly string[] },
): Promise<void> {
  for (const code of codes) {
    const mapping = await mappingOfCode(code, database);
    if (!mapping) throw new Error(`the shipped survey ${code} cannot be read`);
    await register(mapping, database);
    const path = sampleFile(code);
    await access(path);
    const report = await importFile(database, mapping, path, { signal });
    if (report.firstFile === null)
      log(`Sample data ${code}: ${report.stored} rows stored of ${report.read} read.`);
  }
}
