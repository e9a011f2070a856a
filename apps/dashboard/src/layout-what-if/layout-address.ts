/** The pages about one layout. */
export const layoutParts = ["plan", "what-if", "advice", "calibrate"] as const;
export type LayoutPart = (typeof layoutParts)[number];

/** What of an address goes along from each of them to each other: a page that does not show it still hands it on. */
const kept = ["plan", "edits"] as const;

/**
 * Address of a page about the layout that is shown.
 *
 * @param path address of the layout page, without its search
 * @param shown search of the page that leads there
 */
export function layoutAddress(path: string, part: LayoutPart, shown: Pick<URLSearchParams, "get">): string {
  const given = kept.flatMap((name) => {
    const value = shown.get(name);
    return value ? [[name, value]] : [];
  });
  const search = new URLSearchParams(given).toString();
  return `${path}${part === "plan" ? "" : `/${part}`}${search && `?${search}`}`;
}
