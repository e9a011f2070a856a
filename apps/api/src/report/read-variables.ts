import type { LocalisedText } from "@touchstone/core/text";

/** Variables of a page's operation, read from JSON; or what is wrong with it. */
export function readVariables(text: string): { variables: Record<string, unknown> } | LocalisedText {
  try {
    const read: unknown = JSON.parse(text);
    if (read !== null && typeof read === "object" && !Array.isArray(read))
      return { variables: read as Record<string, unknown> };
  } catch {
    // Said below: text that is no JSON is no object either.
  }
  return {
    en: "variables is not a JSON object with the variables of the page's operation.",
    zh: "variables 不是合法的 JSON 对象，应为该页面查询的变量。",
  };
}
