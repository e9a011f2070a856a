import { readdirSync, readFileSync } from "node:fs";

/** A query worth starting from. Its first lines, as comments, say in both languages what it answers. */
export interface Example {
  name: string;
  query: string;
}

const folder = new URL("./examples/", import.meta.url);

/** The example queries in reading order, as GraphiQL's first tabs show them and the tests run them. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({
    name: file.replace(/\.graphql$/, ""),
    query: readFileSync(new URL(file, folder), "utf8"),
  }));
