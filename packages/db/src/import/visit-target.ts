import type { Survey } from "@touchstone/core/intake/survey";
import { type SQL, sql } from "drizzle-orm";
import { Rollups } from "../rollup/rollups.ts";
import { storeRollups } from "../rollup/store-rollups.ts";
import type { Transaction } from "../scope.ts";
import { readUnreadComments } from "../words/read-unread-comments.ts";
import type { StoreQuality } from "./batch-quality.ts";
import { EarlierVisits } from "./earlier-visits.ts";
import { refuseForgotten } from "./forgotten-guests.ts";
import type { VisitIdentity } from "./identity.ts";
import { hasVisits, KnownVisits } from "./known-visits.ts";
import { ReplacedVisits } from "./replaced-visits.ts";
import { judgeVisits } from "./store-quality.ts";
import type { AllRows, Settled, Target } from "./target.ts";

interface Given {
  identity: VisitIdentity;
  survey: Survey;
  /** Column of every item in packed order; `null` where it was not asked. */
  columns: readonly (string | null)[];
  /** Are visits that are stored with other contents to be replaced? */
  correction: boolean;
}

interface Parts extends Given {
  /** How the import changes the rollups: at first what is taken out of it, in the end all of it. */
  rollups: Rollups;
}

/** Visits go beside their cases, and into the rollups. */
export class VisitTarget implements Target {
  readonly #parts: Parts;
  readonly #replaced: ReplacedVisits | null;
  #mayKnow = true;
  #earlier: EarlierVisits | undefined;

  constructor(given: Given) {
    const { scales, weighted } = given.identity;
    this.#parts = { ...given, rollups: new Rollups(scales, weighted) };
    this.#replaced = given.correction ? new ReplacedVisits(this.#parts) : null;
  }

  async prepare(tx: Transaction): Promise<void> {
    const { staff, guest, cases, comments } = factColumns(this.#parts.identity);
    await tx.drizzle.execute(sql`
      CREATE TEMP TABLE incoming ON COMMIT DROP AS
      SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers,
        NULL::text AS source_key, NULL::integer AS source_row ${staff} ${guest} ${cases} ${comments}
      FROM visit WITH NO DATA`);
    this.#mayKnow = await hasVisits(tx, this.#parts.identity);
  }

  async settle(tx: Transaction): Promise<Settled> {
    const forgotten = await refuseForgotten(tx, this.#parts);
    if (!this.#mayKnow) return { unchanged: 0, rejected: forgotten, corrected: 0 };
    const known = new KnownVisits(tx, this.#parts);
    if (this.#earlier) {
      const met = await this.#earlier.met();
      if (!met) return { unchanged: 0, rejected: forgotten, corrected: 0 };
      await known.find(met);
    } else {
      await known.find();
      // What comes after the first chunk need not be looked for among what this import has stored itself.
      this.#earlier = new EarlierVisits(tx, this.#parts.identity.batchId);
    }
    const corrected = this.#replaced ? await this.#replaced.replace(tx) : 0;
    const { unchanged, rejected } = await known.takeOut();
    return { unchanged, rejected: [...forgotten, ...rejected], corrected };
  }

  async store(tx: Transaction): Promise<void> {
    const { staff, guests, cases, comments } = this.#parts.identity;
    await tx.drizzle.execute(sql`
      INSERT INTO visit (organisation_id, venue_id, visit_id, survey_id, batch_id, day, jackknife_group, weight, segments, answers, staff, guest)
      SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day,
        jackknife_group, weight, segments, answers, ${staff ? sql`staff` : sql`NULL`}, ${guests ? sql`guest` : sql`NULL`}
      FROM incoming ORDER BY venue_id, day, visit_id`);
    if (cases)
      await tx.drizzle.execute(sql`
        INSERT INTO guest_case (organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after)
        SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, touchpoint, closed, hours, rating_after
        FROM incoming WHERE closed IS NOT NULL ORDER BY venue_id, day, visit_id`);
    if (comments)
      await tx.drizzle.execute(sql`
        INSERT INTO comment (organisation_id, venue_id, visit_id, survey_id, batch_id, day, text)
        SELECT organisation_id, venue_id, visit_id, survey_id, batch_id, day, comment
        FROM incoming WHERE comment IS NOT NULL ORDER BY venue_id, day, visit_id`);
  }

  async complete(tx: Transaction, { days, rollups: added }: AllRows): Promise<StoreQuality> {
    const { identity, rollups } = this.#parts;
    if (added) rollups.absorb(added);
    const quality = await judgeVisits(tx, {
      ...this.#parts,
      days,
      changes: this.#replaced?.changes() ?? null,
    });
    await this.#replaced?.storeRollups(tx);
    await storeRollups(tx, identity.surveyId, rollups);
    if (identity.comments) await readUnreadComments(tx);
    return quality;
  }
}

/** What `incoming` holds besides the answers: only what the survey tells, so that others cost nothing. */
function factColumns({
  staff,
  guests,
  cases,
  comments,
}: VisitIdentity): Record<"staff" | "guest" | "cases" | "comments", SQL> {
  return {
    staff: staff ? sql`, NULL::bigint AS staff` : sql``,
    guest: guests ? sql`, NULL::bigint AS guest` : sql``,
    cases: cases
      ? sql`, NULL::smallint AS touchpoint, NULL::boolean AS closed, NULL::double precision AS hours, NULL::smallint AS rating_after`
      : sql``,
    comments: comments ? sql`, NULL::text AS comment` : sql``,
  };
}
