import { type PartlyLocalisedText, writtenIn } from "@touchstone/core/text";
import { builder, LocaleEnum } from "../builder.ts";
import { InputError } from "../error.ts";
import { readWrittenText } from "../written-text.ts";

/** A text that a person wrote in one language or in both. */
export const WrittenTextType = builder.objectRef<PartlyLocalisedText>("WrittenText").implement({
  description: "A text that a person wrote, in one language at least.",
  fields: (t) => ({
    text: t.string({
      nullable: true,
      description: "In the language asked for, else in the one it was written in; null where nothing was.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the text.",
        }),
      },
      resolve: (written, { locale }) => writtenIn(written, locale)?.text ?? null,
    }),
    missing: t.boolean({
      description: "Whether it stands in the other language because nobody has written it in this one.",
      args: {
        locale: t.arg({
          type: LocaleEnum,
          required: true,
          defaultValue: "en",
          description: "Language of the text.",
        }),
      },
      resolve: (written, { locale }) => writtenIn(written, locale)?.missing ?? false,
    }),
    en: t.string({ nullable: true, description: "In English.", resolve: ({ en }) => en ?? null }),
    zh: t.string({ nullable: true, description: "In Chinese.", resolve: ({ zh }) => zh ?? null }),
  }),
});

export const WrittenTextInput = builder.inputType("WrittenTextInput", {
  description: "A text in English, in Chinese or in both.",
  fields: (t) => ({
    en: t.string({ description: "In English; empty or left out where it is not written yet." }),
    zh: t.string({ description: "In Chinese; empty or left out where it is not written yet." }),
  }),
});

/** @throws InputError where a text is too long or no text, or where `needed` and there is none at all */
export function readWritten(
  name: string,
  given: typeof WrittenTextInput.$inferInput | null | undefined,
  { most, needed }: { most: number; needed: boolean },
): PartlyLocalisedText {
  const written: PartlyLocalisedText = {};
  for (const locale of ["en", "zh"] as const) {
    const text = given?.[locale]?.trim() ?? "";
    if (text !== "") written[locale] = readWrittenText(`${name}.${locale}`, text, most);
  }
  if (needed && written.en === undefined && written.zh === undefined)
    throw new InputError([name], {
      en: `"${name}" is empty; expected it in English or in Chinese at least.`,
      zh: `“${name}”为空，请至少填写中文或英文之一。`,
    });
  return written;
}
