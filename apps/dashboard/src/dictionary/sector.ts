import type { PlacesQuery, Sector } from "../api/documents.generated.ts";

const sectors: Record<Sector, true> = {
  SCENIC_AREA: true,
  HOTEL: true,
  AIRLINE: true,
  AIRPORT: true,
  RESTAURANT: true,
  INSURANCE: true,
  RETAIL: true,
  E_COMMERCE: true,
};

const isSector = (value: string): value is Sector => Object.hasOwn(sectors, value);

/** The kind of venue that an address asks for; else that of the first venue there is. */
export function chosenSector(
  asked: string | string[] | undefined,
  venues: Pick<PlacesQuery["venues"]["nodes"][number], "sector">[],
): Sector {
  if (typeof asked === "string" && isSector(asked)) return asked;
  return venues[0]?.sector ?? "HOTEL";
}
