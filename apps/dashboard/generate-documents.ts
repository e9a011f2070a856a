import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { type DocumentNode, parse } from "graphql";

const here = fileURLToPath(new URL(".", import.meta.url));

export const schemaPath = resolve(here, "../api/schema.graphql");
export const generatedPath = join(here, "src/api/documents.generated.ts");

/** Every `.graphql` document of the dashboard, in the order of its path. */
export function readDocuments(): { location: string; document: DocumentNode }[] {
  return readdirSync(join(here, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".graphql"))
    .sort()
    .map((path) => ({ location: path, document: parse(readFileSync(join(here, "src", path), "utf8")) }));
}

/** The TypeScript module with one typed document per operation, made from the API's printed schema. */
export async function generateDocuments(schema: string): Promise<string> {
  const source = await codegen({
    schema: parse(schema),
    documents: readDocuments(),
    filename: generatedPath,
    config: {
      documentMode: "string",
      enumType: "string-literal",
      useTypeImports: true,
      skipTypename: true,
      scalars: { Date: "string", DateTime: "string", ID: "string" },
    },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
  });
  return `// Written by generate-documents.ts from apps/api/schema.graphql and the .graphql files here: \`npm run documents\`.\n${source}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(generatedPath, await generateDocuments(readFileSync(process.argv[2] ?? schemaPath, "utf8")));
