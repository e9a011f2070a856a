// `npm test`: sets up what is missing, then lint, types, every unit and database test, and the pages in a real browser.
// Ends with the names of the tests that failed, what they said, what a step said that failed without a failing test
// (an error outside of every test, a crash), and one line "N passed, N failed".
import { existsSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { ensureInstalled, requireNode, root } from "./install.mjs";
import { complaints, crashedRunners, failedPackages, runStep, withoutColours } from "./test-step.mjs";

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

const resultFiles = ["apps/api", "apps/dashboard", "packages/core", "packages/db", "tests"].flatMap(
  (folder) => [`${root}${folder}/test-results/vitest.json`, `${root}${folder}/test-results/playwright.json`],
);
for (const file of resultFiles) rmSync(file, { force: true });

/** Whether the tests of a package, as far as its results say, all passed. */
function hasNoFailedTest(name) {
  const file = resultFiles.find((path) =>
    path.endsWith(`${name.replace("@touchstone/", "/")}/test-results/vitest.json`),
  );
  return file !== undefined && existsSync(file) && results(file).names.length === 0;
}

const failedSteps = [];
for (const [name, args, cwd = root] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  let { ended, lines } = await runStep(args, { cwd, env });
  const crashed = ended === undefined ? [] : crashedRunners(lines).filter(hasNoFailedTest);
  if (crashed.length > 0) {
    console.log(`── ${name}: the test runner itself crashed in ${crashed.join(", ")}; there once more`);
    const again = await runStep([...args, ...crashed.map((name) => `--filter=${name}`)], { cwd, env });
    const others = failedPackages(lines).filter((name) => !crashed.includes(name));
    if (others.length === 0 || again.ended !== undefined) ({ ended, lines } = again);
  }
  console.log(
    `── ${name}: ${ended === undefined ? "good" : `FAILED (${ended})`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (ended === undefined) continue;
  failedSteps.push({ name, ended, lines });
  if (name === "build") break;
}

/** The first lines of what a failed test said, without colours. */
function reason(messages) {
  return withoutColours(messages.join("\n"))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 6)
    .map((line) => `\n    ${line.slice(0, 300)}`)
    .join("");
}

/** Names of a Playwright suite's failed tests, with what they said. */
function failedPages({ suites = [], specs = [] }, path = []) {
  return [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => {
        const errors = tests.flatMap((test) => test.results).flatMap((result) => result.errors ?? []);
        return [file, ...path, title].join(" › ") + reason(errors.map(({ message = "" }) => message));
      }),
    ...suites.flatMap((suite) =>
      failedPages(suite, suite.title === suite.file ? path : [...path, suite.title]),
    ),
  ];
}

/** Passed tests of one result file and the names of the failed ones, whichever of the two runners wrote it. */
function results(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  if ("stats" in report) {
    const { expected, flaky, unexpected } = report.stats;
    return { passed: expected + flaky, failed: unexpected, names: failedPages(report) };
  }
  const names = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const bad = assertionResults.filter((test) => test.status === "failed");
    if (bad.length === 0 && status === "failed") return [`${relative(root, name)} › could not be run`];
    return bad.map(
      ({ fullName, failureMessages }) => `${relative(root, name)} › ${fullName}${reason(failureMessages)}`,
    );
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests, names };
}

let passed = 0;
let failedTests = 0;
for (const file of resultFiles.filter((name) => existsSync(name))) {
  const found = results(file);
  passed += found.passed;
  failedTests += found.failed;
  for (const name of found.names) console.log(`✗ ${name}`);
}
// A step that failed without a failing test (lint, types, a crash) counts as one failure of its own.
const total = Math.max(failedTests, failedSteps.length);
if (total > failedTests)
  for (const { name, ended, lines } of failedSteps)
    console.log(`✗ ${name}: ${ended}. It said:\n    ${complaints(lines).join("\n    ")}`);
console.log(`\n${passed} passed, ${total} failed`);
process.exit(total > 0 ? 1 : 0);
