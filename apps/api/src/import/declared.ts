import { type FileDeclaration, fileDeclaration } from "@touchstone/core/intake/file/declaration";
import type { LocalisedText } from "@touchstone/core/text";

/** What an import may be told of how its file is written, by name: the same as stands under `file` in a mapping. */
export const declarable = ["format", "encoding", "delimiter", "quote", "header", "sheet", "entry"] as const;

/** What cannot be said of a file. */
export interface WrongDeclaration {
  name: (typeof declarable)[number];
  text: LocalisedText;
}

/**
 * Reads what an import is told of its file: each by name, as text. `tab` stands for the tabulator.
 * @returns what is wrong with the first that is wrong, instead
 */
export function readDeclared(
  told: Readonly<Partial<Record<(typeof declarable)[number], string>>>,
): FileDeclaration | WrongDeclaration {
  const { header, delimiter, ...rest } = told;
  const result = fileDeclaration.safeParse({
    ...rest,
    ...(delimiter !== undefined && {
      delimiter: delimiter === "tab" || delimiter === "\\t" ? "\t" : delimiter,
    }),
    ...(header !== undefined && { header: Number(header) }),
  });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = declarable.find((each) => each === issue?.path[0]) ?? "format";
  const found = told[name] ?? "";
  const expected = issue?.code === "invalid_value" ? issue.values.join(" | ") : "1…1000";
  return {
    name,
    text: {
      en: `${name}: found "${found}", expected ${expected}`,
      zh: `${name}：实际为“${found}”，应为 ${expected}`,
    },
  };
}

export const isWrong = (read: FileDeclaration | WrongDeclaration): read is WrongDeclaration => "text" in read;
