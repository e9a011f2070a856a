import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readPlan } from "@touchstone/core/layout/read-plan";
import type { Database } from "@touchstone/db";
import type { NewVenue } from "@touchstone/db/catalogue/register-venue";
import { importPlan } from "./import/import-plan.ts";

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

/**
 * Imports the plans that ship with the product. What is stored already is left alone; a plan that ships anew becomes
 * another version.
 */
export async function importSamplePlans(database: Database, log: (message: string) => void): Promise<void> {
  for (const { venue, file } of samplePlans) {
    const text = await readFile(new URL(file, folder), "utf8");
    const { stored, added } = await importPlan(database, async (document) => readPlan(document), {
      venue: venue.code,
      text,
      fileName: file.split("/").at(-1) ?? file,
      author: "Touchstone",
      clientKey: `sample/${file}/${createHash("sha256").update(text).digest("hex")}`,
      newVenue: venue,
    });
    if (added)
      log(`Sample plan ${venue.code}: ${stored.heading.units} units, ${stored.heading.edges} paths.`);
  }
}
