import { Document } from "yaml";
import type { ColumnGuess } from "./column-guess.ts";
import { columnRoles } from "./column-role.ts";

/** Lists of plain values stand in one line. */
const flowing = new Set([
  "skipped",
  "notMet",
  "undated",
  "raw",
  "blank",
  "yes",
  "no",
  "completed",
  "key",
  "scale",
  "name",
  "recode",
]);

const listed = new Set(["stages", "touchpoints", "venues", "groups"]);

/**
 * Writes a mapping as the YAML that `touchstone import --survey` reads.
 * @param remarks lines of a comment on top
 */
export function writeMapping(
  mapping: Readonly<Record<string, unknown>>,
  remarks: readonly string[] = [],
): string {
  const document = new Document(mapping, { aliasDuplicateObjects: false });
  flow(document.contents, "");
  if (remarks.length > 0) document.commentBefore = remarks.map((line) => ` ${line}`).join("\n");
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

interface Collection {
  flow?: boolean;
  items: { key?: unknown; value?: unknown }[];
}

/** Marks small members to be written in one line. */
function flow(node: unknown, name: string): void {
  if (!isCollection(node)) return;
  if (flowing.has(name)) {
    node.flow = true;
    return;
  }
  for (const item of node.items) {
    // The stages and touchpoints of a journey take a line each.
    if (listed.has(name) && isCollection(item)) item.flow = true;
    const key = isScalar(item.key) ? String(item.key.value) : name;
    flow("value" in item ? item.value : item, key);
  }
}

const isCollection = (node: unknown): node is Collection =>
  typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items);

const isScalar = (node: unknown): node is { value: unknown } =>
  typeof node === "object" && node !== null && "value" in node;

/** A line for each column: what it was taken for, how sure that is, and what to look at. */
export function guessRemarks(guesses: readonly ColumnGuess[], locale: "en" | "zh"): string[] {
  const width = Math.min(30, Math.max(0, ...guesses.map(({ column }) => column.length)));
  return guesses.flatMap(({ column, role, confidence, warnings }) => [
    `${column.padEnd(width)}  ${confidence.toFixed(2)}  ${columnRoles[role][locale]}`,
    ...warnings.map((warning) => `${" ".repeat(width)}        ! ${warning[locale]}`),
  ]);
}
