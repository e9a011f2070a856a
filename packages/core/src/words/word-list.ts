/** The words of a dictionary's lines: separated by commas of either kind or "、", white space around them dropped. */
export function wordList(lines: readonly string[]): string[] {
  return lines
    .join(",")
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
