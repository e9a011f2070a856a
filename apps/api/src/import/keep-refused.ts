import type { FileDeclaration } from "@touchstone/core/intake/file/declaration";
import type { Reading } from "@touchstone/core/intake/file/reading";
import { refusedRows } from "@touchstone/core/intake/refused-rows";
import { type Database, ORGANISATION } from "@touchstone/db";
import { linesOfRefusedRows, RefusedRowKeeper } from "@touchstone/db/import/keep-refused-rows";
import type { FileOrder } from "./file-reading.ts";
import { openFile, plainName } from "./open-file.ts";

/**
 * Gives rejected rows their values that only the stored data has refused, so that their download shows them: the file is
 * read once more, for their lines alone. When this is broken off, their reasons stand without the values.
 * @param reading how the file turned out to be written
 */
export async function keepRefused(
  database: Database,
  batchId: number,
  path: string,
  { mapping, fileName, declared }: FileOrder,
  reading: Reading,
): Promise<void> {
  const own = { organisationId: ORGANISATION, batchId };
  const lines = await linesOfRefusedRows(database, own);
  if (lines.size === 0) return;
  const opened = await openFile(path, fileName, { entry: declared.entry, look: "beginning" });
  try {
    const keeper = new RefusedRowKeeper(database, own);
    const options = { fileName: plainName(fileName), declared: asRead(declared, reading), lines };
    for await (const rows of refusedRows(opened.content(), mapping.survey, mapping.journey, options)) {
      if (rows.length > 0 && !(await keeper.add(rows))) return;
      // Others have their turn between the pieces.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    opened.close();
  }
}

/** The file is read as it was read before: nothing of it is found out again. */
function asRead(declared: FileDeclaration, reading: Reading): FileDeclaration {
  if (reading.format === "xlsx") return { ...declared, sheet: reading.sheet };
  const { format, encoding, delimiter, quote, header, headerRows } = reading;
  return { ...declared, format, encoding, ...(format === "csv" && { delimiter, quote, header, headerRows }) };
}
