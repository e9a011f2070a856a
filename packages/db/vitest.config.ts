import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "./src/testing/global-setup.ts",
    include: ["src/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    // Against tests that never end, by the clock: far above what they take on a machine that is busy otherwise.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
