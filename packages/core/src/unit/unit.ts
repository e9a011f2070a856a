/**
 * Units a figure can have.
 * `pomp` 0–100 percent of maximum possible · `share` 0–1, shown as percent · `nps` −100..100 ·
 * `scale` the source's own scale · `points` a difference of pomp or nps values · `count` a number of things.
 */
export const units = ["pomp", "share", "nps", "scale", "points", "count"] as const;
export type Unit = (typeof units)[number];
