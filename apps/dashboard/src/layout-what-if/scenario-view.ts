import type { LayoutEdit } from "@touchstone/core/layout/edit";
import { clockText, readClock } from "../layout/layout-view.ts";
import type { SearchParams } from "../slice/view.ts";

/** What the plan of the editor shows. */
export const scenarioLayers = ["difference", "crowding", "before", "formats"] as const;
export type ScenarioLayer = (typeof scenarioLayers)[number];

/** The edits that an address gives. */
export type GivenEdits =
  /** The address says nothing of edits. */
  | { kind: "none" }
  | { kind: "list"; edits: LayoutEdit[] }
  /** No JSON list of edits; what is wrong with edits that can be told apart is for the engine to say. */
  | { kind: "unreadable" }
  /** Longer than an address may be. */
  | { kind: "long"; characters: number };

export interface ScenarioView {
  /** Id of the plan or scenario; empty: the newest base plan. */
  plan: string;
  given: GivenEdits;
  /** `null`: difference where there are edits, else formats. */
  layer: ScenarioLayer | null;
  /** Minutes since midnight; `null`: the fullest moment. */
  minute: number | null;
}

/** So long may the edits of an address be, encoded: proxies and messengers cut longer ones. */
export const LONGEST_EDITS = 6000;

/** Reads what the address shows; what cannot be read counts as not given, except edits, of which that is said. */
export function readScenarioView(search: SearchParams): ScenarioView {
  const one = (name: string): string => [search[name]].flat()[0] ?? "";
  return {
    plan: one("plan"),
    given: readGivenEdits(one("edits")),
    layer: scenarioLayers.find((layer) => layer === one("layer")) ?? null,
    minute: readClock(one("time")),
  };
}

function readGivenEdits(text: string): GivenEdits {
  if (text === "") return { kind: "none" };
  const characters = encodedEdits(text).length;
  if (characters > LONGEST_EDITS) return { kind: "long", characters };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "unreadable" };
  }
  const readable = Array.isArray(value) && value.every(isNamed);
  return readable ? { kind: "list", edits: value as LayoutEdit[] } : { kind: "unreadable" };
}

const isNamed = (edit: unknown): boolean =>
  typeof edit === "object" && edit !== null && "op" in edit && typeof edit.op === "string";

const encodedEdits = (text: string): string => new URLSearchParams({ edits: text }).toString();

/** Do the edits fit into an address? */
export function fitsAddress(edits: readonly LayoutEdit[]): boolean {
  return encodedEdits(JSON.stringify(edits)).length <= LONGEST_EDITS;
}

/**
 * Writes it as the search of an address, without what stands at its default.
 * @param edits `null` where the address says nothing of them: those of the plan itself count
 */
export function writeScenarioView(
  { plan, layer, minute }: Pick<ScenarioView, "plan" | "layer" | "minute">,
  edits: readonly LayoutEdit[] | null,
): string {
  const search = new URLSearchParams();
  if (plan !== "") search.set("plan", plan);
  if (edits !== null) search.set("edits", JSON.stringify(edits));
  if (layer !== null) search.set("layer", layer);
  if (minute !== null) search.set("time", clockText(minute));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
