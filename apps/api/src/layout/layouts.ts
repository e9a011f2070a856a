import type { Plan } from "@touchstone/core/layout/plan";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { type Database, ORGANISATION } from "@touchstone/db";
import { readPlanDocument, type StoredPlan } from "@touchstone/db/layout/read-plans";
import type { Analyses } from "../analysis/analyses.ts";
import { SharedResults } from "../analysis/shared-results.ts";
import type { LayoutSubject } from "./subject.ts";

const PLANS_REMEMBERED = 16;

/** Reads and judges plans in an analysis thread, each once for all who ask, and remembers the newest. */
export class Layouts {
  readonly #database: Database;
  readonly #analyses: Analyses;
  readonly #plans = new SharedResults(PLANS_REMEMBERED);

  constructor(database: Database, analyses: Analyses) {
    this.#database = database;
    this.#analyses = analyses;
  }

  /** Reads a plan that somebody sent. */
  read(text: string, signal: AbortSignal): Promise<{ plan: Plan | null; problems: PlanProblem[] }> {
    return this.#analyses.carryOut("layoutReading", "", () => ({ text }), signal);
  }

  /** A stored plan with its edits, as a value. */
  plan({ base, edits, planHash }: LayoutSubject, signal: AbortSignal): Promise<Plan> {
    return this.#plans.get(planHash, signal, (given) =>
      this.#analyses.carryOut(
        "layoutPlan",
        planHash,
        async () => ({ document: await this.document(base, given), edits }),
        given,
      ),
    );
  }

  /** GeoJSON of a stored plan as it was imported. */
  async document({ venue, version }: StoredPlan, signal: AbortSignal): Promise<string> {
    const scope = { organisationId: ORGANISATION, readOnly: true, signal };
    const document = await this.#database.scoped(scope, (transaction) =>
      readPlanDocument(transaction, venue, version),
    );
    if (document === null) throw new Error(`plan ${version} of ${venue} is not stored`);
    return document;
  }
}
