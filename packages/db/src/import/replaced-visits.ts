import { dayColumnOf } from "@touchstone/core/intake/days";
import type { Survey } from "@touchstone/core/intake/survey";
import { sql } from "drizzle-orm";
import { readSurveys } from "../catalogue/read-surveys.ts";
import { readVisitRows } from "../read/visit-rows.ts";
import { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import type { Transaction } from "../scope.ts";
import { removeComments } from "../words/remove-comments.ts";
import type { Change } from "./batch-quality.ts";
import type { VisitIdentity } from "./identity.ts";

interface Parts {
  identity: VisitIdentity;
  survey: Survey;
  columns: readonly (string | null)[];
  rollups: Rollups;
}

/** The stored visits that a correction replaces: they are put aside, so that they can come back. */
export class ReplacedVisits {
  readonly #parts: Parts;
  /** What taking them away changes of other versions of the survey. */
  readonly #others = new Map<number, Rollups>();
  readonly #changed = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Puts aside those stored visits that `known` says come with other contents. @returns how many */
  async replace(tx: Transaction): Promise<number> {
    const [found] = await tx.drizzle.execute(
      sql`SELECT count(*)::integer AS visits FROM known WHERE NOT same`,
    );
    const visits = Number(found?.visits);
    if (visits === 0) return 0;
    await this.#countChanges(tx);
    const replaced = sql`SELECT visit.* FROM visit JOIN known USING (venue_id, day, visit_id)
      WHERE visit.organisation_id = ${tx.organisationId} AND NOT known.same`;
    const surveys = await tx.drizzle.execute(sql`SELECT DISTINCT survey_id FROM known WHERE NOT same`);
    for (const { survey_id } of surveys) {
      const id = Number(survey_id);
      const rollups = await this.#rollupsOf(tx, id);
      const own = sql`SELECT * FROM (${replaced}) AS replaced WHERE survey_id = ${id}`;
      for await (const visit of readVisitRows(tx, own)) rollups.add(visit, -1);
    }
    await tx.drizzle.execute(sql`
      INSERT INTO replaced_visit (organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments,
        answers, staff, guest, touchpoint, closed, hours, rating_after, comment, replaced_by)
      SELECT visit.organisation_id, visit.venue_id, visit.visit_id, visit.survey_id, visit.batch_id, visit.day, visit.jackknife_group,
        visit.weight, visit.segments, visit.answers, visit.staff, visit.guest,
        guest_case.touchpoint, guest_case.closed, guest_case.hours, guest_case.rating_after, comment.text, ${this.#parts.identity.batchId}
      FROM (${replaced}) AS visit LEFT JOIN guest_case USING (organisation_id, venue_id, day, visit_id)
      LEFT JOIN comment USING (organisation_id, venue_id, day, visit_id)`);
    await removeComments(tx, sql`SELECT venue_id, day, visit_id FROM known WHERE NOT same`);
    for (const table of [sql`guest_case`, sql`visit`])
      await tx.drizzle.execute(sql`
        DELETE FROM ${table} USING known WHERE NOT known.same AND ${table}.organisation_id = ${tx.organisationId}
          AND (${table}.venue_id, ${table}.day, ${table}.visit_id) = (known.venue_id, known.day, known.visit_id)`);
    await tx.drizzle.execute(sql`DELETE FROM known WHERE NOT same`);
    return visits;
  }

  /** In how many visits each column has changed, in the order of the survey's columns. */
  changes(): Change[] {
    return [...this.#changed].map(([column, rows]) => ({ column, rows })).filter(({ rows }) => rows > 0);
  }

  /** Stores what the replaced visits change of other versions of the survey. */
  async storeRollups(tx: Transaction): Promise<void> {
    for (const [id, rollups] of this.#others) await storeRollups(tx, id, rollups);
  }

  async #rollupsOf(tx: Transaction, surveyId: number): Promise<Rollups> {
    const { identity, rollups } = this.#parts;
    if (surveyId === identity.surveyId) return rollups;
    const known = this.#others.get(surveyId);
    if (known) return known;
    const stored = (await readSurveys(tx)).find(({ id }) => id === surveyId);
    if (!stored) throw new Error(`survey ${surveyId} is not stored`);
    const made = new Rollups(stored.scales, stored.weighted);
    this.#others.set(surveyId, made);
    return made;
  }

  async #countChanges(tx: Transaction): Promise<void> {
    const { identity, survey, columns } = this.#parts;
    const places = columns.flatMap((column, at) => (column === null ? [] : [{ column, at }]));
    const answers = places.map(
      ({ at }) =>
        sql`count(*) FILTER (WHERE octet_length(old.answers) = octet_length(new.answers) AND get_byte(old.answers, ${at}) <> get_byte(new.answers, ${at}))`,
    );
    const { staff, guests, cases, comments } = identity;
    const facts = [
      { column: survey.venue.column ?? "venue", differs: sql`old.venue_id <> new.venue_id` },
      { column: dayColumnOf(survey.day) ?? "day", differs: sql`old.day <> new.day` },
      { column: survey.weight ?? "weight", differs: sql`old.weight <> new.weight` },
      {
        column: Object.values(survey.segments)
          .map(({ column }) => column)
          .join(", "),
        differs: sql`old.segments <> new.segments`,
      },
      ...(staff && survey.staff
        ? [{ column: survey.staff.column, differs: sql`old.staff IS DISTINCT FROM new.staff` }]
        : []),
      ...(guests && survey.customer
        ? [{ column: survey.customer, differs: sql`old.guest IS DISTINCT FROM new.guest` }]
        : []),
      ...(cases && survey.case
        ? [
            {
              column: survey.case.complaint.column,
              differs: sql`(guest_case.touchpoint, guest_case.closed, guest_case.hours, guest_case.rating_after)
                IS DISTINCT FROM (new.touchpoint, new.closed, new.hours, new.rating_after)`,
            },
          ]
        : []),
      ...(comments && survey.comment
        ? [{ column: survey.comment.column, differs: sql`comment.text IS DISTINCT FROM new.comment` }]
        : []),
    ];
    const counts = [...facts.map(({ differs }) => sql`count(*) FILTER (WHERE ${differs})`), ...answers];
    const names = [...facts.map(({ column }) => column), ...places.map(({ column }) => column)];
    const [row] = await tx.drizzle.execute(sql`
      SELECT ARRAY[${sql.join(counts, sql`, `)}]::integer[] AS counts
      FROM known JOIN incoming AS new USING (source_key)
      JOIN visit AS old ON (old.organisation_id, old.venue_id, old.day, old.visit_id)
        = (${tx.organisationId}, known.venue_id, known.day, known.visit_id)
      LEFT JOIN guest_case ON (guest_case.organisation_id, guest_case.venue_id, guest_case.day, guest_case.visit_id)
        = (old.organisation_id, old.venue_id, old.day, old.visit_id)
      LEFT JOIN comment ON (comment.organisation_id, comment.venue_id, comment.day, comment.visit_id)
        = (old.organisation_id, old.venue_id, old.day, old.visit_id)
      WHERE NOT known.same`);
    const found = row?.counts as number[];
    for (const [at, name] of names.entries())
      if (name !== "") this.#changed.set(name, (this.#changed.get(name) ?? 0) + (found[at] ?? 0));
  }
}
