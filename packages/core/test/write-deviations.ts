import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, expect } from "vitest";
import { deviationFolder } from "./deviation.ts";
import { takeDeviations } from "./golden-deviation.ts";

// Runs around every test file, also where files share their modules.
afterAll(() => {
  const deviations = takeDeviations();
  const test = expect.getState().testPath;
  if (deviations.length === 0 || test === undefined) return;
  mkdirSync(deviationFolder, { recursive: true });
  const name = `${test
    .split("/")
    .slice(-2)
    .join("-")
    .replace(/\.test\.ts$/, "")}.json`;
  writeFileSync(new URL(name, deviationFolder), JSON.stringify(deviations, null, 1));
});
