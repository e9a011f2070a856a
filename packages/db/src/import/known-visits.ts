import type { Survey } from "@touchstone/core/intake/survey";
import { type SQL, sql } from "drizzle-orm";
import { readVisitRows } from "../read/visit-rows.ts";
import type { Rollups } from "../rollup/rollups.ts";
import type { StoredRowProblem } from "../schema/batch-problem.ts";
import type { Transaction } from "../scope.ts";
import type { VisitIdentity } from "./identity.ts";
import { changedVisit } from "./problems.ts";

interface Parts {
  identity: VisitIdentity;
  survey: Survey;
  rollups: Rollups;
}

/** Those visits of `incoming` that the store already has, at whatever venue or day: a table `known`, while they are settled. */
export class KnownVisits {
  readonly #tx: Transaction;
  readonly #parts: Parts;

  constructor(tx: Transaction, parts: Parts) {
    this.#tx = tx;
    this.#parts = parts;
  }

  /**
   * Makes `known`: which they are, and whether they come with the same contents.
   * @param met where those stand that may be known, once {@link EarlierVisits} has found them; all visits unless given
   */
  async find(met?: SQL): Promise<void> {
    const { identity } = this.#parts;
    const own = sql`visit.organisation_id = ${this.#tx.organisationId} AND visit.visit_id = incoming.visit_id`;
    const stored = met
      ? sql`JOIN ${met} AS met ON met.visit_id = incoming.visit_id
          JOIN visit ON ${own} AND (visit.venue_id, visit.day) = (met.venue_id, met.day)`
      : sql`JOIN visit ON ${own}`;
    await this.#tx.drizzle.execute(sql`
      CREATE TEMP TABLE known ON COMMIT DROP AS
      SELECT incoming.source_key, incoming.source_row, visit.batch_id, visit.venue_id, visit.day, visit.visit_id, visit.survey_id,
        (visit.venue_id, visit.survey_id, visit.day, visit.weight, visit.segments, visit.answers)
          = (incoming.venue_id, incoming.survey_id, incoming.day, incoming.weight, incoming.segments, incoming.answers)
          ${sameFacts(identity)} AS same
      FROM incoming ${stored}
      ${identity.cases ? casesBeside : sql``} ${identity.comments ? commentsBeside : sql``}`);
  }

  /** Takes what is in `known` out of `incoming` and of the rollups' change: identical ones are unchanged, others rejected. */
  async takeOut(): Promise<{ unchanged: number; rejected: StoredRowProblem[] }> {
    const tx = this.#tx;
    const { identity, survey, rollups } = this.#parts;
    const [same] = await tx.drizzle.execute(sql`SELECT count(*)::integer AS visits FROM known WHERE same`);
    const rejected = await changedVisits(tx, survey);
    const taken = sql`SELECT * FROM incoming WHERE source_key IN (SELECT source_key FROM known)`;
    for await (const visit of readVisitRows(tx, taken)) rollups.add(visit, -1);
    if (identity.guests) await learnGuests(tx);
    await tx.drizzle.execute(
      sql`DELETE FROM incoming USING known WHERE known.source_key = incoming.source_key`,
    );
    await tx.drizzle.execute(sql`DROP TABLE known`);
    return { unchanged: Number(same?.visits), rejected };
  }
}

const casesBeside = sql`LEFT JOIN guest_case ON (guest_case.organisation_id, guest_case.venue_id, guest_case.day, guest_case.visit_id)
  = (visit.organisation_id, visit.venue_id, visit.day, visit.visit_id)`;

const commentsBeside = sql`LEFT JOIN comment ON (comment.organisation_id, comment.venue_id, comment.day, comment.visit_id)
  = (visit.organisation_id, visit.venue_id, visit.day, visit.visit_id)`;

/**
 * Do the employee, the guest, the case and the comment agree, where the survey tells them? A survey that does not has none stored
 * either, and visits stored before guests were kept have none.
 */
function sameFacts({ staff, guests, cases, comments }: VisitIdentity): SQL {
  return sql`${staff ? sql`AND visit.staff IS NOT DISTINCT FROM incoming.staff` : sql``}
    ${guests ? sql`AND (visit.guest IS NULL OR visit.guest IS NOT DISTINCT FROM incoming.guest)` : sql``} ${
      cases
        ? sql`AND (guest_case.touchpoint, guest_case.closed, guest_case.hours, guest_case.rating_after)
          IS NOT DISTINCT FROM (incoming.touchpoint, incoming.closed, incoming.hours, incoming.rating_after)`
        : sql``
    } ${comments ? sql`AND comment.text IS NOT DISTINCT FROM incoming.comment` : sql``}`;
}

/** Notes whose visits those are that were stored before guests were kept. */
async function learnGuests(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`
    UPDATE visit SET guest = incoming.guest FROM known JOIN incoming USING (source_key)
    WHERE known.same AND visit.guest IS NULL AND incoming.guest IS NOT NULL
      AND (visit.organisation_id, visit.venue_id, visit.day, visit.visit_id)
        = (${tx.organisationId}, known.venue_id, known.day, known.visit_id)`);
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

async function changedVisits(tx: Transaction, survey: Survey): Promise<StoredRowProblem[]> {
  const rows = await tx.drizzle.execute(sql`
    SELECT known.source_key AS key, known.source_row AS row, batch.id, batch.file_name AS "fileName"
    FROM known JOIN batch ON batch.organisation_id = ${tx.organisationId} AND batch.id = known.batch_id
    WHERE NOT known.same ORDER BY known.source_row`);
  return rows.map(({ key, row, id, fileName }) =>
    changedVisit(
      survey,
      { key: String(key), row: Number(row) },
      { id: Number(id), fileName: String(fileName) },
    ),
  );
}
