import { defineConfig } from "vitest/config";

export default defineConfig({
  // graphql comes as an ES module and as CommonJS; loaded twice, its types do not know each other.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["@touchstone/db/testing/global-setup", "./src/testing/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    server: { deps: { inline: [/@pothos/, /@apollo/, /@as-integrations/, /graphql-http/] } },
  },
});
