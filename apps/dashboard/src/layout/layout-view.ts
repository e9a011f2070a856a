import type { SearchParams } from "../slice/view.ts";

export const layers = [
  "formats",
  "zones",
  "crowding",
  "diversity",
  "coverage",
  "culture",
  "revenue",
  "touchpoints",
] as const;
export type Layer = (typeof layers)[number];

/** Facilities whose coverage can be seen. */
export const facilities = ["service.toilet", "service.rest", "dining", "service.medical"] as const;
export type Facility = (typeof facilities)[number];

/** What the layout page shows; read from the URL and written to nowhere else. */
export interface LayoutView {
  /** Id of the plan; empty: the newest base plan. */
  plan: string;
  layer: Layer;
  /** Minutes since midnight; `null`: the fullest moment. */
  minute: number | null;
  facility: Facility;
  /** The unit or path whose details are shown. */
  pick: { kind: "unit" | "edge"; id: string } | null;
  /** Edits that other pages of the layout show, JSON; not read here, and kept for them. Empty: none. */
  edits: string;
}

/**
 * Reads what the address shows, also as forms without scripts write it (`minute=860`, `pick=unit:U001`). What cannot be
 * read counts as not given.
 */
export function readLayoutView(search: SearchParams): LayoutView {
  const one = (name: string): string => [search[name]].flat()[0] ?? "";
  const [kind, ...rest] = one("pick").split(":");
  const picked = rest.join(":");
  const unit = one("unit") || (kind === "unit" ? picked : "");
  const path = one("path") || (kind === "edge" ? picked : "");
  return {
    plan: one("plan"),
    layer: layers.find((name) => name === one("layer")) ?? "formats",
    minute: readClock(one("time")) ?? readMinute(one("minute")),
    facility: facilities.find((name) => name === one("facility")) ?? "service.toilet",
    pick: unit !== "" ? { kind: "unit", id: unit } : path !== "" ? { kind: "edge", id: path } : null,
    edits: one("edits"),
  };
}

/** Writes it as the search of an address, without what stands at its default. */
export function writeLayoutView(view: Partial<LayoutView>): string {
  const search = new URLSearchParams();
  if (view.plan) search.set("plan", view.plan);
  if (view.layer && view.layer !== "formats") search.set("layer", view.layer);
  if (view.minute != null) search.set("time", clockText(view.minute));
  if (view.facility && view.facility !== "service.toilet") search.set("facility", view.facility);
  if (view.pick) search.set(view.pick.kind === "unit" ? "unit" : "path", view.pick.id);
  if (view.edits) search.set("edits", view.edits);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** Minutes since midnight as 09:30; after midnight the hours go on: 25:30 is half past one at night. */
export function clockText(minute: number): string {
  const whole = Math.round(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

const readMinute = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** Minutes since midnight of 09:30, as addresses write it; `null` of anything else. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** The key of a facility's name in the catalogues of texts. */
export function facilityKey(code: string): "service-toilet" | "service-rest" | "dining" | "service-medical" {
  const known = facilities.find((one) => one === code) ?? facilities[0];
  return known.replace(".", "-") as "dining";
}
