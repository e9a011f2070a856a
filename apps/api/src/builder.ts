import SchemaBuilder from "@pothos/core";
import { day } from "@touchstone/core/slice";
import type { Locale, LocalisedText } from "@touchstone/core/text";
import { GraphQLError } from "graphql";
import type { Context } from "./context.ts";

interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
}

/** The one GraphQL schema under construction; every noun's file adds to it. */
export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });

export type Types = typeof builder.$inferSchemaTypes;
/** What a noun's field function is handed. */
export type Fields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** What declares the arguments of a field. */
export type Arguments = Fields<never>["arg"];

builder.queryType({
  description:
    "Everything that can be asked. Nothing here changes data: files are imported by POST /imports.",
});

builder.mutationType({
  description:
    "Everything that people can write down, by POST only. Each takes a `clientKey`: sent again under its key, it changes nothing.",
});

builder.scalarType("Date", {
  description: "A day of the calendar, `YYYY-MM-DD`, in the time zone of the venue.",
  serialize: (value) => value,
  parseValue(value) {
    const parsed = day.safeParse(value);
    if (!parsed.success) throw new GraphQLError(`expected a day such as "2017-05-31"`);
    return parsed.data;
  },
});

builder.scalarType("DateTime", {
  description: "An instant in ISO 8601 with its offset from UTC, such as `2017-05-31T09:30:00Z`.",
  serialize: (value) => value,
  parseValue(value) {
    if (
      typeof value !== "string" ||
      !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) ||
      Number.isNaN(Date.parse(value))
    )
      throw new GraphQLError(`expected an instant such as "2017-05-31T09:30:00Z"`);
    return value;
  },
});

/** How a value of ours is spelled in GraphQL: `scenic-area` → `SCENIC_AREA`. */
export function enumName(value: string): string {
  return value
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[-. ]/g, "_")
    .toUpperCase();
}

/** A GraphQL enum over our own values, each with its description. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
) {
  const entries = (Object.keys(values) as Value[]).map((value) => [
    enumName(value),
    { value, description: values[value] },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<string, { value: Value; description: string }>,
  });
}

export const LocaleEnum = enumOf<Locale>("Locale", "A language the product speaks.", {
  en: "English.",
  zh: "Simplified Chinese, 简体中文.",
});

/** The argument that chooses the language of a text. */
export function localeArgument<Parent>(t: Fields<Parent>) {
  return {
    locale: t.arg({
      type: LocaleEnum,
      required: true,
      defaultValue: "en",
      description: "Language of the text.",
    }),
  };
}

/** A text in the language the caller asks for. */
export function localised<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent, context: Context) => LocalisedText,
) {
  return t.string({
    description,
    args: localeArgument(t),
    resolve: (parent, { locale }, context) => read(parent, context)[locale],
  });
}

/** As {@link localised}, for a text that may be absent. */
export function localisedOrNull<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent, context: Context) => LocalisedText | null | undefined,
) {
  return t.string({
    nullable: true,
    description,
    args: localeArgument(t),
    resolve: (parent, { locale }, context) => read(parent, context)?.[locale] ?? null,
  });
}

/** As {@link localised}, for several texts. */
export function localisedList<Parent>(
  t: Fields<Parent>,
  description: string,
  read: (parent: Parent) => readonly LocalisedText[],
) {
  return t.stringList({
    description,
    args: {
      locale: t.arg({
        type: LocaleEnum,
        required: true,
        defaultValue: "en",
        description: "Language of the texts.",
      }),
    },
    resolve: (parent, { locale }) => read(parent).map((text) => text[locale]),
  });
}
