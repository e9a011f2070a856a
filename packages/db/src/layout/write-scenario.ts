import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { venueIdOf } from "../catalogue/venue-id.ts";
import { DatabaseError } from "../database-error.ts";
import { layoutPlan } from "../schema/layout-plan.ts";
import { layoutScenario } from "../schema/layout-scenario.ts";
import type { Transaction } from "../scope.ts";
import { lockLayouts } from "./layout-lock.ts";
import { plansWhere } from "./read-plans.ts";
import { type StoredScenario, scenariosWhere } from "./read-scenarios.ts";

/** A scenario to be saved. */
export interface NewScenario extends Omit<StoredScenario, "scenario" | "revision" | "recordedAt"> {
  /** Its number; `null` for a new one. */
  scenario: number | null;
  /** The revision that the writer had seen; 0 for a new one. */
  basedOn: number;
  /** The writer's own key of this saving: the same key again writes nothing. */
  clientKey: string;
}

/**
 * Adds a revision to a scenario, or a new scenario. The same one sent again under its key changes nothing.
 *
 * @throws DatabaseError NOT_FOUND when there is no such venue, base plan or scenario; REVISION_CONFLICT when somebody saved
 * the scenario since the writer looked; KEY_REUSED when the key already stands for something else
 */
export async function writeScenario(tx: Transaction, given: NewScenario): Promise<StoredScenario> {
  await lockLayouts(tx);
  const { venue: code, scenario, basedOn, clientKey, baseVersion, name, author } = given;
  const venueId = await venueIdOf(tx, code);
  const ofVenue = eq(layoutScenario.venueId, venueId);
  const [sent] = await scenariosWhere(tx, ofVenue, eq(layoutScenario.clientKey, clientKey));
  if (sent && !saysTheSame(sent, given))
    throw new DatabaseError("KEY_REUSED", `Found the key "${clientKey}" of another scenario.`);
  if (sent) return sent;
  const base = await plansWhere(tx, eq(layoutPlan.venueId, venueId), eq(layoutPlan.version, baseVersion));
  if (base.length === 0)
    throw new DatabaseError("NOT_FOUND", `Found version ${baseVersion}, expected one of ${code}'s plans.`);
  const all = await scenariosWhere(tx, ofVenue);
  const newest = all.find((each) => each.scenario === scenario);
  if (scenario !== null && !newest)
    throw new DatabaseError("NOT_FOUND", `Found scenario ${scenario}, expected one of ${code}.`);
  const revision = newest?.revision ?? 0;
  if (revision !== basedOn)
    throw new DatabaseError("REVISION_CONFLICT", `Found revision ${revision}, expected ${basedOn}.`);
  const number = scenario ?? (all[0]?.scenario ?? 0) + 1;
  await tx.drizzle.insert(layoutScenario).values({
    organisationId: tx.organisationId,
    venueId,
    scenario: number,
    revision: revision + 1,
    baseVersion,
    name,
    edits: given.edits,
    author,
    clientKey,
  });
  const [stored] = await scenariosWhere(tx, ofVenue, eq(layoutScenario.clientKey, clientKey));
  if (!stored) throw new Error(`scenario ${number} of ${code} was written and cannot be read`);
  return stored;
}

function saysTheSame(stored: StoredScenario, sent: NewScenario): boolean {
  return (
    (sent.scenario === null ? stored.revision === 1 : stored.scenario === sent.scenario) &&
    stored.revision === sent.basedOn + 1 &&
    stored.baseVersion === sent.baseVersion &&
    stored.name === sent.name &&
    stored.author === sent.author &&
    isDeepStrictEqual(stored.edits, JSON.parse(JSON.stringify(sent.edits)))
  );
}
