import {
  elementNames,
  type Format,
  type FormatFunction,
  formats,
  functions,
  type SixElement,
} from "@touchstone/core/format/catalogue";
import { builder, enumOf, localised } from "../builder.ts";

const ElementEnum = enumOf<SixElement>(
  "TourismElement",
  "The six elements of tourism, 食住行游购娱.",
  Object.fromEntries(
    Object.entries(elementNames).map(([code, { en, zh }]) => [code, `${en}, ${zh}.`]),
  ) as Record<SixElement, string>,
);

const FunctionRef = builder.objectRef<FormatFunction>("FormatFunction");

/** A business format (业态). */
export const FormatType = builder.objectRef<Format>("BusinessFormat").implement({
  description: "A business format (业态): what its units are unless a plan says otherwise.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code, such as `dining.teahouse`." }),
    name: localised(t, "Name.", ({ name }) => name),
    function: t.field({
      type: FunctionRef,
      description: "What it is for.",
      resolve: ({ function: of }) => of,
    }),
    dwellMin: t.exposeFloat("dwellMin", { description: "Usual stay, minutes." }),
    areaPerPersonM2: t.exposeFloat("areaPerPersonM2", {
      description: "Area per person, m², by which a missing capacity is assumed.",
    }),
  }),
});

export const FunctionType = FunctionRef.implement({
  description: "What business formats are for: the first level of their catalogue.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "Its code, such as `dining`." }),
    name: localised(t, "Name.", ({ name }) => name),
    element: t.field({
      type: ElementEnum,
      nullable: true,
      description: "The element of tourism that it serves; null where none.",
      resolve: ({ element }) => element,
    }),
    inMix: t.exposeBoolean("inMix", {
      description: "Whether it counts for diversity and balance; services and transport do not.",
    }),
    formats: t.field({
      type: [FormatType],
      description: "Its formats, in the order of the catalogue.",
      resolve: ({ code }) => [...formats.values()].filter((format) => format.function.code === code),
    }),
  }),
});

builder.queryField("formatFunctions", (t) =>
  t.field({
    type: [FunctionType],
    description: "The catalogue of business formats (业态) by function: conventions, editable per plan.",
    resolve: () => functions,
  }),
);
