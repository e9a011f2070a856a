// One step of `npm test`: runs it, shows what it prints as it comes, and keeps it, so that the end can say why it failed.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const complaint = /unhandled|uncaught|error|fail|timeout|timed out|exited|killed|out of memory|✗|×/i;

/** Text without the colours of a terminal. */
export function withoutColours(text) {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
}

/** Runs Node with these arguments; gives how it ended (`undefined`: well) and every line that it printed. */
export function runStep(args, { cwd, env }) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, ...colour },
    stdio: ["inherit", "pipe", "pipe"],
  });
  const lines = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    createInterface({ input: from }).on("line", (line) => {
      lines.push(line);
      to.write(`${line}\n`);
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve({ ended: code === 0 ? undefined : (signal ?? `exit code ${code}`), lines }),
    );
  });
}

/** What a failed step said that sounds like the reason, each with the lines after it, and its last lines: at most 90. */
export function complaints(lines) {
  const said = lines.map((line) => withoutColours(line).slice(0, 300));
  const passed = /^\s*(✓|stdout \||stderr \|)/;
  const kept = new Set();
  for (const [i, line] of said.entries())
    if (complaint.test(line) && !passed.test(line) && kept.size < 70)
      for (let near = i; near < Math.min(i + 8, said.length); near++) kept.add(near);
  for (let i = Math.max(0, said.length - 20); i < said.length; i++) kept.add(i);
  return [...kept].sort((a, b) => a - b).map((i) => said[i]);
}

/** Packages whose tests turbo reports as failed. */
export function failedPackages(lines) {
  const failed = lines.map(withoutColours).find((line) => /^\s*Failed:\s/.test(line)) ?? "";
  return [...failed.matchAll(/(@touchstone\/[a-z]+)#test/g)].map(([, name]) => name);
}

/**
 * Packages in which vitest lost one of its own processes while that ended. Vitest 4 then fails a run in which every test
 * passed (vitest-dev/vitest#10079; mended in vitest 5, which needs Node 22). An error of ours never counts as one.
 */
export function crashedRunners(lines) {
  const said = lines.map(withoutColours);
  const caught = said.flatMap((line) => /caught (\d+) unhandled errors?/.exec(line)?.slice(1) ?? []);
  const pool = said.filter((line) => /^\s*(Error: )?\[vitest-pool\]: /.test(line));
  const all = caught.reduce((sum, count) => sum + Number(count), 0);
  return all > 0 && pool.length >= all ? failedPackages(lines) : [];
}
