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
