/** The pages, in the order of the navigation. */
export const pages = [
  "executive",
  "compare",
  "sectors",
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
  "actions",
  "alerts",
  "indicators",
  "data",
] as const;
export type Page = (typeof pages)[number];
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

/** Which page, and which venue, a path stands for: `/en/venues/sfo-a/moments` is the moments of sfo-a. */
export function readPath(path: string): { locale: string; page: Page | null; venue: string | null } {
  const [locale = "", first = "", second, third] = path.split("/").slice(1);
  const venue = first === "venues" && second !== undefined ? decodeURIComponent(second) : null;
  const name = first === "venues" ? third : first;
  const page = name === "" ? "executive" : (pages.find((known) => known === name) ?? null);
  return { locale, page, venue };
}

/**
 * The address of a page. Some pages belong to a venue: without one, `/en/journey` opens the first place there is.
 * What is shown (the search) goes along.
 */
export function pageAddress(locale: string, page: Page, venue: string | null, search: string): string {
  if (page === "executive") return `/${locale}${search}`;
  const ofVenue = venuePages.some((one) => one === page);
  const path = ofVenue && venue !== null ? `venues/${encodeURIComponent(venue)}/${page}` : page;
  return `/${locale}/${path}${search}`;
}

/** The search that goes along from one page to another: what is shown, not how far a list was paged. */
export function carriedSearch(search: URLSearchParams): string {
  const carried = new URLSearchParams();
  for (const [key, value] of search)
    if (["indicator", "touchpoint", "period", "segment", "weighted"].includes(key))
      carried.append(key, value);
  const text = carried.toString();
  return text === "" ? "" : `?${text}`;
}
