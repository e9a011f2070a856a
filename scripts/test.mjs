// `npm test`: sets up what is missing, then lint, types, every unit and database test, and the pages in a real browser.
// Ends with one line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ensureInstalled, requireNode, root } from "./install.mjs";

requireNode();
ensureInstalled();

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" };
const turbo = `${root}node_modules/turbo/bin/turbo`;
const steps = [
  ["lint and format", [`${root}node_modules/@biomejs/biome/bin/biome`, "check", "--error-on-warnings", "."]],
  ["build", [turbo, "run", "build", "--output-logs=errors-only"]],
  ["types", [turbo, "run", "typecheck", "--output-logs=errors-only"]],
  [
    "tests",
    [turbo, "run", "test", "--concurrency=1", "--continue", "--output-logs=new-only", "--log-prefix=none"],
  ],
  ["pages in a browser", [`${root}node_modules/@playwright/test/cli.js`, "test"], `${root}tests`],
];

const results = ["apps/api", "apps/dashboard", "packages/core", "packages/db", "tests"].flatMap((folder) => [
  `${root}${folder}/test-results/vitest.json`,
  `${root}${folder}/test-results/playwright.json`,
]);
for (const file of results) rmSync(file, { force: true });

let failed = 0;
for (const [name, args, cwd = root] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status, signal } = spawnSync(process.execPath, args, { cwd, env, stdio: "inherit" });
  console.log(
    `── ${name}: ${status === 0 ? "good" : `FAILED (${signal ?? `exit code ${status}`})`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (status !== 0) failed++;
  if (status !== 0 && name === "build") break;
}

/** Passed and failed tests of one result file, whichever of the two runners wrote it. */
function counts(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  if ("stats" in report) return [report.stats.expected + report.stats.flaky, report.stats.unexpected];
  return [report.numPassedTests, report.numFailedTests];
}

let passed = 0;
let failedTests = 0;
for (const file of results.filter((name) => existsSync(name))) {
  const [good, bad] = counts(file);
  passed += good;
  failedTests += bad;
}
// A step that failed without a failing test (lint, types, a crash) counts as one failure of its own.
const total = Math.max(failedTests, failed);
console.log(`\n${passed} passed, ${total} failed`);
process.exit(failed > 0 || total > 0 ? 1 : 0);
