import { readFileSync } from "node:fs";
import type { Plan } from "../src/layout/plan.ts";
import { readPlan } from "../src/layout/read-plan.ts";

const files = {
  mini: "../golden/layout/mini.geojson",
  watertown: "../../db/sample/plans/watertown.geojson",
  seaside: "../../db/sample/plans/seaside.geojson",
  "monaco-ville": "../../db/sample/plans/monaco-ville/monaco-ville.geojson",
} as const;

/** The plans that tests read: three fictional ones, and Monaco-Ville of OpenStreetMap. */
export type LayoutPlanName = keyof typeof files;
export const layoutPlanNames = Object.keys(files) as LayoutPlanName[];

/** A plan's file. */
export function layoutPlanText(name: LayoutPlanName): string {
  return readFileSync(new URL(files[name], import.meta.url), "utf8");
}

/** A plan as a value. @throws where it has an error */
export function layoutPlan(name: LayoutPlanName): Plan {
  const { plan, problems } = readPlan(layoutPlanText(name));
  if (!plan) throw new Error(problems.map(({ message }) => message.en).join("\n"));
  return plan;
}
