import { functionOf } from "@touchstone/core/format/catalogue";
import type { MixSupply } from "@touchstone/core/strategy/product-mix";
import type { SupplyMeasure } from "@touchstone/core/strategy/product-mix/supply";
import { builder, enumOf } from "../builder.ts";
import { FunctionType } from "../layout/format.ts";

export const SupplyMeasureEnum = enumOf<SupplyMeasure>("SupplyMeasure", "What supply is counted in.", {
  capacity: "Places: persons at once. Guests take up places.",
  area: "Area, m².",
});

export const MixSupplyType = builder.objectRef<MixSupply>("FormatSupply").implement({
  description: "What a plan offers of a business format.",
  fields: (t) => ({
    format: t.field({
      type: FunctionType,
      description: "The format.",
      resolve: ({ format }) => functionOf(format),
    }),
    units: t.exposeInt("units", { description: "Units of it." }),
    capacity: t.exposeFloat("capacity", { description: "Persons at once." }),
    areaM2: t.exposeFloat("areaM2", { description: "Area, m²." }),
    assumedShare: t.exposeFloat("assumedShare", {
      nullable: true,
      description: "Part of the capacity that is assumed from area, 0 to 1; null without capacity.",
    }),
    share: t.exposeFloat("share", {
      nullable: true,
      description: "Share of the supply of the formats asked about; null for one that was not.",
    }),
    shareOfAll: t.exposeFloat("shareOfAll", {
      nullable: true,
      description: "Share of the supply of all formats; null without supply.",
    }),
  }),
});
