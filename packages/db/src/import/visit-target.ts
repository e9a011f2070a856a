import type { Survey } from "@touchstone/core/intake/survey";
import { type SQL, sql } from "drizzle-orm";
import type { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import type { Transaction } from "../scope.ts";
import type { VisitIdentity } from "./identity.ts";
import { hasVisits, settleKnownVisits } from "./known-visits.ts";
import type { StagedProblems } from "./staged-problems.ts";
import type { Target } from "./target.ts";

/** Visits go beside their cases, and into the rollups. */
export class VisitTarget implements Target {
  readonly #identity: VisitIdentity;
  readonly #survey: Survey;
  readonly #rollups: Rollups;
  readonly #problems: StagedProblems;
  #mayKnow = true;

  constructor(identity: VisitIdentity, survey: Survey, rollups: Rollups, problems: StagedProblems) {
    this.#identity = identity;
    this.#survey = survey;
    this.#rollups = rollups;
    this.#problems = problems;
  }

  async prepare(tx: Transaction): Promise<void> {
    const { staff, cases } = factColumns(this.#identity);
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE incoming ON COMMIT DROP AS
      SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers,
        NULL::text AS source_key, NULL::integer AS source_row ${staff} ${cases}
      FROM visit WITH NO DATA`);
    this.#mayKnow = await hasVisits(tx, this.#identity);
  }

  async settle(tx: Transaction): Promise<{ unchanged: number; rejected: number }> {
    if (!this.#mayKnow) return { unchanged: 0, rejected: 0 };
    return settleKnownVisits(tx, {
      identity: this.#identity,
      survey: this.#survey,
      rollups: this.#rollups,
      problems: this.#problems,
    });
  }

  async store(tx: Transaction): Promise<void> {
    const { staff, cases } = this.#identity;
    await tx.drizzle.execute(sql`
      INSERT INTO visit (organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers, staff)
      SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day,
        jackknife_group, weight, segments, answers, ${staff ? sql`staff` : sql`NULL`}
      FROM incoming ORDER BY venue_id, day, visit_id`);
    if (cases)
      await tx.drizzle.execute(sql`
        INSERT INTO guest_case (organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after)
        SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after
        FROM incoming WHERE closed IS NOT NULL ORDER BY venue_id, day, visit_id`);
  }

  complete(tx: Transaction): Promise<void> {
    return storeRollups(tx, this.#identity.surveyId, this.#rollups);
  }
}

/** What `incoming` holds besides the answers: only what the survey tells, so that others cost nothing. */
function factColumns({ staff, cases }: VisitIdentity): { staff: SQL; cases: SQL } {
  return {
    staff: staff ? sql`, NULL::bigint AS staff` : sql``,
    cases: cases
      ? sql`, NULL::smallint AS touchpoint, NULL::boolean AS closed, NULL::double precision AS hours, NULL::smallint AS rating_after`
      : sql``,
  };
}
