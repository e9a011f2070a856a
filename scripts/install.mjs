import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const stamp = `${root}node_modules/.touchstone-lock`;
const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");

/** Ends with one sentence when this Node is too old to run anything here. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Touchstone needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs exactly what package-lock.json names, when it has not been installed yet or the lock has changed. */
export function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()) return;
  console.log("Installing dependencies (once) …");
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      `npm ci did not succeed${error ? `: ${error.message}` : ""}. Its own message stands above.`,
    );
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lockHash());
}
