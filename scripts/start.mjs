// `npm start`: sets up what is missing, builds the dashboard, opens the database with its sample data, serves the API and
// the dashboard, and prints both addresses. Ctrl-C ends everything.
import { spawn } from "node:child_process";
import { ensureInstalled, requireNode, root } from "./install.mjs";

requireNode();
ensureInstalled();

const apiPort = process.env.TOUCHSTONE_API_PORT ?? "4000";
const port = process.env.TOUCHSTONE_PORT ?? "3000";
const host = "127.0.0.1";
const env = {
  ...process.env,
  NODE_ENV: "production",
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  TOUCHSTONE_API_URL: process.env.TOUCHSTONE_API_URL ?? `http://${host}:${apiPort}/graphql`,
};

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let ending = false;

/** Starts one part of the product; when it ends by itself, everything ends. */
function run(name, args, { cwd = root, quiet = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", quiet ? "pipe" : "inherit", "inherit"],
  });
  children.add(child);
  child.on("exit", (code, signal) => {
    children.delete(child);
    if (!ending && name !== "build") {
      console.error(`The ${name} ended (${signal ?? `exit code ${code}`}).`);
      end(code || 1);
    }
  });
  return child;
}

function end(code) {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill("SIGTERM");
  const waiting = setInterval(() => {
    if (children.size > 0) return;
    clearInterval(waiting);
    process.exit(code);
  }, 20);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));

/** Waits until an address answers; gives up when its process has ended. */
async function answering(url, child) {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    try {
      if ((await fetch(url, { redirect: "manual" })).status < 500) return true;
    } catch (error) {
      // Not listening yet: fetch reports that as a TypeError; anything else is a mistake of ours.
      if (!(error instanceof TypeError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// The larger nursery spares imports a fifth of their time in the garbage collector.
const api = run("API", ["--max-semi-space-size=64", "--import", "tsx", "src/main.ts"], {
  cwd: `${root}apps/api`,
});

const build = run(
  "build",
  [`${root}node_modules/turbo/bin/turbo`, "run", "build", "--output-logs=errors-only"],
  { quiet: true },
);
let buildLog = "";
build.stdout.on("data", (piece) => {
  buildLog += piece;
});
const built = await new Promise((resolve) => build.on("exit", resolve));
if (built !== 0 && !ending) {
  console.error(`The dashboard could not be built.\n${buildLog}`);
  end(1);
}

if (!ending && (await answering(`http://${host}:${apiPort}/readyz`, api))) {
  const dashboard = run(
    "dashboard",
    [`${root}node_modules/next/dist/bin/next`, "start", "-H", host, "-p", port],
    {
      cwd: `${root}apps/dashboard`,
      quiet: true,
    },
  );
  if (await answering(`http://${host}:${port}/en/compare`, dashboard)) {
    console.log(`\nDashboard  http://${host}:${port}`);
    console.log(`GraphQL    http://${host}:${apiPort}/graphql`);
    console.log("Both listen on this computer only. Ctrl-C ends them.");
  }
}
