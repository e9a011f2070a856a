import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql for the generator, its plugins and the tests.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: { include: ["src/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
});
