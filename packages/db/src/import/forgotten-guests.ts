import { WITHHELD } from "@touchstone/core/intake/quality/rejected-row";
import type { Survey } from "@touchstone/core/intake/survey";
import { sql } from "drizzle-orm";
import { readVisitRows } from "../read/visit-rows.ts";
import type { Rollups } from "../rollup/rollups.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import type { VisitIdentity } from "./identity.ts";

/** Takes visits of guests who are to be forgotten out of `incoming`, and out of the rollups' change. */
export async function refuseForgotten(
  tx: Transaction,
  { identity, survey, rollups }: { identity: VisitIdentity; survey: Survey; rollups: Rollups },
): Promise<StoredRowProblem[]> {
  if (!identity.guests) return [];
  const forgotten = sql`SELECT guest FROM forgotten_guest WHERE organisation_id = ${tx.organisationId}`;
  const taken = sql`SELECT * FROM incoming WHERE guest IN (${forgotten})`;
  const rows = await tx.drizzle.execute(
    sql`SELECT source_row AS row FROM incoming WHERE guest IN (${forgotten}) ORDER BY source_row`,
  );
  if (rows.length === 0) return [];
  for await (const visit of readVisitRows(tx, taken)) rollups.add(visit, -1);
  await tx.drizzle.execute(sql`DELETE FROM incoming WHERE guest IN (${forgotten})`);
  return rows.map(({ row }) => forgottenGuest(Number(row), survey.customer ?? ""));
}

function forgottenGuest(row: number, column: string): StoredRowProblem {
  return {
    row,
    column,
    found: WITHHELD,
    expected: "",
    message: {
      en: `row ${row}: this guest's data were erased on request; nothing about the guest is stored again`,
      zh: `第 ${row} 行：该客人的数据已应要求删除，不再入库`,
    },
  };
}
