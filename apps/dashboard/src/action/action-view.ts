import type { SearchParams } from "../slice/view.ts";

/** Target of every touchpoint unless the address says otherwise, as the API has it. */
export const USUAL_TARGET = 85;
/** Effort of a touchpoint unless the address says otherwise, as the API has it. */
export const USUAL_EFFORT = 3;

/** What the page of actions shows: read from the URL and written to nowhere else. */
export interface ActionView {
  /** Code of the venue or group whose priorities are listed; empty: the first there is. */
  place: string;
  target: number;
  /** Efforts that differ from the usual one, by touchpoint. */
  efforts: { touchpoint: string; effort: number }[];
}

const PREFIX = "effort.";

/** Reads the view from the URL's search. What cannot be read counts as not given. */
export function readActionView(search: SearchParams): ActionView {
  const target = Number(one(search, "target"));
  return {
    place: one(search, "place"),
    target: one(search, "target") !== "" && target >= 0 && target <= 100 ? target : USUAL_TARGET,
    efforts: Object.keys(search)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => ({ touchpoint: name.slice(PREFIX.length), effort: Number(one(search, name)) }))
      .filter(({ effort }) => effort > 0 && effort <= 1_000 && effort !== USUAL_EFFORT),
  };
}

/** Name of a touchpoint's effort in the address. */
export const effortName = (touchpoint: string): string => PREFIX + touchpoint;

/** What an action is to be made of, as an address has it. */
export interface NewActionView {
  venue: string;
  touchpoint: string;
  journey: string;
}

export function readNewAction(search: SearchParams): NewActionView {
  return {
    venue: one(search, "venue"),
    touchpoint: one(search, "touchpoint"),
    journey: one(search, "journey"),
  };
}

/** The address of the form for a new action. */
export function newActionAddress(locale: string, view: Partial<NewActionView>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value) search.set(name, value);
  const text = search.toString();
  return `/${locale}/actions/new${text === "" ? "" : `?${text}`}`;
}

export const actionAddress = (locale: string, id: string): string =>
  `/${locale}/actions/${encodeURIComponent(id)}`;

function one(search: SearchParams, name: string): string {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
