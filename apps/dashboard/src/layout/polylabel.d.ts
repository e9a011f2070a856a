declare module "polylabel" {
  /** The pole of inaccessibility of a polygon (outer ring, then holes), and its distance from the outline. */
  export default function polylabel(
    polygon: readonly (readonly [number, number][])[],
    precision?: number,
  ): number[] & { distance: number };
}
