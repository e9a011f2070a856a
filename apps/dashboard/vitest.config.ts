import { defineConfig } from "vitest/config";

export default defineConfig({
  // One copy of graphql for the generator, its plugins and the tests.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    // Against tests that never end, by the clock: far above what they take on a machine that is busy otherwise.
    testTimeout: 120_000,
  },
});
