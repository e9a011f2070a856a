import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LocalisedText } from "@touchstone/core/text";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { CLAIM_LOCK } from "../engine/postgres.ts";
import { batch } from "../schema/batch.ts";
import type { Transaction } from "../scope.ts";

const interrupted: LocalisedText = {
  en: "The program ended during the import. Nothing of this file was stored; import it again.",
  zh: "导入过程中程序意外退出，该文件的数据均未入库，请重新导入。",
};

/**
 * Marks imports whose process is gone as interrupted and removes what they had set aside.
 * Nothing of them was published: visits are stored in the transaction that publishes them.
 *
 * @returns ids of the batches that were marked now
 */
export async function recoverImports(
  database: Database,
  { organisationId }: { organisationId: number },
): Promise<number[]> {
  removeSpools(database.spoolDirectory, database.engine === "embedded");
  return database.scoped({ organisationId, readOnly: false }, async (tx) => {
    const running = await tx.drizzle
      .select({ id: batch.id })
      .from(batch)
      .where(and(eq(batch.organisationId, organisationId), eq(batch.status, "running")));
    const dead: number[] = [];
    for (const { id } of running) if (await isOrphan(tx, id)) dead.push(id);
    if (dead.length > 0)
      await tx.drizzle
        .update(batch)
        .set({ status: "interrupted", failure: interrupted, finishedAt: sql`now()` })
        .where(
          and(eq(batch.organisationId, organisationId), inArray(batch.id, dead), eq(batch.status, "running")),
        );
    return dead;
  });
}

/** The embedded engine is opened by one process only, so what runs when it opens is nobody's. */
async function isOrphan(tx: Transaction, batchId: number): Promise<boolean> {
  if (tx.engine === "embedded") return true;
  const [row] = await tx.drizzle.execute(
    sql`SELECT pg_try_advisory_xact_lock(${CLAIM_LOCK}, ${batchId}) AS free`,
  );
  return row?.free === true;
}

function removeSpools(directory: string, all: boolean): void {
  for (const name of readdirSync(directory)) {
    const pid = Number(/^(\d+)-[0-9a-f-]+\.(rows|upload)$/.exec(name)?.[1]);
    if (Number.isInteger(pid) && (all || !lives(pid))) rmSync(join(directory, name), { force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
