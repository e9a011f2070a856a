import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    setupFiles: ["test/write-deviations.ts"],
    // Against tests that never end, by the clock: far above what calibrations take on a machine that is busy otherwise.
    testTimeout: 300_000,
    // Nothing here has state of its own: files may share their modules, which then load once.
    isolate: false,
    maxWorkers: 2,
  },
});
