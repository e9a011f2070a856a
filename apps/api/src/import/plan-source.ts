import { importIndoorNetwork } from "@touchstone/core/layout/import/indoor-network";
import { importOpenStreetMap } from "@touchstone/core/layout/import/open-street-map";
import type { PlanImport } from "@touchstone/core/layout/import/plan-import";
import type { PlanProblem } from "@touchstone/core/layout/plan-problem";
import type { LocalisedText } from "@touchstone/core/text";

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

/** The plan that files say, as GeoJSON: `null` where nothing can be made of them. */
export interface PlanText {
  text: string | null;
  /** Why not. */
  problems: readonly PlanProblem[];
  /** What was assumed and what was left out, each in a sentence. */
  assumptions: readonly LocalisedText[];
}

/**
 * The plan that files of a source say.
 * @param id of the plan where the source has none
 */
export function planTextOf(files: readonly SourceFile[], source: PlanSource, id: string): PlanText {
  const [first] = files;
  if (!first) throw new RangeError("planTextOf requires at least one file");
  if (source === "plan") return { text: first.text, problems: [], assumptions: [] };
  return told(
    source === "osm" ? importOpenStreetMap(first.text, { id }) : importIndoorNetwork(files, { id }),
  );
}

function told({ planText, problems, assumed, dropped }: PlanImport): PlanText {
  return {
    text: planText,
    problems: planText === null ? problems : [],
    assumptions: [
      ...assumed.map(({ what, count }) => ({
        en: `Assumed: ${what.en} (${count})`,
        zh: `假定：${what.zh}（${count}）`,
      })),
      ...dropped.map(({ what, count }) => ({
        en: `Left out: ${what.en} (${count})`,
        zh: `未采用：${what.zh}（${count}）`,
      })),
    ],
  };
}
