import { defaultExclude, defineConfig, type ViteUserConfig } from "vitest/config";

/** Tests that measure turns or the work of the whole process: each of these files has a process to itself. */
const measuring = [
  "src/analysis.test.ts",
  "src/large-chain.test.ts",
  "src/longest-turn.test.ts",
  "src/requests.test.ts",
  "src/layout/assessment.test.ts",
];

const common = {
  // graphql comes as an ES module and as CommonJS; loaded twice, its types do not know each other.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    // Against tests that never end, by the clock: far above what they take on a machine that is busy otherwise.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    server: { deps: { inline: [/@pothos/, /@apollo/, /@as-integrations/, /graphql-http/] } },
  },
} satisfies ViteUserConfig;

export default defineConfig({
  test: {
    globalSetup: ["@touchstone/db/testing/global-setup", "./src/testing/global-setup.ts"],
    maxWorkers: 2,
    projects: [
      { ...common, test: { ...common.test, name: "measuring", include: measuring } },
      {
        ...common,
        test: {
          ...common.test,
          name: "asking",
          include: ["src/**/*.test.ts"],
          exclude: [...defaultExclude, ...measuring],
          // Loading the server takes seconds, and it keeps nothing in its modules: files share what was loaded.
          isolate: false,
        },
      },
    ],
  },
});
