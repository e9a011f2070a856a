import type { Survey } from "@touchstone/core/intake/survey";
import { type SQL, sql } from "drizzle-orm";
import { readVisitRows } from "../read/visit-rows.ts";
import type { Rollups } from "../rollup/rollups.ts";
import type { Transaction } from "../scope.ts";
import type { VisitIdentity } from "./identity.ts";
import { changedVisit } from "./problems.ts";
import type { StagedProblems } from "./staged-problems.ts";

/**
 * Takes those visits out of `incoming` (and out of the rollups' change) that the store already has, at whatever venue
 * or day: identical ones are unchanged, different ones are rejected with a problem each.
 */
export async function settleKnownVisits(
  tx: Transaction,
  {
    identity,
    survey,
    rollups,
    problems,
  }: { identity: VisitIdentity; survey: Survey; rollups: Rollups; problems: StagedProblems },
): Promise<{ unchanged: number; rejected: number }> {
  await tx.drizzle.execute(sql`
    CREATE TEMP TABLE known ON COMMIT DROP AS
    SELECT incoming.source_key, incoming.source_row, visit.batch_id,
      (visit.venue_id, visit.survey_id, visit.day, visit.weight, visit.segments, visit.answers)
        = (incoming.venue_id, incoming.survey_id, incoming.day, incoming.weight, incoming.segments, incoming.answers)
        ${sameFacts(identity)} AS same
    FROM incoming JOIN visit ON visit.organisation_id = ${tx.organisationId} AND visit.visit_id = incoming.visit_id
    ${identity.cases ? casesBeside : sql``}`);
  const counts = { unchanged: 0, rejected: 0 };
  const rows = await tx.drizzle.execute(
    sql`SELECT same, count(*)::integer AS visits FROM known GROUP BY same`,
  );
  for (const row of rows) counts[row.same === true ? "unchanged" : "rejected"] = Number(row.visits);
  if (counts.rejected > 0) await reportChanged(tx, survey, problems);
  const taken = sql`SELECT * FROM incoming WHERE source_key IN (SELECT source_key FROM known)`;
  for await (const visit of readVisitRows(tx, taken)) rollups.add(visit, -1);
  await tx.drizzle.execute(
    sql`DELETE FROM incoming USING known WHERE known.source_key = incoming.source_key`,
  );
  await tx.drizzle.execute(sql`DROP TABLE known`);
  return counts;
}

const casesBeside = sql`LEFT JOIN guest_case ON (guest_case.organisation_id, guest_case.venue_id, guest_case.day, guest_case.visit_id)
  = (visit.organisation_id, visit.venue_id, visit.day, visit.visit_id)`;

/** Do the employee and the case agree, where the survey tells them? A survey that does not has none stored either. */
function sameFacts({ staff, cases }: VisitIdentity): SQL {
  return sql`${staff ? sql`AND visit.staff IS NOT DISTINCT FROM incoming.staff` : sql``} ${
    cases
      ? sql`AND (guest_case.touchpoint, guest_case.closed, guest_case.hours, guest_case.rating_after)
          IS NOT DISTINCT FROM (incoming.touchpoint, incoming.closed, incoming.hours, incoming.rating_after)`
      : sql``
  }`;
}

/** Are there visits of this survey, in any version? If not, no key can be known. */
export async function hasVisits(tx: Transaction, { surveyCode }: VisitIdentity): Promise<boolean> {
  const [row] = await tx.drizzle.execute(sql`
    SELECT EXISTS (
      SELECT FROM day_rollup JOIN survey ON survey.organisation_id = day_rollup.organisation_id AND survey.id = day_rollup.survey_id
      WHERE day_rollup.organisation_id = ${tx.organisationId} AND survey.code = ${surveyCode}
    ) AS any`);
  return row?.any === true;
}

async function reportChanged(tx: Transaction, survey: Survey, problems: StagedProblems): Promise<void> {
  const rows = await tx.drizzle.execute(sql`
    SELECT known.source_key AS key, known.source_row AS row, batch.id, batch.file_name AS "fileName"
    FROM known JOIN batch ON batch.organisation_id = ${tx.organisationId} AND batch.id = known.batch_id
    WHERE NOT known.same ORDER BY known.source_row`);
  await problems.add(
    rows.map(({ key, row, id, fileName }) =>
      changedVisit(
        survey,
        { key: String(key), row: Number(row) },
        { id: Number(id), fileName: String(fileName) },
      ),
    ),
  );
}
