import { importIndoorNetwork } from "@touchstone/core/layout/import/indoor-network";
import { importOpenStreetMap } from "@touchstone/core/layout/import/open-street-map";
import type { PlanImport } from "@touchstone/core/layout/import/plan-import";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import { readPlan } from "@touchstone/core/layout/read-plan";
import type { LocalisedText } from "@touchstone/core/text";
import type { LayoutHeading } from "@touchstone/db/layout/read-plans";
import { headingOf } from "./plan-heading.ts";

/** What files may be: a plan of ours, an extract of OpenStreetMap, or the network of a building's inside. */
export const planSources = ["plan", "osm", "indoor"] as const;
export type PlanSource = (typeof planSources)[number];

export const isPlanSource = (name: string): name is PlanSource =>
  (planSources as readonly string[]).includes(name);

/** One file of a source. */
export interface SourceFile {
  name: string;
  text: string;
}

/** What files of a source say: a plan to be stored, or all that is wrong with it. */
export interface PlanFiles {
  /** GeoJSON, `touchstone.plan/1`; `null` where nothing can be made of the files. */
  document: string | null;
  /** What lists show of it; `null` where it has errors. */
  heading: LayoutHeading | null;
  problems: readonly PlanProblem[];
  /** What was assumed and what was left out, each in a sentence. */
  assumptions: readonly LocalisedText[];
}

/**
 * Reads files of a source as a plan.
 * @param id of the plan where the source has none
 */
export function readPlanFiles(files: readonly SourceFile[], source: PlanSource, id: string): PlanFiles {
  const [first] = files;
  if (!first) throw new RangeError("readPlanFiles requires at least one file");
  if (source === "plan") return { ...readDocument(first.text), assumptions: [] };
  const made =
    source === "osm" ? importOpenStreetMap(first.text, { id }) : importIndoorNetwork(files, { id });
  const { planText, problems } = made;
  if (planText === null) return { document: null, heading: null, problems, assumptions: [] };
  return { ...readDocument(planText), assumptions: sentencesOf(made) };
}

/** Reads a plan as it is to be stored. */
export function readDocument(document: string): Omit<PlanFiles, "assumptions"> {
  const { plan, problems } = readPlan(document);
  return { document, heading: plan && headingOf(plan), problems };
}

const sentencesOf = ({ assumed, dropped }: PlanImport): LocalisedText[] => [
  ...assumed.map(({ what, count }) => ({
    en: `Assumed: ${what.en} (${count})`,
    zh: `假定：${what.zh}（${count}）`,
  })),
  ...dropped.map(({ what, count }) => ({
    en: `Left out: ${what.en} (${count})`,
    zh: `未采用：${what.zh}（${count}）`,
  })),
];
