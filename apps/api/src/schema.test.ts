import { readFileSync } from "node:fs";
import { indicators } from "@touchstone/core/indicator";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { enumName } from "./builder.ts";
import { printedSchema, schemaFile } from "./printed-schema.ts";
import { schema } from "./schema.ts";

/** Everything in the schema that has a name, by its path, with its description. */
function described(): [path: string, description: string | null | undefined][] {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return own.flatMap((type) => {
    const found: [string, string | null | undefined][] = [[type.name, type.description]];
    if (isEnumType(type))
      for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        found.push([`${type.name}.${field.name}`, field.description]);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        found.push([`${type.name}.${field.name}`, field.description]);
        for (const argument of field.args)
          found.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
      }
    return found;
  });
}

describe("the schema", () => {
  it("stands in schema.graphql as it is served (npm run schema writes it)", () => {
    expect(readFileSync(schemaFile, "utf8")).toBe(printedSchema());
    expect(buildSchema(printedSchema()).getQueryType()?.name).toBe("Query");
  });

  it("describes every type, field, argument and value", () => {
    const all = described();
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
  });

  it("has every indicator of the list, by its id", () => {
    const type = schema.getType("IndicatorId");
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(values.sort()).toEqual(indicators.map(({ id }) => enumName(id)).sort());
  });

  it("lets every mutation be sent twice without harm", () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(0);
    // These name what shall hold, by code and year: sent again, the same holds.
    const stating = ["setHoliday", "takeBackHoliday"];
    for (const { name, args } of mutations.filter((mutation) => !stating.includes(mutation.name))) {
      const key = args.find((argument) => argument.name === "clientKey");
      expect(String(key?.type), `${name}(clientKey)`).toBe("String!");
    }
    expect(schema.getSubscriptionType()).toBeFalsy();
  });
});
