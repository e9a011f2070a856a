import { accessSync, constants, existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const systemPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The Chromium the pages are walked in: the one TOUCHSTONE_CHROMIUM names, else Playwright's own, else the system's.
 *
 * @throws with one sentence and the command that helps when there is none
 */
export function findChromium(named = process.env.TOUCHSTONE_CHROMIUM): string {
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Error(`TOUCHSTONE_CHROMIUM names ${named}, which is not a program that can be run.`);
  }
  const own = chromium.executablePath();
  const found = [own, ...systemPlaces].find((path) => path !== "" && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "The page tests need a Chromium and found none. Install it with `npx playwright install chromium`, or on Debian with `apt-get install chromium`, or name one with TOUCHSTONE_CHROMIUM=/path/to/chromium.",
  );
}
