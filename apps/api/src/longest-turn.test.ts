import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { longestTurn } from "./longest-turn.ts";

function workFor(milliseconds: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= 1_000 * milliseconds) return;
  }
}

it("sees the turn that works longest, and none in many short ones", async () => {
  const { worked, delayed } = await longestTurn(async () => {
    await setTimeout(20);
    workFor(80);
    await setTimeout(20);
  });
  expect(worked).toBeGreaterThan(60);
  expect(delayed).toBeGreaterThan(60);
  const short = await longestTurn(async () => {
    for (let turn = 0; turn < 10; turn++) {
      workFor(8);
      await setTimeout(2);
    }
  });
  expect(short.worked).toBeLessThan(40);
});
