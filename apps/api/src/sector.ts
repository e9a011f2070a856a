import { type Sector, sectorNames, sectors } from "@touchstone/core/sector";
import { enumOf } from "./builder.ts";

export const SectorEnum = enumOf<Sector>(
  "Sector",
  "The kinds of venue.",
  Object.fromEntries(
    sectors.map((sector) => [sector, `${sectorNames[sector].en}, ${sectorNames[sector].zh}.`]),
  ) as Record<Sector, string>,
);
