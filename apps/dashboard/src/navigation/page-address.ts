/** The pages by what a person comes for, both in the order of the navigation. A page is called as its address ends. */
export const pageGroups = [
  { group: "today", pages: ["executive", "alerts"] },
  { group: "compare", pages: ["compare", "sectors"] },
  { group: "experience", pages: ["journey", "moments", "drivers", "risks", "recovery", "what-if"] },
  { group: "layout", pages: ["layout", "layout/what-if", "layout/advice", "layout/calibrate", "layouts"] },
  { group: "strategy", pages: ["strategy", "demand", "peaks", "actions"] },
  {
    group: "data",
    pages: ["data", "data/bring", "data/words", "data/holidays", "indicators", "schedules", "share"],
  },
] as const;
export type PageGroup = (typeof pageGroups)[number];
export type Page = PageGroup["pages"][number];

/** The pages of one venue or group. */
export const venuePages = [
  "journey",
  "moments",
  "drivers",
  "peaks",
  "risks",
  "what-if",
  "recovery",
  "layout",
  "strategy",
  "demand",
] as const satisfies readonly Page[];
export type VenuePage = (typeof venuePages)[number];

/** The pages about the layout of one venue. */
export const layoutPages = [
  "layout",
  "layout/what-if",
  "layout/advice",
  "layout/calibrate",
] as const satisfies readonly Page[];
export type LayoutPage = (typeof layoutPages)[number];

const has = (pages: readonly Page[], page: Page | null): boolean => pages.some((one) => one === page);

/**
 * Which page, and which venue, a path stands for: `/en/venues/sfo-a/moments` is the moments of sfo-a. What lies below a
 * page is a part of it: `/en/actions/new` is one of the actions.
 */
export function readPath(path: string): { locale: string; page: Page | null; venue: string | null } {
  const [locale = "", ...parts] = path.split("/").slice(1);
  const venue = parts[0] === "venues" && parts[1] !== undefined ? decodeURIComponent(parts[1]) : null;
  const name = (venue === null ? parts : parts.slice(2)).join("/");
  if (name === "") return { locale, page: venue === null ? "executive" : null, venue };
  const [page = null] = pageGroups
    .flatMap(({ pages }): readonly Page[] => pages)
    .filter((known) => `${name}/`.startsWith(`${known}/`))
    .toSorted((a, b) => b.length - a.length);
  return { locale, page, venue };
}

/** The group that a page belongs to. */
export const groupOf = (page: Page | null): PageGroup | null =>
  pageGroups.find(({ pages }) => has(pages, page)) ?? null;

/**
 * The address of a page. Some pages belong to a venue: without one, `/en/journey` opens the first place there is.
 * What is shown (the search) goes along.
 */
export function pageAddress(locale: string, page: Page, venue: string | null, search: string): string {
  if (page === "executive") return `/${locale}${search}`;
  const ofVenue = has(venuePages, page) || has(layoutPages, page);
  const path = ofVenue && venue !== null ? `venues/${encodeURIComponent(venue)}/${page}` : page;
  return `/${locale}/${path}${search}`;
}

const slice = ["indicator", "touchpoint", "period", "segment", "weighted"];
/** Which plan of a venue is shown, and how it is changed: a page that does not show it still hands it on. */
const plan = ["plan", "edits"];

/**
 * The search that goes along from one page to another: what is shown, not how far a list was paged; among the pages about
 * a venue's layout its plan too.
 */
export function carriedSearch(search: URLSearchParams, from: Page | null, to: Page): string {
  const names = has(layoutPages, from) && has(layoutPages, to) ? [...slice, ...plan] : slice;
  const carried = new URLSearchParams([...search].filter(([name, value]) => names.includes(name) && value));
  const text = carried.toString();
  return text === "" ? "" : `?${text}`;
}
