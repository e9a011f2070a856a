import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Database, ORGANISATION } from "@touchstone/db";
import type { NewVenue } from "@touchstone/db/catalogue/register-venue";
import { readTouchpoints, type TouchpointLink, writeTouchpoints } from "@touchstone/db/layout/touchpoints";
import { readStoredBefore } from "@touchstone/db/layout/write-plan";
import { importPlan, planHashOf } from "./import/import-plan.ts";
import { readPlanFiles } from "./import/plan-source.ts";

const folder = new URL("../../../packages/db/sample/plans/", import.meta.url);

/** A plan that ships with the product, and the venue it is of. */
export interface SamplePlan {
  venue: Omit<NewVenue, "fictional">;
  /** Below `packages/db/sample/plans`. */
  file: string;
}

/** The plans that ship with the product: the first two of places that do not exist, the third of a real path network. */
export const samplePlans: readonly SamplePlan[] = [
  {
    venue: {
      code: "willow-canal",
      name: { en: "Willow Canal Water Town", zh: "柳渠水乡" },
      sector: "scenic-area",
      timeZone: "Asia/Shanghai",
    },
    file: "watertown.geojson",
  },
  {
    venue: {
      code: "northbay",
      name: { en: "Northbay Seaside Community", zh: "北湾滨海社区" },
      sector: "scenic-area",
      timeZone: "Asia/Shanghai",
    },
    file: "seaside.geojson",
  },
  {
    venue: {
      code: "monaco-ville",
      name: { en: "Monaco-Ville", zh: "摩纳哥老城" },
      sector: "scenic-area",
      timeZone: "Europe/Monaco",
    },
    file: "monaco-ville/monaco-ville.geojson",
  },
];

/** What the touchpoints of the water town's survey stand for on its plan. */
export const sampleTouchpoints: { venue: string; journey: string; links: readonly TouchpointLink[] } = {
  venue: "willow-canal",
  journey: "scenic-area",
  links: [
    { touchpoint: "road-and-parking", units: ["U123"], zones: ["Z7"] },
    { touchpoint: "gate", units: [], zones: ["Z4"] },
    { touchpoint: "first-view", units: [], zones: ["Z2"] },
    { touchpoint: "headliner", units: ["U103", "U104"], zones: [] },
    { touchpoint: "queueing", units: ["U079"], zones: [] },
    { touchpoint: "shows", units: ["U101", "U102"], zones: [] },
    { touchpoint: "staff-and-characters", units: ["U090", "U094", "U096"], zones: [] },
    { touchpoint: "dining", units: ["U002", "U008", "U014"], zones: [] },
    { touchpoint: "toilets-and-rest", units: ["U108", "U111", "U115"], zones: [] },
    { touchpoint: "shopping", units: ["U057", "U061", "U065"], zones: [] },
    { touchpoint: "help", units: ["U121", "U122"], zones: [] },
    { touchpoint: "exit", units: [], zones: ["Z3"] },
  ],
};

/**
 * Imports the plans that ship with the product. What is stored already is left alone, and told by its fingerprint without
 * being read; a plan that ships anew becomes another version.
 *
 * @throws the reason of the signal when it is aborted: plans that were stored by then stay
 */
export async function importSamplePlans(
  database: Database,
  { log, signal }: { log: (message: string) => void; signal?: AbortSignal },
): Promise<void> {
  for (const { venue, file } of samplePlans) {
    signal?.throwIfAborted();
    const text = await readFile(new URL(file, folder), { encoding: "utf8", ...(signal && { signal }) });
    const planHash = planHashOf(text);
    const clientKey = `sample/${file}/${planHash}`;
    const key = { venue: venue.code, planHash, clientKey };
    const scope = { organisationId: ORGANISATION, readOnly: true, ...(signal && { signal }) };
    if (await database.scoped(scope, (transaction) => readStoredBefore(transaction, key))) continue;
    const fileName = basename(file);
    const read = readPlanFiles([{ name: fileName, text }], "plan", venue.code);
    const arrival = { venue: venue.code, fileName, author: "Touchstone", clientKey, newVenue: venue };
    const { stored, added } = await importPlan(database, read, arrival, signal);
    if (added)
      log(`Sample plan ${venue.code}: ${stored.heading.units} units, ${stored.heading.edges} paths.`);
  }
}

/** Sets what the touchpoints of the shipped survey stand for; where somebody has set anything, that holds. */
export async function linkSampleTouchpoints(database: Database): Promise<void> {
  const { venue, journey, links } = sampleTouchpoints;
  await database.scoped({ organisationId: ORGANISATION, readOnly: false }, async (tx) => {
    const known = await readTouchpoints(tx, venue);
    if (known.some((setting) => setting.journey === journey)) return;
    await writeTouchpoints(tx, {
      venue,
      journey,
      links,
      author: "Touchstone",
      basedOn: 0,
      clientKey: "sample/touchpoints",
    });
  });
}
