// `npm run bench [-- VISITS]`: ratios against baselines of the same run. Needs an installed PostgreSQL server.
import { spawnSync } from "node:child_process";
import { ensureInstalled, requireNode, root } from "./install.mjs";

requireNode();
ensureInstalled();
let failed = false;
for (const program of [
  "packages/core/bench/layout.ts",
  "packages/db/bench/store.ts",
  "tests/bench/bench.ts",
]) {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", program, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
