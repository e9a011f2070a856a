import { existsSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

/** Where Linux says how long this thread has run and how long it has waited for a processor, in nanoseconds. */
const SCHEDULER = "/proc/thread-self/schedstat";

/** What others may have to wait for while something goes on. */
export interface LongestTurn {
  /** Longest time, in milliseconds, that one turn of the event loop worked: the same however busy the machine is. */
  worked: number;
  /** Longest delay, in milliseconds, as `monitorEventLoopDelay` sees it: waiting for a processor included. */
  delayed: number;
}

/**
 * Watches the event loop of this thread while `work` goes on. A turn is measured by the processor time it takes, so that a
 * machine that is busy with other things makes no turn longer; where the system does not tell, by the clock.
 */
export async function longestTurn<T>(work: () => Promise<T>): Promise<LongestTurn & { result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let worked = 0;
  let last = ran();
  const ticking = setInterval(() => {
    const now = ran();
    worked = Math.max(worked, now - last);
    last = now;
  }, 1);
  delay.enable();
  try {
    const result = await work();
    // The turn that brought the result counts too.
    worked = Math.max(worked, ran() - last);
    return { result, worked, delayed: delay.max / 1e6 };
  } finally {
    clearInterval(ticking);
    delay.disable();
  }
}

const told = existsSync(SCHEDULER);

/** Milliseconds for which this thread has run. */
function ran(): number {
  if (!told) return performance.now();
  return Number(readFileSync(SCHEDULER, "utf8").split(" ")[0]) / 1e6;
}
