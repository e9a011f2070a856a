import { defineConfig } from "vitest/config";

export default defineConfig({
  // graphql comes as an ES module and as CommonJS; loaded twice, its types do not know each other.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["@touchstone/db/testing/global-setup", "./src/testing/global-setup.ts"],
    // Against tests that never end, by the clock: far above what they take on a machine that is busy otherwise.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    server: { deps: { inline: [/@pothos/, /@apollo/, /@as-integrations/, /graphql-http/] } },
  },
});
