/** A feature as GeoJSON has it. */
export function feature(properties: Record<string, unknown>, type: string, coordinates: unknown) {
  return { type: "Feature", properties, geometry: { type, coordinates } };
}
