import { z } from "zod";

/** The member names that a schema allows at a path of its input; empty where it does not name them. */
export function expectedKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const here = unwrap(schema);
  const [head, ...rest] = path;
  if (here instanceof z.ZodObject) {
    if (head === undefined) return Object.keys(here.shape);
    const member: z.core.$ZodType | undefined = here.shape[String(head)];
    return member === undefined ? [] : expectedKeys(member, rest);
  }
  if (here instanceof z.ZodDiscriminatedUnion)
    return [...new Set(here.options.flatMap((option: z.core.$ZodType) => expectedKeys(option, path)))];
  if (here instanceof z.ZodArray) return expectedKeys(here.element, rest);
  if (here instanceof z.ZodRecord)
    return head === undefined ? recordKeys(here.keyType) : expectedKeys(here.valueType, rest);
  return [];
}

function recordKeys(key: z.core.$ZodType): string[] {
  return key instanceof z.ZodEnum ? key.options.map(String) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  return schema;
}
