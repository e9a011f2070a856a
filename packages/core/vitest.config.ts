import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    setupFiles: ["test/write-deviations.ts"],
    // Against tests that never end; calibrations are long on a machine that does other things too.
    testTimeout: 120_000,
    // Nothing here has state of its own: files may share their modules, which then load once.
    isolate: false,
    maxWorkers: 2,
  },
});
