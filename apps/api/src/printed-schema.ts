import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

/** Where the schema is committed, so that changes to it are reviewed like code. */
export const schemaFile = fileURLToPath(new URL("../schema.graphql", import.meta.url));

/** The schema as text, as it must stand in {@link schemaFile}. */
export function printedSchema(): string {
  return `# Written by \`npm run schema -w @touchstone/api\`.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
